import type { Analysis } from '../analysis/analysis.ts';
import { isSaid } from '../facts/saying.ts';
import { countSources, SOURCE_KINDS, type SourceKind, sourceKindOf } from '../facts/sourcing.ts';
import { word } from '../messages/messages.ts';
import type { Attribution } from '../quotations/attribution/attribution.ts';
import type { Excerpt } from '../story/excerpt.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { defineStoryAction } from './action.ts';
import type { Answer, Control, Menu } from './answer.ts';
import { notInStory } from './closest.ts';
import { fields, fromOne, oneOf } from './codec.ts';
import { emptyView } from './paged.ts';
import { paginate } from './pages.ts';
import { distinct, quotationPassage } from './passages.ts';
import { answersIn } from './speakers.ts';

const PER_PAGE = 5;
const MOST_NAMES = 8;

/** A kind of source opens its excerpts; without one the counts are shown. */
export const sourcingAction = defineStoryAction({
  name: 'sourcing',
  argument: fields({ kind: oneOf(...SOURCE_KINDS), page: fromOne }),
  run: (analysed, { kind, page }) => (kind ? sourcedFrom(analysed, kind, page) : sourcing(analysed)),
});

/** A story's sources: counts and shares only. Each kind has a button that opens its excerpts. */
export function sourcing(analysed: Analysis): Answer {
  const { story } = analysed;
  const counts = countSources(story, answersIn(analysed));
  if (counts.length === 0) return emptyView(story, 'sourcing', word('quotesNobody'));
  return {
    kind: 'answer',
    answered: true,
    sections: counts.map(({ kind, attributions, share }) => ({
      label: kind,
      notes: [word('shareOfWords', attributions.length, share)],
      names: namesOf(story, attributions),
      passages: [],
    })),
    controls: [],
    menu: menuOf(story, counts),
    view: 'sourcing',
    searched: [story],
    again: sourcingAction.with({ kind: undefined, page: 1 }, { story }),
  };
}

/** What each kind of source says, to choose from. */
function menuOf(story: Story, counts: ReturnType<typeof countSources>): Menu {
  const options = counts.map(({ kind, attributions }) => ({
    name: word(kind),
    detail: word('quotationCount', attributions.length),
    target: sourcingAction.with({ kind, page: 1 }, { story }),
  }));
  return { placeholder: 'openSource', options };
}

/** Each source once, the most heard first, as the story names it. */
function namesOf(story: Story, attributions: readonly Attribution[]): Excerpt[] {
  const heard = new Map<string, { count: number; span: Span }>();
  for (const { speaker } of attributions) {
    if (!speaker) continue;
    const known = heard.get(speaker.entity);
    if (known) known.count++;
    else heard.set(speaker.entity, { count: 1, span: speaker.span });
  }
  const ranked = [...heard.values()].sort((a, b) => b.count - a.count);
  return ranked.slice(0, MOST_NAMES).map(({ span }) => story.excerpt(span));
}

/** The excerpts of one kind of source in text order, in pages; `page` counts from 1. */
export function sourcedFrom(analysed: Analysis, kind: SourceKind, page = 1): Answer {
  const { story } = analysed;
  const chosen = answersIn(analysed).filter(
    (attribution) => isSaid(story, attribution) && sourceKindOf(story, attribution) === kind,
  );
  if (chosen.length === 0) return notInStory(analysed, []);
  const pages = paginate(
    distinct(chosen.map((attribution) => quotationPassage(story, attribution))),
    PER_PAGE,
  );
  const number = Math.min(Math.max(1, page), pages.length);
  const controls: Control[] = [];
  const turn = (to: number, label: 'previous' | 'next') =>
    controls.push({ ...sourcingAction.with({ kind, page: to }, { story }), label });
  if (number > 1) turn(number - 1, 'previous');
  if (number < pages.length) turn(number + 1, 'next');
  return {
    kind: 'answer',
    answered: true,
    sections: [{ label: kind, passages: pages[number - 1] ?? [] }],
    controls,
    view: 'sourcing',
    searched: [story],
    page: { number, of: pages.length },
    again: sourcingAction.with({ kind, page: number }, { story }),
  };
}
