import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { breathe } from '../../src/workers/breathe.ts';

it('ten who pause in long work do not all go on at once, which would hold up everybody else for as long as all take', async () => {
  const wentOn: number[] = [];
  const all = Array.from({ length: 10 }, (_, at) => breathe().then(() => wentOn.push(at)));
  const counts: number[] = [];
  while (wentOn.length < 10) {
    await nextTurn();
    counts.push(wentOn.length);
  }
  await Promise.all(all);
  expect(wentOn).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(counts.every((count, at) => count - (counts[at - 1] ?? 0) <= 1)).toBe(true);
});

it('who pauses after all have gone on is let go on too', async () => {
  await breathe();
  await breathe();
  expect(await Promise.all([breathe(), breathe()])).toHaveLength(2);
});
