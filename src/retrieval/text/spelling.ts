/** Units of the longest word that is compared without taking new memory. */
const LONG = 64;
const rows = [0, 1, 2].map(() => new Uint16Array(LONG + 1));

/** Optimal string alignment distance, given up (as `limit + 1`) once it must exceed `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, previous, row] = (b.length <= LONG ? rows : rows.map(() => new Uint16Array(b.length + 1))) as [
    Uint16Array,
    Uint16Array,
    Uint16Array,
  ];
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    row[0] = i;
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (previous[j - 1] as number) + (letter === other ? 0 : 1),
      );
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && other === a.charCodeAt(i - 2))
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    [before, previous, row] = [previous, row, before];
  }
  return previous[b.length] as number;
}

/** A bit for each letter that a word holds; a few letters share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** False if so many letters occur in only one of two words that they are more than `edits` edits apart. */
function mayBeNear(letters: number, others: number, edits: number): boolean {
  return countBits(letters & ~others) <= edits && countBits(others & ~letters) <= edits;
}

/** Bits that are set, up to 3: more are never asked for. */
function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0 && count < 3; rest &= rest - 1) count++;
  return count;
}

/** Tells of words whether they may be a misspelling of any of these, by their letters alone: most are not, and need not be kept. */
export function mayMeanAny(words: readonly string[], edits = allowedEdits): (other: string) => boolean {
  const wanted = words.map((word) => ({
    letters: lettersOf(word),
    length: word.length,
    edits: edits(word.length),
  }));
  return (other) => {
    const letters = lettersOf(other);
    return wanted.some(
      (word) =>
        Math.abs(word.length - other.length) <= word.edits && mayBeNear(word.letters, letters, word.edits),
    );
  };
}

/** How many edits a word of this length may carry and still be taken for a misspelling. */
export function allowedEdits(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** So many words of one question are respelt: further ones are no words, or belong to another story. */
export const MOST_RESPELT = 6;

/** The words of one text collection, to respell typed words. */
export class Vocabulary {
  readonly #byLength = new Map<number, { readonly words: string[]; readonly letters: number[] }>();
  readonly #counts = new Map<string, number>();

  add(word: string): void {
    const count = this.#counts.get(word);
    this.#counts.set(word, (count ?? 0) + 1);
    if (count !== undefined) return;
    const group = this.#byLength.get(word.length) ?? { words: [], letters: [] };
    group.words.push(word);
    group.letters.push(lettersOf(word));
    this.#byLength.set(word.length, group);
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
    const letters = lettersOf(word);
    for (let length = word.length - edits; length <= word.length + edits; length++) {
      const group = this.#byLength.get(length);
      // A general dictionary is looked through here: no iterator, no array for each of its words.
      const words = group?.words ?? [];
      for (let at = 0; at < words.length; at++) {
        if (!mayBeNear(letters, group?.letters[at] as number, best)) continue;
        const candidate = words[at] as string;
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
