import type { Answer, Passage, Section } from '../../answers/answer.ts';
import type { QuotationChanges, QuotationExcerpt } from '../../library/import/compare-quotations.ts';
import type { Story } from '../../story/story.ts';

/** What became of a story's quotations in its new version, each in the words of the version that has it. */
export function changesAnswer(
  before: Story,
  after: Story,
  { changed, vanished, added }: QuotationChanges,
  head: Section,
): Answer {
  const shown: Section[] = [
    head,
    {
      label: 'changedQuotations',
      passages: changed.flatMap((each) => [
        ...passages(after, [each.after]),
        ...passages(before, [each.before]),
      ]),
    },
    { label: 'vanishedQuotations', passages: passages(before, vanished) },
    { label: 'newQuotations', passages: passages(after, added) },
  ];
  const sections = shown.filter((section) => section === head || section.passages.length > 0);
  return { kind: 'answer', answered: true, sections, controls: [], searched: [] };
}

export function headline(story: Story): Passage[] {
  const [first] = story.paragraphs;
  return first ? [{ story, excerpt: story.excerpt(first.span) }] : [];
}

function passages(story: Story, quotations: readonly QuotationExcerpt[]): Passage[] {
  return quotations.flatMap(({ excerpts }) => excerpts.map((excerpt) => ({ story, excerpt })));
}
