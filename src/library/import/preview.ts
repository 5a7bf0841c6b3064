import type { Analysis } from '../../analysis/analysis.ts';
import type { Excerpt } from '../../story/excerpt.ts';
import { looksEnglish } from '../../story/language.ts';
import type { Story } from '../../story/story.ts';
import type { Dropped, Origin, StoryEntry } from '../library.ts';
import type { QuotationChanges } from './compare-quotations.ts';

export type Warning = 'not English' | 'no date' | 'no headline' | 'no quotations' | 'short' | 'unchecked';

/** What somebody should see before they add a story. */
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

/** @param language the `lang` of the page, if it has one */
export function previewOf(
  analysed: Analysis,
  about: Pick<Preview, 'modified' | 'origin' | 'dropped' | 'effect' | 'existing' | 'changes'> & {
    readonly language?: string | undefined;
  },
): Preview {
  const { story } = analysed;
  const { language, ...rest } = about;
  const body = story.paragraphs.filter(({ kind }) => kind === 'body');
  const text = body.map(({ span }) => story.slice(span)).join('\n');
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
  const english = looksEnglish(text) ?? (language === undefined || language.startsWith('en'));
  const warnings: Warning[] = [];
  if (!english) warnings.push('not English');
  if (story.paragraphs[0]?.kind !== 'headline') warnings.push('no headline');
  if (story.details.published === undefined) warnings.push('no date');
  if (analysed.attributions.length === 0) warnings.push('no quotations');
  if (words < SHORT) warnings.push('short');
  if (about.origin !== 'url') warnings.push('unchecked');
  return {
    ...rest,
    dropped: [...about.dropped, ...furnitureOf(story)],
    title: story.title,
    source: story.details.source,
    byline: story.details.byline,
    published: story.details.published,
    url: story.details.url,
    words,
    paragraphs: story.length,
    quotations: analysed.attributions.length,
    opening: body[0] && story.excerpt(body[0].span),
    warnings,
  };
}

/** Of a text nothing is dropped; what is not searched in it counts as left out all the same. */
function furnitureOf(story: Story): Dropped[] {
  return story.furniture.map(({ span, reason }) => {
    const text = story.slice(span);
    return { reason, text, words: text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0 };
  });
}
