/** Characters with a meaning in Discord's markdown, mentions, emoji or addresses, wherever they appear. */
const ANYWHERE = /[\\*_~`|[\]<>@]|:(?=\S)/gu;
/** Marks that only the start of a line gives a meaning: headings, lists, small print. */
const AT_LINE_START = /^(\s*)([#+-]|\d+(?=\.))/u;

/**
 * Escapes one line of text: Discord then shows exactly its characters, and no mention, link, emoji, heading, list,
 * code, spoiler or bold. Only backslashes are added; `unescapeLine` removes them.
 *
 * Discord reads a backslash before any ASCII punctuation as an escape (its markdown rule `\\([^0-9A-Za-z\s])`).
 *
 * @throws RangeError if the text holds a line break: split it first (`quoteLines`)
 */
export function escapeLine(text: string): string {
  if (LINE_BREAK.test(text)) throw new RangeError('escapeLine takes one line');
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(AT_LINE_START, (_, space: string, mark: string) =>
      /\d/u.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

/** What a reader sees of an escaped line. */
export function unescapeLine(line: string): string {
  return line.replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}

/** Every character that a client may show as a line break. */
export const LINE_BREAK = /[\r\n\v\f\u0085\u2028\u2029]/u;

/** The text's lines without blank ones; each is a substring of it. */
export function splitAtBreaks(text: string): string[] {
  return text.split(/[\r\n\v\f\u0085\u2028\u2029]+/u).filter((line) => line.trim() !== '');
}
