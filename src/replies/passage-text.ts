import type { Note, Passage } from '../answers/answer.ts';
import { type Messages, say } from '../messages/messages.ts';
import { type Span, trimSpan } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { type CitationContext, placeOf, sourceParts } from './citation.ts';
import { cutAt } from './cut.ts';
import { ELISION, inLineWithin, within } from './inline-text.ts';
import { prove } from './proof.ts';
import { quoteLines } from './quote-lines.ts';

/** Characters of names and cues around a quotation; longer ones are cut at a word. */
const LONGEST_NAME = 200;
const LONGEST_WORDS = 120;
const MOST_CANDIDATES = 4;
const MOST_NOTES = 4;
const MOST_ALSO = 3;

/** The reader, language and marks for which an answer is drawn. */
export interface RenderContext extends CitationContext {
  /** Needed to show words that someone typed. */
  readonly isPrivate: boolean;
  /** What tells each story of a card from the others; empty if there is one. */
  readonly names?: ReadonlyMap<Story, string> | undefined;
}

/**
 * The passage as text: speaker, quoted lines, one line of small print.
 *
 * @param above the heading of the passage before, which is not said twice
 */
export function passageText(passage: Passage, drawing: RenderContext, above?: string): string {
  const { story, excerpt, bold } = passage;
  prove(story, excerpt);
  const quoted = passage.isBare ? [] : quoteLines(excerpt.text, excerpt.span[0], bold);
  return assemble(passage, quoted, false, drawing, above);
}

/**
 * As much of the passage as fits into `room` characters, cut after a sentence, a word or a grapheme.
 *
 * @returns the text, and the span of the story that is left
 */
export function cutPassage(
  passage: Passage,
  room: number,
  drawing: RenderContext,
): { text: string; rest: Span | undefined } {
  const { story, excerpt, bold } = passage;
  const [start, end] = excerpt.span;
  const around = assemble(passage, [], true, drawing).length + 1;
  const lines = (units: number) => quoteLines(excerpt.text.slice(0, units), start, bold);
  const ends = story.sentences.map(({ span }) => span[1] - start).filter((at) => at > 0 && at < end - start);
  const length = cutAt(excerpt.text, (units) => lines(units).join('\n').length <= room - around, ends);
  const kept = story.excerpt([start, start + length]);
  prove(story, kept);
  const rest = restOf(story, start + length, end);
  const shown = { ...passage, excerpt: kept };
  return { text: assemble(shown, lines(length), rest !== undefined, drawing), rest };
}

/** What follows a cut, without white space; undefined if that is nothing, or outside any paragraph. */
function restOf(story: Story, from: number, end: number): Span | undefined {
  const [start] = trimSpan(story.text, [from, end]);
  if (start >= end) return undefined;
  if (story.paragraphAt(start)) return [start, end];
  const next = story.paragraphs.find(({ span }) => span[0] >= start && span[0] < end);
  return next && [next.span[0], end];
}

/** Words left out before or after an excerpt are marked on a line of their own, outside of what is quoted. */
function assemble(
  passage: Passage,
  quoted: readonly string[],
  isCut: boolean,
  drawing: RenderContext,
  above?: string,
): string {
  const { excerpt, continued, whole } = passage;
  const own = headLine(passage, drawing.messages);
  // Words without a speaker must not look like those of the speaker above.
  const head =
    own ?? (above !== undefined && quoted.length > 0 ? `**${drawing.messages.storyItself}**` : undefined);
  const lines = [
    head === above ? undefined : head,
    continued || (whole && whole[0] < excerpt.span[0]) ? ELISION : undefined,
    ...quoted,
    isCut || (whole && whole[1] > excerpt.span[1]) ? ELISION : undefined,
    `-# ${smallPrint(passage, drawing).join(' · ')}`,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** The place, then what the bot concludes or knows of it. */
function smallPrint(passage: Passage, drawing: RenderContext): string[] {
  const { story, excerpt, resolved, corrected, candidates = [], notes = [], also = [], isListed } = passage;
  const { messages, names } = drawing;
  const could = candidates.slice(0, MOST_CANDIDATES).map(({ text }) => within(text, LONGEST_WORDS));
  const elsewhere = also.slice(0, MOST_ALSO).map((other) => placeOf(story, other, messages));
  const from = isListed
    ? sourceParts(story, drawing)
    : [placeOf(story, excerpt, messages), names?.get(story)];
  const parts = [
    ...from,
    resolved && resolvedLine(resolved, messages),
    corrected ? messages.corrected : undefined,
    could.length > 0 ? messages.couldBe(could.join(', ')) : undefined,
    ...notes.slice(0, MOST_NOTES).map((note) => noteLine(note, messages)),
    differenceLine(passage, drawing),
    elsewhere.length > 0
      ? messages.alsoIn(elsewhere.join(', ') + (also.length > MOST_ALSO ? ', …' : ''))
      : undefined,
  ];
  return parts.filter((part) => part !== undefined);
}

/** “He”: Blinken, para 4 */
function resolvedLine({ from, by }: NonNullable<Passage['resolved']>, messages: Messages): string {
  const name = `${within(by.text, LONGEST_WORDS)}, ${messages.place(by.paragraph)}`;
  return messages.beside(within(from.text, LONGEST_WORDS), name);
}

function noteLine({ of, text }: Note, messages: Messages): string {
  const said = say(messages, text);
  return of ? messages.beside(within(of.text, LONGEST_WORDS), said) : said;
}

/** Who speaks, or when it was; undefined if neither is said above the excerpt. */
export function headLine(passage: Passage, messages: Messages): string | undefined {
  const { heading, speaker, role, cue, unclear } = passage;
  if (heading) {
    const said = heading.text ? ` · ${say(messages, heading.text)}` : '';
    const by = speaker && !unclear ? ` · ${within(speaker.text, LONGEST_WORDS)}` : '';
    return `**${within(heading.of.text, LONGEST_WORDS)}**${said}${by}`;
  }
  if (unclear) return `**${messages.unclear}**`;
  if (!speaker) return undefined;
  const name = inLineWithin(speaker.text, LONGEST_NAME);
  const beside = [role, cue].flatMap((part) => (part ? ` · ${within(part.text, LONGEST_NAME)}` : []));
  return `**${name.text}**${name.rest}${beside.join('')}`;
}

/** In a check: how the message differs there; its own words are for its asker only. */
function differenceLine(
  { bold = [], claimed, leavesOut }: Passage,
  { isPrivate, messages }: RenderContext,
): string | undefined {
  const isBold = bold.length > 0;
  if (isBold && leavesOut) return messages.messageLeavesOut;
  const typed = isPrivate ? (claimed ?? []) : [];
  const instead = typed.slice(0, MOST_NOTES).map((part) => messages.quote(within(part, LONGEST_WORDS)));
  if (instead.length > 0) return messages.messageHas(instead.join(', '), isBold);
  return isBold && claimed ? messages.messageDiffers : undefined;
}
