import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import type { Document } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import type { Roster } from '../mentions/entity.ts';
import { intervieweesOf } from './interview.ts';

/** A line that asks, in bold or plain: "**What was the worst night?**". */
const ASKED = /^(\*\*|__)?(?!["“‘'])[^\n"“”]{4,300}\?(?:\*\*|__)?$/u;
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
    return found && line > 0 ? [{ line, bold: found[1] !== undefined }] : [];
  });
  const bold = asked.filter((each) => each.bold);
  const questions = bold.length >= LEAST_BOLD ? bold : asked;
  const [first] = questions;
  if (!first || questions.length < (bold.length >= LEAST_BOLD ? LEAST_BOLD : LEAST_PLAIN)) return NONE;
  const answers = questions.map(({ line }, index) => answerTo(text, lines, line, questions[index + 1]?.line));
  const spoken = answers.filter((spans) => spans.some((span) => FIRST_PERSON.test(text.slice(...span))));
  const isReport = answers.flat().some((span) => REPORTED.test(text.slice(...span)));
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
