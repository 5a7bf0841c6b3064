import { describe, expect, it } from 'vitest';
import { GistCache, type GistSource } from '../../src/library/gist-cache.ts';
import type { GistBlock } from '../../src/retrieval/encoder/gist-scan.ts';

/** A table of empty gists that counts the rows read from it. */
function table(numbers: number[]): GistSource & { rowsRead: number } {
  return {
    rowsRead: 0,
    state: async () => ({ count: numbers.length, last: numbers.at(-1) ?? 0 }),
    async after(number, limit) {
      const rows = numbers.filter((each) => each > number).slice(0, limit);
      this.rowsRead += rows.length;
      return rows.map((each) => ({ number: each, version: each, gist: new Int8Array() }));
    },
    before: async (count) => numbers.at(-count - 1) ?? 0,
  };
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const versions = (blocks: readonly GistBlock[]) => blocks.flatMap((block) => [...block.versions]);

describe('what a library is searched by in meaning', () => {
  it('is read once, and then what was added: a large server does not wait for all of it at every question', async () => {
    const numbers = upTo(1200);
    const source = table(numbers);
    const cache = new GistCache();
    expect(versions(await cache.gists(1, 'one', source))).toEqual(numbers);
    await cache.gists(1, 'one', source);
    expect(source.rowsRead).toBe(1200);
    numbers.push(1201);
    expect(versions(await cache.gists(1, 'one', source))).toEqual(numbers);
    expect(source.rowsRead).toBeLessThan(1200 + 500);
  });

  it.each([3, 1150])(
    'is without a story that was taken away, the %ith, though another came',
    async (gone) => {
      const numbers = upTo(1200);
      const cache = new GistCache();
      await cache.gists(1, 'one', table(numbers));
      const later = [...numbers.filter((number) => number !== gone), 1201];
      expect(versions(await cache.gists(1, 'one', table(later)))).toEqual(later);
    },
  );

  it('is the newest ten thousand stories of a library beyond that, whether read at once or as they come', async () => {
    const numbers = upTo(10_700);
    const cache = new GistCache();
    const all = versions(await cache.gists(1, 'one', table(numbers)));
    expect([all.length, all[0]]).toEqual([10_000, 701]);
    for (let more = 10_701; more <= 11_500; more++) numbers.push(more);
    const source = table(numbers);
    const later = versions(await cache.gists(1, 'one', source));
    expect(later).toEqual(numbers.slice(-later.length));
    expect(later.length).toBeGreaterThanOrEqual(10_000);
    expect(later.length).toBeLessThan(10_500);
    expect(source.rowsRead).toBeLessThan(1500);
  });

  it('is of one owner and one version of the encoder', async () => {
    const cache = new GistCache();
    await cache.gists(1, 'one', table([1]));
    expect(versions(await cache.gists(2, 'one', table([2])))).toEqual([2]);
    expect(versions(await cache.gists(1, 'two', table([3])))).toEqual([3]);
    await cache.gists(11, 'one', table([4]));
    cache.forget(1);
    const [kept, forgotten] = [table([4]), table([1])];
    await cache.gists(11, 'one', kept);
    await cache.gists(1, 'one', forgotten);
    expect([kept.rowsRead, forgotten.rowsRead]).toEqual([0, 1]);
  });
});
