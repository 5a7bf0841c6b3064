import type { Analysis } from '../../analysis/analysis.ts';
import type { Attribution } from '../../quotations/attribution/attribution.ts';
import type { Excerpt } from '../../story/excerpt.ts';

/** One quotation of one version, in its words. */
export interface QuotationExcerpt {
  /** Several if the story interrupts the quotation. */
  readonly excerpts: readonly Excerpt[];
  /** The speaker as the story names them; null if it does not. */
  readonly speaker: string | null;
}

export interface QuotationChanges {
  /** Quotations with the same words in both versions. */
  readonly kept: number;
  /** The same quotation with changed words or another speaker. */
  readonly changed: readonly { readonly before: QuotationExcerpt; readonly after: QuotationExcerpt }[];
  readonly vanished: readonly QuotationExcerpt[];
  readonly added: readonly QuotationExcerpt[];
}

/** Share of common words from which two quotations count as one that was changed. */
const ALIKE = 0.6;

/**
 * What became of the quotations of a story in its next version. Typographic quote marks and white space do not count.
 *
 * Similarity is Dice's coefficient over words (L. R. Dice, Measures of the Amount of Ecologic Association, 1945).
 */
export function compareQuotations([before, after]: readonly Analysis[]): QuotationChanges {
  if (!before || !after) throw new RangeError('two stories are compared');
  const old = before.attributions.map((attribution) => describe(before, attribution));
  const fresh = new Waiting(after.attributions.map((attribution) => describe(after, attribution)));
  const changed: { before: QuotationExcerpt; after: QuotationExcerpt }[] = [];
  const rest = old.filter((quotation) => !fresh.takeSame(quotation));
  const vanished: QuotationExcerpt[] = [];
  for (const quotation of rest) {
    const match = fresh.takeClosest(quotation);
    if (match) changed.push({ before: quotation.quotation, after: match.quotation });
    else vanished.push(quotation.quotation);
  }
  const added = fresh.left.map(({ quotation }) => quotation);
  return { kept: old.length - rest.length, changed, vanished, added };
}

/** Compares a quotation only with those that share its rarest words: linear for long versions. */
const RAREST = 12;
const MOST_COMPARED = 60;

/** Quotations of the later version that no earlier one was matched with yet. */
class Waiting {
  readonly #all: readonly Described[];
  readonly #waiting: Set<Described>;
  readonly #same = new Map<string, Described[]>();
  readonly #byWord = new Map<string, Described[]>();

  constructor(all: readonly Described[]) {
    this.#all = all;
    this.#waiting = new Set(all);
    for (const each of all) {
      push(this.#same, sameKey(each), each);
      for (const word of new Set(each.list)) push(this.#byWord, word, each);
    }
    // The first is taken from the end.
    for (const list of this.#same.values()) list.reverse();
  }

  /** In text order. */
  get left(): Described[] {
    return this.#all.filter((each) => this.#waiting.has(each));
  }

  /** The first with equal words and speaker. */
  takeSame(quotation: Described): boolean {
    const found = this.#same.get(sameKey(quotation))?.pop();
    return found !== undefined && this.#waiting.delete(found);
  }

  /** The one with the most words in common, if these are enough. */
  takeClosest(quotation: Described): Described | undefined {
    let best: Described | undefined;
    let top = ALIKE;
    for (const other of this.#near(quotation)) {
      const alike = similarity(quotation.list, other.list);
      if (alike < top || (alike === top && best)) continue;
      best = other;
      top = alike;
    }
    if (best) this.#waiting.delete(best);
    return best;
  }

  #near({ list }: Described): Described[] {
    if (this.#waiting.size <= MOST_COMPARED) return this.left;
    const rarest = [...new Set(list)]
      .map((word) => this.#byWord.get(word) ?? [])
      .sort((a, b) => a.length - b.length)
      .slice(0, RAREST);
    const near = new Set<Described>();
    for (const others of rarest)
      for (const other of others.slice(0, 4 * MOST_COMPARED))
        if (near.size < MOST_COMPARED && this.#waiting.has(other)) near.add(other);
    return [...near].sort((a, b) => startOf(a) - startOf(b));
  }
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const startOf = ({ quotation }: Described): number => quotation.excerpts[0]?.span[0] ?? 0;

const sameKey = ({ words, quotation }: Described): string => `${quotation.speaker ?? ''}\u0000${words}`;

interface Described {
  readonly words: string;
  /** Its words in lower case. */
  readonly list: readonly string[];
  readonly quotation: QuotationExcerpt;
}

function describe({ story }: Analysis, { content, speaker }: Attribution): Described {
  const excerpts = content.map((span) => story.excerpt(span));
  const words = excerpts
    .map(({ text }) => text)
    .join(' ')
    .replace(/[“”„«»"]/gu, '')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:–—-]+|(?<![\s.,;:–—-])[\s.,;:–—-]+$/gu, '');
  const list: readonly string[] = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words, list, quotation: { excerpts, speaker: speaker?.name ?? null } };
}

function similarity(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common++;
    counts.set(word, left - 1);
  }
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
}
