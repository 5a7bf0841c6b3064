/**
 * Prints how well questions in people's own words find their sentence, and how well "not in this story" is known.
 *
 *     npm run evaluate:natural -- QUESTIONS.jsonl ARTICLES_DIR [--some N] [--wrong FILE] [--models DIR | --words]
 *
 * QUESTIONS.jsonl: lines `{id, article, type, question, gold: [sentence]}`; ARTICLES_DIR holds ARTICLE.txt. "right" and "wrong"
 * are answers whose first excerpt holds a gold sentence or not, "refused" has no answer; "first" and "three" count the gold
 * sentence first or among three whether answered or not. --models takes other weights than those of models/, --words none;
 * --some asks the first N articles only; --wrong writes what went wrong. The CPU time is of all threads, with V8 told what the
 * bot tells it.
 */
import '../src/start/flags.mjs';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyse } from '../src/analysis/analysis.ts';
import { Asker } from '../src/command-line/ask.ts';
import { startEncoder } from '../src/retrieval/encoder/encoder.ts';
import { readStoryFile } from '../src/story/read-file.ts';
import { percentile, table } from './evaluation/metrics.ts';
import {
  articleFile,
  NaturalTally,
  readNaturalQuestions,
  UNANSWERABLE,
} from './evaluation/natural-questions.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    some: { type: 'string' },
    wrong: { type: 'string' },
    models: { type: 'string' },
    words: { type: 'boolean' },
  },
});
const [questionFile, folder] = positionals;
if (!questionFile || !folder) {
  console.error(
    'usage: evaluate-natural QUESTIONS.jsonl ARTICLES_DIR [--some N] [--wrong FILE] [--models DIR | --words]',
  );
  process.exit(2);
}

const encoder = values.words ? undefined : await startEncoder(values.models);
const asker = new Asker(encoder);
const tally = new NaturalTally();
const wrong: object[] = [];
const cpu: number[] = [];
for (const [article, questions] of [...readNaturalQuestions(questionFile)].slice(
  0,
  Number(values.some ?? Infinity),
)) {
  const story = analyse(await readStoryFile(articleFile(folder, article)));
  const stories = [story];
  // A story is encoded when it is added, not when somebody asks.
  await asker.insightInto(story.questions, article);
  for (const question of questions) {
    const start = process.cpuUsage();
    const { answered, confidence, excerpts } = await asker.record(stories, question.question);
    const { user, system } = process.cpuUsage(start);
    cpu.push((user + system) / 1000);
    const texts = excerpts.map(({ text }) => text);
    const at = tally.add(question, { answered, excerpts: texts });
    const isRight = question.type === UNANSWERABLE ? !answered : answered && at === 0;
    if (!isRight) wrong.push({ ...question, answered, confidence, at, excerpts: texts });
  }
}

const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)}%`;
console.log(
  table([
    ['type', 'asked', 'right', 'wrong', 'refused', 'first', 'three'],
    ...tally.types.map((type) => {
      const { asked, ...counts } = tally.of(type);
      const parts = [counts.right, counts.wrong, counts.refused, counts.first, counts.three];
      return [type, String(asked), ...parts.map((part) => percent(part, asked))];
    }),
  ]),
);
const { asked, right, wrong: misled, refused, first, three } = tally.answerable;
const vain = tally.of(UNANSWERABLE);
console.log(
  `answerable ${asked}: right ${percent(right, asked)}, wrong ${percent(misled, asked)}, refused ${percent(refused, asked)}, ` +
    `first ${percent(first, asked)}, among three ${percent(three, asked)}; unanswerable ${vain.asked}: not given as an answer ${percent(vain.refused, vain.asked)}; ` +
    `of the answers given right ${percent(right, right + misled + vain.wrong)}; right or among the closest passages shown ${percent(three, asked)}`,
);
console.log(
  `CPU ms a question: median ${percentile(cpu, 0.5).toFixed(1)}, p95 ${percentile(cpu, 0.95).toFixed(1)}`,
);
await encoder?.close();
if (values.wrong) writeFileSync(values.wrong, wrong.map((each) => `${JSON.stringify(each)}\n`).join(''));
