import type { APIAttachment } from 'discord-api-types/v10';
import { UserError } from '../../errors.ts';
import { STORY_FILES } from '../../library/import/read-input.ts';
import { MAX_STORY_BYTES } from '../../story/read-file.ts';
import { word } from '../../words/words.ts';

/** Where Discord keeps uploaded files; the desk keeps its own on this machine. */
const DISCORD_HOSTS = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
const DESK_HOSTS = new Set(['127.0.0.1']);
const TIMEOUT_MS = 10_000;

/**
 * Fetches an uploaded file.
 *
 * @throws UserError where it is no story file, is too large, or cannot be fetched
 */
export async function downloadAttachment({ url, filename, size }: APIAttachment): Promise<Uint8Array> {
  if (!STORY_FILES.test(filename)) throw new UserError(word('fileKinds'));
  if (size > MAX_STORY_BYTES) throw new UserError(word('fileLarge'));
  const { protocol, hostname } = new URL(url);
  const known = protocol === 'https:' ? DISCORD_HOSTS.has(hostname) : DESK_HOSTS.has(hostname);
  if (!known) throw new UserError(word('fileElsewhere'));
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch {
    throw new UserError(word('fileNotFetched'));
  }
}
