import { decodeStory } from '../../read-file.ts';

/** Where the encoding is named at the top of the page. */
const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/iu;
const HEAD_BYTES = 4_096;
/** Node decodes these as ISO 8859-1 (`decodeStory` has the table). */
const WINDOWS_1252 =
  /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-?1|latin-?1|l1|us-ascii|ascii|ansi_x3\.4-1968)$/iu;

/**
 * The text of a page's bytes: a byte order mark counts most, then the HTTP header, then the page's own declaration.
 *
 * @param charset from the `Content-Type` header
 * @throws UserError for an empty or binary page
 */
export function decodeHtml(bytes: Uint8Array, charset?: string): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const label = (charset ?? DECLARED.exec(head)?.[1] ?? 'utf-8').replace(/["']/gu, '').trim();
  const marked = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u.test(head);
  if (marked || /^utf-?8$/iu.test(label) || WINDOWS_1252.test(label)) return decodeStory(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return decodeStory(bytes);
  }
}
