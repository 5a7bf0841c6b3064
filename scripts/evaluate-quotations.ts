import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extractFromText } from '../src/quotations/extract.ts';
import { speakerName } from '../src/quotations/sources/speaker-name.ts';
import { readCorpus } from './quotations/corpus.ts';
import { formatReport } from './quotations/report.ts';
import { loadScorer, type Prediction } from './quotations/scorer.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, part: { type: 'string', default: 'dev' }, json: { type: 'boolean' } },
});
if (!values.data) {
  console.error(
    'usage: npm run evaluate:quotations -- --data DIR [--part dev]   (DIR holds dev.jsonl, its parent score.mjs)',
  );
  process.exit(2);
}

const score = await loadScorer(values.data);
const articles = readCorpus(join(values.data, `${values.part}.jsonl`));
const times: number[] = [];
const predict = (): Prediction[] =>
  articles.map(({ id, text }) => {
    const started = performance.now();
    const attributions = extractFromText(text);
    times.push(performance.now() - started);
    return {
      id,
      attributions: attributions.map((found) => ({ ...found, speaker: speakerName(found) })),
    };
  });
predict(); // once to warm up
times.length = 0;
const result = score(articles, predict());
console.log(values.json ? JSON.stringify(result, null, 1) : formatReport(result, times));
