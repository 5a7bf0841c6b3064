import { indexSentences, type SentenceIndex } from '../../src/retrieval/index/sentence-index.ts';
import { rankSentences } from '../../src/retrieval/ranking/rank-sentences.ts';
import { fuseTokens, fuseWhole, fuseWords, miniSearch, type Searcher } from './peers.ts';
import type { Row } from './question-sets.ts';

export interface Outcome {
  /** Positions in the row's sentences, best first. */
  readonly ranking: readonly number[];
  readonly confidence: number;
  readonly answered: boolean;
  /** The neighbour that is shown with the first sentence. */
  readonly neighbour: number | null;
  /** Words of the first sentence that are marked as the answer. */
  readonly marked: readonly string[];
}

export type System = (row: Row, question: string) => Outcome;

export function indexOf({ title, sentences }: Row): SentenceIndex {
  return indexSentences({ title, sentences: sentences.map(({ text, p }) => ({ text, paragraph: p })) });
}

export const ours: System = (row, question) => {
  const { answered, confidence, ranking, completedBy, ledBy, bold } = rankSentences(indexOf(row), question);
  const best = row.sentences[ranking[0]?.index ?? -1]?.text ?? '';
  const marked = bold.map(([start, end]) => best.slice(start, end));
  return {
    answered,
    confidence,
    neighbour: completedBy ?? ledBy,
    marked,
    ranking: ranking.map(({ index }) => index),
  };
};

const peer =
  (searcher: Searcher): System =>
  ({ sentences }, question) => {
    const found = searcher(sentences.map(({ text }) => text))(question);
    return {
      answered: found.length > 0,
      confidence: found[0]?.score ?? 0,
      ranking: found.map(({ index }) => index),
      neighbour: null,
      marked: [],
    };
  };

const lead: System = ({ sentences }) => ({
  answered: true,
  confidence: 0,
  ranking: sentences.map((_, at) => at),
  neighbour: null,
  marked: [],
});

/** All that the table compares, ours last. */
export const SYSTEMS: readonly (readonly [string, System])[] = [
  ['lead sentence', lead],
  ['fuse.js, whole question', peer(fuseWhole)],
  ['fuse.js, useTokenSearch', peer(fuseTokens)],
  ['fuse.js, one search per word', peer(fuseWords)],
  ['MiniSearch, fuzzy and prefix', peer(miniSearch)],
  ['On the Record', ours],
];
