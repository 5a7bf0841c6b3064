import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { isFunctionWord } from '../../src/retrieval/function-words.ts';
import { splitWords } from '../../src/retrieval/words.ts';

/** Ranks texts for a query: positions in the list with scores, best first. Includes building whatever it needs. */
export type Searcher = (texts: readonly string[], query: string) => { index: number; score: number }[];

const contentWords = (query: string): string[] => [
  ...new Set(
    splitWords(query)
      .filter((word) => !isFunctionWord(word))
      .map(({ plain }) => plain),
  ),
];

const FUSE = { includeScore: true, ignoreLocation: true, ignoreDiacritics: true };

export const fuseWhole: Searcher = (texts, query) =>
  new Fuse(texts, { ...FUSE, threshold: 0.6 })
    .search(query)
    .map(({ refIndex, score }) => ({ index: refIndex, score: 1 - (score ?? 1) }));

export const fuseTokens: Searcher = (texts, query) =>
  new Fuse(texts, { ...FUSE, useTokenSearch: true, threshold: 0.3 })
    .search(query)
    .map(({ refIndex, score }) => ({ index: refIndex, score: 1 - (score ?? 1) }));

/** The strongest use of fuse.js that we know: one search per content word, similarities summed. */
export const fuseWords: Searcher = (texts, query) => {
  const fuse = new Fuse(texts, { ...FUSE, threshold: 0.3 });
  const scores = new Map<number, number>();
  for (const word of contentWords(query))
    for (const { refIndex, score } of fuse.search(word))
      scores.set(refIndex, (scores.get(refIndex) ?? 0) + 1 - (score ?? 1));
  return [...scores].map(([index, score]) => ({ index, score })).sort((a, b) => b.score - a.score);
};

export const miniSearch: Searcher = (texts, query) => {
  const mini = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  mini.addAll(texts.map((text, id) => ({ id, text })));
  return mini
    .search(contentWords(query).join(' '), { fuzzy: 0.2, prefix: true })
    .map(({ id, score }) => ({ index: Number(id), score }));
};
