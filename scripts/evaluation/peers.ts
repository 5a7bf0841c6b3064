import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { isFunctionWord } from '../../src/retrieval/text/function-words.ts';
import { splitWords } from '../../src/retrieval/text/words.ts';

/** Makes texts searchable; a query then gives positions in the list with scores, best first. */
export type Searcher = (texts: readonly string[]) => (query: string) => { index: number; score: number }[];

const contentWords = (query: string): string[] => [
  ...new Set(
    splitWords(query)
      .filter((word) => !isFunctionWord(word))
      .map(({ plain }) => plain),
  ),
];

const FUSE = { includeScore: true, ignoreLocation: true, ignoreDiacritics: true };

const fuseSearch =
  (options: { threshold: number; useTokenSearch?: boolean }): Searcher =>
  (texts) => {
    const fuse = new Fuse(texts, { ...FUSE, ...options });
    return (query) =>
      fuse.search(query).map(({ refIndex, score }) => ({ index: refIndex, score: 1 - (score ?? 1) }));
  };

export const fuseWhole = fuseSearch({ threshold: 0.6 });

export const fuseTokens = fuseSearch({ useTokenSearch: true, threshold: 0.3 });

/** The strongest use of fuse.js that we know: one search per content word, similarities summed. */
export const fuseWords: Searcher = (texts) => {
  const fuse = new Fuse(texts, { ...FUSE, threshold: 0.3 });
  return (query) => {
    const scores = new Map<number, number>();
    for (const word of contentWords(query))
      for (const { refIndex, score } of fuse.search(word))
        scores.set(refIndex, (scores.get(refIndex) ?? 0) + 1 - (score ?? 1));
    return [...scores].map(([index, score]) => ({ index, score })).sort((a, b) => b.score - a.score);
  };
};

export const miniSearch: Searcher = (texts) => {
  const mini = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  mini.addAll(texts.map((text, id) => ({ id, text })));
  return (query) =>
    mini
      .search(contentWords(query).join(' '), { fuzzy: 0.2, prefix: true })
      .map(({ id, score }) => ({ index: Number(id), score }));
};
