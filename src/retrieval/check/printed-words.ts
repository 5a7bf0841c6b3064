import { findQuoteRegions } from '../../quotations/document/quote-regions.ts';
import type { Story } from '../../story/story.ts';
import { type ComparedWord, comparedWords } from './compared-words.ts';

/** A story's words as claims are compared with them; built once for each story, in linear time. */
export interface PrintedWords {
  readonly words: readonly PrintedWord[];
  /** Positions of each key, ascending. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** By the first word after an interruption of a quotation: the last word before it. */
  readonly resumes: ReadonlyMap<number, number>;
}

export interface PrintedWord extends ComparedWord {
  /** Which stretch in quote marks holds the word; -1 for none. */
  readonly region: number;
  readonly paragraph: number;
  /** Counted over the whole story. */
  readonly sentence: number;
}

/** No words of saying, with what they say of the speaker, are longer than so many words. */
const LONGEST_INTERRUPTION = 40;

const known = new WeakMap<Story, PrintedWords>();

export function printedWords(story: Story): PrintedWords {
  let printed = known.get(story);
  if (!printed) {
    printed = build(story);
    known.set(story, printed);
  }
  return printed;
}

function build(story: Story): PrintedWords {
  const words = wordsOf(story);
  const positions = new Map<string, number[]>();
  for (const [at, { key }] of words.entries()) {
    const held = positions.get(key);
    if (held) held.push(at);
    else positions.set(key, [at]);
  }
  return { words, positions, resumes: interruptions(words) };
}

function wordsOf(story: Story): PrintedWord[] {
  const regions = findQuoteRegions(story.text);
  const words: PrintedWord[] = [];
  let region = 0;
  let count = 0;
  for (const [paragraph, { span, sentences }] of story.paragraphs.entries()) {
    let sentence = 0;
    for (const word of comparedWords(story.text, span)) {
      const [start] = word.span;
      while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.span[0] ?? 0) <= start) sentence++;
      while (region < regions.length && (regions[region]?.[1] ?? 0) <= start) region++;
      const inside = (regions[region]?.[0] ?? Number.POSITIVE_INFINITY) <= start;
      const { key, span: written, capital, proper } = word;
      words.push({
        key,
        span: written,
        capital,
        proper,
        region: inside ? region : -1,
        paragraph,
        sentence: count + sentence,
      });
    }
    count += sentences.length;
  }
  return words;
}

/**
 * Where a quotation continues after words of saying (“A,” she said. “B.”) or in the next paragraph: at most one whole
 * sentence separates its parts, and none before a next paragraph, which opens with the marks.
 */
function interruptions(words: readonly PrintedWord[]): Map<number, number> {
  const resumes = new Map<number, number>();
  let last = -1;
  for (const [at, word] of words.entries()) {
    if (word.region < 0) continue;
    const before = words[last];
    if (before && before.region !== word.region && at - last <= LONGEST_INTERRUPTION) {
      const apart = word.sentence - before.sentence;
      const opens = words[at - 1]?.paragraph !== word.paragraph;
      const isInterrupted =
        before.paragraph === word.paragraph ? apart <= 2 : opens && isOneSentence(words, last, at);
      if (isInterrupted) resumes.set(at, last);
    }
    last = at;
  }
  return resumes;
}

/** True if the words between two positions end the sentence of the first. */
function isOneSentence(words: readonly PrintedWord[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (words[at]?.sentence !== words[from]?.sentence) return false;
  return true;
}
