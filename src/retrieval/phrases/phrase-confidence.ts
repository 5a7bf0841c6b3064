/** What the best stretch of a quotation has of a remembered phrase; what says much in any text counts more. */
export const PHRASE_SIGNALS = [
  'constant',
  /** Share of the phrase that the stretch holds; with the sentence around the quotation, at half. */
  'held',
  'around',
  /** How much it holds and lacks, whatever the phrase's length. */
  'told',
  'lacked',
  /** Share of the phrase's neighbours, function words included, that are neighbours there, one word between at most. */
  'adjacent',
  /** The logarithm of the number of stories searched: among many, something like it turns up by chance. */
  'stories',
] as const;

export type PhraseSignal = (typeof PHRASE_SIGNALS)[number];

/**
 * From a logistic fit on phrases made of quotations of train articles of the corpus, rounded (docs/retrieval.md); none of
 * the articles of the table was learned from.
 */
const PHRASE_WEIGHTS: Readonly<Record<PhraseSignal, number>> = {
  constant: -4.9,
  held: 5.6,
  around: 1.5,
  told: 1.1,
  lacked: -4.2,
  adjacent: 5,
  stories: -0.7,
};

/** Below this, no one is shown as the speaker of the phrase. */
export const PHRASE_THRESHOLD = 0.5;

/** How surely these are the remembered words, 0 to 1. */
export function phraseConfidence(signals: Readonly<Record<PhraseSignal, number>>): number {
  let x = 0;
  for (const name of PHRASE_SIGNALS) x += signals[name] * PHRASE_WEIGHTS[name];
  return 1 / (1 + Math.exp(-x));
}
