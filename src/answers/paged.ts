import type { Label, Wording } from '../messages/messages.ts';
import type { Story } from '../story/story.ts';
import type { StoryAction } from './action.ts';
import type { Answer, Control, Section } from './answer.ts';

/**
 * One page of an answer about one story, with the controls that turn it.
 *
 * @param view what the list is called
 * @param action what its controls bring: another page
 * @param pages at least one
 * @param page counts from 1 and is clamped
 */
export function pagedAnswer<T>(
  story: Story,
  view: Label,
  action: StoryAction<number>,
  pages: readonly (readonly T[])[],
  page: number,
  sectionsOf: (rows: readonly T[]) => Section[],
): Answer {
  const number = Math.min(Math.max(1, page), pages.length);
  const turn = (to: number, label: 'previous' | 'next'): Control => ({
    ...action.with(to, { story }),
    label,
  });
  return {
    kind: 'answer',
    answered: true,
    sections: sectionsOf(pages[number - 1] ?? []),
    controls: [
      ...(number > 1 ? [turn(number - 1, 'previous')] : []),
      ...(number < pages.length ? [turn(number + 1, 'next')] : []),
    ],
    view,
    searched: [story],
    page: { number, of: pages.length },
    again: action.with(number, { story }),
  };
}

/** A view of a story that has nothing to show in it: says so in a line, since there is nothing to be found. */
export function emptyView(story: Story, view: Label, line: Wording): Answer {
  const sections = [{ notes: [line], passages: [] }];
  return { kind: 'answer', answered: true, sections, controls: [], view, searched: [story] };
}
