import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { splitSentences } from '../../src/story/sentences.ts';
import type { Row } from './question-sets.ts';

/** So many paragraphs of an article are one text, as in XQuAD. */
const PARAGRAPHS = 5;

const squad = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              answers: z.array(z.object({ text: z.string(), answer_start: z.number() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** The questions of a file in SQuAD 2's format; those that their text does not answer have no answering sentence. */
export function readSquad(path: string): Row[] {
  return squad.parse(JSON.parse(readFileSync(path, 'utf8'))).data.flatMap(({ title, paragraphs }) => {
    const found: Row[] = [];
    for (let from = 0; from < paragraphs.length; from += PARAGRAPHS) {
      const some = paragraphs.slice(from, from + PARAGRAPHS);
      const split = some.map(({ context }) => splitSentences(context, [0, context.length]));
      const firsts = split.map((_, p) => split.slice(0, p).reduce((sum, { length }) => sum + length, 0));
      const sentences = split.flatMap((spans, p) =>
        spans.map(([start, end], at) => ({
          i: (firsts[p] ?? 0) + at,
          p,
          text: some[p]?.context.slice(start, end) ?? '',
        })),
      );
      for (const [p, { qas }] of some.entries())
        for (const { id, question, answers } of qas) {
          const starts = answers.map(({ answer_start }) => answer_start);
          const answerSentences = (split[p] ?? []).flatMap(([start, end], at) =>
            starts.some((each) => each >= start && each < end) ? [(firsts[p] ?? 0) + at] : [],
          );
          found.push({
            id,
            title: title.replaceAll('_', ' '),
            question,
            sentences,
            answerSentences,
            group: title,
          });
        }
    }
    return found;
  });
}
