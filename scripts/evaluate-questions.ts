/**
 * Prints how well questions find their sentence, and how well "not in this story" is known, beside fuse.js and MiniSearch.
 *
 *     node --import tsx scripts/evaluate-questions.ts --data DIR [--news DIR] [--fit] [--wrong FILE]
 *
 * DIR of --data holds `*.jsonl` rows `{id, title, sentences: [{i, p, text}], question, answerSentences}`: NAME.dev.jsonl and,
 * not answerable, NAME_far.dev.jsonl and NAME_abl.dev.jsonl. --news reads the articles of our own news questions from the
 * quotation corpus. --fit adds cross-validation: weights fitted on one kind of text and judged on another.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Asker } from '../src/command-line/ask.ts';
import { startEncoder } from '../src/retrieval/encoder/encoder.ts';
import { CONFIDENCE_WEIGHTS, SIGNALS } from '../src/retrieval/ranking/confidence.ts';
import { FEATURES } from '../src/retrieval/ranking/features.ts';
import { WEIGHTS } from '../src/retrieval/ranking/weights.ts';
import { crossValidate, fitWeights, judge, measureSet, type Verdict } from './evaluation/cross-validation.ts';
import { areaUnderCurve, percentile, rankFigures, share, table } from './evaluation/metrics.ts';
import { type QuestionSet, type Row, readNewsSet, readQuestionSets } from './evaluation/question-sets.ts';
import { type Outcome, type System, systems } from './evaluation/question-systems.ts';
import { seededRandom, withTypos } from './evaluation/typos.ts';

const WARM_UP = 50;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    news: { type: 'string' },
    fit: { type: 'boolean' },
    wrong: { type: 'string' },
  },
});
if (!values.data) {
  console.error('usage: evaluate-questions --data DIR [--news DIR] [--fit] [--wrong FILE]');
  process.exit(2);
}

const figure = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^0/, ''));

function place({ sentences, answerSentences }: Row, { ranking }: Outcome): number {
  return ranking.findIndex((at) => answerSentences.includes(sentences[at]?.i ?? -1));
}

/** One line of the table, and what was answered. */
async function measure(
  set: QuestionSet,
  name: string,
  system: System,
): Promise<{ line: string[]; outcomes: Outcome[] }> {
  for (const row of set.answerable.slice(0, WARM_UP)) await system(row, row.question);
  const times: number[] = [];
  const outcomes: Outcome[] = [];
  for (const row of set.answerable) {
    const start = performance.now();
    outcomes.push(await system(row, row.question));
    times.push(performance.now() - start);
  }
  const { hit1, hit3, mrr } = rankFigures(
    set.answerable.map((row, at) => place(row, outcomes[at] as Outcome)),
  );
  const misspelt: number[] = [];
  for (const [at, row] of set.answerable.entries())
    misspelt.push(place(row, await system(row, withTypos(row.question, 2, seededRandom(at + 1)))));
  const right = outcomes.map(({ confidence }) => confidence);
  const curve = async (rows: readonly Row[]): Promise<number> => {
    if (rows.length === 0 || right.every((score) => score === 0)) return Number.NaN;
    const wrong: number[] = [];
    for (const row of rows) wrong.push((await system(row, row.question)).confidence);
    return areaUnderCurve(right, wrong);
  };
  const figures = [
    hit1,
    hit3,
    mrr,
    rankFigures(misspelt).hit1,
    await curve(set.far),
    await curve(set.ablated),
    await curve(set.vain),
  ];
  const latency = [percentile(times, 0.5), percentile(times, 0.95)].map((time) => time.toFixed(2));
  return { line: [name, ...figures.map(figure), ...latency], outcomes };
}

const HEAD = [
  'system',
  'hit@1',
  'hit@3',
  'MRR',
  'typos hit@1',
  'AUC far',
  'AUC abl',
  'AUC vain',
  'ms median',
  'ms p95',
];

