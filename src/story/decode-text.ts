import { UserError } from '../errors.ts';
import { word } from '../messages/messages.ts';

/** Damaged characters beside whole ones of more than one byte: fewer are a damaged UTF-8 text. */
const SELDOM = 0.25;

/** Windows-1252 from 0x80 to 0x9f. Source: WHATWG Encoding, index windows-1252. */
const WINDOWS_1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/** Bytes: far above any news story, far below what would hurt a small machine. */
export const MAX_STORY_BYTES = 5_000_000;
/** UTF-16 units: ten times the longest magazine story. */
export const LONGEST_STORY = 200_000;

/** A text may have a stray control character or two. */
const MOST_CONTROLS = 5;

/**
 * UTF-8, or UTF-16 with a byte order mark; anything else that is text is taken for Windows-1252. A damaged character of a
 * UTF-8 text becomes U+FFFD.
 *
 * @throws UserError for an empty, huge or binary file or another format under a text file's name
 */
export function decodeStory(bytes: Uint8Array, charset?: string): string {
  if (bytes.length > MAX_STORY_BYTES) throw new UserError(word('fileLarge'));
  const text = decodeText(bytes, charset);
  if (text.trim() === '') throw new UserError(word('fileEmpty'));
  const start = text.slice(0, 1000);
  const isOther = /^\s*(?:%PDF-|\{\\rtf)/u.test(start);
  if (isOther || text.includes('\u0000') || countControls(text) > MOST_CONTROLS)
    throw new UserError(word('fileNoText'));
  return text;
}

/**
 * Decodes a text file, which a web page is not. What is too long is refused here, before anybody splits it.
 *
 * @throws UserError as `decodeStory`, for the source of a web page and for more than `LONGEST_STORY`
 */
export function decodeTextFile(bytes: Uint8Array, charset?: string): string {
  const text = decodeStory(bytes, charset);
  if (/^\s*(?:<!--[^>]*-->\s*)?(?:<!doctype html|<html[\s>]|<\?xml\s)/iu.test(text.slice(0, 1000)))
    throw new UserError(word('fileIsPage'));
  return checkLength(text);
}

/** @throws UserError for a text that is longer than any story */
export function checkLength(text: string): string {
  if (text.length > LONGEST_STORY) throw new UserError(word('textLong', text.length, LONGEST_STORY));
  return text;
}

function countControls(text: string): number {
  let count = 0;
  for (const [character] of text.matchAll(/\p{Cc}/gu)) if (character < ' ' && !/\s/u.test(character)) count++;
  return count;
}

/** Node decodes these as ISO 8859-1. */
const LATIN = /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-?1|latin-?1|l1|us-ascii|ascii|ansi_x3\.4-1968)$/iu;

/**
 * The text of bytes in whatever encoding; nothing is refused.
 *
 * @param charset what the bytes are said to be; a byte order mark counts for more, and so do bytes that are clearly UTF-8
 */
export function decodeText(bytes: Uint8Array, charset = 'utf-8'): string {
  const label = charset.replace(/["']/gu, '').trim();
  if (/^utf-?8$/iu.test(label) || LATIN.test(label) || isMarked(bytes)) return decode(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return decode(bytes);
  }
}

function isMarked([first, second, third]: Uint8Array): boolean {
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0xef && second === 0xbb && third === 0xbf)
  );
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lossy = new TextDecoder('utf-8').decode(bytes);
    const damaged = lossy.match(/\ufffd/gu)?.length ?? 0;
    const whole = (lossy.match(/[^\p{ASCII}\ufffd]/gu) ?? []).length;
    if (damaged <= SELDOM * whole) return lossy;
    // Node 20 decodes windows-1252 as ISO 8859-1, which has control characters where the curly quote marks are.
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\u0080-\u009f]/gu, (unit) => WINDOWS_1252[unit.charCodeAt(0) - 0x80] ?? unit);
  }
}
