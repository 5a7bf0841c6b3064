import { isContentWord, type Statement } from './statements.ts';

/** A quotation or event that two stories share: at least one statement of each, in text order. */
export interface Pair {
  readonly a: readonly Statement[];
  readonly b: readonly Statement[];
  /** How much the two agree, to tell better pairs from worse ones. */
  readonly score: number;
}

export interface Alignment {
  /** In the order of the first story. */
  readonly both: readonly Pair[];
  readonly onlyA: readonly Statement[];
  readonly onlyB: readonly Statement[];
}

/** Words in a row, and how many of them carry meaning, that make two quotations the same, whoever the speakers. */
const LONG_RUN = 6;
/** So many if one speaker, or an unnamed one, is given for both. */
const RUN = 4;
const RUN_CONTENT = 2;
/** Shares of the weight of the shorter one's words that both have. */
const SAME_SPEAKER = 0.45;
const SAME_EVENT = 0.5;
const LEAST_SHARED = 3;
const LEAST_SHARED_EVENT = 4;
/** Stories about the same people share those names whatever they report. */
const NAME_WEIGHT = 0.4;
/** Partners are looked up by a statement's rarest words only: linear for long stories. */
const RAREST = 8;
const MOST_PARTNERS = 40;
/**
 * Pairs of words compared for one statement, and for all: a sentence is compared with forty others, a page of speech
 * without an end with a few.
 */
const MOST_CELLS = 200_000;
const MOST_CELLS_IN_ALL = 80_000_000;

/**
 * Finds what two stories both report: quotations by words in a row or, with one speaker, by shared words; events by
 * the words of their sentences, rare ones counting more. Each statement is in one pair at most; further statements
 * that say the same join the pair.
 */
export function align(a: readonly Statement[], b: readonly Statement[]): Alignment {
  const weights = weigh([...a, ...b]);
  const found = candidates(a, b, weights)
    .map(([one, other]) => ({ one, other, score: likeness(one, other, weights) }))
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score || x.one.span[0] - y.one.span[0] || x.other.span[0] - y.other.span[0]);
  const groups: { a: Statement[]; b: Statement[]; score: number }[] = [];
  const groupOf = new Map<Statement, (typeof groups)[number]>();
  for (const { one, other, score } of found) {
    const [left, right] = [groupOf.get(one), groupOf.get(other)];
    if (left && right) continue;
    const group = left ?? right ?? { a: [], b: [], score };
    if (!left && !right) groups.push(group);
    if (!left) group.a.push(one);
    if (!right) group.b.push(other);
    groupOf.set(one, group);
    groupOf.set(other, group);
  }
  for (const group of groups) {
    group.a.sort((x, y) => x.span[0] - y.span[0]);
    group.b.sort((x, y) => x.span[0] - y.span[0]);
  }
  return {
    both: groups.sort((x, y) => (x.a[0]?.span[0] ?? 0) - (y.a[0]?.span[0] ?? 0)),
    onlyA: a.filter((unit) => !groupOf.has(unit)),
    onlyB: b.filter((unit) => !groupOf.has(unit)),
  };
}

/** The rarer a word is in the two stories, the stronger the sign that two statements match; names count less. */
function weigh(units: readonly Statement[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  const asName = new Map<string, number>();
  for (const { content, names } of units) {
    for (const word of content) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    for (const word of names) asName.set(word, (asName.get(word) ?? 0) + 1);
  }
  return new Map(
    [...frequency].map(([word, count]) => {
      const isName = (asName.get(word) ?? 0) >= count / 2;
      return [word, Math.log(1 + units.length / count) * (isName ? NAME_WEIGHT : 1)];
    }),
  );
}

function candidates(
  a: readonly Statement[],
  b: readonly Statement[],
  weights: ReadonlyMap<string, number>,
): [Statement, Statement][] {
  const byWord = new Map<string, Statement[]>();
  for (const unit of b)
    for (const word of unit.content) {
      const list = byWord.get(word);
      if (list) list.push(unit);
      else byWord.set(word, [unit]);
    }
  let left = MOST_CELLS_IN_ALL;
  return a.flatMap((unit) => {
    const rarest = [...unit.content]
      .filter((word) => byWord.has(word))
      .sort((x, y) => (weights.get(y) ?? 0) - (weights.get(x) ?? 0))
      .slice(0, RAREST);
    const partners = new Set<Statement>();
    let room = Math.min(MOST_CELLS, left);
    for (const word of rarest)
      for (const partner of byWord.get(word) ?? []) {
        if (partners.size >= MOST_PARTNERS || room <= 0) break;
        if (partners.has(partner)) continue;
        partners.add(partner);
        const cells = unit.words.length * partner.words.length;
        room -= cells;
        left -= cells;
      }
    return [...partners].map((partner): [Statement, Statement] => [unit, partner]);
  });
}

/** 0 if they do not match. */
function likeness(a: Statement, b: Statement, weights: ReadonlyMap<string, number>): number {
  let shared = 0;
  let count = 0;
  for (const word of a.content)
    if (b.content.has(word)) {
      shared += weights.get(word) ?? 0;
      count++;
    }
  const smaller = Math.min(weightOf(a, weights), weightOf(b, weights));
  const share = smaller > 0 ? shared / smaller : 0;
  if (!a.attribution || !b.attribution) {
    // A quotation in one story may be narrated as an event in the other.
    return share >= SAME_EVENT && count >= LEAST_SHARED_EVENT ? share : 0;
  }
  const isOther = a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker;
  const run = longestRun(a, b);
  if (run.length >= LONG_RUN && run.content >= RUN_CONTENT) return 2 + share;
  if (isOther) return 0;
  if (run.content >= RUN_CONTENT && (run.length >= RUN || run.whole)) return 1 + share;
  const isOne = a.speaker !== null && a.speaker === b.speaker;
  return share >= (isOne ? SAME_SPEAKER : SAME_EVENT) && count >= LEAST_SHARED ? share : 0;
}

function weightOf({ content }: Statement, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of content) sum += weights.get(word) ?? 0;
  return sum;
}

