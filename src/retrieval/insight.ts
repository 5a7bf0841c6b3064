/** What the encoder makes of one question and the sentences of one story: numbers only, by the sentences' positions. */
export interface Insight {
  /** How near the question lies to each sentence in its context: −1 to 1. */
  readonly cosines: ArrayLike<number>;
  /**
   * How well each sentence answers, against 0 for "none of these", by the reader; null for those that it did not see. Missing
   * where nobody read.
   */
  readonly read?: readonly (number | null)[] | undefined;
}
