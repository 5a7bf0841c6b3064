import type { Story } from '../story/story.ts';
import { word } from '../words/words.ts';
import type { StoryAction } from './action.ts';
import type { Answer, Control, Section } from './answer.ts';

/**
 * One page of an answer about one story, with the controls that turn it.
 *
 * @param action what its controls bring: another page
 * @param pages at least one
 * @param page counts from 1 and is clamped
 */
export function pagedAnswer<T>(
  story: Story,
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
    sections: sayBoldOnce(sectionsOf(pages[number - 1] ?? [])),
    controls: [
      ...(number > 1 ? [turn(number - 1, 'previous')] : []),
      ...(number < pages.length ? [turn(number + 1, 'next')] : []),
    ],
    searched: [story],
    page: { number, of: pages.length },
    again: action.with(number, { story }),
  };
}

/** A list says in one place that bold was added, not in every row. */
function sayBoldOnce(sections: readonly Section[]): Section[] {
  const first = sections.findIndex(({ passages }) => passages.some(({ bold = [] }) => bold.length > 0));
  return sections.map((section, at) => ({
    ...section,
    saysBold: true,
    notes: at === first ? [...(section.notes ?? []), word('boldAdded')] : section.notes,
  }));
}
