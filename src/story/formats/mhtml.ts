import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import type { Format } from './format.ts';
import { headerOf, parseMail } from './mail.ts';

/** A web page that a browser saved as one file. */
export const mhtml: Format = {
  name: 'web page in one file',
  extensions: ['.mhtml', '.mht'],
  mediaTypes: ['multipart/related', 'application/x-mimearchive'],
  async read(bytes, { url }) {
    const archive = await parseMail(pageIn(bytes));
    if (!archive.html?.trim()) throw new UserError(word('fileDamaged'));
    const saved = headerOf(archive, 'snapshot-content-location') ?? headerOf(archive, 'content-location');
    const { layOutPage } = await import('./html.ts');
    return layOutPage(archive.html, url ?? (saved && URL.canParse(saved) ? saved : undefined));
  },
};

/** Up to the end of the first part that is HTML: that is the page, the others are frames with advertisements and the like. */
function pageIn(bytes: Uint8Array): Uint8Array {
  // One unit a byte: offsets are those of the bytes.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const head = text.slice(0, text.search(/\r?\n\r?\n/u));
  const boundary = /\bboundary="?([^"\r\n;]{1,100})"?/iu.exec(head)?.[1];
  if (boundary === undefined) return bytes;
  const mark = `\n--${boundary}`;
  let start = text.indexOf(mark, head.length - mark.length);
  while (start >= 0) {
    const end = text.indexOf(mark, start + mark.length);
    const part = text.slice(start, Math.min(start + MOST_HEAD, end < 0 ? text.length : end));
    if (/^content-type:\s*(?:text\/html|application\/xhtml)/imu.test(part))
      return end < 0 ? bytes : Buffer.from(`${text.slice(0, end)}${mark}--\r\n`, 'latin1');
    start = end;
  }
  return bytes;
}

/** Longer heads of a part have nothing that is looked for. */
const MOST_HEAD = 2_000;