interface Run {
  readonly length: number;
  /** How many of its words carry meaning. */
  readonly content: number;
  /** True if it is all that one of the two has in one pair of quotation marks. */
  readonly whole: boolean;
}

/** The longest run of equal words with at least one in quotation marks. */
function longestRun(a: Statement, b: Statement): Run {
  let best: Run = { length: 0, content: 0, whole: false };
  const [marksA, marksB] = [marksOf(a), marksOf(b)];
  let before = new Uint16Array(b.words.length + 1);
  let row = new Uint16Array(b.words.length + 1);
  for (let i = 0; i < a.words.length; i++) {
    row.fill(0);
    for (let j = 0; j < b.words.length; j++) {
      if (a.words[i] !== b.words[j]) continue;
      const length = (before[j] ?? 0) + 1;
      row[j + 1] = length;
      if (length < 2 || (length <= best.length && best.whole)) continue;
      const [fromA, fromB] = [i + 1 - length, j + 1 - length];
      const isQuoted = between(marksA.quoted, fromA, i + 1) > 0 || between(marksB.quoted, fromB, j + 1) > 0;
      if (!isQuoted) continue;
      const whole = isWhole(marksA, fromA, i + 1) || isWhole(marksB, fromB, j + 1);
      if (length < best.length && !(whole && !best.whole)) continue;
      const content = between(marksA.content, fromA, i + 1);
      if (length > best.length || (whole && content >= RUN_CONTENT)) best = { length, content, whole };
    }
    [before, row] = [row, before];
  }
  return best;
}

/** What is asked of the words of a unit again and again: sums up to each word, and where quotation marks end. */
interface Marks {
  /** Words in quotation marks, and words that carry meaning, before each position. */
  readonly quoted: Uint16Array;
  readonly content: Uint16Array;
  /** The end of the first pair of quotation marks that opens at a position or behind it. */
  readonly ends: Uint16Array;
}

const NEVER = 0xffff;
const marks = new WeakMap<Statement, Marks>();

function marksOf(unit: Statement): Marks {
  const known = marks.get(unit);
  if (known) return known;
  const { length } = unit.words;
  const made = {
    quoted: new Uint16Array(length + 1),
    content: new Uint16Array(length + 1),
    ends: new Uint16Array(length + 1).fill(NEVER),
  };
  const inside = new Uint8Array(length);
  for (const [from, to] of unit.quoted) {
    inside.fill(1, from, to);
    made.ends[from] = Math.min(made.ends[from] ?? NEVER, to);
  }
  for (const [at, word] of unit.words.entries()) {
    made.quoted[at + 1] = (made.quoted[at] ?? 0) + (inside[at] ?? 0);
    made.content[at + 1] = (made.content[at] ?? 0) + (isContentWord(word) ? 1 : 0);
  }
  for (let at = length - 1; at >= 0; at--)
    made.ends[at] = Math.min(made.ends[at] ?? NEVER, made.ends[at + 1] ?? NEVER);
  marks.set(unit, made);
  return made;
}

const between = (sums: Uint16Array, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

const isWhole = ({ ends }: Marks, from: number, to: number): boolean => (ends[from] ?? NEVER) <= to;
