import { isNameAbove, readAboutLine } from '../../about-lines.ts';
import { cleanByline, isRoleLine } from '../../clean-byline.ts';
import { Bin, type DroppedPart } from '../../dropped.ts';
import { furnitureByWording, isAuthorNote } from '../../furniture-lines.ts';
import { isNote, isNoteHeading } from '../../notes.ts';
import { hoursOfEntries } from '../../time-stamps.ts';
import type { Line } from '../format.ts';
import { CLOSED, headlineAt } from './beside-headline.ts';
import { countWords, type DomElement, plain, visible } from './dom.ts';
import { furnitureReason } from './furniture-text.ts';
import { type Candidate, isProse } from './main-content.ts';
import type { PageMetadata } from './metadata.ts';
import { findRepeated } from './repeated.ts';

export interface SortedBlocks {
  /** For the line sorter: the headline, the lines below it that say who wrote the story and when, the story. */
  readonly lines: readonly Line[];
  readonly dropped: readonly DroppedPart[];
}

/** Longer ones are no note of the outlet's. */
const LONGEST_NOTE = 150;

/** Tells the story's paragraphs from the rest of the page; everything ends up in one of the two. */
export function sortBlocks(candidates: readonly Candidate[], metadata: PageMetadata): SortedBlocks {
  const headline = plain(metadata.headline ?? '');
  const names = new Set(
    [metadata.byline ?? '', ...(metadata.byline ?? '').split(/, | and /u), metadata.publisher ?? ''].map(
      plain,
    ),
  );
  const top = headlineAt(candidates, metadata.headline);
  const repeated = findRepeated(candidates);
  const lines: Line[] = metadata.headline === undefined ? [] : [{ text: metadata.headline, is: 'headline' }];
  const bin = new Bin();
  const startsAt = candidates.findIndex(
    (block, at) => block.main && at > top && countWords(block.text) >= PROSE_WORDS,
  );
  const story = candidates.findIndex((block, at) => block.main && at > top && isProse(block));
  const prose = candidates.flatMap((block, at) => (block.main && isProse(block) ? [at] : []));
  const tail = prose.at(-1 - MOST_NOTES) ?? candidates.length;
  const next = nextStory(candidates, startsAt, top);
  const comments = commentsAt(candidates);
  const others = otherStories(candidates);
  const homes = new Set(
    candidates
      .slice(0, others)
      .flatMap((block) => (block.main && isProse(block) ? [block.element.parentNode] : [])),
  );
  const hours = hoursOfEntries(
    candidates.map(hourOf),
    (at) => candidates[at]?.main === true && countWords(candidates[at].text) >= PROSE_WORDS,
  );
  for (const [at, block] of candidates.entries()) {
    const { text } = block;
    if (at >= next || (at >= comments && !isOwnNote(block))) {
      bin.drop(block.clutter ?? (at >= next ? 'outside the story' : 'comments'), text);
      continue;
    }
    const same = plain(text);
    if (same === headline) continue;
    if (hours.has(at) && at > top && !NO_HOUR.has(block.clutter ?? '')) {
      const hour = hourOf(block);
      lines.push({ text: hour, is: 'body' });
      if (hour !== text) bin.drop('byline and date', text.slice(hour.length).trim());
      continue;
    }
    // Anything above the headline is the page's head, unless the headline comes after the story.
    const above = at < top && top < candidates.length / 2;
    const opening = at <= startsAt;
    const below = candidates[at + 1];
    if (isNoteHeading(text) && below !== undefined && isOwnNote(below)) {
      bin.drop('label', text);
      continue;
    }
    if (isOwnNote(block)) {
      lines.push({ text, is: 'note' });
      continue;
    }
    const who = same.replace(/^by /u, '');
    const isAbout =
      opening &&
      at > top &&
      (readAboutLine(text) !== undefined || isNameAbove(text, candidates[at + 1]?.text ?? ''));
    const isNear = at > top && at <= story;
    const isRole = isNear && isRoleBelow(text, candidates[at - 1]?.text);
    const isWho =
      (opening && same !== '' && names.has(who)) ||
      (isNear && (isRole || isSameByline(block, metadata.byline)));
    if (isWho) bin.drop('byline and date', text);
    else if (isAbout && !CLOSED.has(block.clutter ?? '')) lines.push({ text });
    else if (block.clutter !== undefined && !isOnlyThere(block, repeated)) bin.drop(block.clutter, text);
    else if (repeated.has(block)) bin.drop('pull quote', text);
    else if (at > tail && isAuthorNote(text, metadata.byline ?? '')) bin.drop('author note', text);
    else {
      const reason = furnitureReason(block, opening && block.main);
      if (reason !== undefined) {
        const above = candidates[at - 1];
        if (reason === 'read more' && above && lines.at(-1)?.text === above.text && isLabelOf(above, block)) {
          lines.pop();
          bin.drop(reason, above.text);
        }
        bin.drop(reason, text);
      } else if (at > others && !homes.has(block.element.parentNode)) bin.drop('read more', text);
      else if (!(block.main || isOnlyThere(block, repeated)) || above) bin.drop('outside the story', text);
      else lines.push({ text });
    }
  }
  return { lines, dropped: bin.parts };
}

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

