import { z } from 'zod';
import type { Analysis } from '../analysis/analysis.ts';
import { rankSentences } from '../retrieval/rank-sentences.ts';
import { askStory } from '../retrieval/search-stories.ts';
import { indexSentences } from '../retrieval/sentence-index.ts';
import { readJsonLines } from './input.ts';
import { printJson } from './output.ts';

const MOST_EXCERPTS = 5;

/** `{answered, confidence, excerpts}` over one or more stories: the surest story's excerpts first. */
export function askRecord(stories: readonly Analysis[], question: string) {
  const found = stories
    .map((analysed) => askStory(analysed, question, MOST_EXCERPTS))
    .sort((a, b) => b.confidence - a.confidence);
  const excerpts = found
    .flatMap(({ passages }) => passages)
    .slice(0, MOST_EXCERPTS)
    .map(({ story, span, score }) => {
      const { paragraph, text } = story.excerpt(span);
      return { story: story.id, start: span[0], end: span[1], paragraph, text, score };
    });
  return { answered: found[0]?.answered ?? false, confidence: found[0]?.confidence ?? 0, excerpts };
}

/** `ask --sentences FILE`: ranks the given sentences of each line, `{id, answered, confidence, ranking}`. */
export async function askSentences(file: string): Promise<void> {
  const schema = z.object({
    id: z.union([z.string(), z.number()]),
    title: z.string().optional(),
    question: z.string(),
    sentences: z.array(z.object({ i: z.number(), text: z.string(), p: z.number().optional() })),
  });
  for await (const { id, title, question, sentences } of readJsonLines(file, schema)) {
    const index = indexSentences({
      title,
      sentences: sentences.map(({ text, p }) => ({ text, paragraph: p ?? null })),
    });
    const { answered, confidence, ranking } = rankSentences(index, question);
    await printJson({
      id,
      answered,
      confidence,
      ranking: ranking.map(({ index: at }) => sentences[at]?.i ?? at),
    });
  }
}
