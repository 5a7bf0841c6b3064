import type { Asker } from '../../src/command-line/ask.ts';
import { indexSentences, type SentenceIndex } from '../../src/retrieval/index/sentence-index.ts';
import type { Insight } from '../../src/retrieval/ranking/insight.ts';
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

export type System = (row: Row, question: string) => Outcome | Promise<Outcome>;

export function indexOf({ title, sentences }: Row): SentenceIndex {
  return indexSentences({ title, sentences: sentences.map(({ text, p }) => ({ text, paragraph: p })) });
}

function outcomeOf(row: Row, index: SentenceIndex, question: string, insight?: Insight): Outcome {
  const { answered, confidence, ranking, completedBy, ledBy, bold } = rankSentences(index, question, insight);
  const best = row.sentences[ranking[0]?.index ?? -1]?.text ?? '';
  return {
    answered,
    confidence,
    neighbour: completedBy ?? ledBy,
    marked: bold.map(([start, end]) => best.slice(start, end)),
    ranking: ranking.map(({ index }) => index),
  };
}

const byWords: System = (row, question) => outcomeOf(row, indexOf(row), question);

/** As the product asks; a text is indexed and encoded once. */
function byMeaning(asker: Asker): System {
  const indexes = new Map<string, SentenceIndex>();
  return async (row, question) => {
    const text = JSON.stringify([row.title, row.sentences]);
    const index = indexes.get(text) ?? indexOf(row);
    indexes.set(text, index);
    return outcomeOf(row, index, question, await asker.insightInto(index, question));
  };
}

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

/** All that the table compares, the product last. */
export const systems = (asker: Asker): readonly (readonly [string, System])[] => [
  ['lead sentence', lead],
  ['fuse.js, whole question', peer(fuseWhole)],
  ['fuse.js, useTokenSearch', peer(fuseTokens)],
  ['fuse.js, one search per word', peer(fuseWords)],
  ['MiniSearch, fuzzy and prefix', peer(miniSearch)],
  ['On the Record, words alone', byWords],
  ['On the Record', byMeaning(asker)],
];
