import { decodeText } from '../../decode-text.ts';

/** Where the encoding is named at the top of the page. */
const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/iu;
const HEAD_BYTES = 4_096;

/**
 * The text of a page's bytes: a byte order mark counts most, then the HTTP header, then the page's own declaration.
 * As in browsers, NUL and other control characters are no reason to refuse a page; they are ignored.
 *
 * @param charset from the `Content-Type` header
 */
export function decodeHtml(bytes: Uint8Array, charset?: string): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  return decodeText(bytes, charset ?? DECLARED.exec(head)?.[1]).replace(/(?!\s)\p{Cc}/gu, '');
}
