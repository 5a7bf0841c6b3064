import { UserError } from '../../errors.ts';
import { type Args, word } from '../../messages/messages.ts';
import { checkLength, decodeStory } from '../../story/decode-text.ts';
import { cleanLine, LONGEST_DETAIL, type StoryDetails } from '../../story/details.ts';
import { readPlainText } from '../../story/formats/plain-text.ts';
import { readStory } from '../../story/formats/registry.ts';
import { isAmbiguousDay, readDate } from '../../story/read-date.ts';
import type { Story } from '../../story/story.ts';
import { parseWebAddress } from '../../story/web-address.ts';
import type { Corrections, Dropped } from '../story-entry.ts';

/** A story with whatever else its format provides. */
export interface StoryInput {
  readonly story: Story;
  readonly modified?: string | undefined;
  readonly language?: string | undefined;
  readonly dropped: readonly Dropped[];
}

/** What is asked for in the modal; Discord lets a field hold 4,000 characters. */
export interface Paste {
  readonly text: string;
  readonly headline?: string | undefined;
  readonly source?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

export const PASTE_LIMIT = 4_000;
const FEWEST_WORDS = 5;
/**
 * A text of more units than this has so many different words, whatever it tells: a story of 1,600 words has some 600. One that
 * repeats a few is made to be slow to read.
 */
const ANY_TEXT = 10_000;
const FEWEST_DIFFERENT = 100;

/**
 * Reads a story file's bytes by the ending of its name.
 *
 * @throws UserError that says what is wrong with the file and what to do
 */
export async function readFileInput(name: string, bytes: Uint8Array): Promise<StoryInput> {
  return checked(await readStory(bytes, { name }));
}

/**
 * Reads what was typed into the modal.
 *
 * @throws UserError that names the field which cannot be used
 */
export function readPaste({ text, headline, source, date, url }: Paste): StoryInput {
  const details: StoryDetails = {
    source: shortLine(source, 'source'),
    published: readDay(date),
    url: readAddress(url),
  };
  const title = shortLine(headline, 'headline');
  checkLength(text);
  const whole = decodeStory(Buffer.from(title === undefined ? text : `${title}\n\n${text.trim()}`));
  // The first line is the headline if it was typed as one, whatever it looks like.
  const story = readPlainText(whole, details, title === undefined ? undefined : 0);
  return checked({ story, dropped: [] });
}

/**
 * What was typed as corrections; an empty field takes the correction back.
 *
 * @throws UserError that names the field which cannot be used
 */
export function readCorrectionFields(fields: {
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  readonly byline?: string | undefined;
  readonly published?: string | undefined;
}): Corrections {
  const { title, source, byline, published } = fields;
  return {
    ...(title === undefined ? {} : { title: shortLine(title, 'title') ?? null }),
    ...(source === undefined ? {} : { source: shortLine(source, 'source') ?? null }),
    ...(byline === undefined ? {} : { byline: shortLine(byline, 'byline') ?? null }),
    ...(published === undefined ? {} : { published: readDay(published) ?? null }),
  };
}

/** Stops at the first hundred different ones, which a story has in its first paragraphs. */
function hasManyWords(text: string): boolean {
  const different = new Set<string>();
  for (const [each] of text.matchAll(/[\p{L}\p{N}]+/gu))
    if (different.add(each.toLowerCase()).size >= FEWEST_DIFFERENT) return true;
  return false;
}

/** @throws UserError for a text that is no story */
export function checked(input: StoryInput): StoryInput {
  const { story } = input;
  checkLength(story.text);
  const words = story.paragraphs.flatMap(({ span }) => story.slice(span).match(/\p{L}+/gu) ?? []);
  if (words.length < FEWEST_WORDS) throw new UserError(word('noStory'));
  if (story.text.length > ANY_TEXT && !hasManyWords(story.text)) throw new UserError(word('fewWords'));
  return input;
}

/** @throws UserError if it is no date */
export function readDay(date: string | undefined): string | undefined {
  const text = date?.trim() ?? '';
  if (text === '') return undefined;
  const iso = readDate(text);
  if (iso === undefined)
    throw new UserError(word(isAmbiguousDay(text) ? 'dateAmbiguous' : 'dateUnread', text.slice(0, 40)));
  return iso;
}

function readAddress(address: string | undefined): string | undefined {
  const text = address?.trim() ?? '';
  if (text === '') return undefined;
  const url = parseWebAddress(text);
  if (!url) throw new UserError(word('addressUnfit'));
  return url.href;
}

function shortLine(text: string | undefined, field: Args<'fieldLong'>[0]): string | undefined {
  if ((text?.trim().length ?? 0) > LONGEST_DETAIL)
    throw new UserError(word('fieldLong', field, LONGEST_DETAIL));
  return cleanLine(text);
}
