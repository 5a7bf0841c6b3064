/**
 * Prints how many misleading questions are answered: those of SQuAD 2 that look as if the text answered them (Rajpurkar, Jia and Liang, 2018).
 *
 *     npm run evaluate:misleading -- FILE [--every N]
 *
 * FILE: SQuAD 2 as published, or a part of it; for example the dev set of https://github.com/chrischute/squad, half of SQuAD's own.
 * Five paragraphs of an article are one text, as in XQuAD. --every asks each nth question only. "right" holds a sentence that answers.
 */
import { parseArgs } from 'node:util';
import { Asker } from '../src/command-line/ask.ts';
import { startEncoder } from '../src/retrieval/encoder/encoder.ts';
import { share, table } from './evaluation/metrics.ts';
import type { Row } from './evaluation/question-sets.ts';
import { type Outcome, systems } from './evaluation/question-systems.ts';
import { readSquad } from './evaluation/squad.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' } },
});
const [file] = positionals;
if (!file) {
  console.error('usage: evaluate-misleading FILE [--every N]');
  process.exit(2);
}

const rows = readSquad(file).filter((_, at) => at % Number(values.every) === 0);
const encoder = await startEncoder();
const compared = systems(new Asker(encoder)).slice(-2);
const lines = [['system', 'answerable', 'answered', 'right', 'misleading', 'answered']];
for (const [name, system] of compared) {
  const asked: { row: Row; outcome: Outcome }[] = [];
  for (const row of rows) asked.push({ row, outcome: await system(row, row.question) });
  const [told, misleading] = [true, false].map((answers) =>
    asked.filter(({ row }) => row.answerSentences.length > 0 === answers),
  ) as [typeof asked, typeof asked];
  const percent = (some: typeof asked, test: (one: (typeof asked)[number]) => boolean): string =>
    `${(100 * share(some, test)).toFixed(1)}%`;
  const answered = ({ outcome }: (typeof asked)[number]): boolean => outcome.answered;
  lines.push([
    name,
    String(told.length),
    percent(told, answered),
    percent(told, (one) => {
      const best = one.row.sentences[one.outcome.ranking[0] ?? -1];
      return answered(one) && best !== undefined && one.row.answerSentences.includes(best.i);
    }),
    String(misleading.length),
    percent(misleading, answered),
  ]);
}
await encoder.close();
console.log(table(lines));
