import type { Analysis } from '../analysis/analysis.ts';
import { attributionAt } from '../analysis/attribution-at.ts';
import type { AnswerKind } from '../retrieval/question/answer-kinds.ts';
import { overlaps, type Span } from '../story/span.ts';
import type { Answer } from './answer.ts';
import { notInStory } from './closest.ts';
import { passagesAnswer } from './passages-answer.ts';
import { saidAbout } from './said-about.ts';

const OPENS = '^\\s*(?:(?:and|so|but|ok|oh)[,\\s]+)?';
const CLOSES = '[\\s?!.]*$';
/** "Who said that?": whose words the last answer shows. */
const WHO_SAID_IT = new RegExp(
  `${OPENS}(?:who (?:said|says) (?:that|this|it|so)|says who|whose words(?: are (?:they|these|those))?)${CLOSES}`,
  'iu',
);
/** "When?": of what the last answer tells. */
const BARE = new RegExp(
  `${OPENS}(when|where|why|how come|how long|by how much)(?: (?:is|was) (?:that|this|it))?${CLOSES}`,
  'iu',
);
const WHAT_ELSE = /^\s*(?:and\s+)?what else\s/iu;
/** Quotations that are shown at once. */
const SHOWN = 2;

const KINDS: Readonly<Record<string, readonly AnswerKind[]>> = {
  when: ['date'],
  where: ['place'],
  'how long': ['duration'],
};
const MARGIN = /\b\d+ ?(?:votes )?(?:to|against|[-–]) ?\d+|\bby (?:a )?\d/u;
const REASON = /\b(?:because|due to|since|so that|in order to|reasons?|blam(?:ed|es|ing)|over fears?)\b/iu;

/** True for a question that says nothing without the last answer. */
export function takesUp(question: string): boolean {
  return WHO_SAID_IT.test(question) || BARE.test(question) || WHAT_ELSE.test(question);
}

/**
 * The answer to a question that says nothing without the last answer: who said what it shows, when or where or why that was, what
 * else its speaker says. Undefined for any other question.
 *
 * @param question with names for its pronouns
 * @param before spans that the earlier answer showed
 */
export function takenUp(analysed: Analysis, question: string, before: readonly Span[]): Answer | undefined {
  if (before.length === 0) return undefined;
  if (WHO_SAID_IT.test(question)) {
    const said = before.filter((span) => attributionAt(analysed, span)?.speaker);
    return shown(analysed, said);
  }
  const asked = BARE.exec(question)?.[1]?.toLowerCase().replace(/\s+/gu, ' ');
  if (asked !== undefined) return shown(analysed, toldThere(analysed, asked, before));
  const own = WHAT_ELSE.test(question) ? saidAbout(analysed, question) : undefined;
  return (
    own &&
    shown(analysed, own.filter((span) => !before.some((known) => overlaps(known, span))).slice(0, SHOWN))
  );
}

function shown(analysed: Analysis, spans: readonly Span[]): Answer {
  return spans.length > 0 ? passagesAnswer(analysed, spans) : notInStory(analysed, []);
}

/** The first sentence that has what is asked for, of those shown; a reason may stand beside them in their paragraph too. */
function toldThere({ story, questions }: Analysis, asked: string, before: readonly Span[]): Span[] {
  const places = [...story.sentences.keys()].filter((at) =>
    before.some((span) => overlaps(span, story.sentences[at]?.span ?? [0, 0])),
  );
  const beside = [...places.map((at) => at + 1), ...places.map((at) => at - 1)].filter((at) =>
    places.some((place) => questions.sentences[place]?.paragraph === questions.sentences[at]?.paragraph),
  );
  const kinds = KINDS[asked];
  const found = (asked === 'why' || asked === 'how come' ? [...places, ...beside] : places).find((at) => {
    const sentence = questions.sentences[at];
    if (!sentence) return false;
    if (asked === 'by how much') return MARGIN.test(sentence.text);
    return kinds ? sentence.candidates.some(({ kind }) => kinds.includes(kind)) : REASON.test(sentence.text);
  });
  const span = found === undefined ? undefined : story.sentences[found]?.span;
  return span ? [span] : [];
}
