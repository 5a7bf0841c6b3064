/**
 * Prints how well questions find their sentence, and how well "not in this story" is known, beside fuse.js and MiniSearch.
 *
 *     node --import tsx scripts/evaluate-questions.ts --data DIR [--wrong FILE]
 *
 * DIR holds `*.jsonl` rows `{id, title, sentences: [{i, p, text}], question, answerSentences, answerable}`: NAME.dev.jsonl and,
 * not answerable, NAME_far.dev.jsonl and NAME_abl.dev.jsonl.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rankSentences } from '../src/retrieval/rank-sentences.ts';
import { indexSentences } from '../src/retrieval/sentence-index.ts';
import { areaUnderCurve, percentile, rankFigures, share, table } from './evaluation/metrics.ts';
import { fuseTokens, fuseWhole, fuseWords, miniSearch, type Searcher } from './evaluation/peers.ts';
import { seededRandom, withTypos } from './evaluation/typos.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly sentences: readonly { readonly i: number; readonly p: number; readonly text: string }[];
  readonly answerSentences: readonly number[];
}

interface Outcome {
  readonly ranking: readonly number[];
  readonly confidence: number;
  readonly answered: boolean;
}

type System = (row: Row, question: string) => Outcome;

const ours: System = ({ title, sentences }, question) => {
  const index = indexSentences({
    title,
    sentences: sentences.map(({ text, p }) => ({ text, paragraph: p })),
  });
  const { answered, confidence, ranking } = rankSentences(index, question);
  return { answered, confidence, ranking: ranking.map(({ index: at }) => at) };
};

const peer =
  (searcher: Searcher): System =>
  ({ sentences }, question) => {
    const found = searcher(
      sentences.map(({ text }) => text),
      question,
    );
    return {
      answered: found.length > 0,
      confidence: found[0]?.score ?? 0,
      ranking: found.map(({ index }) => index),
    };
  };

const SYSTEMS: readonly (readonly [string, System])[] = [
  [
    'lead sentence',
    ({ sentences }) => ({ answered: true, confidence: 0, ranking: sentences.map((_, at) => at) }),
  ],
  ['fuse.js, whole question', peer(fuseWhole)],
  ['fuse.js, useTokenSearch', peer(fuseTokens)],
  ['fuse.js, one search per word', peer(fuseWords)],
  ['MiniSearch, fuzzy and prefix', peer(miniSearch)],
  ['On the Record', ours],
];

const { values } = parseArgs({ options: { data: { type: 'string' }, wrong: { type: 'string' } } });
if (!values.data) {
  console.error('usage: evaluate-questions --data DIR [--wrong FILE]');
  process.exit(2);
}
const directory = values.data;

function read(name: string): Row[] {
  const path = join(directory, `${name}.jsonl`);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

const place = (row: Row, ranking: readonly number[]): number =>
  ranking.findIndex((at) => row.answerSentences.includes(row.sentences[at]?.i ?? -1));
const figure = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^0/, ''));

const rows = read('xquad.dev');
const far = read('xquad_far.dev');
const ablated = read('xquad_abl.dev');
const typos = rows.map((row, at) => withTypos(row.question, 2, seededRandom(at + 1)));

const lines = [
  ['system', 'hit@1', 'hit@3', 'MRR', 'typos hit@1', 'AUC far', 'AUC abl', 'ms median', 'ms p95'],
];
for (const [name, system] of SYSTEMS) {
  for (const row of rows.slice(0, 50)) system(row, row.question);
  const times: number[] = [];
  const outcomes = rows.map((row) => {
    const start = performance.now();
    const outcome = system(row, row.question);
    times.push(performance.now() - start);
    return outcome;
  });
  const places = outcomes.map(({ ranking }, at) => place(rows[at] as Row, ranking));
  const { hit1, hit3, mrr } = rankFigures(places);
  const misspelt = rows.map((row, at) => place(row, system(row, typos[at] ?? '').ranking));
  const right = outcomes.map(({ confidence }) => confidence);
  const score = (others: readonly Row[]): number =>
    name === 'lead sentence'
      ? Number.NaN
      : areaUnderCurve(
          right,
          others.map((row) => system(row, row.question).confidence),
        );
  lines.push([
    name,
    ...[hit1, hit3, mrr, rankFigures(misspelt).hit1, score(far), score(ablated)].map(figure),
    percentile(times, 0.5).toFixed(2),
    percentile(times, 0.95).toFixed(2),
  ]);
  if (system === ours && values.wrong) {
    const wrong = rows.flatMap((row, at) =>
      places[at] === 0
        ? []
        : [{ question: row.question, place: places[at], got: outcomes[at]?.ranking[0], row }],
    );
    writeFileSync(values.wrong, wrong.map((each) => JSON.stringify(each)).join('\n'));
  }
}
console.log(`${rows.length} questions; ms = index built and one question asked, cold, on this machine\n`);
console.log(table(lines));

const answers = (set: readonly Row[]): number => share(set, (row) => ours(row, row.question).answered);
console.log(
  `\nOn the Record answers ${figure(answers(rows))} of the answerable questions, ${figure(answers(far))} of those put to another article, ` +
    `${figure(answers(ablated))} of those whose answering sentences were cut out.`,
);
