import { isFunctionWord } from '../retrieval/text/function-words.ts';
import { splitWords, type Word } from '../retrieval/text/words.ts';
import { overlaps, type Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';

/** Words in a row that both places must have, and how many of them must carry meaning. */
const LEAST_WORDS = 4;
const LEAST_CONTENT = 2;
const MOST = 6;

/**
 * The other places with the same words in the same order: at least four, two of which carry meaning.
 *
 * @param span the words, offsets into the story's text
 * @param shown shown already and not searched
 * @returns the repeated words in each other sentence, in text order, at most 6
 */
export function sameWordsElsewhere(story: Story, span: Span, shown: Span): Span[] {
  const wanted = splitWords(story.slice(span));
  const starts = new Map<string, number[]>();
  for (let at = 0; at + LEAST_WORDS <= wanted.length; at++) {
    const key = keysOf(wanted, at);
    starts.set(key, [...(starts.get(key) ?? []), at]);
  }
  if (starts.size === 0) return [];
  const found: Span[] = [];
  for (const sentence of story.sentences) {
    if (overlaps(sentence.span, shown) || found.length === MOST) continue;
    const run = longestRun(splitWords(story.slice(sentence.span)), wanted, starts);
    if (run) found.push([sentence.span[0] + run[0], sentence.span[0] + run[1]]);
  }
  return found;
}

function longestRun(
  words: readonly Word[],
  wanted: readonly Word[],
  starts: ReadonlyMap<string, readonly number[]>,
): Span | undefined {
  let best: readonly Word[] = [];
  for (let at = 0; at + LEAST_WORDS <= words.length; at++)
    for (const from of starts.get(keysOf(words, at)) ?? []) {
      let length = LEAST_WORDS;
      while (at + length < words.length && words[at + length]?.plain === wanted[from + length]?.plain)
        length++;
      if (length > best.length) best = words.slice(at, at + length);
    }
  const [first] = best;
  const last = best.at(-1);
  if (!first || !last || best.filter((word) => !isFunctionWord(word)).length < LEAST_CONTENT)
    return undefined;
  return [first.start, last.end];
}

function keysOf(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + LEAST_WORDS)
    .map(({ plain }) => plain)
    .join(' ');
}
