import type { FeatureRow } from './features.ts';
import type { Insight } from './insight.ts';

/** What is weighed of each sentence if the encoder looked at it: words and meaning together. */
export const MEANING_FEATURES = [
  /** The score that words alone give it. */
  'words',
  /** The same, as far as one sentence holds the question's words: then people took them from the story, and words decide. */
  'wordsOfCovered',
  'bm25OfBest',
  'nameMissing',
  'cosine',
  'cosineOfCovered',
  /** How well it covers the question token by token. */
  'tokenCoverage',
  'tokenCoverageOfCovered',
  /** How likely it answers by the reader, a logit over 3; its square. */
  'reading',
  'readingOfReading',
  /** How near the question is to the sentence before and after. */
  'cosineBefore',
  'cosineAfter',
  'kind',
  'kindNear',
  'kindMissing',
  'unit',
  'saidBy',
  'cause',
  'pronoun',
  'length',
  'asks',
  'lead',
  'headline',
] as const;

export type MeaningFeature = (typeof MEANING_FEATURES)[number];
export type MeaningRow = Readonly<Record<MeaningFeature, number>>;

/** A sentence that asks is put behind all others: it is never an answer. */
export const ASKING = /\?[”"’')]*$/u;

/** What a sentence that was not compared token by token covers on average, by its cosine. */
const ASSUMED = 0.13;
const ASSUMED_BY_COSINE = 0.85;

/** One over the standard deviation of cosines and coverages over a story's sentences, so that no fit shies away from their weights. */
const SPREAD = 10;
/** The cosine that a question has with any sentence. */
const USUAL = 0.54;

/** How well the sentence covers the question token by token, 0 to 1; by its cosine if nobody looked. */
export function tokenCoverageAt({ cosines, tokenCoverages }: Insight, at: number): number {
  const known = tokenCoverages?.[at];
  return known === undefined || Number.isNaN(known)
    ? ASSUMED + ASSUMED_BY_COSINE * (cosines[at] ?? 0)
    : known;
}

/** What the reader says on average of a sentence that it did not read, by what its tokens cover. */
const READ_AS = -17;
const READ_BY_COVERAGE = 21.3;
/** What it says of nearly all sentences lies between these. */
const LEAST = -6;
const MOST = 4;
const READING = 1 / 3;

/** How likely the sentence answers by the reader, as a logit over 3; by its coverage if nobody read it. */
export function readingAt(insight: Insight, at: number): number {
  const known = insight.readings?.[at];
  const logit =
    known === undefined || Number.isNaN(known)
      ? READ_AS + READ_BY_COVERAGE * tokenCoverageAt(insight, at)
      : known;
  return Math.max(LEAST, Math.min(MOST, logit)) * READING;
}

/** What reading it together with the question says of this sentence, as a logit over 3; undefined if it was not read so. */
export function crossReadingAt({ crossReading }: Insight, at: number): number | undefined {
  return crossReading?.at === at ? Math.max(LEAST, Math.min(MOST, crossReading.logit)) * READING : undefined;
}

/** @param words the score by words of each sentence */
export function measureMeaning(
  features: readonly FeatureRow[],
  words: readonly number[],
  insight: Insight,
): MeaningRow[] {
  const { cosines } = insight;
  const covered = Math.max(0, ...features.map(({ exactCoverage }) => exactCoverage));
  return features.map((row, at) => {
    const score = (words[at] ?? 0) / 10;
    const cosine = cosines[at] ?? 0;
    const tokens = tokenCoverageAt(insight, at);
    const reading = readingAt(insight, at);
    return {
      words: score,
      wordsOfCovered: score * covered,
      bm25OfBest: row.bm25OfBest,
      nameMissing: row.nameMissing,
      cosine: cosine * SPREAD,
      cosineOfCovered: cosine * SPREAD * covered,
      tokenCoverage: tokens * SPREAD,
      tokenCoverageOfCovered: tokens * SPREAD * covered,
      reading,
      readingOfReading: reading * reading,
      cosineBefore: (at > 0 ? (cosines[at - 1] ?? 0) : USUAL) * SPREAD,
      cosineAfter: (cosines[at + 1] ?? USUAL) * SPREAD,
      kind: row.kind,
      kindNear: row.kindNear,
      kindMissing: row.kindMissing,
      unit: row.unit,
      saidBy: row.saidBy,
      cause: row.cause,
      pronoun: row.pronoun,
      length: row.length,
      asks: row.asks,
      lead: row.lead,
      headline: row.headline,
    };
  });
}
