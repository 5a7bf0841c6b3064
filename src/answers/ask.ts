import type { Analysis } from '../analysis/analysis.ts';
import { attributionAt } from '../analysis/attribution-at.ts';
import type { Insight } from '../retrieval/ranking/insight.ts';
import {
  askStory,
  doubted,
  isNamedHereAlone,
  isVague,
  type StoryAnswer,
} from '../retrieval/search-stories.ts';
import { contains, overlaps, type Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import type { Answer, Passage } from './answer.ts';
import { notInStory } from './closest.ts';
import type { FoundStories } from './found-stories.ts';
import { type Heads, withoutSpeaker } from './passages.ts';
import { passagesAction, passagesAnswer } from './passages-answer.ts';
import { saidAbout } from './said-about.ts';
import { inTermsOf } from './short-forms.ts';
import { whoIs } from './who-is.ts';

/** Passages of an answer, and those that "More" carries. */
const SHOWN = 1;
const MORE = 3;
/**
 * Confidence from which on the story is not said to be silent: of 124 refused questions that a story answers, 110 have the answer
 * among the closest passages.
 */
const MAY_ANSWER = 0.15;
/** Sentences from which a refusal takes its closest passages: several may stand in one quotation. */
const LOOKED_AT = 8;

/**
 * The story's answer to a question, or "not in this story" with the closest passages, which are called no answer.
 *
 * @param insight what the encoder makes of the question; without it words alone rank
 */
export function answerQuestion(analysed: Analysis, question: string, insight?: Insight): Answer {
  const insights = insight && new Map([[analysed, insight]]);
  return answerFromStories({ found: [analysed], searched: 1, insights }, question);
}

/** Who a person is and what they say: read from the story, not found by ranking its sentences. */
function knownAnswer(analysed: Analysis, question: string): Answer | undefined {
  const said = saidAbout(analysed, question);
  const spoken = said && passagesAnswer(analysed, said.slice(0, SAID), said.slice(SAID, SAID + MORE));
  return whoIs(analysed, question) ?? spoken;
}

/** Quotations of one speaker that are shown at once. */
const SAID = 2;

const WANTS_SPEECH =
  /\b(?:say|says|said|saying|tell|tells|told|think|thinks|thought|warn|warns|warned|claim|claims|claimed|comment|comments|react|reacts|reacted|reaction|reply|replied|argue|argued|quote|quotes|(?:own|exact|whose|what|in) words|call|(?<!\b(?:is|are|was|were|s)\b.*)called|promise|promised)\b/iu;
const WANTS_SOMEBODY = /^\W*(?:and\s+|so\s+|but\s+)?(?:who|whom|whose|which\s+\p{L}+)\b/iu;

/** The speaker comes first if the question asks for words, but never above an answer about a person. */
function headsFor(question: string): Heads {
  if (WANTS_SPEECH.test(question)) return 'all';
  return WANTS_SOMEBODY.test(question) ? 'none' : 'spoken';
}

/** What was found, with the answering words in bold and the neighbour that it cannot be read without. */
function storyAnswer(
  analysed: Analysis,
  { answered, confidence, refusal, passages, bold, completedBy, ledBy, rival, isNear }: StoryAnswer,
  question: string,
  searched: number,
): Answer {
  const heads = headsFor(question);
  const spans = passages.filter(({ score }) => score > 0).map(({ span }) => span);
  const [first, ...others] = spans;
  const rest = others.slice(0, MORE);
  // Of several stories most have something like an answer.
  const mayAnswer = searched === 1 && refusal === null && confidence >= MAY_ANSWER;
  if (!answered || !first)
    return notInStory(analysed, isNear ? spans : [], mayAnswer ? 'nearest' : 'closest');
  if (rival) {
    const further = rest.filter((span) => !overlaps(span, rival));
    return passagesAnswer(analysed, inOrder(first, rival), further, heads);
  }
  const neighbour = completedBy ?? ledBy;
  const more = rest.filter((span) => !neighbour || !overlaps(span, neighbour));
  const answer = passagesAnswer(analysed, [first], more, heads);
  const [passage] = answer.sections[0]?.passages ?? [];
  if (!passage) return answer;
  const shown = withNeighbour(analysed, passage, neighbour);
  const marked = bold.filter((words) => contains(shown.excerpt.span, words));
  const again = answer.again && { ...answer.again, spans: [shown.excerpt.span] };
  return {
    ...answer,
    again,
    sections: [{ passages: [marked.length > 0 ? { ...shown, bold: marked } : shown] }],
  };
}

/** Two sentences that are nearly as good, in the story's order: neither is said to be the better one. */
function inOrder(first: Span, rival: Span): Span[] {
  return [first, rival].sort((a, b) => a[0] - b[0]);
}

/** The speaker is the person who says the sentence itself; with another speaker's words in it, there is none above. */
function withNeighbour(analysed: Analysis, passage: Passage, neighbour: Span | null): Passage {
  const { story } = analysed;
  const { span } = passage.excerpt;
  const alone = story.sentences.filter((sentence) => overlaps(sentence.span, span)).length === 1;
  if (!neighbour || !alone) return passage;
  const wider: Span = [Math.min(span[0], neighbour[0]), Math.max(span[1], neighbour[1])];
  const [own, other] = [attributionAt(analysed, span), attributionAt(analysed, neighbour)];
  const isOthers = other?.speaker && other.speaker.entity !== own?.speaker?.entity;
  return { ...(isOthers ? withoutSpeaker(passage) : passage), excerpt: story.excerpt(wider) };
}

/** The best answer of several stories, with those of the others to choose from; else the closest passages. */
export function answerFromStories(
  { found, searched, insights, leads }: FoundStories,
  question: string,
): Answer {
  const asked = found
    .map((analysed) => {
      const insight = insights?.get(analysed);
      const answer = askStory(analysed, inTermsOf(analysed.story.text, question), LOOKED_AT, insight);
      const others = found.filter((other) => other !== analysed);
      const lead = isNamedHereAlone(analysed, others, question) ? undefined : leads?.get(analysed);
      const own = doubted(answer, lead, isVague(analysed, question));
      return { analysed, known: knownAnswer(analysed, question), ...own };
    })
    .map((one) => (one.known ? { ...one, answered: true, confidence: 1 } : one))
    .sort((a, b) => Number(b.answered) - Number(a.answered) || b.confidence - a.confidence);
  const [best, ...others] = asked;
  if (!best)
    return {
      kind: 'answer',
      answered: false,
      sections: [],
      controls: [],
      searched: [],
      searchedCount: searched,
    };
  const answer = best.known ?? storyAnswer(best.analysed, best, question, searched);
  if (!answer.answered) return { ...answer, searchedCount: searched };
  const heads = headsFor(question);
  const options = others
    .filter(({ answered, passages }) => answered && passages.length > 0)
    .map(({ analysed: { story }, passages, known }) => ({
      name: story.title,
      detail: detailOf(story),
      target:
        known?.again ??
        passagesAction.with(heads === 'all' ? undefined : heads, {
          story,
          spans: passages.slice(0, SHOWN).map(({ span }) => span),
        }),
    }));
  return {
    ...answer,
    menu: options.length > 0 ? { placeholder: 'otherStories', options } : undefined,
  };
}

/** What tells stories with the same title apart: outlet and day. */
function detailOf({ details: { source, published } }: Story): string | undefined {
  const parts = [source, published?.slice(0, 10)].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : undefined;
}
