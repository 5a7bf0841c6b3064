import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { MendableError, UserError } from '../errors.ts';
import { word } from '../words/words.ts';
import { readMarkdown } from './formats/markdown.ts';
import { readPlainText } from './formats/plain-text.ts';
import type { Story, StoryDetails } from './story.ts';

type Reader = (text: string, details?: StoryDetails) => Story;

const READERS: Readonly<Record<string, Reader>> = {
  '.txt': readPlainText,
  '': readPlainText,
  '.md': readMarkdown,
  '.markdown': readMarkdown,
};

/** Damaged characters beside whole ones of more than one byte: fewer are a damaged UTF-8 text. */
const SELDOM = 0.25;

/** Windows-1252 from 0x80 to 0x9f. Source: WHATWG Encoding, index windows-1252. */
const WINDOWS_1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/** Bytes: far above any news story, far below what would hurt a small machine. */
export const MAX_STORY_BYTES = 5_000_000;
/** UTF-16 units: ten times the longest magazine story. */
export const LONGEST_STORY = 200_000;

/**
 * Reads a story file by its ending.
 *
 * @throws UserError that says what is wrong with the file and what to do
 */
export async function readStoryFile(path: string): Promise<Story> {
  const reader = READERS[extname(path).toLowerCase()];
  if (!reader)
    throw new MendableError(`${path}: only .txt and .md files can be read. Save the story as one of these.`);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    throw new MendableError(`${path}: cannot be read. Check that the file exists and may be opened.`);
  }
  try {
    return reader(decodeTextFile(bytes));
  } catch (error) {
    if (error instanceof UserError) throw new MendableError(`${path}: ${error.message}`);
    throw error;
  }
}

/** A text may have a stray control character or two. */
const MOST_CONTROLS = 5;

/**
 * UTF-8, or UTF-16 with a byte order mark; anything else that is text is taken for Windows-1252. A damaged character of a
 * UTF-8 text becomes U+FFFD.
 *
 * @throws UserError for an empty, huge or binary file or another format under a text file's name
 */
export function decodeStory(bytes: Uint8Array): string {
  if (bytes.length > MAX_STORY_BYTES) throw new UserError(word('fileLarge'));
  const text = decode(bytes);
  if (text.trim() === '') throw new UserError(word('fileEmpty'));
  const start = text.slice(0, 1000);
  const isOther = /^\s*(?:%PDF-|\{\\rtf)/u.test(start);
  if (isOther || text.includes('\u0000') || countControls(text) > MOST_CONTROLS)
    throw new UserError(word('fileNoText'));
  return text;
}

/**
 * The same for a text file, which a web page is not. What is too long is refused here, before anybody splits it.
 *
 * @throws UserError as `decodeStory`, for the source of a web page and for more than `LONGEST_STORY`
 */
export function decodeTextFile(bytes: Uint8Array): string {
  const text = decodeStory(bytes);
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
