/** Characters of an address; browsers and servers take so many. */
export const LONGEST_ADDRESS = 2_000;

/** The address, if it is one that a browser would open over http or https. */
export function parseWebAddress(address: string | undefined | null): URL | undefined {
  const text = address?.trim() ?? '';
  if (text === '' || text.length > LONGEST_ADDRESS) return undefined;
  try {
    const url = new URL(text);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The address without a user name or password: "https://cnn.com@evil.example" leads to evil.example. */
export function plainAddress(address: string | undefined): URL | undefined {
  const url = parseWebAddress(address);
  return url?.username === '' && url.password === '' ? url : undefined;
}
