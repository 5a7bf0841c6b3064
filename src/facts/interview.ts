import { partitionPoint } from '../story/partition-point.ts';
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

function findQuestions(story: Story): boolean[] {
  const labelled = story.paragraphs.map(({ span }) => isAsked(story, span[0]));
  const plain = story.paragraphs.map(({ kind, span }, at) => {
    const next = story.paragraphs[at + 1];
    return (
      kind === 'body' && next?.kind === 'body' && asks(story.slice(span)) && !asks(story.slice(next.span))
    );
  });
  const isInterview = plain.filter(Boolean).length >= FEWEST;
  return labelled.map((asked, at) => asked || (isInterview && plain[at] === true));
}

function asks(text: string): boolean {
  return text.length <= LONGEST_QUESTION && /\?\s*$/u.test(text) && !/[“”"«»„]/u.test(text);
}
