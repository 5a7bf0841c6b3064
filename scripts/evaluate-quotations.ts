import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { extractFromText } from '../src/quotations/extract.ts';
import { readCorpus } from './quotations/corpus.ts';
import { formatReport, type Score } from './quotations/report.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, part: { type: 'string', default: 'dev' }, json: { type: 'boolean' } },
});
if (!values.data) {
  console.error(
    'usage: npm run evaluate:quotations -- --data DIR [--part dev]   (DIR holds dev.jsonl, its parent score.mjs)',
  );
  process.exit(2);
}

const directory = resolve(values.data);
const scorer = (await import(pathToFileURL(join(directory, '..', 'score.mjs')).href)) as {
  score: (gold: unknown, predicted: unknown) => Score;
};
const articles = readCorpus(join(directory, `${values.part}.jsonl`));
const times: number[] = [];
const predict = (): unknown[] =>
  articles.map(({ id, text }) => {
    const started = performance.now();
    const attributions = extractFromText(text);
    times.push(performance.now() - started);
    return {
      id,
      attributions: attributions.map((found) => ({ ...found, speaker: found.speaker?.name ?? null })),
    };
  });
predict(); // once to warm up
times.length = 0;
const result = scorer.score(articles, predict());
console.log(values.json ? JSON.stringify(result, null, 1) : formatReport(result, times));
