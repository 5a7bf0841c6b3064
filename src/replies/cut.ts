/**
 * Where to cut a text that is too long: after a sentence, outside a quotation if that can be, else after a word, else after
 * a grapheme.
 *
 * @param fits whether the first `length` UTF-16 units fit; once false it stays false for longer ones
 * @param sentenceEnds offsets into the text after which a sentence has ended, ascending
 * @returns the number of UTF-16 units to keep: the whole length if all fits, and at least one character
 */
export function cutAt(
  text: string,
  fits: (length: number) => boolean,
  sentenceEnds: readonly number[] = [],
): number {
  if (fits(text.length)) return text.length;
  const most = longest(text, fits);
  const within = sentenceEnds.filter((end) => end <= most);
  const sentence = within.at(-1);
  // A cut far from the end would leave most of the message empty.
  const late = within.filter((end) => end >= most / 3);
  const best = late.findLast((end) => !isInQuotation(text, end)) ?? late.at(-1);
  if (best !== undefined) return best;
  return wordEnd(text, most) ?? sentence ?? graphemeEnd(text, most) ?? characterEnd(text, most);
}

/** Whether a quotation that began before `at` ends after it. */
function isInQuotation(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at);
  const isOpen = (open: string, close: string) =>
    before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close);
  const straight = before.split('"').length % 2 === 0 && after.includes('"');
  return straight || isOpen('“', '”') || isOpen('„', '“') || isOpen('«', '»');
}

function longest(text: string, fits: (length: number) => boolean): number {
  let low = 0;
  let high = text.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** UTF-16 units after the cut that decide whether it is one. */
const LOOK_AHEAD = 200;

function wordEnd(text: string, most: number): number | undefined {
  for (let end = most; end > 0; end--)
    if (/\s/u.test(text.charAt(end)) && /\S/u.test(text.charAt(end - 1))) return end;
  // Writing without spaces.
  return lastBoundary(text, most, 'word');
}

function graphemeEnd(text: string, most: number): number | undefined {
  return lastBoundary(text, most, 'grapheme');
}

/** The last inner boundary at or before `most`. */
function lastBoundary(text: string, most: number, granularity: 'word' | 'grapheme'): number | undefined {
  const segments = new Intl.Segmenter('en', { granularity }).segment(text.slice(0, most + LOOK_AHEAD));
  let last = 0;
  for (const { index } of segments) {
    if (index > most) break;
    last = index;
  }
  return last > 0 ? last : undefined;
}

/** One grapheme alone is too long (an accumulation of marks): never half a surrogate pair. */
function characterEnd(text: string, most: number): number {
  const end = Math.max(1, most);
  const splits = /[\ud800-\udbff]/u.test(text.charAt(end - 1)) && /[\udc00-\udfff]/u.test(text.charAt(end));
  return splits ? (end > 1 ? end - 1 : 2) : end;
}
