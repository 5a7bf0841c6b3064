import type { Word } from '../document/words.ts';

const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lady|lord)$/u;

/** "Mr and Mrs Vane", "Mr & Mrs Vane": the name behind the title at this word means both. */
export function isOfCouple(words: readonly Word[], at: number): boolean {
  const [before, title] = [words[at - 1], words[at]];
  if (!title || !before || !TITLE.test(title.lower) || before.sentence !== title.sentence) return false;
  if (TITLE.test(before.lower)) return !title.joined;
  return before.lower === 'and' && TITLE.test(words[at - 2]?.lower ?? '');
}
