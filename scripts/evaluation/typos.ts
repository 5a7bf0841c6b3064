import { isFunctionWord } from '../../src/retrieval/text/function-words.ts';
import { splitWords } from '../../src/retrieval/text/words.ts';

/** A small seeded generator (mulberry32), so that each run misspells the same words. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One edit: a letter dropped, doubled by another, replaced, or swapped with its neighbour. */
export function misspell(word: string, random: () => number): string {
  const letter = (): string => String.fromCharCode(97 + Math.floor(random() * 26));
  const at = 1 + Math.floor(random() * (word.length - 2));
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter() + word.slice(at);
    case 2:
      return word.slice(0, at) + letter() + word.slice(at + 1);
    default:
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
}

/** The text with up to `count` of its content words of five letters or more misspelt by one edit each. */
export function withTypos(text: string, count: number, random: () => number): string {
  const long = splitWords(text).filter(
    (word) =>
      word.end - word.start >= 5 &&
      !isFunctionWord(word) &&
      /^[\p{L}]+$/u.test(text.slice(word.start, word.end)),
  );
  const chosen = new Set<(typeof long)[number]>();
  while (chosen.size < Math.min(count, long.length)) {
    const word = long[Math.floor(random() * long.length)];
    if (word) chosen.add(word);
  }
  let typed = text;
  for (const { start, end } of [...chosen].sort((a, b) => b.start - a.start))
    typed = typed.slice(0, start) + misspell(typed.slice(start, end), random) + typed.slice(end);
  return typed;
}
