import { describe, expect, it } from 'vitest';
import { Turnstile } from '../../src/discord/dispatch/turnstile.ts';
import { breathe } from '../../src/workers/breathe.ts';

/** A turnstile whose clock and turns the test makes. */
function turnstile(limits = { ofOne: 50, ofAll: 500 }) {
  let now = 0;
  const turns: (() => void)[] = [];
  const made = new Turnstile(
    () => now,
    (turn) => void turns.push(turn),
    limits,
  );
  const seen: string[] = [];
  /** Milliseconds that those waited who were let in. */
  const waits: number[] = [];
  return {
    seen,
    waits,
    enter: (owner: string, name = owner) => {
      const since = now;
      void made.enter(owner).then((mayGo) => {
        seen.push(mayGo ? name : `${name} busy`);
        if (mayGo) waits.push(now - since);
      });
    },
    later: (ms: number) => {
      now += ms;
    },
    turn: async () => {
      turns.shift()?.();
      await Promise.resolve();
      await Promise.resolve();
    },
    waiting: () => made.waiting,
  };
}

describe('under more load than the bot bears', () => {
  it('nobody waits while there is time', async () => {
    const { enter, turn, seen } = turnstile();
    for (const name of ['a', 'b', 'c']) {
      enter(name);
      await turn();
    }
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('answers that are being made go on before another one is begun', async () => {
    const made = new Turnstile();
    const seen: string[] = [];
    const enter = (name: string) => made.enter('server').then(() => seen.push(name));
    const goOn = async (name: string) => {
      for (let step = 1; step <= 3; step++) {
        await breathe();
        seen.push(`${name}, step ${step}`);
      }
    };
    await Promise.all([enter('a'), goOn('first'), goOn('second'), enter('b'), enter('c')]);
    expect(seen.slice(0, 4)).toEqual(['a', 'b', 'first, step 1', 'second, step 1']);
    expect(seen[4]).toBe('c');
  });

  it('a server that floods the bot holds no other server up', async () => {
    const { enter, turn, seen } = turnstile();
    for (let at = 0; at < 20; at++) enter('flood', `flood ${at}`);
    enter('other');
    for (let at = 0; at < 2; at++) await turn();
    expect(seen).toContain('other');
    expect(seen).toHaveLength(3);
  });

  it('who waited too long is told at once, and the line is empty again', async () => {
    const { enter, turn, later, seen, waiting } = turnstile();
    for (let at = 0; at < 30; at++) enter(`server ${at % 3}`, 'early');
    later(1_500);
    enter('server 0', 'late');
    await turn();
    // Not all at once either: telling a thousand people takes longer than one answer.
    expect(seen.filter((each) => each === 'early busy')).toHaveLength(8);
    for (let at = 0; at < 4; at++) await turn();
    expect(seen.filter((each) => each === 'early busy')).toHaveLength(29);
    expect(seen.at(-1)).toBe('late');
    expect(waiting()).toBe(0);
  });

  it('a burst is answered to its end; under lasting load whoever gets an answer gets it soon', async () => {
    const { enter, turn, later, seen, waits } = turnstile();
    for (let at = 0; at < 6; at++) enter('server', 'burst');
    for (let at = 0; at < 6; at++) {
      later(150);
      await turn();
    }
    expect(seen).toEqual(Array.from({ length: 6 }, () => 'burst'));
    // More come than go, for long.
    for (let at = 0; at < 60; at++) {
      enter('server', 'more');
      enter('server', 'more');
      later(50);
      await turn();
    }
    expect(seen.slice(-20)).toContain('more busy');
    expect(seen.slice(-20)).toContain('more');
    expect(Math.max(...waits.slice(-5))).toBeLessThanOrEqual(300);
  });

  it('what no line has room for is told at once, another server’s is not', async () => {
    const { enter, turn, seen } = turnstile({ ofOne: 2, ofAll: 10 });
    for (let at = 0; at < 5; at++) enter('flood');
    enter('other');
    for (let at = 0; at < 5; at++) await turn();
    expect(seen.filter((each) => each === 'flood busy')).toHaveLength(2);
    expect(seen).toContain('other');
  });
});
