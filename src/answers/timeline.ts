import { timestampOf } from '../facts/calendar.ts';
import { paginate } from '../facts/pages.ts';
import { type Timeline, type TimelineEntry, timelineOf } from '../facts/timeline.ts';
import { contains, overlaps } from '../story/span.ts';
import type { Sentence } from '../story/story.ts';
import type { AnalysedStory } from './analysed-story.ts';
import type { Answer, Note, Passage, Section } from './answer.ts';
import { notInStory } from './ask.ts';
import { daysWording, inferredWording } from './labels.ts';
import { pagedAnswer } from './paged.ts';
import { quotationPassage, sentencePassage } from './passages.ts';

const PER_PAGE = 6;

/** The story's dated sentences in order, in pages; `page` counts from 1 and is clamped. */
export function timeline(analysed: AnalysedStory, page = 1): Answer {
  const { story } = analysed;
  const found = timelineOf(story);
  const rows = [...rowsOf(analysed, found, 'dated'), ...rowsOf(analysed, found, 'undated')];
  if (rows.length === 0) return notInStory(analysed, []);
  return pagedAnswer(story, 'timeline', paginate(rows, PER_PAGE), page, (shown) =>
    (['dated', 'undated'] as const).flatMap((part): Section[] => {
      const passages = shown.filter((row) => row.part === part).map(({ part: _, ...passage }) => passage);
      if (passages.length === 0) return [];
      if (part === 'undated') return [{ label: 'undated', passages }];
      const isInferred = passages.some(({ notes }) => notes?.some(({ text }) => text.endsWith('inferred')));
      return [{ label: 'byDate', notes: isInferred ? [inferredWording] : [], passages }];
    }),
  );
}

interface TimelineRow extends Passage {
  readonly part: keyof Timeline;
}

function rowsOf(analysed: AnalysedStory, found: Timeline, part: keyof Timeline): TimelineRow[] {
  return found[part].map((entry) => ({ ...row(analysed, entry), part }));
}

function row(analysed: AnalysedStory, { sentence, dates }: TimelineEntry): Passage {
  const { story } = analysed;
  const notes = dates.flatMap(({ kind, span, days }): Note[] =>
    // A year's own number says it better than its first and last day.
    days && kind !== 'year' && kind !== 'decade'
      ? [
          {
            of: story.excerpt(span),
            text: daysWording(timestampOf(days.from), timestampOf(days.to), days.inferred),
          },
        ]
      : [],
  );
  const open = dates.filter(({ days }) => !days).map(({ span }) => span);
  const bold = open.length > 0 ? open : undefined;
  return { ...standingAlone(analysed, sentence), bold, notes };
}

/** Of a sentence so much must be somebody's words before it is shown as theirs. */
const MOSTLY = 0.4;

/** A sentence as it stands; words of somebody whom it does not name, with their speaker. */
export function standingAlone(analysed: AnalysedStory, { span }: Sentence): Passage {
  const { story } = analysed;
  const said = analysed.attributions.find(({ content, source, speaker }) => {
    if (!speaker || contains(span, speaker.span)) return false;
    const isNamed = (source ?? []).some((part) => overlaps(part, span));
    if (isNamed && speaker.resolution.rule !== 'pronoun') return false;
    const shared = content.map((part) => Math.min(part[1], span[1]) - Math.max(part[0], span[0]));
    return shared.reduce((sum, units) => sum + Math.max(0, units), 0) >= MOSTLY * (span[1] - span[0]);
  });
  return said ? quotationPassage(story, said, span) : sentencePassage(story, span);
}
