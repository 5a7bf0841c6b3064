import type { Analysis } from '../analysis/analysis.ts';
import { timestampOf } from '../facts/dates/calendar.ts';
import type { DateMention } from '../facts/dates/dates.ts';
import { mainDate, type Timeline, type TimelineEntry, timelineOf } from '../facts/dates/timeline.ts';
import { type Wording, word } from '../messages/messages.ts';
import type { Span } from '../story/span.ts';
import type { Sentence, Story } from '../story/story.ts';
import { defineStoryAction } from './action.ts';
import type { Answer, Note, Passage, Section } from './answer.ts';
import { fromOne } from './codec.ts';
import { emptyView, pagedAnswer } from './paged.ts';
import { estimateLength, paginate } from './pages.ts';
import { standingAlone } from './passages.ts';

const PER_PAGE = 6;

const timelineAction = defineStoryAction({
  name: 'timeline',
  argument: fromOne,
  run: timeline,
});

/** The story's dated sentences in order, in pages; `page` counts from 1 and is clamped. */
export function timeline(analysed: Analysis, page = 1): Answer {
  const { story } = analysed;
  const found = timelineOf(story);
  const rows = [...rowsOf(analysed, found, 'dated'), ...rowsOf(analysed, found, 'undated')];
  if (rows.length === 0) return emptyView(story, 'timeline', word('tellsNoDates'));
  const hasBoth = rows.some(({ part }) => part === 'dated') && rows.some(({ part }) => part === 'undated');
  const pages = paginate(rows, PER_PAGE, ({ passage }) => estimateLength(passage));
  return pagedAnswer(story, 'timeline', timelineAction, pages, page, (shown) =>
    (['dated', 'undated'] as const).flatMap((part): Section[] => {
      const passages = shown.filter((row) => row.part === part).map(({ passage }) => passage);
      if (passages.length === 0) return [];
      const isInferred = part === 'dated' && shown.some((row) => row.isInferred);
      const notes = isInferred ? [word('inferredDays')] : [];
      // When all rows are of one kind there is nothing to tell apart.
      return [{ label: part === 'undated' && hasBoth ? 'undated' : undefined, notes, passages }];
    }),
  );
}

interface TimelineRow {
  readonly part: keyof Timeline;
  readonly passage: Passage;
  /** True if a day is shown that is counted from the publication date. */
  readonly isInferred: boolean;
}

function rowsOf(analysed: Analysis, found: Timeline, part: keyof Timeline): TimelineRow[] {
  return found[part].map((entry) => row(analysed, entry, part));
}

function row(
  analysed: Analysis,
  { sentence, dates, time }: TimelineEntry,
  part: keyof Timeline,
): TimelineRow {
  const { story } = analysed;
  const main = time ? undefined : mainDate(dates);
  const notes = dates.flatMap((date): Note[] => {
    const text = dayOf(date);
    return text && date !== main ? [{ of: story.excerpt(date.span), text }] : [];
  });
  const passage = standingAlone(analysed, sentence);
  // Without the beginning of its quotation a sentence reads wrongly.
  const isTorn = /^[^“"„«]*[”»]/u.test(story.slice(sentence.span));
  const alone = isTorn ? passage : { ...passage, excerpt: story.excerpt(shownSpan(sentence, story, time)) };
  const when = time?.span ?? main?.span;
  const heading = when && { of: story.excerpt(when), text: main && dayOf(main) };
  return {
    part,
    passage: { ...alone, heading, notes },
    isInferred: dates.some((date) => dayOf(date) !== undefined),
  };
}

/** The day that a phrase means, if it had to be worked out; a year's own number says more than its first and last day. */
function dayOf({ kind, days }: DateMention): Wording | undefined {
  if (!days?.inferred || kind === 'year' || kind === 'decade') return undefined;
  return word('days', timestampOf(days.from), timestampOf(days.to), days.inferred);
}

/** The sentence alone, because its neighbours have rows of their own; without its hour, which is above it. */
function shownSpan({ span }: Sentence, story: Story, time: TimelineEntry['time']): Span {
  if (!time || time.span[1] <= span[0] || time.span[1] >= span[1]) return span;
  const gap = /^[\s:—–-]*/u.exec(story.slice([time.span[1], span[1]]))?.[0].length ?? 0;
  return [time.span[1] + gap, span[1]];
}
