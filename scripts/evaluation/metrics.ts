/** Share of the rows, 0 to 1, for which the test holds. */
export function share<T>(rows: readonly T[], test: (row: T) => boolean): number {
  return rows.length ? rows.filter(test).length / rows.length : 0;
}

export interface RankFigures {
  readonly hit1: number;
  readonly hit3: number;
  readonly mrr: number;
}

/** @param places for each question the place of the first right sentence, from 0; -1 if it was not ranked */
export function rankFigures(places: readonly number[]): RankFigures {
  return {
    hit1: share(places, (place) => place === 0),
    hit3: share(places, (place) => place >= 0 && place < 3),
    mrr: places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / (places.length || 1),
  };
}

/** Area under the ROC curve: how often a right one scores above a wrong one, ties half. */
export function areaUnderCurve(right: readonly number[], wrong: readonly number[]): number {
  const all = [
    ...right.map((score) => ({ score, right: true })),
    ...wrong.map((score) => ({ score, right: false })),
  ];
  all.sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.score === all[from]?.score) to++;
    for (let at = from; at < to; at++) if (all[at]?.right) ranks += (from + to + 1) / 2;
    from = to;
  }
  const n = right.length;
  return n && wrong.length ? (ranks - (n * (n + 1)) / 2) / (n * wrong.length) : Number.NaN;
}

/** The same where each example counts as much as its weight. */
export function weightedArea(
  examples: readonly { readonly score: number; readonly right: boolean; readonly weight: number }[],
): number {
  const [right, wrong] = [examples.filter((each) => each.right), examples.filter((each) => !each.right)];
  let [above, total] = [0, 0];
  for (const yes of right)
    for (const no of wrong) {
      const weight = yes.weight * no.weight;
      total += weight;
      above += weight * (yes.score > no.score ? 1 : yes.score === no.score ? 0.5 : 0);
    }
  return above / total;
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** Figures in columns of equal width, for a terminal. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
