import { rarity } from './common-words.ts';
import { isFunctionWord } from './function-words.ts';
import type { Ranking } from './rank.ts';
import type { Term } from './terms.ts';

/** What confidence is built from: mostly how much of the question the best sentence and its surroundings hold. */
export const SIGNALS = [
  'constant',
  /** Share of the question, by idf, that the best sentence holds in the same words. */
  'exact',
  /** The same with its neighbours, synonyms allowed; of what says something in any text, without idf. */
  'surroundings',
  /** Share of the question, by idf, that its paragraph holds; and by what says something in any text. */
  'paragraph',
  'plainParagraph',
  /** How many words of the question it holds, and how many neighbours in order. */
  'hits',
  'bigrams',
  /** How much that would say something in any text is nowhere in the story. */
  'plainAbsent',
  'namesKnown',
  'namesUnknown',
  /** Share of the question's words that had to be respelt. */
  'respelt',
  /** It lacks the kind of thing asked for; a number of just that; a reason; the words of whom the question names. */
  'kindMissing',
  'unitMissing',
  'causeMissing',
  'speechMissing',
] as const;

export type Signal = (typeof SIGNALS)[number];

/**
 * From cross-validated logistic fits on encyclopedia and news questions together, rounded; what each domain alone would
 * give is in docs/retrieval.md.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Signal, number>> = {
  constant: -3.15,
  exact: 0.75,
  surroundings: 0.8,
  paragraph: 1.5,
  plainParagraph: 1.1,
  hits: 2.35,
  bigrams: 1.7,
  plainAbsent: -1.9,
  namesKnown: -0.2,
  namesUnknown: -2.15,
  respelt: -1.5,
  kindMissing: -1.05,
  unitMissing: -0.8,
  causeMissing: -0.65,
  speechMissing: -1.15,
};

/** From this strength on a match counts as the same word: respelt, behind a pronoun, but no synonym. */
const SAME = 0.75;

/** From this confidence on, a question counts as answered. */
export const QUESTION_THRESHOLD = 0.5;

/** How surely the best sentence answers the question, 0 to 1. */
export function confidenceOf(ranking: Ranking): number {
  const signals = signalsOf(ranking);
  if (!signals) return 0;
  let x = 0;
  for (const name of SIGNALS) x += signals[name] * CONFIDENCE_WEIGHTS[name];
  return 1 / (1 + Math.exp(-x));
}

/** Measures how well the best sentence answers; null where there is none. */
export function signalsOf({
  index,
  question,
  terms,
  features,
  ranked,
}: Ranking): Record<Signal, number> | null {
  const at = ranked[0]?.index;
  const row = at === undefined ? undefined : features[at];
  if (at === undefined || !row) return null;
  const content = terms.filter(({ word }) => !isFunctionWord(word));
  const used = content.length ? content : terms;
  const here = index.sentences[at]?.paragraph;
  const paragraph = index.sentences.flatMap((sentence, place) =>
    sentence.paragraph === here ? [place] : [],
  );
  const byIdf = shareBy(used, ({ weight }) => weight);
  const plain = shareBy(used, ({ word }) => word.weight * rarity(word.key));
  const best = ({ strength }: Term, places: readonly number[]): number =>
    Math.max(0, ...places.map((place) => strength[place] ?? 0));
  const names = used.filter(({ word }) => word.name);
  const unknown = names.filter(({ known }) => !known);
  return {
    constant: 1,
    exact: byIdf((term) => (best(term, [at]) >= SAME ? 1 : 0)),
    surroundings: plain((term) => best(term, [at - 1, at, at + 1])),
    paragraph: row.paragraph,
    plainParagraph: plain((term) => best(term, paragraph)),
    hits: used.reduce((sum, term) => sum + best(term, [at]), 0) / 6,
    bigrams: row.bigrams,
    plainAbsent:
      used.reduce((sum, { known, word }) => sum + (known ? 0 : word.weight * rarity(word.key)), 0) / 4,
    namesKnown: unknown.length < names.length ? 1 : 0,
    namesUnknown: names.length ? unknown.length / names.length : 0,
    respelt: used.filter(({ respelt }) => respelt !== null).length / (used.length || 1),
    kindMissing: row.kindMissing,
    unitMissing: question.type === 'how many' ? 1 - row.unit : 0,
    causeMissing: question.type === 'why' ? 1 - row.cause : 0,
    speechMissing: question.speakers.length > 0 ? 1 - row.saidBy : 0,
  };
}

/** A weighted mean over the question's words. */
function shareBy(
  terms: readonly Term[],
  weigh: (term: Term) => number,
): (value: (term: Term) => number) => number {
  const total = terms.reduce((sum, term) => sum + weigh(term), 0) || 1;
  return (value) => terms.reduce((sum, term) => sum + weigh(term) * value(term), 0) / total;
}
