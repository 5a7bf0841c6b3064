import { timestampOf } from '../facts/calendar.ts';
import { paginate } from '../facts/pages.ts';
import { type Timeline, type TimelineEntry, timelineOf } from '../facts/timeline.ts';
import { contains, overlaps } from '../story/span.ts';
import type { AnalysedStory } from './analysed-story.ts';
import type { Answer, Control, Note, Passage, Section } from './answer.ts';
import { notInStory } from './ask.ts';
import { daysWording, inferredWording } from './labels.ts';
import { quotationPassage, sentencePassage } from './passages.ts';

const PER_PAGE = 6;

/** The story's dated sentences in order, in pages; `page` counts from 1 and is clamped. */
export function timeline(analysed: AnalysedStory, page = 1): Answer {
  const { story } = analysed;
  const found = timelineOf(story);
  const rows = [...rowsOf(analysed, found, 'dated'), ...rowsOf(analysed, found, 'undated')];
  if (rows.length === 0) return notInStory(analysed, []);
  const pages = paginate(rows, PER_PAGE);
  const number = Math.min(Math.max(1, page), pages.length);
  const shown = pages[number - 1] ?? [];
  const sections = (['dated', 'undated'] as const).flatMap((part): Section[] => {
    const passages = shown.filter((row) => row.part === part).map(({ part: _, ...passage }) => passage);
    if (passages.length === 0) return [];
    if (part === 'undated') return [{ label: 'undated', passages }];
    const isInferred = passages.some(({ notes }) => notes?.some(({ text }) => text.endsWith('inferred')));
    return [{ label: 'byDate', notes: isInferred ? [inferredWording] : [], passages }];
  });
  const controls: Control[] = [];
  const turn = (to: number, label: 'previous' | 'next') =>
    controls.push({ action: 'timeline', story, spans: [], argument: String(to), label });
  if (number > 1) turn(number - 1, 'previous');
  if (number < pages.length) turn(number + 1, 'next');
  return {
    kind: 'answer',
    answered: true,
    sections,
    controls,
    searched: [story],
    page: { number, of: pages.length },
    again: { action: 'timeline', story, spans: [], argument: String(number) },
  };
}

interface TimelineRow extends Passage {
  readonly part: keyof Timeline;
}

function rowsOf(analysed: AnalysedStory, found: Timeline, part: keyof Timeline): TimelineRow[] {
  return found[part].map((entry) => ({ ...row(analysed, entry), part }));
}

/** The dated sentence as it stands; words of somebody whom it does not name, with their speaker. */
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
  const said = analysed.attributions.find(
    ({ content, source, speaker }) =>
      content.some((span) => overlaps(span, sentence.span)) &&
      !(source ?? []).some((span) => overlaps(span, sentence.span)) &&
      speaker !== null &&
      !contains(sentence.span, speaker.span),
  );
  const bold = open.length > 0 ? open : undefined;
  if (!said) return { ...sentencePassage(story, sentence.span), bold, notes };
  return { ...quotationPassage(story, said, dates[0]?.span), bold, notes };
}
