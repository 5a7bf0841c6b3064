import type { Note, Passage } from '../answers/answer.ts';
import { type Span, trimSpan } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { say, type Words } from '../words/words.ts';
import { type Citing, citationLine } from './citation.ts';
import { cutAt } from './cut.ts';
import { ELISION, inLineWithin, within } from './inline-text.ts';
import { prove } from './proof.ts';
import { quoteLines } from './quote-lines.ts';

/** Characters of names and cues around a quotation; longer ones are cut at a word. */
const LONGEST_NAME = 200;
const LONGEST_WORDS = 120;
const MOST_CANDIDATES = 4;
const MOST_NOTES = 4;

/** For whom, in which language and with which marks an answer is drawn. */
export interface Drawing extends Citing {
  /** Only then are words shown that somebody typed. */
  readonly isPrivate: boolean;
  /** True where the answer says elsewhere that bold was added. */
  readonly saysBold?: boolean | undefined;
}

/** The passage as text: speaker, quoted lines, small print. */
export function passageText(passage: Passage, drawing: Drawing): string {
  const { story, excerpt, bold, continued } = passage;
  prove(story, excerpt);
  return assemble(passage, continued, quoteLines(excerpt.text, excerpt.span[0], bold), false, drawing);
}

/**
 * As much of the passage as fits into `room` characters, cut after a sentence, a word or a grapheme.
 *
 * @returns the text, and the span of the story that is left
 */
export function cutPassage(
  passage: Passage,
  room: number,
  drawing: Drawing,
): { text: string; rest: Span | undefined } {
  const { story, excerpt, bold, continued } = passage;
  const [start, end] = excerpt.span;
  const around = assemble(passage, continued, [], true, drawing).length + 1;
  const lines = (units: number) => quoteLines(excerpt.text.slice(0, units), start, bold);
  const ends = story.sentences.map(({ span }) => span[1] - start).filter((at) => at > 0 && at < end - start);
  const length = cutAt(excerpt.text, (units) => lines(units).join('\n').length <= room - around, ends);
  const kept = story.excerpt([start, start + length]);
  prove(story, kept);
  const rest = restOf(story, start + length, end);
  const shown = { ...passage, excerpt: kept };
  return { text: assemble(shown, continued, lines(length), rest !== undefined, drawing), rest };
}

/** What follows a cut, without white space; undefined where it is nothing, or stands in no paragraph. */
function restOf(story: Story, from: number, end: number): Span | undefined {
  const [start] = trimSpan(story.text, [from, end]);
  if (start >= end) return undefined;
  if (story.paragraphAt(start)) return [start, end];
  const next = story.paragraphs.find(({ span }) => span[0] >= start && span[0] < end);
  return next && [next.span[0], end];
}

function assemble(
  passage: Passage,
  continued: boolean | undefined,
  quoted: readonly string[],
  isCut: boolean,
  drawing: Drawing,
): string {
  const { story, excerpt, resolved, corrected, candidates = [], notes = [] } = passage;
  const { words } = drawing;
  const could = candidates.slice(0, MOST_CANDIDATES).map(({ text }) => within(text, LONGEST_WORDS));
  const lines = [
    headLine(passage, words),
    continued ? ELISION : undefined,
    ...quoted,
    isCut ? ELISION : undefined,
    resolved ? `-# ${resolvedLine(resolved, words)}` : undefined,
    corrected ? `-# ${words.corrected}` : undefined,
    could.length > 0 ? `-# ${words.couldBe(could.join(' · '))}` : undefined,
    ...notes.slice(0, MOST_NOTES).map((note) => `-# ${noteLine(note, words)}`),
    boldLine(passage, drawing),
    citationLine(story, excerpt, drawing),
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** “He”: Blinken, para 4 */
function resolvedLine({ from, by }: NonNullable<Passage['resolved']>, words: Words): string {
  const name = `${within(by.text, LONGEST_WORDS)}, ${words.place(by.paragraph)}`;
  return words.beside(within(from.text, LONGEST_WORDS), name);
}

function noteLine({ of, text }: Note, words: Words): string {
  const said = say(words, text);
  return of ? words.beside(within(of.text, LONGEST_WORDS), said) : said;
}

function headLine({ speaker, role, cue, unclear }: Passage, words: Words): string | undefined {
  if (unclear) return `**${words.unclear}**`;
  if (!speaker) return undefined;
  const name = inLineWithin(speaker.text, LONGEST_NAME);
  const beside = [role, cue].flatMap((part) => (part ? ` · ${within(part.text, LONGEST_NAME)}` : []));
  return `**${name.text}**${name.rest}${beside.join('')}`;
}

/** That bold was added, and in a check why; the words of the checked message are for its asker only. */
function boldLine(
  { bold = [], claimed, leavesOut }: Passage,
  { isPrivate, saysBold, words }: Drawing,
): string | undefined {
  const isBold = bold.length > 0;
  if (isBold && leavesOut) return `-# ${words.messageLeavesOut}`;
  const typed = isPrivate ? (claimed ?? []) : [];
  const instead = typed.slice(0, MOST_NOTES).map((part) => words.quote(within(part, LONGEST_WORDS)));
  if (instead.length > 0) return `-# ${words.messageHas(instead.join(', '), isBold)}`;
  if (!isBold) return undefined;
  if (claimed) return `-# ${words.messageDiffers}`;
  return saysBold ? undefined : `-# ${words.boldAdded}`;
}
