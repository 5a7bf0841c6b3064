import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until `look` gives something.
 *
 * @param ms how long, in milliseconds
 * @throws Error that names what did not come
 */
export async function waitFor<T>(look: () => T | undefined | false, what: string, ms = 5000): Promise<T> {
  for (const end = Date.now() + ms; ; await sleep(5)) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`${what} did not come within ${ms} ms`);
  }
}
