import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toAttribution } from '../src/quotations/tagging/tagger.ts';
import { packWeights } from '../src/quotations/tagging/weights.ts';
import { readCorpus, toLesson } from './quotations/corpus.ts';
import { formatReport } from './quotations/report.ts';
import { loadScorer } from './quotations/scorer.ts';
import { trainTagger } from './quotations/train-tagger.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'src/quotations/weights.bin' },
    folds: { type: 'string', default: '4' },
    limit: { type: 'string' },
    unseen: { type: 'string' },
  },
});
if (!values.data) {
  console.error(
    'usage: npm run train -- --data DIR [--out FILE] [--unseen FILE]   (DIR holds train.jsonl, its parent score.mjs; ' +
      'FILE takes what is read in each training article by models that have not seen it)',
  );
  process.exit(2);
}

const log = (line: string): void => console.error(`${(performance.now() / 1000).toFixed(0)} s  ${line}`);
const score = await loadScorer(values.data);
const lessons = readCorpus(join(values.data, 'train.jsonl'))
  .slice(0, values.limit ? Number(values.limit) : undefined)
  .map(toLesson);
log(`${lessons.length} articles read`);
const { model, unseen } = trainTagger(lessons, { folds: Number(values.folds), log });
console.log('The training articles, each read by models that have not seen it (speakers not named):');
const predicted = lessons.map(({ article: { id }, document }, index) => ({
  id,
  attributions: (unseen[index] ?? []).map((found) => toAttribution(document, found)),
}));
if (values.unseen)
  writeFileSync(values.unseen, predicted.map((line) => `${JSON.stringify(line)}\n`).join(''));
const result = score(
  lessons.map(({ article }) => article),
  predicted,
);
console.log(formatReport(result, []));
const packed = packWeights(model);
writeFileSync(values.out, packed);
log(`${values.out}: ${packed.length} bytes`);
