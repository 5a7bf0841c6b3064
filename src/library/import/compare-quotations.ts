import type { Analysis } from '../../analysis/analysis.ts';
import type { Attribution } from '../../quotations/attribution.ts';
import type { Excerpt } from '../../story/excerpt.ts';

/** One quotation of one version, in its words. */
export interface QuotationExcerpt {
  /** Several where the story interrupts the quotation. */
  readonly excerpts: readonly Excerpt[];
  /** The speaker as the story names them; null where it does not. */
  readonly speaker: string | null;
}

export interface QuotationChanges {
  /** Quotations that stand in both versions in the same words. */
  readonly kept: number;
  /** The same quotation in other words, or with another speaker. */
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
  const fresh = after.attributions.map((attribution) => describe(after, attribution));
  const changed: { before: QuotationExcerpt; after: QuotationExcerpt }[] = [];
  const rest: Described[] = [];
  let kept = 0;
  for (const quotation of old) {
    const same = take(
      fresh,
      (other) => other.words === quotation.words && other.quotation.speaker === quotation.quotation.speaker,
    );
    if (same) kept++;
    else rest.push(quotation);
  }
  const vanished: QuotationExcerpt[] = [];
  for (const quotation of rest) {
    const closest = fresh
      .map((other) => ({ other, alike: similarity(quotation.words, other.words) }))
      .sort((a, b) => b.alike - a.alike)[0];
    const match =
      closest && closest.alike >= ALIKE ? take(fresh, (other) => other === closest.other) : undefined;
    if (match) changed.push({ before: quotation.quotation, after: match.quotation });
    else vanished.push(quotation.quotation);
  }
  return { kept, changed, vanished, added: fresh.map(({ quotation }) => quotation) };
}

interface Described {
  readonly words: string;
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
    .replace(/^[\s.,;:–—-]+|[\s.,;:–—-]+$/gu, '');
  return { words, quotation: { excerpts, speaker: speaker?.name ?? null } };
}

function take(list: Described[], wanted: (one: Described) => boolean): Described | undefined {
  const at = list.findIndex(wanted);
  return at < 0 ? undefined : list.splice(at, 1)[0];
}

function similarity(a: string, b: string): number {
  const left = a.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const right = b.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
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
