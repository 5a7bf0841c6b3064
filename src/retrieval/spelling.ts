/** Optimal string alignment distance, given up (as `limit + 1`) once it must exceed `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** How many edits a word of this length may carry and still be taken for a misspelling. */
export function allowedEdits(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** The words of one text collection, for respelling what somebody typed. */
export class Vocabulary {
  readonly #byLength = new Map<number, string[]>();
  readonly #counts = new Map<string, number>();

  add(word: string): void {
    const count = this.#counts.get(word);
    this.#counts.set(word, (count ?? 0) + 1);
    if (count !== undefined) return;
    const group = this.#byLength.get(word.length);
    if (group) group.push(word);
    else this.#byLength.set(word.length, [word]);
  }

  has(word: string): boolean {
    return this.#counts.has(word);
  }

  /**
   * The closest words of the collection within the allowed number of edits, the commonest first, at most three; none
   * for a word that the collection holds as it is.
   */
  respell(word: string, edits = allowedEdits(word.length)): string[] {
    if (edits === 0 || this.has(word) || /\d/.test(word)) return [];
    let best = edits;
    let found: string[] = [];
    for (let length = word.length - edits; length <= word.length + edits; length++) {
      for (const candidate of this.#byLength.get(length) ?? []) {
        if (candidate.length < 3 || /\d/.test(candidate)) continue;
        const distance = editDistance(word, candidate, best);
        if (distance > best) continue;
        if (distance < best) {
          best = distance;
          found = [];
        }
        found.push(candidate);
      }
    }
    const rank = (candidate: string): number =>
      (candidate[0] === word[0] ? 1000 : 0) + (this.#counts.get(candidate) ?? 0);
    return found.sort((a, b) => rank(b) - rank(a)).slice(0, 3);
  }
}
