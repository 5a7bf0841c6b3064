import { afterEach, describe, expect, it, vi } from 'vitest';
import { Lateness } from '../../src/discord/dispatch/lateness.ts';

const EPOCH = 1_420_070_400_000;
const HOUR = 3_600_000;
const START = Date.UTC(2024, 0, 1);
/** The id that Discord gives to what was made at a time. */
const idAt = (time: number) => String(BigInt(time - EPOCH) << 22n);

afterEach(() => vi.restoreAllMocks());

describe('interactions that waited too long', () => {
  it('are not seen everywhere because this machine’s clock was set five minutes forward', () => {
    const lateness = new Lateness();
    const now = Date.now();
    expect(lateness.isTooLate(idAt(now))).toBe(false);
    vi.spyOn(Date, 'now').mockReturnValue(now + 300_000);
    expect(lateness.isTooLate(idAt(now))).toBe(false);
  });

  it.each([0, 40_000, -HOUR])(
    'are left alone, so that those who still wait are answered: with a clock that is %d ms off',
    (off) => {
      let clock = START + off;
      const lateness = new Lateness(() => clock);
      const arrives = (made: number, after: number) => {
        clock = made + after + off;
        return lateness.isTooLate(idAt(made));
      };
      expect(arrives(START, 150)).toBe(false);
      expect(arrives(START + 1000, 2000)).toBe(false);
      expect(arrives(START + 2000, 2900)).toBe(true);
      expect(arrives(START + 30_000, 30_000)).toBe(true);
      expect(arrives(START + 90_000, 120)).toBe(false);
    },
  );

  it('are not seen everywhere once a clock was set: after an hour or two it starts afresh', () => {
    let clock = START;
    const lateness = new Lateness(() => clock);
    lateness.isTooLate(idAt(START));
    // Set forward by ten seconds: everything seems late.
    for (const hours of [1.1, 2.2, 3.3]) {
      clock = START + hours * HOUR + 10_000;
      lateness.isTooLate(idAt(START + hours * HOUR));
    }
    expect(lateness.isTooLate(idAt(START + 3.3 * HOUR))).toBe(false);
  });

  it('are not told by ids that are none of Discord’s', () => {
    const lateness = new Lateness(() => START);
    expect(['1', '', idAt(START), idAt(START - 24 * HOUR)].map((id) => lateness.isTooLate(id))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
