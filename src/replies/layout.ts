import type { Answer, Control, Passage, Section } from '../answers/answer.ts';
import { labels, pageLabel, searchedLabel } from '../answers/labels.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { type Marks, outletLabel } from './citation.ts';
import { limits } from './limits.ts';
import { cutPassage, passageText } from './passage-text.ts';

/** What of an answer fits into one message. */
export interface Layout {
  /** One text display each. */
  readonly texts: readonly string[];
  /** The "More" that carries what did not fit; undefined where everything did. */
  readonly more: Control | undefined;
}

const MOST_SEARCHED = 5;
/** Text displays of one message: the rest of its 40 components are its container, rows and controls. */
const MOST_TEXTS = 25;
/** Less room than this is not worth cutting a passage for. */
const LEAST_ROOM = 600;

/** Lays the passages of an answer out for one message: whole ones as long as they fit; only a first one is cut. */
export function layOut(answer: Answer, marks?: Marks): Layout {
  const foot = footOf(answer);
  const texts = answer.answered ? [] : [refusalText(answer, marks)];
  let room = limits.text - foot.length - texts.join('').length;
  const left: Left[] = [];
  let shown = 0;
  for (const section of answer.sections) {
    const lines = [
      ...(section.label ? [`**${labels[section.label]}**`] : []),
      ...(section.notes ?? []).map((note) => `-# ${note}`),
    ];
    let used = lines.join('\n').length;
    const before = shown;
    for (const passage of section.passages) {
      const text = passageText(passage, marks);
      const free = room - used - 1;
      if (left.length === 0 && text.length <= free && texts.length < MOST_TEXTS) {
        lines.push(text);
        used += text.length + 1;
        shown++;
      } else if (left.length === 0 && shown === 0 && free >= LEAST_ROOM) {
        const cut = cutPassage(passage, free, marks);
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
  if (texts.length === 0) texts.push(refusalText(answer, marks));
  if (foot !== '') texts.push(foot);
  return { texts, more: moreControl(answer, left) };
}

/** A section without passages is shown for its notes. */
function saysSomething({ passages, notes = [] }: Section, used: number, room: number, left: readonly Left[]) {
  return passages.length === 0 && notes.length > 0 && used <= room && left.length === 0;
}

/** The page's number, and a link to the message that the answer is about. */
function footOf({ page, about }: Answer): string {
  const lines = [
    page && page.of > 1 ? pageLabel(page.number, page.of) : undefined,
    about === undefined ? undefined : `[${labels.about}](${about})`,
  ].filter((line) => line !== undefined);
  return lines.length > 0 ? `-# ${lines.join(' · ')}` : '';
}

/** One line for a refusal in a channel where nobody asked for more. */
export function briefRefusal(answer: Answer, marks?: Marks): string {
  const [story] = answer.searched;
  if (!story || answer.searched.length > 1) return `**${notFound(answer)}**`;
  return `**${notFound(answer)}** · ${searchedWhat(story, marks)}`;
}

function refusalText(answer: Answer, marks?: Marks): string {
  const searched = answer.searched
    .slice(0, MOST_SEARCHED)
    .map((story) => `-# ${labels.searched}: ${searchedWhat(story, marks)}`);
  return [`**${notFound(answer)}**`, ...searched].join('\n');
}

function notFound({ searched }: Answer): string {
  return searched.length > 1 ? labels.notInStories : labels.notInStory;
}

function searchedWhat(story: Story, marks?: Marks): string {
  const hasHeadline = story.paragraphs.some(({ kind }) => kind === 'headline');
  const outlet = outletLabel(story, marks);
  return `${searchedLabel(hasHeadline, story.length)}${outlet ? ` · ${outlet}` : ''}`;
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
  const own = controls.find(({ action }) => action === 'more');
  const [first] = left;
  if (!first) return own;
  const carried = [
    ...left,
    ...(own?.spans ?? []).map((span) => ({ story: own?.story, span, exact: false })),
  ].filter(({ story }) => story === first.story);
  return {
    action: 'more',
    story: first.story,
    spans: carried.map(({ span }) => span),
    argument: carried.map(({ exact }) => (exact ? 'x' : 'w')).join(''),
    label: 'more',
  };
}
