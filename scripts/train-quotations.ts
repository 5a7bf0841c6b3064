import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packWeights } from '../src/quotations/tagging/weights.ts';
import { readCorpus, toLesson } from './quotations/corpus.ts';
import { crossValidated } from './quotations/cross-validation.ts';
import { trainTagger } from './quotations/train-tagger.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'src/quotations/weights.bin' },
    folds: { type: 'string', default: '4' },
    limit: { type: 'string' },
  },
});
if (!values.data) {
  console.error('usage: npm run train -- --data DIR [--out FILE]   (DIR holds train.jsonl)');
  process.exit(2);
}

const log = (line: string): void => console.error(`${(performance.now() / 1000).toFixed(0)} s  ${line}`);
const lessons = readCorpus(join(values.data, 'train.jsonl'))
  .slice(0, values.limit ? Number(values.limit) : undefined)
  .map(toLesson);
log(`${lessons.length} articles read`);
const { model, judged } = trainTagger(lessons, { folds: Number(values.folds), log });
console.log(crossValidated(lessons, judged));
const packed = packWeights(model);
writeFileSync(values.out, packed);
log(`${values.out}: ${packed.length} bytes`);
