import { wordCount } from '../bylines.ts';
import { isDateLine } from '../date-lines.ts';

/** What a line of a pasted text says without the marks of the chat it was copied from. */
export interface PastedLine {
  /** UTF-16 offsets into the line; equal if nothing in it is part of the text. */
  readonly words: readonly [from: number, to: number];
}

const WHEN = String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[\s\u202f][AP]M)?`;
/** "[13/11/2031, 18:52:31] Max: ", "13.11.31, 18:52 - Max: ": as WhatsApp and others export a chat. */
const EXPORTED = new RegExp(`^\\u200e?(?:\\[${WHEN}\\]|${WHEN} [-–]) (?:~\\s?)?[^:]{1,40}: \\u200e?`, 'u');
/** "max_m — Today at 6:52 PM", "max_m — 6:52 PM": as Discord copies a message; more words before an hour are a live blog's. */
const POSTED =
  /^(?:\S.{0,31}\s—\s(?:(?:Today|Yesterday)(?: at)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?) |\S{1,32}\s—\s)\d{1,2}:\d{2}(?: ?[AP]M)?$/u;
const AROUND_MESSAGE = /^[*_(]*(?:edited|forwarded(?: many times)?|image omitted|<media omitted>)[*_)]*$/iu;
/** A whole line in bold, italics or struck through. */
const AROUND = /^(\*{1,3}|_{1,3}|~{1,2})(?=[^\s*_~])([^*_~\n]*[^\s*_~])\1$/u;
const FEWEST_MESSAGES = 2;
/** Words of a message that is a story, and below which another one is talk about it. */
const STORY = 60;
const TALK = 25;

/** The place of the words in each line; in a text without such marks, all of each. */
export function withoutPastedMarks(lines: readonly string[]): PastedLine[] {
  const heads = lines.map((line) => EXPORTED.exec(line.slice(0, LONGEST_HEAD))?.[0].length ?? 0);
  const isExport = heads.filter((length) => length > 0).length >= FEWEST_MESSAGES;
  const isPost = (line: string) => line.length <= LONGEST_HEAD && POSTED.test(line) && !isDateLine(line);
  const opens = lines.map((line, at) => (isExport && (heads[at] ?? 0) > 0) || isPost(line));
  // A story may have hours and names at the beginning of its lines; a chat has nothing above the first of them.
  const isChat = opens[0] === true;
  const talk = isChat ? talkIn(lines, opens) : undefined;
  return lines.map((line, at): PastedLine => {
    if (
      talk?.has(at) ||
      (talk !== undefined && isPost(line)) ||
      (line.length <= LONGEST_HEAD && AROUND_MESSAGE.test(line))
    )
      return { words: [line.length, line.length] };
    const head = isChat && isExport ? (heads[at] ?? 0) : 0;
    const rest = line.slice(head);
    const mark = rest.length <= LONGEST_MARKED ? (AROUND.exec(rest)?.[1]?.length ?? 0) : 0;
    return { words: [head + mark, line.length - mark] };
  });
}

const LONGEST_HEAD = 100;
const LONGEST_MARKED = 400;

/** The lines of a chat's messages that speak about the one with the story; undefined if there is no such message. */
function talkIn(lines: readonly string[], opens: readonly boolean[]): ReadonlySet<number> | undefined {
  const messages: { readonly lines: number[]; words: number }[] = [];
  for (const [at, line] of lines.entries()) {
    if (opens[at]) messages.push({ lines: [], words: 0 });
    const last = messages.at(-1);
    last?.lines.push(at);
    if (last) last.words += wordCount(line);
  }
  if (!messages.some(({ words }) => words >= STORY)) return undefined;
  return new Set(messages.flatMap(({ lines, words }) => (words < TALK ? lines : [])));
}
