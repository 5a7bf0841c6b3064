import type { Sentence, Story } from '../../story/story.ts';
import { type Day, dayOf } from './calendar.ts';
import { type DateMention, findDates } from './dates.ts';
import { isOfTheReport, type LiveTime, liveTimes } from './live-times.ts';

/** A sentence with a time, and the day it is filed under, if known. */
export interface TimelineEntry {
  readonly sentence: Sentence;
  /** In text order; none if only the hour of a live report's entry is given. */
  readonly dates: readonly DateMention[];
  readonly day: Day | null;
  /** The hour of a live report's entry, on the day of the story. */
  readonly time: LiveTime | null;
}

export interface Timeline {
  /** Oldest first; of one day by the hour, then in the order of the story. */
  readonly dated: readonly TimelineEntry[];
  /**
   * Those without a day: by the hour, then by what their words say of the story's own day ("last month" before "Tuesday"),
   * then in the order of the story.
   */
  readonly undated: readonly TimelineEntry[];
}

/**
 * The sentences of headline and body with a time.
 *
 * A sentence is filed under the first day on which something happened, rather than a day of saying, of what is said
 * or of a mere description; an entry of a live report under its hour.
 */
export function timelineOf(story: Story): Timeline {
  const published = dayOf(story.details.published);
  const times = liveTimes(story);
  const sentences: Sentence[] = [];
  const timed = new Map<Sentence, LiveTime>();
  const closing = new Set<Sentence>();
  for (const [at, paragraph] of story.paragraphs.entries()) {
    if (paragraph.kind === 'note') continue;
    sentences.push(...paragraph.sentences);
    const time = times.get(at);
    const [first] = paragraph.sentences.filter(({ span }) => span[1] > (time?.span[1] ?? 0));
    if (!time || !first) continue;
    if (isOfTheReport(story.slice(first.span))) closing.add(first);
    else timed.set(first, time);
  }
  const found = findDates(story, sentences);
  const entries = sentences.flatMap((sentence, at): TimelineEntry[] => {
    const dates = (found[at] ?? []).filter((date) => !isHowLong(story, date));
    const time = timed.get(sentence) ?? null;
    if ((dates.length === 0 && time === null) || closing.has(sentence)) return [];
    return [{ sentence, dates, day: time ? published : dayOfEntry(dates), time }];
  });
  const dated = entries.filter(({ day }) => day !== null);
  dated.sort((a, b) => compare(a.day ?? '', b.day ?? '') || byHour(a, b) || inStory(a, b));
  const undated = entries.filter(({ day }) => day === null);
  undated.sort((a, b) => byHour(a, b) || orderOf(a) - orderOf(b) || inStory(a, b));
  return { dated, undated };
}

/** “We have slept badly since 1971”: in somebody's words that is how long, and nothing that happened then. */
function isHowLong(story: Story, { quoted, span }: DateMention): boolean {
  return quoted && /\bsince\s$/iu.test(story.text.slice(Math.max(0, span[0] - 8), span[0]));
}

function byHour(a: TimelineEntry, b: TimelineEntry): number {
  const minutes = ({ time }: TimelineEntry): number => time?.minutes ?? LAST;
  return minutes(a) - minutes(b);
}

/** Behind every hour, and behind every phrase that says where it belongs. */
const LAST = 1e6;

function orderOf({ dates }: TimelineEntry): number {
  return mainDate(dates.filter(({ order }) => order !== null))?.order ?? LAST;
}

function inStory(a: TimelineEntry, b: TimelineEntry): number {
  return a.sentence.index - b.sentence.index;
}

function dayOfEntry(dates: readonly DateMention[]): Day | null {
  const main = mainDate(dates.filter(({ days }) => days !== null));
  // "The 1790s mill burned yesterday": what only describes is not when.
  const isOpen = dates.some(({ days, describes, quoted }) => days === null && !describes && !quoted);
  return main && !(isOpen && (main.describes || main.quoted)) ? (main.days?.from ?? null) : null;
}

/** The first date of an event: the entry's place. */
export function mainDate(dates: readonly DateMention[]): DateMention | undefined {
  return (
    dates.find(({ ofSaying, quoted, describes }) => !ofSaying && !quoted && !describes) ??
    dates.find(({ quoted, describes }) => !quoted && !describes) ??
    dates.find(({ quoted }) => !quoted) ??
    dates[0]
  );
}

function compare(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
