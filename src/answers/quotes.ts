import type { Attribution, AttributionKind } from '../quotations/attribution.ts';
import { matchName } from '../retrieval/names.ts';
import type { AnalysedStory } from './analysed-story.ts';
import type { Answer, Control } from './answer.ts';
import { notInStory } from './ask.ts';
import { distinct, quotationPassage } from './passages.ts';

const PER_PAGE = 4;

export interface QuotesQuery {
  /** A speaker's name as typed. */
  readonly speaker?: string | undefined;
  readonly kind?: AttributionKind | undefined;
  /** From 1. */
  readonly page?: number | undefined;
}

/** Everybody who speaks in the story, most quoted first, named once each in the story's words. */
export function speakersOf({
  attributions,
}: AnalysedStory): { name: string; entity: string; count: number }[] {
  const speakers = new Map<string, { name: string; entity: string; count: number }>();
  for (const { speaker } of attributions) {
    if (!speaker || speaker.resolution.rule === 'unclear') continue;
    const known = speakers.get(speaker.entity);
    if (known) known.count++;
    else speakers.set(speaker.entity, { name: speaker.name, entity: speaker.entity, count: 1 });
  }
  return [...speakers.values()].sort((a, b) => b.count - a.count);
}

/** The quotations of a story in text order, of one speaker or all, in pages. */
export function listQuotes(analysed: AnalysedStory, { speaker, kind, page = 1 }: QuotesQuery): Answer {
  const speakers = speakersOf(analysed);
  const match =
    speaker === undefined
      ? undefined
      : matchName(
          speakers.map(({ name }) => name),
          speaker,
        )[0];
  if (speaker !== undefined && !match) return notInStory(analysed, []);
  return quotesOf(analysed, match && speakers[match.index]?.entity, kind, page);
}

/** The same by the roster's key, for the buttons that turn pages. */
export function quotesOf(
  analysed: AnalysedStory,
  entity: string | undefined,
  kind: AttributionKind | undefined,
  page: number,
): Answer {
  const { story } = analysed;
  const chosen = analysed.attributions.filter(
    (attribution) =>
      (entity === undefined || attribution.speaker?.entity === entity) &&
      (!kind || attribution.kind === kind),
  );
  if (chosen.length === 0) return notInStory(analysed, []);
  const passages = distinct(chosen.map((attribution) => quotationPassage(story, attribution)));
  const pages = Math.ceil(passages.length / PER_PAGE);
  const number = Math.min(Math.max(1, page), pages);
  const controls: Control[] = [];
  const turn = (to: number, label: 'previous' | 'next') =>
    controls.push({
      action: 'quotes',
      story,
      spans: speakerSpan(chosen, entity),
      argument: `${to}.${kind ?? ''}`,
      label,
    });
  if (number > 1) turn(number - 1, 'previous');
  if (number < pages) turn(number + 1, 'next');
  return {
    kind: 'answer',
    answered: true,
    sections: [{ passages: passages.slice((number - 1) * PER_PAGE, number * PER_PAGE) }],
    controls,
    searched: [story],
    page: { number, of: pages },
  };
}

/** A button carries a speaker by where the story names them: stateless, and checked against the story again. */
function speakerSpan(chosen: readonly Attribution[], entity: string | undefined) {
  const span = entity === undefined ? undefined : chosen[0]?.speaker?.span;
  return span ? [span] : [];
}
