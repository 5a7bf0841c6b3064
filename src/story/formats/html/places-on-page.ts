import { readAboutLine } from '../../about-lines.ts';
import { furnitureByWording } from '../../furniture-lines.ts';
import { headlineAt } from './beside-headline.ts';
import { countWords, type DomElement, nameTokens } from './dom.ts';
import { type Candidate, isProse } from './main-content.ts';

/** Words of a paragraph at least, of a label at most. */
export const PROSE_WORDS = 8;
export const LONGEST_LABEL = 10;

/** Positions among a page's blocks; the number of blocks where there is no such place. */
export interface Places {
  /** The headline; -1 if no block is it. */
  readonly top: number;
  /** Below the headline, the first block of some length; -1 if there is none. */
  readonly startsAt: number;
  /** Below the headline, the first paragraph of prose; -1 if there is none. */
  readonly story: number;
  /** Behind it come the last paragraphs only. */
  readonly tail: number;
  /** Another story. */
  readonly next: number;
  /** The heading above the readers' comments. */
  readonly comments: number;
  /** The heading above links to other stories. */
  readonly others: number;
}

/** Where on the page the story begins, and where it ends. */
export function placesOn(candidates: readonly Candidate[], headline: string | undefined): Places {
  const top = headlineAt(candidates, headline);
  const startsAt = candidates.findIndex(
    (block, at) => block.main && at > top && countWords(block.text) >= PROSE_WORDS,
  );
  const prose = candidates.flatMap((block, at) => (block.main && isProse(block) ? [at] : []));
  return {
    top,
    startsAt,
    story: candidates.findIndex((block, at) => block.main && at > top && isProse(block)),
    tail: prose.at(-1 - MOST_NOTES) ?? candidates.length,
    next: nextStory(candidates, startsAt, top),
    comments: commentsAt(candidates),
    others: otherStories(candidates, prose),
  };
}

/** Paragraphs about the authors and the like behind the story's last. */
const MOST_NOTES = 3;

/**
 * Where another story begins below this one: a headline of the first level with a byline of its own, or in an element like
 * the one around this story.
 */
function nextStory(candidates: readonly Candidate[], startsAt: number, top: number): number {
  const own = candidates[top]?.element;
  const at = candidates.findIndex(
    ({ element, clutter }, at) =>
      startsAt >= 0 &&
      at > startsAt &&
      element.tagName === 'H1' &&
      clutter === undefined &&
      (candidates.slice(at + 1, at + 4).some(({ text }) => readAboutLine(text)?.byline !== undefined) ||
        (own?.tagName === 'H1' && areTwins(own.parentNode, element.parentNode))),
  );
  return at < 0 ? candidates.length : at;
}

/** Two elements of one class that is a story's, as against a chapter's. */
function areTwins(one: DomElement | null, two: DomElement | null): boolean {
  if (one === null || two === null || one === two || one.tagName !== two.tagName) return false;
  const name = one.getAttribute('class') ?? '';
  const isStory = one.tagName === 'ARTICLE' || nameTokens(one).some((token) => OF_STORY.test(token));
  return isStory && name !== '' && name === two.getAttribute('class');
}

const OF_STORY = /^(?:article|story|post|entry)$/u;

/** The heading above the readers' comments; below it there is no story. */
function commentsAt(candidates: readonly Candidate[]): number {
  let prose = 0;
  for (const [at, block] of candidates.entries()) {
    if (block.main && isProse(block)) prose++;
    if (prose < FEWEST_ABOVE || !isShort(block) || !COMMENTS.test(block.text)) continue;
    if (COUNTED.test(block.text)) return at;
    const below = candidates.slice(at + 1, at + 1 + BELOW_COMMENTS);
    const isOpen = below.some((each) => isShort(each) && OF_COMMENT.test(each.text));
    if (isOpen && (block.heading || /\d/u.test(block.text))) return at;
  }
  return candidates.length;
}

const isShort = ({ text }: Candidate) => countWords(text) <= LONGEST_LABEL;

const COMMENTS =
  /^(?:\d[\d.,]* )?(?:reader )?comments ?(?:\(\d[\d.,]*\)|: ?\d*)?$|^\d[\d.,]* (?:responses?|replies|thoughts?|comments?)(?: (?:on|to) .{3,})?$|^(?:leave|post|write) a (?:reply|comment)$/iu;
const COUNTED = /^(?:\d[\d.,]* (?:reader )?comments?|(?:reader )?comments ?(?:\(\d[\d.,]*\)|: ?\d+))$/iu;
/** A section of a report may be called so, too, or "3 thoughts on the lamp": what stands below tells. */
const OF_COMMENT =
  /\b(?:ago|says:?$|reply|log ?in|sign in|register|(?:leave|post|write|add|no) (?:a )?comments?|comments? (?:are|is|policy))\b/iu;
const BELOW_COMMENTS = 6;
const FEWEST_ABOVE = 3;

/**
 * Below the story, the heading above links to others: "More from Ana Lopez". What has its place apart from the story's
 * paragraphs below it is no part of the story.
 */
function otherStories(candidates: readonly Candidate[], prose: readonly number[]): number {
  const from = prose[Math.floor(STORY_SHARE * prose.length)] ?? candidates.length;
  const at = candidates.findIndex(
    ({ heading, text }, at) =>
      at > from && heading && furnitureByWording(text, countWords(text)) === 'read more',
  );
  return at < 0 ? candidates.length : at;
}

const STORY_SHARE = 0.7;
