import { randomBytes } from 'node:crypto';
import type { MessageFile } from '../../replies/render.ts';

/**
 * A body with files: multipart/form-data with the JSON in `payload_json` and the files in `files[n]`. Written by hand: a
 * FormData of one undici is no FormData to another, and two of them are in this process.
 *
 * Source: discord.com/developers/docs/reference, "Uploading Files"; RFC 7578
 */
export function multipart(
  json: unknown,
  files: readonly MessageFile[],
): { readonly body: Buffer; readonly contentType: string } {
  const boundary = `otr-${randomBytes(18).toString('hex')}`;
  const part = (name: string, more: string, content: Uint8Array | string) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ];
  const body = Buffer.concat([
    ...part('payload_json', '\r\nContent-Type: application/json', JSON.stringify(json)),
    ...files.flatMap(({ name, type, bytes }, at) =>
      part(`files[${at}]`, `; filename="${harmless(name)}"\r\nContent-Type: ${type}`, bytes),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { body, contentType: `multipart/form-data; boundary=${boundary}` };
}

/** A file name as Discord keeps it; nothing in it can end the header. */
function harmless(name: string): string {
  return name.replace(/[^\w.-]/gu, '_');
}
