import { describe, expect, it } from 'vitest';
import { FairQueue } from '../../src/workers/fair-queue.ts';

const all = () => true;

function drain(queue: FairQueue<number>): string[] {
  const order: string[] = [];
  for (let next = queue.shift(all); next; next = queue.shift(all)) order.push(`${next.owner}${next.job}`);
  return order;
}

describe('work that waits', () => {
  it('of one server with twenty pages never delays another one by twenty', () => {
    const queue = new FairQueue<number>({ ofOne: 64, ofAll: 512 });
    for (let at = 1; at <= 20; at++) queue.push('A', at);
    queue.push('B', 1);
    queue.push('C', 1);
    queue.push('C', 2);
    expect(drain(queue).slice(0, 6)).toEqual(['A1', 'B1', 'C1', 'A2', 'C2', 'A3']);
  });

  it('skips whoever may not have another one run, and keeps its turn', () => {
    const queue = new FairQueue<number>({ ofOne: 64, ofAll: 512 });
    for (const owner of ['A', 'B']) queue.push(owner, 1);
    expect(queue.shift((owner) => owner !== 'A')?.owner).toBe('B');
    expect(queue.shift((owner) => owner !== 'A')).toBeUndefined();
    expect(queue.shift(all)?.owner).toBe('A');
    expect(queue.size).toBe(0);
  });

  it('is refused where one or all together have too much waiting, rather than filling the memory', () => {
    const queue = new FairQueue<number>({ ofOne: 2, ofAll: 3 });
    expect([queue.push('A', 1), queue.push('A', 2), queue.push('A', 3)]).toEqual([true, true, false]);
    expect([queue.push('B', 1), queue.push('C', 1)]).toEqual([true, false]);
    queue.shift(all);
    expect(queue.push('C', 1)).toBe(true);
    expect(queue.clear()).toHaveLength(3);
  });
});
