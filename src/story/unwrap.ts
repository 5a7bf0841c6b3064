/** Lines that say something about how a text is wrapped: fewer or shorter ones say nothing. */
const FEWEST_LINES = 6;
const SHORTEST = 45;
/** E-mails and PDF pages wrap well below this; a line that is longer is a paragraph. */
const WIDEST = 110;
/** In wrapped text most lines end in the middle of a sentence, in other text hardly one. */
const UNENDED = 0.6;
/** Shares of the width: a shorter line is a heading or a paragraph's last one. */
const FULL = 0.6;
const NEARLY_FULL = 0.8;

const ENDED = /[.!?…:;][”"’'»)\]]*$/u;
const ITEM = /^(?:[-*•–—]\s|\d{1,2}[.)]\s|#{1,6}\s|>)/u;

/**
 * Joins the lines of paragraphs that an e-mail or a PDF page broke at a fixed width; any other text comes back as it is.
 *
 * Blank lines end a paragraph; so does a short line that ends a sentence. A line break becomes one space, or nothing
 * behind the hyphen of a word that goes on.
 */
export function unwrap(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/u).map((line) => line.trim());
  const width = widthOf(lines);
  if (width === null) return text;
  const joined: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = joined.at(-1) ?? '';
    if (isOpen && line !== '' && !ITEM.test(line)) {
      const isHyphenated = /\p{Ll}-$/u.test(last) && /^\p{Ll}/u.test(line);
      joined[joined.length - 1] = isHyphenated ? last + line : `${last} ${line}`;
    } else joined.push(line);
    isOpen = line.length >= width * (ENDED.test(line) ? NEARLY_FULL : FULL);
  }
  return joined.join('\n');
}

/** The width at which the text is wrapped; null if it is not. */
function widthOf(lines: readonly string[]): number | null {
  const long = lines.filter(({ length }) => length >= SHORTEST).sort((a, b) => a.length - b.length);
  const widest = long.at(-1)?.length ?? 0;
  if (long.length < FEWEST_LINES || widest > WIDEST) return null;
  const open = long.filter((line) => !ENDED.test(line)).length;
  return open / long.length >= UNENDED ? (long[Math.floor(long.length * 0.9)]?.length ?? widest) : null;
}
