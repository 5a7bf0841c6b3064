import { describe, expect, it } from 'vitest';
import { Turnstile } from '../../src/discord/dispatch/turnstile.ts';

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
  return {
    seen,
    enter: (owner: string, name = owner) =>
      void made.enter(owner).then((mayGo) => seen.push(mayGo ? name : `${name} busy`)),
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
    await turn();
    expect(seen.filter((each) => each === 'early busy')).toHaveLength(29);
    expect(seen.at(-1)).toBe('late');
    expect(waiting()).toBe(0);
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
