import type { Analysis } from '../analysis/analysis.ts';
import { isSaid } from '../facts/saying.ts';
import { countSources, SOURCE_KINDS, type SourceKind, sourceKindOf } from '../facts/sourcing.ts';
import { word } from '../words/words.ts';
import type { Answer, Control } from './answer.ts';
import { notInStory } from './ask.ts';
import { paginate } from './pages.ts';
import { distinct, quotationPassage } from './passages.ts';

const PER_PAGE = 5;
/** Buttons of one row. */
const BUTTONS = 5;

/** From whom a story has what is said in it: counts and shares only. Each kind has a button that opens its excerpts. */
export function sourcing(analysed: Analysis): Answer {
  const { story } = analysed;
  const counts = countSources(story, analysed.attributions);
  if (counts.length === 0) return notInStory(analysed, []);
  const controls = counts
    .slice(0, BUTTONS)
    .map(
      ({ kind }): Control => ({ action: 'sourcing', story, spans: [], argument: `${kind}.1`, label: kind }),
    );
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
    again: { action: 'sourcing', story, spans: [] },
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
    controls.push({ action: 'sourcing', story, spans: [], argument: `${kind}.${to}`, label });
  if (number > 1) turn(number - 1, 'previous');
  if (number < pages.length) turn(number + 1, 'next');
  return {
    kind: 'answer',
    answered: true,
    sections: [{ label: kind, passages: pages[number - 1] ?? [] }],
    controls,
    searched: [story],
    page: { number, of: pages.length },
    again: { action: 'sourcing', story, spans: [], argument: `${kind}.${number}` },
  };
}

/** What a button brings: its argument is a kind, a dot and a page; anything else brings the counts. */
export function openSourcing(analysed: Analysis, argument: string): Answer {
  const [name, page] = argument.split('.');
  const kind = SOURCE_KINDS.find((each) => each === name);
  return kind ? sourcedFrom(analysed, kind, Number(page) || 1) : sourcing(analysed);
}
