import type { Sentence, Story } from '../story/story.ts';
import { type Day, dayOf } from './calendar.ts';
import { type DateMention, findDates } from './dates.ts';

/** A sentence that says when, with the day that it stands at where one is known. */
export interface TimelineEntry {
  readonly sentence: Sentence;
  /** At least one, in text order. */
  readonly dates: readonly DateMention[];
  readonly day: Day | null;
}

export interface Timeline {
  /** Oldest first; of one day in the order of the story. */
  readonly dated: readonly TimelineEntry[];
  /** In the order of the story. */
  readonly undated: readonly TimelineEntry[];
}

/**
 * The sentences of headline and body that say when.
 *
 * A sentence stands at the first day that it gives for what happened, rather than for who said so or for what is said.
 * Without a publication
 * date nothing is put in order: all stand as the story has them, whether or not single dates are known.
 */
export function timelineOf(story: Story): Timeline {
  const sentences = story.paragraphs
    .filter(({ kind }) => kind !== 'note')
    .flatMap((paragraph) => paragraph.sentences);
  const found = findDates(story, sentences);
  const entries = sentences.flatMap((sentence, at): TimelineEntry[] => {
    const dates = found[at] ?? [];
    return dates.length > 0 ? [{ sentence, dates, day: dayOfEntry(dates) }] : [];
  });
  if (dayOf(story.details.published) === null) return { dated: [], undated: entries };
  const dated = entries.filter(({ day }) => day !== null);
  dated.sort((a, b) => compare(a.day ?? '', b.day ?? '') || a.sentence.index - b.sentence.index);
  return { dated, undated: entries.filter(({ day }) => day === null) };
}

function dayOfEntry(dates: readonly DateMention[]): Day | null {
  const known = dates.filter(({ days }) => days !== null);
  const first =
    known.find(({ ofSaying, quoted, describes }) => !ofSaying && !quoted && !describes) ??
    known.find(({ quoted, describes }) => !quoted && !describes) ??
    known.find(({ quoted }) => !quoted) ??
    known[0];
  return first?.days?.from ?? null;
}

function compare(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
