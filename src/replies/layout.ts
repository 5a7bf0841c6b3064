import type { Answer, Control, Detail, Place, Section } from '../answers/answer.ts';
import { type Messages, say } from '../messages/messages.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { dayOf, headlineOf, placeOf, sourceParts } from './citation.ts';
import { isCompared, namesOf, storiesIn } from './cited-stories.ts';
import { within } from './inline-text.ts';
import { limits } from './limits.ts';
import { cutPassage, headLine, passageText, type RenderContext } from './passage-text.ts';
import { boldWords } from './quote-lines.ts';
import { refusalText, searchedWhat } from './refusal-text.ts';
import { type Left, leftOf, restOf, wholeOf } from './rest-of-answer.ts';
import { signOf } from './signs.ts';

/** What of an answer fits into one message. */
export interface MessageLayout {
  /** One text display each. */
  readonly texts: readonly string[];
  /** The "More" that carries what did not fit; undefined if everything did. */
  readonly more: Control | undefined;
}

/** Text displays of one message: the rest of its 40 components are its container, rows and controls. */
const MOST_TEXTS = 25;
/** Characters left free for the line that says that the source has changed since. */
const MARK_ROOM = 60;
/** Less room than this is not worth cutting a passage for. */
const LEAST_ROOM = 600;
const LONGEST_CLAIM = 200;
const LONGEST_NAME = 80;
const LONGEST_DETAIL = 200;

/** Lays the passages of an answer out for one message: whole ones as long as they fit; only a first one is cut. */
export function layOut(answer: Answer, drawing: RenderContext): MessageLayout {
  const foot = footOf(answer, drawing);
  const texts = answer.answered || answer.sections.some(isRefusal) ? [] : [refusalText(answer, drawing)];
  const head = headOf(answer, drawing);
  if (head !== undefined) texts.push(head);
  let room = limits.text - MARK_ROOM - foot.length - texts.join('').length;
  const named = { ...drawing, names: answer.view === undefined ? namesOf(answer) : undefined };
  const left: Left[] = [];
  let shown = 0;
  let above: string | undefined;
  for (const section of answer.sections) {
    if (isCompared(section)) {
      const text = comparedText(section, drawing);
      texts.push(text);
      room -= text.length;
      shown++;
      continue;
    }
    const lines = sectionLines(section, drawing, answer);
    let used = lines.join('\n').length;
    const before = shown;
    // Below a heading of its own no passage seems to go on with the one above.
    if (lines.length > 0) above = undefined;
    for (const passage of section.passages) {
      const text = passageText(passage, named, above);
      const free = room - used - 1;
      if (left.length === 0 && text.length <= free && texts.length < MOST_TEXTS) {
        lines.push(text);
        used += text.length + 1;
        shown++;
      } else if (left.length === 0 && shown === 0 && free >= LEAST_ROOM) {
        const cut = cutPassage(passage, free, named);
        lines.push(cut.text);
        used += cut.text.length + 1;
        shown++;
        if (cut.rest) left.push({ story: passage.story, span: cut.rest, letter: 'x' });
      } else left.push(leftOf(passage));
      above = headLine(passage, drawing.messages);
    }
    if (shown === before && !saysSomething(section, used, room, left)) continue;
    texts.push(lines.join('\n'));
    room -= used;
  }
  if (texts.length === 0) texts.push(refusalText(answer, drawing));
  if (foot !== '') texts.push(foot);
  return { texts, more: left.length > 0 ? restOf(answer, left) : wholeOf(answer) };
}

/** Which of two stories is A, with its headline and where it is from. */
function comparedText({ label, passages: [passage] }: Section, drawing: RenderContext): string {
  const name = label ? drawing.messages[label] : '';
  if (!passage) return `**${name}**`;
  const title = headlineOf(passage.story) ?? within(passage.excerpt.text, LONGEST_CLAIM);
  return `**${name}** · ${title}\n-# ${sourceParts(passage.story, drawing).join(' · ')}`;
}

/** The heading of a section with its sign, the words that it checks, its notes. */
function sectionLines(
  { label, claim, claimBold, detail, names = [], notes = [], pairs = [], readAs }: Section,
  { messages, isPrivate }: RenderContext,
  { searchedCount = 1, searched: [story] }: Answer,
): string[] {
  const isMany = searchedCount > 1;
  const title = label === 'notInStory' && isMany ? 'notInStories' : label;
  const named = names.map(({ text }) => within(text, LONGEST_NAME)).join(', ');
  return [
    ...(title ? [`**${signOf(title)}${messages[title]}**`] : []),
    ...(detail && story ? [detailLine(detail, story, messages)] : []),
    ...(named === '' ? [] : [named]),
    ...pairs.map((pair) => pairLine(pair, messages)),
    ...(readAs ? readAsLines(readAs, messages) : []),
    ...(claim && isPrivate ? [`-# ${claimLine(claim, claimBold, messages)}`] : []),
    ...notes.map((note) => `-# ${say(messages, note)}`),
  ];
}

