import type { Answer, Detail, Note, Passage, Place, Section } from '../answers/answer.ts';
import { en } from '../messages/en.ts';
import { say, type Wording } from '../messages/messages.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import type { Paint } from './paint.ts';

/** Characters of a line on a terminal; quoted words are broken there, never changed. */
const WIDTH = 96;

/** An answer for a terminal or a file: the parts of a card, in the same order. */
export function answerLines(answer: Answer, paint: Paint, width = WIDTH): string[] {
  const { view, sections, searched, foot, answered, page } = answer;
  const stories = [...new Set(sections.flatMap(({ passages }) => passages.map(({ story }) => story)))];
  const [first = stories[0]] = searched;
  const isCompared = sections.some(({ label }) => label === 'storyA');
  const nameStory = stories.length > 1 && !isCompared;
  const lines: string[] = [];
  if (view !== undefined && first)
    lines.push(paint(first.title, 'bold'), paint(sourceOf(first, en[view]), 'dim'), '');
  if (!answered && (view === undefined || sections.length === 0))
    lines.push(paint(en[refusalOf(answer)], 'bold'));
  for (const section of sections) {
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
    lines.push(...sectionLines(section, first, paint, { width, nameStory }));
  }
  const small = [
    ...(view === undefined && stories.length === 1 && stories[0]
      ? [sourceOf(stories[0], stories[0].title)]
      : []),
    ...(foot ? [say(en, foot)] : []),
    ...(page && page.of > 1 ? [en.page(page.number, page.of)] : []),
  ];
  if (small.length > 0) lines.push('', ...small.map((line) => paint(line, 'dim')));
  return lines;
}

function refusalOf({ isUnsure, searched, searchedCount }: Answer): 'unsure' | 'notInStories' | 'notInStory' {
  if (isUnsure) return 'unsure';
  return (searchedCount ?? searched.length) > 1 ? 'notInStories' : 'notInStory';
}

interface LineOptions {
  readonly width: number;
  readonly nameStory: boolean;
}

function sectionLines(
  { label, detail, names = [], notes = [], pairs = [], passages }: Section,
  story: Story | undefined,
  paint: Paint,
  drawing: LineOptions,
): string[] {
  const lines = [
    ...(label ? [paint(en[label], 'bold', 'underline')] : []),
    ...(detail && story ? [detailLine(detail, story, paint)] : []),
    ...(names.length > 0 ? [paint(names.map(({ text }) => oneLine(text)).join(', '))] : []),
    ...pairs.map(([a, b]) => `${side('A', a, paint)} · ${side('B', b, paint)}`),
    ...notes.map((note) => paint(plainly(note), 'dim')),
  ];
  let above: string | undefined;
  for (const [at, passage] of passages.entries()) {
    if (lines.length > 0 && !passage.isBare && at > 0) lines.push('');
    const own = headOf(passage, paint);
    // Words without a speaker must not look like those of the speaker above.
    const head = own ?? (above !== undefined && !passage.isBare ? paint(en.storyItself, 'bold') : undefined);
    if (head !== undefined && head !== above) lines.push(head);
    above = own;
    lines.push(...passageLines(passage, paint, drawing));
  }
  return lines;
}

/** "A 18 months, para 4" */
function side(letter: string, { excerpt }: Place, paint: Paint): string {
  return `${letter} ${paint(oneLine(excerpt.text), 'bold')}, ${en.place(excerpt.paragraph)}`;
}

function headOf({ heading, speaker, role, cue, unclear }: Passage, paint: Paint): string | undefined {
  const beside = (parts: readonly (string | undefined)[]) =>
    parts.flatMap((part) => (part ? [paint(` · ${oneLine(part)}`)] : [])).join('');
  if (heading)
    return (
      paint(oneLine(heading.of.text), 'bold') +
      beside([heading.text && plainly(heading.text), unclear ? undefined : speaker?.text])
    );
  if (unclear) return paint(en.unclear, 'bold');
  return speaker && paint(oneLine(speaker.text), 'bold') + beside([role?.text, cue?.text]);
}

function passageLines(passage: Passage, paint: Paint, { width, nameStory }: LineOptions): string[] {
  const { story, excerpt, bold = [], continued, whole, isBare } = passage;
  const { resolved, corrected, candidates = [], notes = [], also = [] } = passage;
  const cutBefore = continued || (whole && whole[0] < excerpt.span[0]);
  const quoted = isBare ? [] : quotedLines(excerpt.text, excerpt.span[0], bold, paint, width);
  const small = [
    en.place(excerpt.paragraph),
    ...(nameStory ? [oneLine(story.title)] : []),
    ...(resolved
      ? [en.beside(resolved.from.text, `${oneLine(resolved.by.text)}, ${en.place(resolved.by.paragraph)}`)]
      : []),
    ...(corrected ? [en.corrected] : []),
    ...(candidates.length > 0 ? [en.couldBe(candidates.map(({ text }) => oneLine(text)).join(', '))] : []),
    ...notes.map(noteLine),
    ...(also.length > 0 ? [en.alsoIn(also.map(({ paragraph }) => en.place(paragraph)).join(', '))] : []),
  ];
  return [
    ...(cutBefore ? [paint('  […]', 'dim')] : []),
    ...quoted,
    ...(whole && whole[1] > excerpt.span[1] ? [paint('  […]', 'dim')] : []),
    paint(`  ${small.join(' · ')}`, 'dim'),
  ];
}

/** The excerpt behind marks of quotation, broken at spaces; its bold words are in bold on a terminal. */
function quotedLines(
  text: string,
  start: number,
  bold: readonly Span[],
  paint: Paint,
  width: number,
): string[] {
  const isBold = (at: number) => bold.some(([from, to]) => start + at >= from && start + at < to);
  const lines: string[] = [];
  let line = '';
  let length = 0;
  const end = () => {
    if (line !== '') lines.push(`${paint('>', 'dim')} ${line}`);
    line = '';
    length = 0;
  };
  for (const match of text.matchAll(/\S+|\n/gu)) {
    const [word] = match;
    if (word === '\n') {
      end();
      continue;
    }
    if (length + word.length + 1 > width) end();
    line += `${line === '' ? '' : ' '}${isBold(match.index) ? paint(word, 'bold') : paint(word)}`;
    length += word.length + 1;
  }
  end();
  return lines;
}

function noteLine({ of, text }: Note): string {
  return of ? en.beside(oneLine(of.text), plainly(text)) : plainly(text);
}

/** Who wrote and published it, and when. */
function detailLine(detail: Detail, { details: { byline, published, source } }: Story, paint: Paint): string {
  const line = {
    author: byline ? en.writtenBy(byline) : en.noByline,
    date: published ? en.publishedOn(published.slice(0, 10)) : en.noPublication,
    source: source ? en.publishedBy(source) : en.noOutlet,
  }[detail];
  return paint(line.replaceAll('**', ''));
}

/** The view or headline, then outlet, day and whether it was updated. */
function sourceOf({ details: { source, published }, updated }: Story, first: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(published ?? '')?.[0];
  const parts = [
    first,
    source,
    day === undefined ? en.noDate : en.day(day),
    updated ? en.updated : undefined,
  ];
  return parts
    .filter(Boolean)
    .map((part) => oneLine(part ?? ''))
    .join(' · ');
}

/** A wording without Discord's marks: moments as days, no bold. */
function plainly(wording: Wording): string {
  return say(en, wording)
    .replaceAll(/<t:(-?\d+):\w>/gu, (_, at: string) =>
      en.day(new Date(Number(at) * 1000).toISOString().slice(0, 10)),
    )
    .replaceAll('**', '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
