import type { Answer, Control, Passage, Section } from '../../../answers/answer.ts';
import { fields, fromOne, plainText } from '../../../answers/codec.ts';
import type { QuotationChanges, QuotationExcerpt } from '../../../library/import/compare-quotations.ts';
import type { Story } from '../../../story/story.ts';
import { defineAction } from '../../core/action.ts';
import { storyOf } from '../../core/story-of.ts';

/** Quotations on a page, a changed one counted once: more would fill more than a message. */
const ON_A_PAGE = 6;

interface Row {
  readonly label: 'changedQuotations' | 'vanishedQuotations' | 'newQuotations';
  readonly passages: readonly Passage[];
}

/**
 * What became of a story's quotations in its new version, each in the words of the version that has it, a page at a time.
 *
 * @param page counts from 1 and is clamped
 */
export function changesAnswer(
  before: Story,
  after: Story,
  { changed, vanished, added }: QuotationChanges,
  head: Section,
  page = 1,
): Answer {
  const rows: Row[] = [
    ...changed.map((each) => ({
      label: 'changedQuotations' as const,
      passages: [...passages(after, each.after), ...passages(before, each.before)],
    })),
    ...vanished.map((each) => ({ label: 'vanishedQuotations' as const, passages: passages(before, each) })),
    ...added.map((each) => ({ label: 'newQuotations' as const, passages: passages(after, each) })),
  ];
  const of = Math.max(1, Math.ceil(rows.length / ON_A_PAGE));
  const number = Math.min(Math.max(1, page), of);
  const shown = rows.slice((number - 1) * ON_A_PAGE, number * ON_A_PAGE);
  const section = (label: Row['label']): Section[] => {
    const found = shown.filter((row) => row.label === label).flatMap((row) => row.passages);
    return found.length === 0 ? [] : [{ label, passages: found }];
  };
  const turn = (to: number, label: 'previous' | 'next'): Control => ({
    ...changesAction.with({ earlier: before.id, page: to }, { story: after }),
    label,
  });
  return {
    kind: 'answer',
    answered: true,
    sections: [
      head,
      ...section('changedQuotations'),
      ...section('vanishedQuotations'),
      ...section('newQuotations'),
    ],
    controls: [
      ...(number > 1 ? [turn(number - 1, 'previous')] : []),
      ...(number < of ? [turn(number + 1, 'next')] : []),
    ],
    searched: [],
    page: { number, of },
  };
}

/** Compares the two versions again: a button carries no more than their ids. */
const changesAction = defineAction({
  name: 'changes',
  argument: fields({ earlier: plainText, page: fromOne }),
  async run({ id, argument: { earlier, page } }, context) {
    const { story: after } = await storyOf(id, context);
    const { story: before } = await storyOf({ ...id, story: earlier }, context);
    const changes = await context.importer.changes(context.owner, before, after);
    const head = { label: 'newVersion' as const, passages: headline(after) };
    return { content: changesAnswer(before, after, changes, head, page), private: true };
  },
});

export function headline(story: Story): Passage[] {
  const [first] = story.paragraphs;
  return first ? [{ story, excerpt: story.excerpt(first.span) }] : [];
}

function passages(story: Story, { excerpts }: QuotationExcerpt): Passage[] {
  return excerpts.map((excerpt) => ({ story, excerpt }));
}
