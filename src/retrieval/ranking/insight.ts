/** What the encoder makes of one question and the sentences of one story: numbers only, by the sentences' positions. */
export interface Insight {
  /** How near the question lies to each sentence in its context: −1 to 1. */
  readonly cosines: ArrayLike<number>;
  /** How well it covers the question token by token, 0 to 1: NaN if nobody looked; missing if nobody looked at any. */
  readonly tokenCoverages?: ArrayLike<number> | undefined;
  /** How likely it answers, as a logit: NaN if nobody read it; missing if nobody read any. */
  readonly readings?: ArrayLike<number> | undefined;
  /** The same of one sentence, from reading it and the question together. */
  readonly crossReading?: { readonly at: number; readonly logit: number } | undefined;
}
