import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import type { Document } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import type { Roster } from '../mentions/entity.ts';
import { intervieweesOf } from './interview.ts';

/** A line that asks, in bold or plain: "**What was the worst night?**". */
const ASKED = /^(\*\*|__)?(?!["“‘'])[^\n]{4,300}\?(?:\*\*|__)?$/u;
const IN_MARKS = /["“][^"“”\n]{0,300}["”]/gu;
/** Articles and speeches can contain plain questions; this many make an interview. */
const LEAST_PLAIN = 3;
const LEAST_BOLD = 2;
/** An answer is no longer. */
const MOST_LINES = 8;
const FIRST_PERSON = /(?<![\p{L}’'])(?:I|I[’']\p{L}+|we|We|my|My|me|our|Our|us)(?![\p{L}])/u;
/** A report with questions in it quotes people and says who spoke. */
const REPORTED = /^["“]|[”"],? (?:\p{L}+ ){0,3}sa(?:id|ys)\b/u;

const NONE = { answers: [], questions: [] };

/**
 * The answers of an interview whose questions are on lines of their own, without labels, if the story says who was
 * interviewed, and the questions. The source is the place that says so; there is no cue.
 *
 * @param lines the paragraphs, offsets into the text
 */
export function unlabelledAnswers(
  document: Document,
  lines: readonly Span[],
  roster: Roster,
): { readonly answers: TaggedAttribution[]; readonly questions: readonly Span[] } {
  const { text } = document;
  const asked = lines.flatMap(([start, end], line) => {
    const found = end - start < 310 ? ASKED.exec(text.slice(start, end)) : null;
    return found && line > 0 && asksItself(text.slice(start, end))
      ? [{ line, bold: found[1] !== undefined }]
      : [];
  });
  const bold = asked.filter((each) => each.bold);
  const plain = asked.flatMap((each, at) => [
    each,
    ...promptsBetween(text, lines, each.line, asked[at + 1]?.line),
  ]);
  const questions = bold.length >= LEAST_BOLD ? bold : plain;
  const [first] = asked;
  if (!first || (bold.length < LEAST_BOLD && asked.length < LEAST_PLAIN)) return NONE;
  const answers = questions.map(({ line }, index) => answerTo(text, lines, line, questions[index + 1]?.line));
  const spoken = answers.filter((spans) => spans.some((span) => FIRST_PERSON.test(text.slice(...span))));
  const isReport = answers.flat().some((span) => isReported(text.slice(...span)));
  const { sure, isToldSo } = intervieweesOf(
    document,
    roster,
    wordAt(roster.words, (lines[first.line] as Span)[0]),
  );
  const fewest = isToldSo ? 1 : questions.length / 2;
  if (isReport || spoken.length < fewest) return NONE;
  if (!sure) return NONE;
  return {
    answers: answers.flatMap((content) =>
      content.length > 0 ? [{ source: [sure.span], cue: null, content }] : [],
    ),
    questions: questions.map(({ line }) => lines[line] as Span),
  };
}

/** Who answers may quote others, and says "I" around their words. */
const isReported = (line: string): boolean =>
  REPORTED.test(line) && !FIRST_PERSON.test(line.replace(IN_MARKS, ''));

/** What is asked within marks is another's question. */
function asksItself(line: string): boolean {
  const bare = line.replace(IN_MARKS, '');
  return /\?(?:\*\*|__)?$/u.test(bare) && !/["“”]/u.test(bare);
}

const TO_SOMEBODY = /\b(?:you|your|yours|you[’'](?:re|ve|d|ll))\b/iu;

/** "You were rude about critics last year.": what an interviewer says between two questions without asking, before an answer of its own. */
function promptsBetween(text: string, lines: readonly Span[], from: number, to = lines.length) {
  const found: { line: number; bold: boolean }[] = [];
  for (let line = from + 2; line < Math.min(to - 1, from + MOST_LINES); line++) {
    const words = text.slice(...(lines[line] as Span));
    const next = text.slice(...(lines[line + 1] as Span));
    const isPrompt =
      words.length < 310 && TO_SOMEBODY.test(words) && !FIRST_PERSON.test(words) && !/["“”]/u.test(words);
    if (isPrompt && FIRST_PERSON.test(next) && to < lines.length) found.push({ line, bold: false });
  }
  return found;
}

/** The first line behind the question, and what goes on in the first person. */
function answerTo(text: string, lines: readonly Span[], line: number, next: number | undefined): Span[] {
  const found: Span[] = [];
  for (let at = line + 1; at < Math.min(next ?? lines.length, line + 1 + MOST_LINES); at++) {
    const span = lines[at] as Span;
    const words = text.slice(...span);
    if (/^[([*_]/u.test(words)) break;
    if (found.length > 0 && next === undefined && !FIRST_PERSON.test(words)) break;
    found.push(span);
  }
  return found;
}
