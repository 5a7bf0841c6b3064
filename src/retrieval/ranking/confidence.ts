import { isDictionaryWord } from '../../story/dictionary.ts';
import type { AnswerKind } from '../question/answer-kinds.ts';
import { rarity } from '../text/common-words.ts';
import { isFunctionWord } from '../text/function-words.ts';
import type { FeatureRow } from './features.ts';
import type { Ranking } from './rank.ts';
import type { Term } from './terms.ts';

/** What confidence is built from: mostly how much of the question the best sentence and its surroundings hold. */
export const SIGNALS = [
  'constant',
  /** The score that ranking by words gave it. */
  'score',
  /** Share of the question that it holds together with its neighbours, by what says something in any text. */
  'surroundings',
  /** How many words of the question it holds, how many of the story's rare ones, how many names, how many neighbours in order. */
  'hits',
  'rareHits',
  'nameHits',
  'bigrams',
  /** What its paragraph lacks; what the whole story lacks. */
  'paragraphMisses',
  'absent',
  /** Share of the question that is nowhere in the story and in no dictionary: somebody else's name, a brand, a place. */
  'strange',
  'namesUnknown',
  /** The story never uses the noun of "which city …"; stories give names without saying that they are cities. */
  'focusUnknown',
  /** The question asks for a name, date, place or number: finding one by chance is easier. */
  'wants',
  /** Neither it nor the next sentence has the date, number, sum or duration asked for; it lacks a number of just that. */
  'measureMissing',
  'unitMissing',
  /** It lacks the words of whom the question names. */
  'speechMissing',
  /** It goes on about what the sentence before, which fits the question, is about. */
  'pronoun',
] as const;

export type Signal = (typeof SIGNALS)[number];

/**
 * From logistic fits on encyclopedia and news questions together, rounded; what each kind of text alone would give is in
 * docs/retrieval.md. `measureMissing` was fitted at -1: a "when" answered without a date helps nobody, so it costs more.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Signal, number>> = {
  constant: -3.1,
  score: 2.8,
  surroundings: 1.4,
  hits: 2.2,
  rareHits: 1.15,
  nameHits: -0.6,
  bigrams: 1.25,
  paragraphMisses: -1.8,
  absent: -1.3,
  strange: -1.3,
  namesUnknown: -1.6,
  focusUnknown: 0.5,
  wants: -0.45,
  measureMissing: -1.7,
  unitMissing: -0.7,
  speechMissing: -0.9,
  pronoun: 1.4,
};

const MEASURES: ReadonlySet<AnswerKind> = new Set(['date', 'number', 'money', 'duration', 'age']);
/** From this on a sentence counts as having what is asked for. */
const OFFERED = 0.3;

/** From this strength on a match counts as the same word: respelt, behind a pronoun, but no synonym. */
const SAME = 0.75;

/** From this confidence on, a question counts as answered. */
export const QUESTION_THRESHOLD = 0.5;

/** How surely the best sentence answers the question by its words, 0 to 1. */
export function confidenceByWords(ranking: Ranking): number {
  const found = wordsConfidence(ranking);
  return found ? 1 / (1 + Math.exp(-found.logit)) : 0;
}

/** The confidence as a logit, with what it was built from; null if there is no sentence. */
export function wordsConfidence(
  ranking: Ranking,
): { readonly logit: number; readonly signals: Readonly<Record<Signal, number>> } | null {
  const signals = signalsOf(ranking);
  if (!signals) return null;
  let logit = 0;
  for (const name of SIGNALS) logit += signals[name] * CONFIDENCE_WEIGHTS[name];
  return { logit, signals };
}

/** Measures how well the best sentence answers; null if there is none. */
export function signalsOf({
  index,
  question,
  terms,
  features,
  ranked,
  words: wordScores,
}: Ranking): Record<Signal, number> | null {
  const first = ranked[0];
  const at = first?.index ?? -1;
  const row = features[at];
  if (!first || !row) return null;
  const content = terms.filter(({ word }) => !isFunctionWord(word));
  const used = content.length ? content : terms;
  const here = index.sentences[at]?.paragraph;
  const paragraph = index.sentences.flatMap((sentence, place) =>
    sentence.paragraph === here ? [place] : [],
  );
  const says = ({ word }: Term): number => word.weight * rarity(word.key);
  const best = ({ strength }: Term, places: readonly number[]): number =>
    Math.max(0, ...places.map((place) => strength[place] ?? 0));
  const sum = (list: readonly Term[], value: (term: Term) => number): number =>
    list.reduce((total, term) => total + value(term), 0);
  const total = sum(used, says) || 1;
  const names = used.filter(({ word }) => word.name);
  const rare = used.filter(({ strength }) => isRare(strength));
  // A word respelt to one that stands elsewhere was most likely spelt right and is not in the story.
  const strange = used.filter((term) =>
    term.respelt === null
      ? !term.known && !term.word.number && !isDictionaryWord(term.word.plain)
      : best(term, [at - 1, at + 1, ...paragraph]) === 0,
  );
  return {
    constant: 1,
    score: (wordScores[at] ?? 0) / 10,
    surroundings: sum(used, (term) => says(term) * best(term, [at - 1, at, at + 1])) / total,
    hits: sum(used, (term) => best(term, [at])) / 6,
    rareHits: sum(rare, (term) => says(term) * best(term, [at])) / 3,
    nameHits: names.filter((term) => best(term, [at]) > 0.5).length / 3,
    bigrams: row.bigrams,
    paragraphMisses: sum(used, (term) => says(term) * (1 - best(term, paragraph))) / 4,
    absent: sum(used, (term) => (term.known ? 0 : says(term))) / 4,
    strange: sum(strange, says) / total,
    namesUnknown: names.length ? names.filter(({ known }) => !known).length / names.length : 0,
    focusUnknown: used.some(({ word, known }) => !known && question.focus.includes(word.key)) ? 1 : 0,
    wants: question.wants ? 1 : 0,
    measureMissing:
      question.wants && MEASURES.has(question.wants) && !offers(row) && !offers(features[at + 1]) ? 1 : 0,
    unitMissing: question.type === 'how many' ? 1 - row.unit : 0,
    speechMissing: question.speakers.length > 0 ? 1 - row.saidBy : 0,
    pronoun: row.pronoun,
  };
}

function offers(row: FeatureRow | undefined): boolean {
  return row !== undefined && row.kind >= OFFERED;
}

/** Held by less than a tenth of the sentences: no word of what the whole story is about. */
function isRare(strength: Float64Array): boolean {
  let holding = 0;
  for (const value of strength) if (value >= SAME) holding++;
  return holding * 10 < strength.length;
}
