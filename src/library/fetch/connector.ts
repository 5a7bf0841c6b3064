import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import { word } from '../../messages/messages.ts';
import { FetchError } from './fetch-error.ts';
import { isPublicAddress } from './public-address.ts';

/** Who may be connected to; tests put rules of their own here. */
export interface FetchRules {
  /** All addresses of a name. */
  readonly resolve: (name: string) => Promise<readonly string[]>;
  readonly isAllowed: (address: string) => boolean;
  readonly ports: ReadonlySet<number>;
}

export const PUBLIC_WEB: FetchRules = {
  resolve: async (name) => (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
  ports: new Set([80, 443]),
};

/** Characters of an address; every browser and server takes so many, and rules are compared with each of them. */
const LONGEST_ADDRESS = 2_000;
/** Addresses of one name that are tried in turn. */
const TRIES = 3;

/**
 * Opens connections to allowed addresses only.
 *
 * The name is resolved here, every address it has is checked, and the connection goes to an address that was checked: a
 * name cannot be bound to another one in between (DNS rebinding), since nothing resolves it a second time.
 */
export function safeConnector(rules: FetchRules, timeout: number): buildConnector.connector {
  const connect = buildConnector({ timeout, allowH2: false });
  return (options, callback) => {
    const name = options.hostname.replace(/^\[|\]$/gu, '');
    const open = (addresses: readonly string[], tries: number): void => {
      const address = addresses[tries];
      if (address === undefined) {
        callback(new Error('no address answers'), null);
        return;
      }
      const servername = options.servername ?? (isIP(name) ? undefined : name);
      connect({ ...options, hostname: address, ...(servername ? { servername } : {}) }, (error, socket) => {
        if (error) {
          if (tries + 1 < Math.min(addresses.length, TRIES)) open(addresses, tries + 1);
          else callback(error, null);
        } else if (rules.isAllowed(socket.remoteAddress ?? '')) callback(null, socket);
        else {
          socket.destroy();
          callback(new FetchError('address', word('notPublic')), null);
        }
      });
    };
    addressesOf(name, rules).then(
      (addresses) => open(addresses, 0),
      (error: Error) => callback(error, null),
    );
  };
}

/** @throws FetchError if a name resolves, even in part, to an address that is off limits */
async function addressesOf(name: string, { resolve, isAllowed }: FetchRules): Promise<readonly string[]> {
  const addresses = isIP(name) ? [name] : await resolve(name);
  if (addresses.length === 0 || !addresses.every(isAllowed))
    throw new FetchError('address', word('notPublic'));
  return addresses;
}

/**
 * The address as it may be asked for.
 *
 * @throws FetchError for anything but http(s) on ports 80 and 443, for user names in it, and for one that is too long
 */
export function checkUrl(address: string | URL, { ports }: FetchRules): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new FetchError('address', word('notAddress'));
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchError('address', word('notHttp'));
  if (url.username !== '' || url.password !== '') throw new FetchError('address', word('addressSecret'));
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  if (!ports.has(port)) throw new FetchError('address', word('unusualPort'));
  url.hash = '';
  if (url.href.length > LONGEST_ADDRESS)
    throw new FetchError('address', word('addressLong', LONGEST_ADDRESS));
  return url;
}
