import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommonRun } from '../../src/answers/common-run.ts';

/** By trying every place on both sides. */
function byTrying(wanted: readonly string[], words: readonly string[]): [number, number] {
  let best: [number, number] = [0, 0];
  for (let at = 0; at < words.length; at++)
    for (let from = 0; from < wanted.length; from++) {
      let length = 0;
      while (at + length < words.length && words[at + length] === wanted[from + length]) length++;
      if (length > best[1] - best[0]) best = [at, at + length];
    }
  return best;
}

describe('the same words elsewhere in a story', () => {
  it('are the longest run, the first of several', () => {
    const common = new CommonRun('the high price of any attack'.split(' '));
    expect(common.longestIn('he warned of the high price and the high cost'.split(' '))).toEqual([3, 6]);
    expect(common.longestIn(['nothing'])).toEqual([0, 0]);
  });

  it('are found as by trying every place, however often words repeat', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (wanted, told) => {
        expect(new CommonRun(wanted).longestIn(told)).toEqual(byTrying(wanted, told));
      }),
      { numRuns: 2_000 },
    );
  });
});
