import type { Answer, Control, Passage, Section } from '../answers/answer.ts';
import { moreAction } from '../answers/passages-answer.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { say, type Words } from '../words/words.ts';
import { type Citing, outletLabel } from './citation.ts';
import { within } from './inline-text.ts';
import { limits } from './limits.ts';
import { cutPassage, type Drawing, passageText } from './passage-text.ts';
import { boldWords } from './quote-lines.ts';

/** What of an answer fits into one message. */
export interface Layout {
  /** One text display each. */
  readonly texts: readonly string[];
  /** The "More" that carries what did not fit; undefined where everything did. */
  readonly more: Control | undefined;
}

/** Text displays of one message: the rest of its 40 components are its container, rows and controls. */
const MOST_TEXTS = 25;
/** Characters left free for the line that says that the source has changed since. */
const MARK_ROOM = 60;
/** Less room than this is not worth cutting a passage for. */
const LEAST_ROOM = 600;
/** Passages that a "More" carries: no button has room for more (`encodeCustomId`). */
const MOST_CARRIED = 12;
const LONGEST_CLAIM = 200;

/** Lays the passages of an answer out for one message: whole ones as long as they fit; only a first one is cut. */
export function layOut(answer: Answer, drawing: Drawing): Layout {
  const { words } = drawing;
  const foot = footOf(answer, words);
  const texts = answer.answered || answer.sections.some(isRefusal) ? [] : [refusalText(answer, drawing)];
  let room = limits.text - MARK_ROOM - foot.length - texts.join('').length;
  const left: Left[] = [];
  let shown = 0;
  for (const section of answer.sections) {
    const lines = [
      ...(section.label ? [`**${words[section.label]}**`] : []),
      ...(section.claim && drawing.isPrivate
        ? [`-# ${claimLine(section.claim, section.claimBold, words)}`]
        : []),
      ...(section.notes ?? []).map((note) => `-# ${say(words, note)}`),
    ];
    let used = lines.join('\n').length;
    const before = shown;
    const inSection = { ...drawing, saysBold: section.saysBold };
    for (const passage of section.passages) {
      const text = passageText(passage, inSection);
      const free = room - used - 1;
      if (left.length === 0 && text.length <= free && texts.length < MOST_TEXTS) {
        lines.push(text);
        used += text.length + 1;
        shown++;
      } else if (left.length === 0 && shown === 0 && free >= LEAST_ROOM) {
        const cut = cutPassage(passage, free, inSection);
        lines.push(cut.text);
        used += cut.text.length + 1;
        shown++;
        if (cut.rest) left.push({ story: passage.story, span: cut.rest, exact: true });
      } else left.push(leftOf(passage));
    }
    if (shown === before && !saysSomething(section, used, room, left)) continue;
    texts.push(lines.join('\n'));
    room -= used;
  }
  if (texts.length === 0) texts.push(refusalText(answer, drawing));
  if (foot !== '') texts.push(foot);
  return { texts, more: moreControl(answer, left) };
}

/** The message's words, those that differ in bold; a long claim is cut, and its marks with it. */
function claimLine(claim: string, bold: readonly Span[] = [], words: Words): string {
  if (bold.length === 0 || claim.length > LONGEST_CLAIM) return words.quote(within(claim, LONGEST_CLAIM));
  return words.quote(boldWords(claim, bold));
}

/** A section without passages is shown for its notes, or as the refusal of one claim among several. */
function saysSomething(section: Section, used: number, room: number, left: readonly Left[]) {
  const { passages, notes = [] } = section;
  const says = notes.length > 0 || isRefusal(section);
  return passages.length === 0 && says && used <= room && left.length === 0;
}

function isRefusal({ label, passages }: Section): boolean {
  return label === 'notInStory' && passages.length === 0;
}

/** The answer's last line, the page's number, and a link to the message that the answer is about. */
function footOf({ foot, page, about }: Answer, words: Words): string {
  const parts = [
    page && page.of > 1 ? words.page(page.number, page.of) : undefined,
    about === undefined ? undefined : `[${words.about}](${about})`,
  ].filter((part) => part !== undefined);
  const lines = [foot && say(words, foot), parts.length > 0 ? parts.join(' · ') : undefined];
  return lines.flatMap((line) => (line === undefined ? [] : `-# ${line}`)).join('\n');
}

/** One line for a refusal in a channel where nobody asked for more. */
export function briefRefusal(answer: Answer, citing: Citing): string {
  const [head, what] = refusalLines(answer, citing);
  return `${head}${what ? ` · ${what}` : ''}`;
}

function refusalText(answer: Answer, citing: Citing): string {
  const [head, what] = refusalLines(answer, citing);
  return what ? `${head}\n-# ${citing.words.searched(what)}` : head;
}

/** "Not in this story" and what was searched. */
function refusalLines(answer: Answer, citing: Citing): [string, string | undefined] {
  const { words } = citing;
  const [story] = answer.searched;
  const count = answer.searchedCount ?? answer.searched.length;
  if (count > 1) return [`**${words.notInStories}**`, words.storyCount(count)];
  return [`**${words.notInStory}**`, story && searchedWhat(story, citing)];
}

function searchedWhat(story: Story, citing: Citing): string {
  const hasHeadline = story.paragraphs.some(({ kind }) => kind === 'headline');
  const outlet = outletLabel(story, citing);
  return `${citing.words.searchedParts(hasHeadline, story.length)}${outlet ? ` · ${outlet}` : ''}`;
}

interface Left {
  readonly story: Story;
  readonly span: Span;
  /** True for the rest of a cut passage, which is shown exactly; others are widened to their sentences again. */
  readonly exact: boolean;
}

function leftOf({ story, excerpt, speaker, focus }: Passage): Left {
  return speaker && focus ? { story, span: focus, exact: false } : { story, span: excerpt.span, exact: true };
}

/** Carries what is left, then what the answer's own "More" carries. */
function moreControl({ controls }: Answer, left: readonly Left[]): Control | undefined {
  const own = controls.find(({ action }) => action === moreAction.name);
  const [first] = left;
  if (!first) return own;
  const carried = [...left, ...(own?.spans ?? []).map((span) => ({ story: own?.story, span, exact: false }))]
    .filter(({ story }) => story === first.story)
    .slice(0, MOST_CARRIED);
  const letters = carried.map(({ exact }) => (exact ? 'x' : 'w')).join('');
  const about = { story: first.story, spans: carried.map(({ span }) => span) };
  return { ...moreAction.with(letters, about), label: 'more' };
}
