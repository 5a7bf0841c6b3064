import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until `look` gives something.
 *
 * @param ms how long, in milliseconds: long enough for a busy machine
 * @throws Error that names what did not come
 */
export async function waitFor<T>(look: () => T | undefined | false, what: string, ms = 30_000): Promise<T> {
  for (const end = Date.now() + ms; ; await sleep(5)) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`${what} did not come within ${ms} ms`);
  }
}
