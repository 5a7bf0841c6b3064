import type { Answer, Control, Passage } from '../answers/answer.ts';
import { moreAction } from '../answers/passages-answer.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';

/** Passages that a "More" carries: no button has room for more (`encodeCustomId`). */
const MOST_CARRIED = 12;

/** A part of a story that did not fit into the message. */
export interface Left {
  readonly story: Story;
  readonly span: Span;
  /** As in `moreAnswer`: `x` is shown exactly, `w` widened to its sentences again. */
  readonly letter: 'x' | 'w';
}

/** What a "More" carries for a passage that did not fit. */
export function leftOf({ story, excerpt, speaker, focus }: Passage): Left {
  return speaker && focus ? { story, span: focus, letter: 'w' } : { story, span: excerpt.span, letter: 'x' };
}

/** Shows what is left, then what the answer's own control for further passages carries. */
export function restOf({ controls }: Answer, left: readonly Left[]): Control | undefined {
  const own = controls.find(({ action }) => action === moreAction.name);
  const [first] = left;
  if (!first) return own;
  const further =
    own?.label === 'more' ? own.spans.map((span) => ({ story: own.story, span, letter: 'w' })) : [];
  const carried = [...left, ...further].filter(({ story }) => story === first.story).slice(0, MOST_CARRIED);
  const letters = carried.map(({ letter }) => letter).join('');
  const about = { story: first.story, spans: carried.map(({ span }) => span) };
  return { ...moreAction.with(letters, about), label: 'rest' };
}

/** The whole of the quotations that are shown in part, all of one story. */
export function wholeOf({ sections, controls }: Answer): Control | undefined {
  const cut = sections.flatMap(({ passages }) => passages.filter(({ whole }) => whole));
  const [first] = cut;
  if (!first) return controls.find(({ action }) => action === moreAction.name);
  const spans = cut
    .filter(({ story }) => story === first.story)
    .flatMap(({ whole }) => (whole ? [whole] : []));
  const shown = spans.slice(0, MOST_CARRIED);
  const about = { story: first.story, spans: shown };
  return { ...moreAction.with('q'.repeat(shown.length), about), label: 'rest' };
}
