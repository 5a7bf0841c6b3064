import type { Analysis } from '../analysis/analysis.ts';
import { findFigures } from '../facts/figures.ts';
import type { Attribution } from '../quotations/attribution/attribution.ts';
import { askStory } from '../retrieval/search-stories.ts';
import { overlaps, type Span } from '../story/span.ts';

/** Suggestions for one story, candidates for them, and how many are tried however long it takes. */
const MOST = 25;
const MOST_CANDIDATES = 200;
const LEAST_TRIED = 8;
/** UTF-16 units: what Discord's autocomplete can take. */
const LONGEST = 100;
const LONGEST_PHRASE = 60;

interface Candidate {
  readonly question: string;
  /** Where the answer stands. */
  readonly answer: Span;
}

interface Tried extends Candidate {
  /** Whether the story answers it so; undefined until it was tried. */
  works?: boolean;
}

const candidates = new WeakMap<Analysis, readonly Tried[]>();

/**
 * Questions that the story answers: fixed frames with words of the story in them. Each was put to the story, and its
 * first passage is the one that the question was made from.
 *
 * @param typed words in lower case; questions that do not hold them all are neither tried nor given
 * @param withinMs milliseconds after which only some are tried still; the next call goes on
 * @returns at most 25, of all kinds in turn
 */
export function suggestQuestions(
  analysed: Analysis,
  typed: readonly string[] = [],
  withinMs = Infinity,
): readonly string[] {
  const wanted = (question: string) => typed.every((word) => question.toLowerCase().includes(word));
  const until = performance.now() + withinMs;
  const found: string[] = [];
  let tries = 0;
  for (const candidate of candidatesFor(analysed).filter(({ question }) => wanted(question))) {
    if (found.length === MOST) break;
    if (candidate.works === undefined && (tries < LEAST_TRIED || performance.now() < until)) {
      candidate.works = isAnswered(analysed, candidate);
      tries++;
    }
    if (candidate.works) found.push(candidate.question);
  }
  return found;
}

function isAnswered(analysed: Analysis, { question, answer }: Candidate): boolean {
  const { answered, passages } = askStory(analysed, question, 1);
  return answered && passages[0] !== undefined && overlaps(passages[0].span, answer);
}

function candidatesFor(analysed: Analysis): readonly Tried[] {
  const seen = new Set<string>();
  const known =
    candidates.get(analysed) ??
    inTurn(candidatesOf(analysed))
      .filter(({ question }) => question.length <= LONGEST && !seen.has(question) && seen.add(question))
      .slice(0, MOST_CANDIDATES);
  candidates.set(analysed, known);
  return known;
}

/** Lists of candidates, one for each frame. */
function candidatesOf(analysed: Analysis): Candidate[][] {
  const spoken = analysed.attributions.filter(({ speaker }) => speaker?.resolution.rule !== 'unclear');
  return [
    spoken.flatMap((attribution) => topicQuestions(analysed, attribution)),
    spoken.flatMap((attribution) => phraseQuestion(analysed, attribution)),
    numberQuestions(analysed),
    spoken.flatMap(({ speaker, content: [first] }) =>
      speaker && first && !/^the\s/iu.test(speaker.name)
        ? { question: `What did ${oneLine(speaker.name)} say?`, answer: first }
        : [],
    ),
    dateQuestions(analysed),
  ];
}

/** A name of one or more words, with its article; what follows shows that it is not the start of something longer. */
const NAME =
  /(?<=[\p{Ll},]\s)(?!I[’'])(?:(?:the\s)?\p{Lu}[\p{Ll}’-]+(?:\s\p{Lu}[\p{Ll}’-]+)*(?=[,.;:”"]|\s(?:to|in|on|as|and|or|would|will|at|from|with|by|that|who|which|is|was|were|has|had|after|before|during|against)\b)|\p{Lu}{3,}(?!\p{L}))/gu;

/** "What did Antony Blinken say about NATO?": a name in what was said. */
function topicQuestions({ story }: Analysis, { speaker, content }: Attribution): Candidate[] {
  if (!speaker || speaker.type === 'anonymous') return [];
  return content.flatMap((span) =>
    [...story.slice(span).matchAll(NAME)]
      .map(([name]) => name.replace(/[’']s?$/u, ''))
      .filter((name) => !speaker.name.includes(name) && name !== story.details.source)
      .slice(0, 2)
      .map((name) => ({
        question: `What did ${oneLine(speaker.name)} say about ${oneLine(name)}?`,
        answer: span,
      })),
  );
}

/** "Who said “high price”?": what stands inside quote marks, whole. */
function phraseQuestion({ story }: Analysis, { content }: Attribution): Candidate[] {
  return content.flatMap((span) => {
    const inner = /[“"«„]([^“”"«»„]+)[”"»]/u.exec(story.slice(span))?.[1];
    const phrase = inner && oneLine(inner).replace(/[.,;:!?…]+$/u, '');
    return phrase && phrase.length <= LONGEST_PHRASE && /\s/u.test(phrase)
      ? { question: `Who said “${phrase}”?`, answer: span }
      : [];
  });
}

/** "How many soldiers?": a number before a noun in the plural. */
function numberQuestions({ story }: Analysis): Candidate[] {
  return story.sentences.flatMap(({ span }) =>
    findFigures(story.text, span).numbers.flatMap((number) => {
      const after = story.text.slice(number[1], Math.min(span[1], number[1] + 60));
      const noun = /^\s((?:\p{Ll}{3,}\s)?(?:\p{Ll}{3,}s|people|children|men|women))\b/u.exec(after)?.[1];
      return noun ? { question: `How many ${noun}?`, answer: number } : [];
    }),
  );
}

/** "What happened last month?": days of the past that need no calendar to be understood. */
function dateQuestions({ story }: Analysis): Candidate[] {
  return story.sentences.flatMap(({ span }) =>
    findFigures(story.text, span).dates.flatMap((date) => {
      const words = oneLine(story.slice(date));
      if (/^last\s/iu.test(words)) return { question: `What happened l${words.slice(1)}?`, answer: date };
      if (!/^\p{Lu}.*\d/u.test(words)) return [];
      const on = /^\S+\s\d{1,2}(?:\D|$)/u.test(words) ? 'on' : 'in';
      return { question: `What happened ${on} ${words}?`, answer: date };
    }),
  );
}

function inTurn(lists: readonly (readonly Candidate[])[]): Candidate[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