/** Two elements of one class, each with a story in it. */
function areTwins(one: DomElement | null, two: DomElement | null): boolean {
  if (one === null || two === null || one === two || one.tagName !== two.tagName) return false;
  const name = one.getAttribute('class') ?? '';
  return name !== '' && name === two.getAttribute('class');
}

/** The heading above the readers' comments; below it there is no story. */
function commentsAt(candidates: readonly Candidate[]): number {
  let prose = 0;
  for (const [at, block] of candidates.entries()) {
    if (block.main && isProse(block)) prose++;
    const isHead =
      prose >= FEWEST_ABOVE && countWords(block.text) <= LONGEST_LABEL && COMMENTS.test(block.text);
    const isOpen = candidates
      .slice(at + 1, at + 1 + BELOW_COMMENTS)
      .some(({ text }) => OF_COMMENT.test(text));
    if (isHead && (/\d/u.test(block.text) || (block.heading && isOpen))) return at;
  }
  return candidates.length;
}

const COMMENTS =
  /^(?:\d[\d.,]* )?(?:reader )?comments ?(?:\(\d[\d.,]*\)|: ?\d*)?$|^\d[\d.,]* (?:responses?|replies|thoughts?|comments?)(?: (?:on|to) .{3,})?$|^(?:leave|post|write) a (?:reply|comment)$/iu;
/** A section of a report may be called so, too: what stands below tells. */
const OF_COMMENT =
  /\b(?:ago|says:?$|reply|log ?in|sign in|register|(?:leave|post|write|add|no) (?:a )?comments?|comments? (?:are|is|policy))\b/iu;
const BELOW_COMMENTS = 6;
const FEWEST_ABOVE = 3;

/**
 * Below the story, the heading above links to others: "More from Ana Lopez". What has its place apart from the story's
 * paragraphs below it is no part of the story.
 */
function otherStories(candidates: readonly Candidate[]): number {
  const prose = candidates.flatMap((block, at) => (block.main && isProse(block) ? [at] : []));
  const from = prose[Math.floor(STORY_SHARE * prose.length)] ?? candidates.length;
  const at = candidates.findIndex(
    ({ heading, text }, at) =>
      at > from && heading && furnitureByWording(text, countWords(text)) === 'read more',
  );
  return at < 0 ? candidates.length : at;
}

const STORY_SHARE = 0.7;

/** "Courier staff writer", on the line below the author's. */
const isRoleBelow = (text: string, above: string | undefined) =>
  above !== undefined &&
  countWords(text) <= ROLE_WORDS &&
  isRoleLine(text) &&
  readAboutLine(above)?.byline !== undefined;

const ROLE_WORDS = 6;

/** "Ana Lopez (now) and Bo Ek (earlier)": the authors, with something else beside them. */
const isSameByline = ({ text, main, ...block }: Candidate, byline: string | undefined) =>
  byline !== undefined &&
  countWords(text) <= LONGEST_LABEL &&
  !isProse({ text, ...block }) &&
  cleanByline(text) === byline;

/** "Regional", the heading of a box of which nothing else is left. */
function isLabelOf(heading: Candidate, below: Candidate): boolean {
  return (
    heading.heading &&
    countWords(heading.text) <= FEW_WORDS &&
    (heading.element.parentNode === below.element.parentNode ||
      heading.element.parentNode === below.element.parentNode?.parentNode)
  );
}

const FEW_WORDS = 3;
/** Paragraphs about the authors and the like behind the story's last. */
const MOST_NOTES = 3;
const PROSE_WORDS = 8;
/** Where an hour is a video's length, or for no one to see. */
const NO_HOUR: ReadonlySet<string> = new Set(['player', 'hidden']);

/** The hour that a short line begins with, in an element of its own: its author's name may follow. */
function hourOf({ element, text }: Candidate): string {
  if (countWords(text) > LONGEST_LABEL) return text;
  const known = firstTimes.get(element);
  const hour =
    known ?? visible((element.tagName === 'TIME' ? element : element.querySelector('time'))?.textContent);
  if (known === undefined) firstTimes.set(element, hour);
  return hour !== '' && text.startsWith(hour) ? hour : text;
}

const LONGEST_LABEL = 10;
/** Looked for once in an element, which may hold thousands of lines. */
const firstTimes = new WeakMap<DomElement, string>();

/** An update or a correction stays, even in an element that is called a footer. */
function isOwnNote({ text, clutter, linked }: Candidate): boolean {
  return (
    clutter !== 'hidden' &&
    clutter !== 'comments' &&
    linked < 0.6 * text.length &&
    isNote(text) &&
    countWords(text) <= LONGEST_NOTE
  );
}

/** A pull quote whose words are nowhere else is part of the story. */
function isOnlyThere(block: Candidate, repeated: ReadonlySet<Candidate>): boolean {
  return block.clutter === 'pull quote' && !repeated.has(block);
}
