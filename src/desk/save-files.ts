import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import type { Uploads } from './uploads.ts';

/**
 * Puts the files of a message into a new folder for temporary files, since a terminal cannot download them.
 *
 * @returns their paths
 */
export function saveFiles({ attachments }: APIMessage, uploads: Uploads): string[] {
  const files = attachments.flatMap(({ id }) => uploads.get(id) ?? []);
  if (files.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'on-the-record-'));
  return files.map(({ attachment, bytes }) => {
    const path = join(folder, basename(attachment.filename));
    writeFileSync(path, bytes, { mode: 0o600 });
    return path;
  });
}