async function report(set: QuestionSet): Promise<void> {
  const sizes = set.answerable.map(({ sentences }) => sentences.length);
  console.log(
    `\n${set.name}: ${set.answerable.length} questions, ${percentile(sizes, 0.5)} sentences in the median`,
  );
  const lines: string[][] = [];
  let outcomes: Outcome[] = [];
  for (const [name, system] of compared) {
    const measured = await measure(set, name, system);
    lines.push(measured.line);
    outcomes = measured.outcomes;
  }
  console.log(table([HEAD, ...lines]));
  const withNext = share(set.answerable, (row) => {
    const outcome = outcomes[set.answerable.indexOf(row)];
    const shown = [outcome?.ranking[0], outcome?.neighbour].map((at) => row.sentences[at ?? -1]?.i ?? -1);
    return shown.some((i) => row.answerSentences.includes(i));
  });
  const answers = async (rows: readonly Row[]): Promise<string> => {
    let given = 0;
    for (const row of rows) if ((await product(row, row.question)).answered) given++;
    return figure(given / rows.length);
  };
  const shownRight = set.answerable.filter((_, at) => outcomes[at]?.answered);
  const precision = share(
    shownRight,
    (row) => place(row, outcomes[set.answerable.indexOf(row)] as Outcome) === 0,
  );
  console.log(
    `On the Record answers ${await answers(set.answerable)} of the answerable (right in ${figure(precision)} of them), ${await answers(set.far)} of far, ` +
      `${await answers(set.ablated)} of abl${set.vain.length ? `, ${await answers(set.vain)} of vain` : ''}; hit with the neighbour that is shown ${figure(withNext)}`,
  );
  const marking = set.answerable.flatMap(({ answers }, at) => {
    const { marked } = outcomes[at] as Outcome;
    if (!answers || marked.length === 0) return [];
    return [marked.some((words) => answers.some((each) => each.includes(words) || words.includes(each)))];
  });
  if (marking.length > 0)
    console.log(
      `Words are marked in ${marking.length} answers, and are the answer in ${figure(share(marking, Boolean))}`,
    );
  if (values.wrong) {
    const wrong = set.answerable.flatMap((row, at) => {
      const outcome = outcomes[at] as Outcome;
      const got = place(row, outcome);
      return got === 0 && outcome.answered
        ? []
        : [{ place: got, ...outcome, ranking: outcome.ranking.slice(0, 3), row }];
    });
    writeFileSync(values.wrong, wrong.map((each) => `${JSON.stringify(each)}\n`).join(''), { flag: 'a' });
  }
}

const encoder = await startEncoder();
const compared = systems(new Asker(encoder));
const [, product] = compared.at(-1) as (typeof compared)[number];
const sets = readQuestionSets(values.data);
const news = values.news ? [readNewsSet(values.news, 'dev'), readNewsSet(values.news, 'test')] : [];
console.log(
  'ms = index built and one question asked, cold, on this machine; with meaning, the text indexed and encoded before; typos = two misspelt words a question',
);
console.log(
  'AUC: answerable against put to another article (far), its answering sentences cut out (abl), not told (vain)',
);
for (const set of [...sets, ...news]) await report(set);
await encoder.close();
if (values.fit) fitReport();

function fitReport(): void {
  const [encyclopedia] = sets.map(measureSet);
  const [newsDev, newsTest] = news.map(measureSet);
  if (!encyclopedia) return;
  const row = (name: string, { hit1, hit3, mrr, far, ablated, vain }: Verdict): string[] => [
    name,
    ...[hit1, hit3, mrr, far, ablated, vain].map(figure),
  ];
  const shipped = {
    ranking: FEATURES.map((name) => WEIGHTS[name] ?? 0),
    confidence: SIGNALS.map((name) => CONFIDENCE_WEIGHTS[name]),
  };
  const lines = [['weights', 'hit@1', 'hit@3', 'MRR', 'AUC far', 'AUC abl', 'AUC vain']];
  const tryOn = (set: typeof encyclopedia, also: (typeof encyclopedia)[]): void => {
    lines.push(
      row(
        `${set.name}: shipped (no refusals)`,
        judge(set, () => shipped),
      ),
    );
    lines.push(row(`${set.name}: cross-validated`, crossValidate(set)));
    if (also.length === 0) return;
    lines.push(row(`${set.name}: cross-validated, other texts added`, crossValidate(set, also)));
    const elsewhere = fitWeights(also);
    lines.push(
      row(
        `${set.name}: fitted on other texts only`,
        judge(set, () => elsewhere),
      ),
    );
  };
  tryOn(encyclopedia, newsDev ? [newsDev] : []);
  if (newsDev) tryOn(newsDev, [encyclopedia]);
  if (newsDev && newsTest) {
    lines.push(
      row(
        `${newsTest.name}: shipped (no refusals)`,
        judge(newsTest, () => shipped),
      ),
    );
    const onlyEncyclopedia = fitWeights([encyclopedia]);
    lines.push(
      row(
        `${newsTest.name}: fitted on encyclopedia only`,
        judge(newsTest, () => onlyEncyclopedia),
      ),
    );
  }
  console.log(`\n${table(lines)}`);
}
