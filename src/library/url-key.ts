import { parseWebAddress } from '../story/web-address.ts';

const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|referrer|smid|smtyp|cmpid|cmp|ocid|ns_[a-z]+|at_.*|xtor|taid|share|s_cid|icid|partner|guccounter|_ga)$/iu;

/**
 * What two addresses of one page have in common: host without "www.", path, and the query without tracking parameters.
 * Scheme, fragment and a closing slash are left out. Null if the address is no http(s) address.
 */
export function urlKey(address: string | undefined | null): string | null {
  const url = parseWebAddress(address);
  if (!url) return null;
  const host = url.hostname.replace(/^(?:www|m|amp)\./u, '').replace(/\.+$/u, '');
  const port = url.port === '' ? '' : `:${url.port}`;
  const path = plainPath(url.pathname);
  const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(byName);
  const search = query.length > 0 ? `?${new URLSearchParams(query)}` : '';
  return `${host}${port}${path}${search}`;
}

/** One spelling for each path: repeated or trailing slashes and needless percent signs do not make another page. */
function plainPath(path: string): string {
  return path
    .replace(/%[\da-f]{2}/giu, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      // RFC 3986, 2.3: unreserved characters mean the same, escaped or not.
      return /[\w.~-]/u.test(character) ? character : code.toUpperCase();
    })
    .replace(/\/{2,}/gu, '/')
    .replace(/\/$/u, '');
}

/** Host name as it is shown and blocked: without "www." and without the dot that may end it. */
export function siteOf(address: string | undefined | null): string | null {
  return (
    parseWebAddress(address)
      ?.hostname.replace(/^www\./u, '')
      .replace(/\.+$/u, '') ?? null
  );
}

function byName([a, x]: [string, string], [b, y]: [string, string]): number {
  return a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0;
}
