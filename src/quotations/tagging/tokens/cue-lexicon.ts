import type { Token } from '../../document/document.ts';

/** How often a word was seen and how often in a cue, by lower-case word and part of speech. */
export type CueCounts = ReadonlyMap<string, readonly [seen: number, inCue: number]>;

export const lexiconKey = (token: Pick<Token, 'lower' | 'pos'>): string => `${token.lower}|${token.pos}`;

/** How likely a word is part of a cue, learned from the training articles. */
export class CueLexicon {
  readonly counts: CueCounts;
  readonly #left: CueCounts | undefined;

  /** @param leaveOut counts to subtract: in training, an article's own words must not vouch for themselves */
  constructor(counts: CueCounts, leaveOut?: CueCounts) {
    this.counts = counts;
    this.#left = leaveOut;
  }

  /** 0 for a word never seen in a cue, else 1 to 7 by the share of its uses that were. */
  bucket(token: Pick<Token, 'lower' | 'pos'>): number {
    const key = lexiconKey(token);
    const all = this.counts.get(key);
    if (!all) return 0;
    const own = this.#left?.get(key);
    const seen = all[0] - (own?.[0] ?? 0);
    const inCue = all[1] - (own?.[1] ?? 0);
    return inCue < 1 ? 0 : 1 + Math.round((6 * inCue) / (seen + 1));
  }
}