/** "A **18 months**, para 4 · B **two years**, para 1" */
function pairLine([a, b]: readonly [Place, Place], messages: Messages): string {
  const side = (letter: string, { story, excerpt }: Place) =>
    `${letter} **${within(excerpt.text, LONGEST_NAME)}**, ${placeOf(story, excerpt, messages)}`;
  return `${side('A', a)} · ${side('B', b)}`;
}

/** How each part was read, for the person who adds a story to correct. */
function readAsLines(story: Story, messages: Messages): string[] {
  const { byline, source, published } = story.details;
  const headline = story.paragraphs.find(({ kind }) => kind === 'headline');
  const day = dayOf(published);
  const rows = [
    [messages.fieldHeadline, headline && story.slice(headline.span)],
    [messages.fieldByline, byline],
    [messages.fieldSource, source],
    [messages.fieldDate, day && messages.day(day)],
  ] as const;
  return rows.map(
    ([name, value]) => `${name}: ${value?.trim() ? `**${within(value, LONGEST_DETAIL)}**` : '–'}`,
  );
}

/** Who wrote and published it, and when, or that this is not known. */
function detailLine(
  detail: Detail,
  { details: { byline, published, source } }: Story,
  messages: Messages,
): string {
  const day = dayOf(published);
  switch (detail) {
    case 'author':
      return byline?.trim() ? messages.writtenBy(within(byline, LONGEST_DETAIL)) : messages.noByline;
    case 'date':
      return day === undefined ? messages.noPublication : messages.publishedOn(day);
    case 'source':
      return source?.trim() ? messages.publishedBy(within(source, LONGEST_DETAIL)) : messages.noOutlet;
  }
}

/** Above a view of a whole story: its headline, then what the view is and where the story is from. */
function headOf({ view, searched: [story] }: Answer, drawing: RenderContext): string | undefined {
  if (view === undefined || !story) return undefined;
  const headline = headlineOf(story);
  const small = [drawing.messages[view], ...sourceParts(story, drawing)].join(' · ');
  return headline === undefined ? `-# ${small}` : `**${headline}**\n-# ${small}`;
}

/** The message's words, those that differ in bold; a long claim is cut, and its marks with it. */
function claimLine(claim: string, bold: readonly Span[] = [], messages: Messages): string {
  if (bold.length === 0 || claim.length > LONGEST_CLAIM) return messages.quote(within(claim, LONGEST_CLAIM));
  return messages.quote(boldWords(claim, bold));
}

/** A section without passages is shown for its notes, or as the refusal of one claim among several. */
function saysSomething(section: Section, used: number, room: number, left: readonly Left[]) {
  const { passages, detail, names = [], notes = [], pairs = [] } = section;
  const says =
    detail !== undefined || pairs.length > 0 || notes.length > 0 || names.length > 0 || isRefusal(section);
  return passages.length === 0 && says && used <= room && left.length === 0;
}

function isRefusal({ label, passages }: Section): boolean {
  return label === 'notInStory' && passages.length === 0;
}

/** Below an answer: from which story it is, once for each; then the answer's last line, the page, the message it is about. */
function footOf(answer: Answer, drawing: RenderContext): string {
  const { foot, page, about, sections, view } = answer;
  const { messages } = drawing;
  const passages = sections.flatMap((section) => section.passages);
  const isAdded = passages.some(({ bold = [] }) => bold.length > 0);
  const isNamed =
    view !== undefined || sections.some((each) => isCompared(each) || each.readAs !== undefined);
  const listed = new Set(passages.filter(({ isListed }) => isListed).map(({ story }) => story));
  const sources = isNamed
    ? []
    : storiesIn(sections)
        .filter((story) => !listed.has(story))
        .map((story) => sourceLine(story, answer, drawing));
  // A claim that is not there: in which story was it looked for?
  if (sources.length === 0 && !isNamed && sections.some(isRefusal) && (answer.searchedCount ?? 1) === 1) {
    const [only] = answer.searched;
    if (only) sources.push(messages.searched(searchedWhat(only, drawing)));
  }
  const last = [
    foot && say(messages, foot),
    isAdded ? messages.boldAdded : undefined,
    page && page.of > 1 ? messages.page(page.number, page.of) : undefined,
    about === undefined ? undefined : `[${messages.about}](${about})`,
  ].filter((part) => part !== undefined);
  const lines = [...sources, ...(last.length > 0 ? [last.join(' · ')] : [])];
  return lines.map((line) => `-# ${line}`).join('\n');
}

/** Headline, outlet, day and more; without the headline if that is quoted. */
function sourceLine(story: Story, { sections }: Answer, drawing: RenderContext): string {
  const isQuoted = sections.some(({ passages }) =>
    passages.some(({ story: of, excerpt }) => of === story && excerpt.paragraph === 0),
  );
  const headline = isQuoted ? undefined : headlineOf(story);
  return [...(headline === undefined ? [] : [headline]), ...sourceParts(story, drawing)].join(' · ');
}
