import { isNameAbove, readAboutLine } from '../../about-lines.ts';
import { isRoleBelow } from '../../below-bylines.ts';
import { splitNames } from '../../byline-names.ts';
import { cleanByline } from '../../clean-byline.ts';
import { isAuthorNote } from '../../credit-lines.ts';
import { Bin, type DroppedPart } from '../../dropped.ts';
import { isNote, isNoteHeading } from '../../notes.ts';
import { hoursOfEntries } from '../../time-stamps.ts';
import type { Line } from '../format.ts';
import { CLOSED } from './beside-headline.ts';
import { countWords, type DomElement, plain, visible } from './dom.ts';
import { furnitureReason } from './furniture-text.ts';
import { type Candidate, isProse } from './main-content.ts';
import type { PageMetadata } from './metadata.ts';
import { LONGEST_LABEL, PROSE_WORDS, placesOn } from './places-on-page.ts';
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
  const names = namesIn(metadata);
  const repeated = findRepeated(candidates);
  const lines: Line[] = metadata.headline === undefined ? [] : [{ text: metadata.headline, is: 'headline' }];
  const bin = new Bin();
  const { top, startsAt, story, tail, next, comments, others } = placesOn(candidates, metadata.headline);
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
    if (plain(text) === headline) continue;
    if (hours.has(at) && at > top && !NO_HOUR.has(block.clutter ?? '')) {
      sortHour(block);
      continue;
    }
    const below = candidates[at + 1];
    if (isNoteHeading(text) && below !== undefined && isOwnNote(below)) {
      bin.drop('label', text);
      continue;
    }
    if (isOwnNote(block)) {
      lines.push({ text, is: 'note' });
      continue;
    }
    if (isWho(block, at)) bin.drop('byline and date', text);
    else if (isAbout(block, at) && !CLOSED.has(block.clutter ?? '')) lines.push({ text });
    else if (block.clutter !== undefined && !isOnlyThere(block, repeated)) bin.drop(block.clutter, text);
    else if (repeated.has(block)) bin.drop('pull quote', text);
    else if (at > tail && isAuthorNote(text, metadata.byline ?? '')) bin.drop('author note', text);
    else sortText(block, at);
  }
  return { lines, dropped: bin.parts };

  /** The hour stays, what else is on its line goes. */
  function sortHour(block: Candidate): void {
    const { text } = block;
    const hour = hourOf(block);
    lines.push({ text: hour, is: 'body' });
    if (hour !== text) bin.drop('byline and date', text.slice(hour.length).trim());
  }

  /** The author, the outlet or the author's job, as the page itself gives them elsewhere. */
  function isWho(block: Candidate, at: number): boolean {
    const { text } = block;
    const same = plain(text);
    const who = same.replace(/^by /u, '');
    const isNear = at > top && at <= story;
    const isRole = isNear && isRoleBelow(text, candidates[at - 1]?.text);
    return (
      (at <= startsAt && same !== '' && names.has(who)) ||
      (isNear && (isRole || isSameByline(block, metadata.byline)))
    );
  }

  /** Below the headline: a line that says who wrote the story, or when. */
  function isAbout({ text }: Candidate, at: number): boolean {
    return (
      at <= startsAt &&
      at > top &&
      (readAboutLine(text) !== undefined || isNameAbove(text, candidates[at + 1]?.text ?? ''))
    );
  }

  /** The story's text, unless its words or its place show that it is none. */
  function sortText(block: Candidate, at: number): void {
    const { text } = block;
    // Anything above the headline is the page's head, unless the headline comes after the story.
    const above = at < top && top < candidates.length / 2;
    const reason = furnitureReason(block, at <= startsAt && block.main);
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

/** Names that a line beside the headline may repeat: the byline, each of its authors, the outlet. */
function namesIn(metadata: PageMetadata): ReadonlySet<string> {
  const { byline = '', publisher = '' } = metadata;
  return new Set([byline, ...splitNames(byline), publisher].map(plain));
}

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
