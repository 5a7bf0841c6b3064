import { extname } from 'node:path';
import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import { checkLength, MAX_STORY_BYTES } from '../decode-text.ts';
import { type StoryReading, storyOf } from '../lay-out.ts';
import { docx } from './docx.ts';
import { email } from './email.ts';
import type { Format, Hints } from './format.ts';
import { markdown } from './markdown.ts';
import { mhtml } from './mhtml.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plain-text.ts';
import { subtitles } from './subtitles.ts';
import { UnreadablePage } from './unreadable-page.ts';
import { webPage } from './web-page.ts';

/** Every kind of file a story can come in, for command line, desk, Discord and folders. */
export const FORMATS: readonly Format[] = [plainText, markdown, webPage, mhtml, pdf, docx, email, subtitles];

/** The endings shown to people, each with its dot: one per format. */
export const USUAL_EXTENSIONS: readonly string[] = FORMATS.flatMap(({ extensions }) =>
  extensions.slice(0, 1),
);

/** True for the name of a file that can be read. */
export function isStoryFile(name: string): boolean {
  const ending = extname(name).toLowerCase();
  return FORMATS.some(({ extensions }) => extensions.includes(ending));
}

/**
 * Reads a story from a file's bytes: by the ending of the name or the media type, a file with neither as plain text.
 *
 * @throws UserError that says what is wrong with the file and what to do
 */
export async function readStory(bytes: Uint8Array, hints: Hints): Promise<StoryReading> {
  return readAs(formatOf(hints), bytes, hints);
}

/** @throws UserError as `readStory` */
export async function readAs(format: Format, bytes: Uint8Array, hints: Hints): Promise<StoryReading> {
  if (bytes.length > MAX_STORY_BYTES) throw new UserError(word('fileLarge'));
  const layout = await format.read(bytes, hints);
  // Before anything splits it.
  checkLength(layout.text ?? layout.lines.map(({ text }) => text).join('\n\n'));
  const reading = storyOf(layout, hints.details);
  // The lines of a list of links may all turn out to be furniture.
  if (!reading.story.paragraphs.some(({ kind }) => kind !== 'headline'))
    throw isPage(format)
      ? new UnreadablePage('no story', word('noStoryOnPage', 0))
      : new UserError(word('fileEmpty'));
  return reading;
}

const isPage = (format: Format) => format === webPage || format === mhtml;

/** @throws UserError for a kind without a reader */
export function formatOf({ name = '', mediaType }: Hints): Format {
  const ending = extname(name).toLowerCase();
  const type = mediaType?.split(';')[0]?.trim().toLowerCase();
  const format =
    FORMATS.find(({ extensions }) => extensions.includes(ending)) ??
    FORMATS.find(({ mediaTypes }) => type !== undefined && mediaTypes.includes(type)) ??
    (ending === '' && type === undefined ? plainText : undefined);
  if (!format) throw new UserError(word('fileKinds', USUAL_EXTENSIONS));
  return format;
}
