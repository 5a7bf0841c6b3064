import { quotedBlocks, unprovenLines } from '../../src/replies/message-proof.ts';
import type { Story } from '../../src/story/story.ts';

/** A quotation or a word that is longer fits into no message whole, UTF-16 units. */
const LONGEST = 3000;

/**
 * What is wrong with the quoted lines of a message: words that no story has, a cut inside a word, a cut inside a quotation
 * that would have fitted whole.
 */
export function quotingFaults(text: string, stories: readonly Story[]): string[] {
  const unknown = unprovenLines(text, stories);
  if (unknown.length > 0) return unknown.map((line) => `in no story: ${line}`);
  return quotedBlocks(text).flatMap(({ lines, cutAfter }) => {
    const [first = ''] = lines;
    const last = lines.at(-1) ?? '';
    const starts = placesOf(first, stories).map(({ story, at }) => ({ story, at }));
    const ends = placesOf(last, stories).map(({ story, at }) => ({ story, at: at + last.length }));
    return [
      ...(starts.some(isBetweenWords) ? [] : [`starts inside a word: ${first.slice(0, 60)}`]),
      ...(ends.some(isBetweenWords) ? [] : [`ends inside a word: ${last.slice(-60)}`]),
      ...(cutAfter && !ends.some(isOutsideQuotation) ? [`cut inside a quotation: ${last.slice(-60)}`] : []),
    ];
  });
}

/** Shortened labels (with an ellipsis) that end inside a word of a story. */
export function labelFaults(labels: readonly string[], stories: readonly Story[]): string[] {
  const texts = stories.map(({ text }) => text.replace(/\s+/gu, ' '));
  return labels
    .filter((label) => label.endsWith('…'))
    .map((label) => label.slice(0, -1))
    .filter((label) => !/^\S+$/u.test(label))
    .filter((label) =>
      texts.every((text) => {
        const at = text.indexOf(label);
        return at >= 0 && /[\p{L}\p{N}]/u.test(text.charAt(at + label.length));
      }),
    );
}

interface Place {
  readonly story: Story;
  readonly at: number;
}

function placesOf(line: string, stories: readonly Story[]): Place[] {
  return stories.flatMap((story) => {
    const places: Place[] = [];
    for (let at = line === '' ? -1 : story.text.indexOf(line); at >= 0; at = story.text.indexOf(line, at + 1))
      places.push({ story, at });
    return places;
  });
}

function isBetweenWords({ story, at }: Place): boolean {
  const inWord = /[\p{L}\p{N}\p{M}]/u;
  return !inWord.test(story.text.charAt(at - 1)) || !inWord.test(story.text.charAt(at));
}

function isOutsideQuotation({ story, at }: Place): boolean {
  const paragraph = story.paragraphs.find(({ span }) => at >= span[0] && at <= span[1]);
  if (!paragraph) return true;
  const text = story.slice(paragraph.span);
  const inside = at - paragraph.span[0];
  const opened = text.lastIndexOf('“', inside - 1);
  const closed = text.lastIndexOf('”', inside - 1);
  if (opened <= closed) return true;
  const ends = text.indexOf('”', inside);
  return ends < 0 || ends - opened > LONGEST;
}
