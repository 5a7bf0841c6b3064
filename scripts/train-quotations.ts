import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CueLexicon } from '../src/quotations/tagging/lexicon.ts';
import { ATTRIBUTION_SCHEME, CUE_SCHEME, type TaggerModel } from '../src/quotations/tagging/tagger.ts';
import { packWeights } from '../src/quotations/tagging/weights.ts';
import { type Lesson, readCorpus, toLesson } from './quotations/corpus.ts';
import { trainCrf } from './quotations/crf-trainer.ts';
import { countCues, frequentCues, toExamples } from './quotations/examples.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'src/quotations/weights.bin' },
    epochs: { type: 'string', default: '10' },
    limit: { type: 'string' },
  },
});
if (!values.data) {
  console.error('usage: npm run train -- --data DIR   (DIR holds train.jsonl)');
  process.exit(2);
}

const log = (line: string): void => console.error(`${(performance.now() / 1000).toFixed(0)} s  ${line}`);
const lessons = readCorpus(join(values.data, 'train.jsonl'))
  .slice(0, values.limit ? Number(values.limit) : undefined)
  .map(toLesson);
log(`${lessons.length} articles read`);
const packed = packWeights(trainTagger(lessons));
writeFileSync(values.out, packed);
log(`${values.out}: ${packed.length} bytes`);

function trainTagger(articles: readonly Lesson[]): TaggerModel {
  const counts = countCues(articles);
  const { cues, attributions } = toExamples(articles, counts);
  log(`${cues.length} sentences, ${attributions.length} cues`);
  const shared = { epochs: Number(values.epochs), seed: 1, rate: 0.015, decay: 0, dropout: 0, least: 2 };
  return {
    lexicon: new CueLexicon(frequentCues(counts)),
    cues: trainCrf(CUE_SCHEME, cues, { ...shared, bits: 19, log: (line) => log(`cues: ${line}`) }),
    attributions: trainCrf(ATTRIBUTION_SCHEME, attributions, {
      ...shared,
      bits: 20,
      log: (line) => log(`attributions: ${line}`),
    }),
  };
}
