import type { Excerpt } from '../../story/excerpt.ts';
import type { Story } from '../../story/story.ts';
import type { Dropped, Origin, StoryEntry } from '../story-entry.ts';
import type { QuotationChanges } from './compare-quotations.ts';
import type { Measures } from './read-job.ts';

export type Warning = 'not English' | 'no date' | 'no headline' | 'no quotations' | 'short' | 'unchecked';

/** What people should see before they add a story. */
export interface Preview {
  readonly title: string;
  readonly source: string | undefined;
  readonly byline: string | undefined;
  /** ISO 8601. */
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly url: string | undefined;
  readonly origin: Origin;
  readonly words: number;
  readonly paragraphs: number;
  readonly quotations: number;
  /** The first paragraph after the headline, in its words. */
  readonly opening: Excerpt | undefined;
  readonly dropped: readonly Dropped[];
  readonly warnings: readonly Warning[];
  /** What confirming would do. `duplicate` means that there is nothing to confirm. */
  readonly effect: 'new' | 'duplicate' | 'version';
  /** The story that is there already, for `duplicate` and `version`. */
  readonly existing: StoryEntry | undefined;
  /** For `version`. */
  readonly changes: QuotationChanges | undefined;
}

const SHORT = 60;

export function previewOf(
  story: Story,
  { words, quotations, english, furniture }: Measures,
  about: Pick<Preview, 'modified' | 'origin' | 'dropped' | 'effect' | 'existing' | 'changes'>,
): Preview {
  const opening = story.paragraphs.find(({ kind }) => kind === 'body');
  const warnings: Warning[] = [];
  if (!english) warnings.push('not English');
  if (story.paragraphs[0]?.kind !== 'headline') warnings.push('no headline');
  if (story.details.published === undefined) warnings.push('no date');
  if (quotations === 0) warnings.push('no quotations');
  if (words < SHORT) warnings.push('short');
  if (about.origin !== 'url') warnings.push('unchecked');
  return {
    ...about,
    // Nothing of a text is dropped, but what is not searched counts as left out.
    dropped: [...about.dropped, ...furniture],
    title: story.title,
    source: story.details.source,
    byline: story.details.byline,
    published: story.details.published,
    url: story.details.url,
    words,
    paragraphs: story.bodyParagraphCount,
    quotations,
    opening: opening && story.excerpt(opening.span),
    warnings,
  };
}
