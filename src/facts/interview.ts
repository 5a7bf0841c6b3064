import { partitionPoint } from '../story/partition-point.ts';
import type { Span } from '../story/span.ts';
import type { Paragraph, Story } from '../story/story.ts';
import { isAsked } from './salience.ts';

/** UTF-16 units of a question without a label. */
const LONGEST_QUESTION = 300;
/** From so many on they are an interview's, not a writer's own. */
const FEWEST = 3;

const known = new WeakMap<Story, readonly boolean[]>();

/** Whether an interviewer asks in a paragraph: "Q: …", or one of several short paragraphs that each end in a question. */
export function isQuestion(story: Story, paragraph: Paragraph): boolean {
  let asking = known.get(story);
  if (!asking) {
    asking = findQuestions(story);
    known.set(story, asking);
  }
  const at = partitionPoint(story.paragraphs, ({ span }) => span[0] < paragraph.span[0]);
  return asking[at] ?? false;
}

/** The question that the paragraph at this offset answers, if an interviewer asks one right above it. */
export function questionAbove(story: Story, offset: number): readonly Span[] {
  const at = partitionPoint(story.paragraphs, ({ span }) => span[1] <= offset);
  const [asked, home] = [story.paragraphs[at - 1], story.paragraphs[at]];
  if (!asked || !home || !isQuestion(story, asked) || isQuestion(story, home)) return [];
  return [asked.span];
}

function findQuestions(story: Story): boolean[] {
  const labelled = story.paragraphs.map(({ span }) => isAsked(story, span[0]));
  const plain = story.paragraphs.map(({ kind, span }, at) => {
    const next = story.paragraphs[at + 1];
    return (
      kind === 'body' && next?.kind === 'body' && asks(story.slice(span)) && !asks(story.slice(next.span))
    );
  });
  const isInterview = plain.filter(Boolean).length >= FEWEST;
  const asked = labelled.map((isLabelled, at) => isLabelled || (isInterview && plain[at] === true));
  if (!isInterview) return asked;
  const [first, last] = [asked.indexOf(true), asked.lastIndexOf(true)];
  const prompts = story.paragraphs.map(
    ({ span }, at) => at > first && at < last && !asked[at - 1] && promptsTo(story, span, at),
  );
  return asked.map((isAsked, at) => isAsked || prompts[at] === true);
}

const TO_SOMEBODY = /\b(?:you|your|yours|you[’'](?:re|ve|d|ll))\b/iu;
const OF_ONESELF = /(?<![\p{L}’'])(?:I|I[’']\p{L}+|my|me|mine)(?![\p{L}])/u;

/** "You were rude about critics last year.": an interviewer's prompt that asks nothing, before an answer in the first person. */
function promptsTo(story: Story, span: Span, at: number): boolean {
  const text = story.slice(span);
  const next = story.paragraphs[at + 1];
  return (
    text.length <= LONGEST_QUESTION &&
    TO_SOMEBODY.test(text) &&
    !OF_ONESELF.test(text) &&
    !/[“”"«»„]/u.test(text) &&
    next?.kind === 'body' &&
    OF_ONESELF.test(story.slice(next.span))
  );
}

function asks(text: string): boolean {
  return text.length <= LONGEST_QUESTION && /\?\s*$/u.test(text) && !/[“”"«»„]/u.test(text);
}
