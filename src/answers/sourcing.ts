import type { Analysis } from '../analysis/analysis.ts';
import { isSaid } from '../facts/saying.ts';
import { countSources, SOURCE_KINDS, type SourceKind, sourceKindOf } from '../facts/sourcing.ts';
import { word } from '../words/words.ts';
import { defineStoryAction } from './action.ts';
import type { Answer, Control } from './answer.ts';
import { notInStory } from './closest.ts';
import { fields, fromOne, oneOf } from './codec.ts';
import { paginate } from './pages.ts';
import { distinct, quotationPassage } from './passages.ts';

const PER_PAGE = 5;
/** Buttons of one row. */
const BUTTONS = 5;

/** A kind of source opens its excerpts; without one the counts are shown. */
export const sourcingAction = defineStoryAction({
  name: 'sourcing',
  argument: fields({ kind: oneOf(...SOURCE_KINDS), page: fromOne }),
  run: (analysed, { kind, page }) => (kind ? sourcedFrom(analysed, kind, page) : sourcing(analysed)),
});

/** From whom a story has what is said in it: counts and shares only. Each kind has a button that opens its excerpts. */
export function sourcing(analysed: Analysis): Answer {
  const { story } = analysed;
  const counts = countSources(story, analysed.attributions);
  if (counts.length === 0) return notInStory(analysed, []);
  const controls = counts
    .slice(0, BUTTONS)
    .map(({ kind }): Control => ({ ...sourcingAction.with({ kind, page: 1 }, { story }), label: kind }));
  return {
    kind: 'answer',
    answered: true,
    sections: counts.map(({ kind, attributions, share }) => ({
      label: kind,
      notes: [word('shareOfWords', attributions.length, share)],
      passages: [],
    })),
    controls,
    searched: [story],
    again: sourcingAction.with({ kind: undefined, page: 1 }, { story }),
  };
}

/** The excerpts of one kind of source in text order, in pages; `page` counts from 1. */
export function sourcedFrom(analysed: Analysis, kind: SourceKind, page = 1): Answer {
  const { story } = analysed;
  const chosen = analysed.attributions.filter(
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
    searched: [story],
    page: { number, of: pages.length },
    again: sourcingAction.with({ kind, page: number }, { story }),
  };
}
