import type { Span } from '../../story/span.ts';
import type { Story } from '../../story/story.ts';

/** The hour above an entry of a live report. */
export interface LiveTime {
  /** Since midnight. */
  readonly minutes: number;
  /** The hour as it is printed. */
  readonly span: Span;
}

const TIME =
  /^(?:\d{1,2}\s?(?:h|m|hrs?|mins?|hours?|minutes?) ago\s*)?(\d{1,2})[.:h](\d{2})\s?([ap]\.?m\.?)?(?:\s?(?:GMT|BST|UTC|CES?T|E[SD]?T|P[SD]?T|IST))?(?=\s|$|[:—–-])/iu;
/** A story with fewer entries is no live report: "9.30 runners" may open any paragraph. */
const LEAST_ENTRIES = 3;

/** The hours of a live report's entries, by the paragraph that each opens or precedes; none for another story. */
export function liveTimes(story: Story): ReadonlyMap<number, LiveTime> {
  const times = known.get(story) ?? findTimes(story);
  known.set(story, times);
  return times;
}

const known = new WeakMap<Story, ReadonlyMap<number, LiveTime>>();

function findTimes(story: Story): ReadonlyMap<number, LiveTime> {
  const found = new Map<number, LiveTime>();
  for (const [at, { kind, span }] of story.paragraphs.entries()) {
    if (kind !== 'body') continue;
    const text = story.slice([span[0], Math.min(span[1], span[0] + 40)]);
    const match = TIME.exec(text);
    if (!match) continue;
    const [words, hour = '', minute = '', half] = match;
    const minutes = minutesOf(Number(hour), Number(minute), half);
    if (minutes === null) continue;
    const isAlone = span[1] - span[0] <= words.length + 1;
    found.set(isAlone ? at + 1 : at, { minutes, span: [span[0], span[0] + words.length] });
  }
  return found.size >= LEAST_ENTRIES ? found : new Map();
}

/** Null for an hour that no clock shows. */
function minutesOf(hour: number, minute: number, half: string | undefined): number | null {
  if (minute > 59 || hour > (half ? 12 : 23)) return null;
  const hours = half === undefined ? hour : (hour % 12) + (/^p/iu.test(half) ? 12 : 0);
  return hours * 60 + minute;
}

const OF_THE_REPORT =
  /\b(?:live (?:coverage|blog|updates?|reporting)|(?:that|this) is (?:all|where we)|clos(?:e|es|ing) (?:this|the|our) (?:live )?(?:blog|page|report)|thanks? (?:you )?for (?:reading|following|joining)|good (?:morning|evening|night))\b/iu;

/** How a live report opens and closes itself: no news. */
export function isOfTheReport(sentence: string): boolean {
  return OF_THE_REPORT.test(sentence);
}
