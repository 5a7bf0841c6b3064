/** Shares of the shingles of one text: right, added, missing; they sum to 1 if there are any. */
export interface ShingleMatch {
  readonly right: number;
  readonly added: number;
  readonly missing: number;
}

const LENGTH = 4;

/**
 * Compares two texts by their runs of four words.
 *
 * Source: scrapinghub/article-extraction-benchmark, evaluate.py (`string_shingle_matching`), which counts so.
 */
export function matchFourGrams(expected: string, found: string): ShingleMatch {
  const wanted = countShingles(expected);
  const given = countShingles(found);
  let [right, added, missing] = [0, 0, 0];
  for (const key of new Set([...wanted.keys(), ...given.keys()])) {
    const one = wanted.get(key) ?? 0;
    const other = given.get(key) ?? 0;
    right += Math.min(one, other);
    added += Math.max(0, other - one);
    missing += Math.max(0, one - other);
  }
  const all = right + added + missing;
  return all === 0
    ? { right, added, missing }
    : { right: right / all, added: added / all, missing: missing / all };
}

/** Mean precision and recall over pages, and their harmonic mean. */
export function scoreOf(matches: readonly ShingleMatch[]) {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const share = (right: number, added: number, missing: number, of: number) =>
    added === 0 && missing === 0 ? 1 : right === 0 ? 0 : right / (right + of);
  const precision = mean(
    matches.flatMap(({ right, added, missing }) =>
      right + added > 0 ? [share(right, added, missing, added)] : [],
    ),
  );
  const recall = mean(
    matches.flatMap(({ right, added, missing }) =>
      right + missing > 0 ? [share(right, added, missing, missing)] : [],
    ),
  );
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** Words as Python's `\w+` finds them. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

function countShingles(text: string): Map<string, number> {
  const tokens = tokensOf(text);
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, tokens.length - LENGTH + 1); at++) {
    const shingle = tokens.slice(at, at + LENGTH).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
