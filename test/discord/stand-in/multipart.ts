import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A file that came with a message. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/**
 * The body of a call: JSON, or multipart/form-data with the JSON in `payload_json` and files in `files[n]`.
 * Source: https://discord.com/developers/docs/reference, "Uploading Files"
 */
export async function readBody(
  request: IncomingMessage,
): Promise<{ body: unknown; files: readonly SentFile[] }> {
  const raw = await buffer(request);
  if (raw.length === 0) return { body: undefined, files: [] };
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(raw.toString()), files: [] };
  const form = await new Response(new Uint8Array(raw), { headers: { 'Content-Type': type } }).formData();
  const files: SentFile[] = [];
  for (const [name, value] of form)
    if (/^files\[\d+\]$/u.test(name) && typeof value !== 'string')
      files.push({ name: value.name, type: value.type, text: await value.text() });
  return { body: JSON.parse(String(form.get('payload_json') ?? 'null')), files };
}
