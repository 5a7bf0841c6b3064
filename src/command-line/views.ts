import type { Analysis } from '../analysis/analysis.ts';
import type { Answer } from '../answers/answer.ts';
import { compare } from '../answers/compare.ts';
import { people } from '../answers/people.ts';
import { listQuotes } from '../answers/quotes.ts';
import { sourcing } from '../answers/sourcing.ts';
import { summarise } from '../answers/summary.ts';
import { timeline } from '../answers/timeline.ts';
import type { AttributionKind } from '../quotations/attribution/attribution.ts';

/** Views of whole stories that the command line prints. */
export type View = 'summary' | 'quotes' | 'people' | 'timeline' | 'sourcing' | 'compare';

export interface ViewOptions {
  readonly speaker?: string | undefined;
  readonly kind?: AttributionKind | undefined;
}

/** The whole of a view: all pages of those that have pages. */
export function viewOf(view: View, [a, b]: readonly Analysis[], { speaker, kind }: ViewOptions): Answer {
  if (!a) throw new RangeError('no story');
  switch (view) {
    case 'summary':
      return summarise(a);
    case 'sourcing':
      return sourcing(a);
    case 'quotes':
      return allPages((page) => listQuotes(a, { speaker, kind, page }));
    case 'people':
      return allPages((page) => people(a, page));
    case 'timeline':
      return allPages((page) => timeline(a, page));
    case 'compare':
      if (!b) throw new RangeError('two stories are compared');
      return allPages((page) => compare(a, b, page));
  }
}

/** A terminal scrolls: the sections of all pages, those of one label together. */
function allPages(pageOf: (page: number) => Answer): Answer {
  const first = pageOf(1);
  const of = first.page?.of ?? 1;
  const sections = [...first.sections];
  for (let page = 2; page <= of; page++)
    for (const section of pageOf(page).sections) {
      const at = sections.findIndex(({ label }) => label === section.label);
      const known = sections[at];
      if (!known) sections.push(section);
      // The headlines of both stories are on every page.
      else if (section.label !== 'storyA' && section.label !== 'storyB')
        sections[at] = { ...known, passages: [...known.passages, ...section.passages] };
    }
  return { ...first, sections, page: undefined };
}

/**
 * The same for a program: `{answered, sections: [{label, notes, names, passages: [{story, start, end, paragraph,
 * text, …}]}]}`.
 */
export function viewRecord({ answered, sections }: Answer) {
  return {
    answered,
    sections: sections.map(({ label = null, passages, names = [] }) => ({
      label,
      names: names.map(({ text }) => text),
      passages: passages.map(({ story, excerpt, speaker, role, unclear, heading }) => ({
        story: story.id,
        start: excerpt.span[0],
        end: excerpt.span[1],
        paragraph: excerpt.paragraph,
        text: excerpt.text,
        speaker: unclear ? null : (speaker?.text ?? null),
        role: role?.text ?? null,
        when: heading?.of.text ?? null,
      })),
    })),
  };
}
