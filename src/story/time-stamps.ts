/** "[00:01:23] ", "(0:05) ", "00:01:23.400 - ", "0:03 " in front of what is said then. */
const STAMP = /^([[(]?)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,3})?([\])]?)(?:\s*[-–—|])?(?:\s+|$)/u;
/** Times behind a speaker's name: "Ana Lopez: (00:12)", "Ana Lopez [00:01:23]". */
const STAMP_BEHIND = /^(\p{Lu}[\p{L}.’' -]{1,40}:?)\s*[[(](\d{1,2}):(\d{2})(?::(\d{2}))?[\])]$/u;
const FEWEST = 3;

/**
 * The place of the words in each line of a transcript with the time of the recording on every line. A count that
 * starts at nought and only grows is one; the hours of a live report are not, and stay.
 *
 * @returns UTF-16 offsets into each line; equal if the line is only a time
 */
export function withoutTimeStamps(lines: readonly string[]): (readonly [from: number, to: number])[] {
  const stamps = lines.map(stampOf);
  const seconds = stamps.flatMap((stamp) => (stamp ? [stamp.seconds] : []));
  const first = stamps.find((stamp) => stamp !== undefined);
  const isCount =
    first?.startsAtNought === true &&
    seconds.length >= FEWEST &&
    seconds.every((value, at) => at === 0 || value >= (seconds[at - 1] as number));
  return lines.map((line, at) => (isCount ? (stamps[at]?.words ?? [0, line.length]) : [0, line.length]));
}

interface Stamp {
  readonly words: readonly [from: number, to: number];
  /** From the start of the recording. */
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
