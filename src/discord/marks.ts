import type { Answer, Notice } from '../answers/answer.ts';
import type { Label } from '../answers/labels.ts';
import type { Origin } from '../library/library.ts';
import type { Marks } from '../replies/citation.ts';
import type { Context } from './context.ts';

/** A story that was not fetched from its source by us is marked: nobody checked that it says this there. */
const MARKS: Readonly<Record<Origin, Label | undefined>> = {
  url: undefined,
  paste: 'unchecked',
  sample: 'unchecked',
  file: 'uploaded',
  import: 'uploaded',
};

/** The marks of all stories that an answer names. */
export async function marksFor(content: Answer | Notice, { library, owner }: Context): Promise<Marks> {
  const marks = new Map<string, Label>();
  if (content.kind === 'notice') return marks;
  const shown = content.sections.flatMap(({ passages }) => passages.map(({ story }) => story.id));
  for (const id of new Set([...content.searched.map((story) => story.id), ...shown])) {
    const entry = await library.entry(owner, id);
    const mark = entry && MARKS[entry.origin];
    if (mark) marks.set(id, mark);
  }
  return marks;
}
