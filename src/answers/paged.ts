import type { Story } from '../story/story.ts';
import type { Answer, Control, Section } from './answer.ts';

/**
 * One page of an answer about one story, with the controls that turn it.
 *
 * @param action what a control asks for again, with the number of its page as argument
 * @param pages at least one
 * @param page counts from 1 and is clamped
 */
export function pagedAnswer<T>(
  story: Story,
  action: string,
  pages: readonly (readonly T[])[],
  page: number,
  sectionsOf: (rows: readonly T[]) => Section[],
): Answer {
  const number = Math.min(Math.max(1, page), pages.length);
  const turn = (to: number, label: 'previous' | 'next'): Control => ({
    action,
    story,
    spans: [],
    argument: String(to),
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
    searched: [story],
    page: { number, of: pages.length },
    again: { action, story, spans: [], argument: String(number) },
  };
}
