/** "[00:01:23] ", "(0:05) ", "00:01:23.400 - ", "0:03 " in front of what is said then. */
const STAMP = /^([[(]?)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,3})?([\])]?)(?:\s*[-–—|])?(?:\s+|$)/u;
/** Times behind a speaker's name: "Ana Lopez: (00:12)", "Ana Lopez [00:01:23]", "Ana Lopez  0:12". */
const STAMP_BEHIND =
  /^(\p{Lu}[\p{L}\d.’' -]{1,40}?:?)(?:\s*[[(]|\s{2,}|\t)(\d{1,2}):(\d{2})(?::(\d{2}))?[\])]?$/u;
const FEWEST = 3;

/** A line of a transcript without the time of the recording. */
export interface StampedLine {
  /** UTF-16 offsets into the line; equal if it is only a time. */
  readonly words: readonly [from: number, to: number];
  /** From the start of the recording; undefined without a time. */
  readonly seconds?: number | undefined;
}

/**
 * The place of the words in each line of a transcript with the time of the recording on every line. A count that
 * starts at nought and only grows is one; the hours of a live report are not, and stay.
 */
export function withoutTimeStamps(lines: readonly string[]): StampedLine[] {
  const stamps = lines.map(stampOf);
  const seconds = stamps.flatMap((stamp) => (stamp ? [stamp.seconds] : []));
  const first = stamps.find((stamp) => stamp !== undefined);
  const isCount =
    first?.startsAtNought === true &&
    seconds.length >= FEWEST &&
    seconds.every((value, at) => at === 0 || value >= (seconds[at - 1] as number));
  return lines.map((line, at) => (isCount ? stamps[at] : undefined) ?? { words: [0, line.length] });
}

interface Stamp extends StampedLine {
  readonly seconds: number;
  readonly startsAtNought: boolean;
}

function stampOf(line: string): Stamp | undefined {
  const ahead = STAMP.exec(line);
  if (ahead && (ahead[1] === '') === (ahead[5] === ''))
    return stamp([ahead[0].length, line.length], ahead[2], ahead[3], ahead[4]);
  const behind = STAMP_BEHIND.exec(line.slice(0, LONGEST));
  return behind ? stamp([0, (behind[1] ?? '').trimEnd().length], behind[2], behind[3], behind[4]) : undefined;
}

const LONGEST = 80;

function stamp(words: Stamp['words'], first = '', second = '', third?: string): Stamp {
  const two = Number(first) * 60 + Number(second);
  return {
    words,
    seconds: third === undefined ? two : two * 60 + Number(third),
    startsAtNought: Number(first) === 0,
  };
}

/** "14:05", "2.30pm", "09:12 GMT", "3h ago 14.05 CET": an hour alone on its line. */
const HOUR =
  /^(?:\d{1,2}\s?(?:h|m|hrs?|mins?|hours?|minutes?) ago\s*)?(\d{1,2})[.:h](\d{2})\s?(([ap])\.?m\.?)?(\s?[A-Z]{2,4})?$/iu;
const LONGEST_HOUR = 30;
/** Entries of a live report; fewer hours are a player's length or the time of a change. */
const FEWEST_ENTRIES = 3;
/** Videos are shorter than this many minutes, and so are hours before it if there is no "a.m." beside them. */
const LONGEST_VIDEO = 6;
/** Share of the entries that follow each other in time, or against it; one may be pinned to the top. */
const IN_ORDER = 0.7;

/**
 * The lines that are the hours of a live report's entries: three or more in order, each alone on its line and followed by
 * prose, or by the entry's heading and prose.
 *
 * @param isProse whether the line at an index is a paragraph of the story
 */
export function hoursOfEntries(
  lines: readonly string[],
  isProse: (at: number) => boolean,
): ReadonlySet<number> {
  const hours = lines.flatMap((line, at) => {
    const match = line.length <= LONGEST_HOUR ? HOUR.exec(line) : null;
    if (!match || !(isProse(at + 1) || isProse(at + 2))) return [];
    const [hour, minute] = [Number(match[1]), Number(match[2])];
    if (hour > 23 || minute > 59) return [];
    const half = match[4] === undefined ? hour : (hour % 12) + (/p/iu.test(match[4]) ? 12 : 0);
    const isLength = hour < LONGEST_VIDEO && match[3] === undefined && match[5] === undefined;
    return [{ at, minutes: 60 * half + minute, isLength }];
  });
  const steps = hours.slice(1).map(({ minutes }, at) => minutes - (hours[at]?.minutes ?? 0));
  const most = Math.max(...[1, -1].map((way) => steps.filter((step) => way * step >= 0).length));
  const isReport =
    hours.length >= FEWEST_ENTRIES &&
    most >= IN_ORDER * steps.length &&
    hours.some(({ isLength }) => !isLength);
  return new Set(isReport ? hours.map(({ at }) => at) : []);
}
