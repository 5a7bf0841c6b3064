/** A path through the product: makes ready what is not measured, then hands back the work that is. */
export type Path = (text: string) => () => unknown;

export interface Limits {
  /** UTF-16 units of the shorter text. */
  readonly length?: number;
  /** A growth up to this is good enough not to be measured again. */
  readonly enough?: number;
  readonly tries?: number;
}

/** How many times as long the longer text is. */
const TIMES = 8;
/** CPU milliseconds; less cannot be told from the clock's own steps. */
const FLOOR = 0.25;
/** CPU milliseconds for which short work is repeated. */
const ENOUGH_WORK = 4;
const MOST_CALLS = 50;
/** A text may be shorter than asked for by this share of the shorter one. */
const SHORTER = 1 / 8;

/** CPU milliseconds of this process, its other threads included: what other processes do hardly counts. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * CPU milliseconds of one call.
 *
 * @param textOf each call gets a text that is one unit shorter, so that nothing is remembered from the one before
 * @param most calls
 */
export function costOf(
  path: Path,
  textOf: (shorter: number) => string,
  enough = ENOUGH_WORK,
  most = MOST_CALLS,
): number {
  let spent = 0;
  let calls = 0;
  while (spent < enough && calls < most) {
    const work = path(textOf(calls));
    const start = cpu();
    work();
    spent += cpu() - start;
    calls++;
  }
  return spent / calls;
}

/**
 * How many times the CPU time a text needs that is `TIMES` as long: 8 if the cost is linear, 64 if it is quadratic.
 * Neither a slow nor a busy machine matters much to a ratio; it is measured again if it is above `enough`, since chance and
 * other threads make a linear path look worse and never a quadratic one look linear.
 *
 * @param make a text of so many UTF-16 units
 */
export function growthOf(path: Path, make: (length: number) => string, limits: Limits = {}): number {
  const { length = 4_000, enough = 12, tries = 8 } = limits;
  let small = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  let growth = Number.POSITIVE_INFINITY;
  const most = Math.max(1, Math.min(MOST_CALLS, Math.floor((length * SHORTER) / (tries + 1))));
  const costAt = (units: number, apart: number): number =>
    costOf(path, (shorter) => make(units - shorter - apart), ENOUGH_WORK, most);
  // Compiled before the first is counted.
  costAt(length, 0);
  for (let attempt = 0; attempt < tries && growth > enough; attempt++) {
    // No text twice: what is remembered of one would make the shorter ones look cheap.
    const apart = (attempt + 1) * most;
    small = Math.min(small, costAt(length, apart));
    large = Math.min(large, costAt(TIMES * length, apart));
    growth = large / Math.max(small, FLOOR);
  }
  return growth;
}

/** `before`, then the atom over and over, then `after`: so many UTF-16 units. */
export function repeated(atom: string, before = '', after = ''): (length: number) => string {
  return (length) => {
    const room = Math.max(0, length - before.length - after.length);
    return `${before}${atom.repeat(Math.ceil(room / atom.length)).slice(0, room)}${after}`;
  };
}
