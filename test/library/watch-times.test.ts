import { describe, expect, it } from 'vitest';
import { HOUR } from '../../src/library/quotas.ts';
import { checkWatches, MOST_WATCHES, nextFetch, WATCH_LASTS } from '../../src/library/watch-times.ts';

describe('when a watched page is fetched', () => {
  it('is soon at first, then more and more rarely, about ten times in two days', () => {
    const times: number[] = [];
    for (let at = nextFetch(0, 0); at <= WATCH_LASTS; at = nextFetch(0, at)) times.push(at / HOUR);
    expect(times).toEqual([0.25, 0.5, 1, 2, 4, 8, 16, 24, 32, 40, 48]);
  });

  it('is limited to so many stories of one server', () => {
    expect(() => checkWatches(MOST_WATCHES - 1)).not.toThrow();
    expect(() => checkWatches(MOST_WATCHES)).toThrow(/limit of 10 watched stories.*Stop watching one/u);
  });
});
