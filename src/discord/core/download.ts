import type { APIAttachment } from 'discord-api-types/v10';
import { UserError } from '../../errors.ts';
import { type FetchRules, PUBLIC_WEB } from '../../library/fetch/connector.ts';
import { Exchange } from '../../library/fetch/exchange.ts';
import { word } from '../../messages/messages.ts';
import { MAX_STORY_BYTES } from '../../story/decode-text.ts';
import { isStoryFile, USUAL_EXTENSIONS } from '../../story/formats/registry.ts';

/**
 * Fetches an uploaded file.
 *
 * @throws UserError if it is no story file, is too large or larger than announced, or cannot be fetched
 */
export type Download = (file: APIAttachment) => Promise<Uint8Array>;

/** Where uploaded files are kept. */
interface Store {
  readonly protocol: string;
  readonly hosts: ReadonlySet<string>;
  readonly rules: FetchRules;
}

const TIMEOUT_MS = 10_000;

const DISCORD: Store = {
  protocol: 'https:',
  hosts: new Set(['cdn.discordapp.com', 'media.discordapp.net']),
  // The names are fixed, wherever this network says that they lead.
  rules: { ...PUBLIC_WEB, isAllowed: () => true },
};

const THIS_MACHINE = '127.0.0.1';
const DESK: Store = {
  protocol: 'http:',
  hosts: new Set([THIS_MACHINE, 'localhost']),
  rules: {
    resolve: async () => [THIS_MACHINE],
    isAllowed: (address) => address === THIS_MACHINE,
    ports: new Set(),
  },
};

/** Files that were uploaded at Discord. */
export const downloadFromDiscord: Download = (file) => download(file, DISCORD);

/** Files that were given to the desk, which keeps them on this machine. */
export const downloadFromDesk: Download = (file) => download(file, DESK);

async function download({ url, filename, size }: APIAttachment, store: Store): Promise<Uint8Array> {
  if (!isStoryFile(filename)) throw new UserError(word('fileKinds', USUAL_EXTENSIONS));
  if (size > MAX_STORY_BYTES) throw new UserError(word('fileLarge'));
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address?.protocol !== store.protocol || !store.hosts.has(address.hostname))
    throw new UserError(word('fileElsewhere'));
  const exchange = new Exchange(address, {
    rules: store.rules,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    timeout: TIMEOUT_MS,
    headers: {},
    mostBytes: size,
  });
  try {
    const { status } = await exchange.head();
    if (status < 200 || status >= 300) throw new Error(`status ${status}`);
    const { bytes, isWhole } = await exchange.body();
    if (!isWhole) throw new Error('the file is larger than announced');
    return bytes;
  } catch {
    throw new UserError(word('fileNotFetched'));
  } finally {
    await exchange.close();
  }
}
