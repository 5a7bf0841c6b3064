/**
 * Prints how fast the product is, beside what a user would pick instead, in the same run.
 *
 *   npm run bench [-- --data DIR]     DIR: holds dev.jsonl, articles as JSON Lines {"text"}, for the median article
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { readSeeds } from '../src/library/read-seeds.ts';
import { extractAttributions, extractFromText } from '../src/quotations/extract.ts';
import { askStory } from '../src/retrieval/search-stories.ts';
import { indexStory } from '../src/retrieval/story-index.ts';
import { measureAutocomplete } from './bench/autocomplete.ts';
import { measureDesk } from './bench/desk.ts';
import { median, percentile, row, timeEach } from './bench/timing.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const [story] = await readSeeds();
if (!story) throw new Error('no seed story');
const articles = values.data
  ? readFileSync(join(values.data, 'dev.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => String(JSON.parse(line).text))
  : [story.text];

console.log(`\nStart (each a new process)`);
const desk = await measureDesk();
row('launch to a usable desk', `${desk.usableMs.toFixed(0)} ms`);
row('memory at rest', `${desk.restMb.toFixed(0)} MB`);

console.log(
  `\nMilliseconds to analyse a story (${articles.length === 1 ? 'the seed story' : `${articles.length} articles`}, median)`,
);
row(
  'On the Record: cues, sources, contents, speakers',
  ms(timeEach(articles, (text) => extractFromText(text), 5)),
);
row(
  'compromise: nlp(text).quotations().json()',
  ms(timeEach(articles, (text) => nlp(text).quotations().json(), 5)),
);

console.log('\nMilliseconds per 1,000 words, by length of the text');
const words = story.paragraphs.filter(({ kind }) => kind === 'body').map(({ span }) => story.slice(span));
for (const length of [100, 1_000, 10_000, 100_000]) {
  const text = textOf(words, length);
  const [time = 0] = timeEach([text], (each) => extractFromText(each), length > 20_000 ? 1 : 3);
  row(`${length.toLocaleString('en')} words`, `${((time * 1000) / length).toFixed(1)} ms`);
}

console.log('\nMilliseconds per question (seed story, index built once; 300 questions)');
const questions = Array.from({ length: 100 }, () => [
  'When will Blinken meet the Russian foreign minister?',
  'How much has the number of Russian units grown?',
  'What is the price of gas in Europe?',
]).flat();
const index = indexStory(story, extractAttributions(story));
const sentences = story.sentences.map(({ span }, id) => ({ id, text: story.slice(span) }));
const fuse = new Fuse(sentences, {
  keys: ['text'],
  includeScore: true,
  ignoreLocation: true,
  useTokenSearch: true,
});
const mini = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } });
mini.addAll(sentences);
for (const [name, search] of [
  ['On the Record', (question: string) => askStory(index, question)],
  ['fuse.js, useTokenSearch', (question: string) => fuse.search(question)],
  ['MiniSearch, fuzzy 0.2, prefix', (question: string) => mini.search(question)],
] as const) {
  const times = timeEach(questions, search, 1);
  row(name, `median ${median(times).toFixed(2)}, 95th percentile ${percentile(times, 0.95).toFixed(2)}`);
}

console.log(
  '\nMilliseconds from a key to its choices (bot at the stand-in of Discord, SQLite, 1,000 stories)',
);
for (const [option, times] of await measureAutocomplete(1000)) {
  const [first = 0, ...later] = times;
  row(
    option,
    `first ${first.toFixed(0)}, median ${median(later).toFixed(0)}, 95th percentile ${percentile(later, 0.95).toFixed(0)}`,
  );
}

function ms(times: readonly number[]): string {
  return `${median(times).toFixed(1)} ms`;
}

function textOf(paragraphs: readonly string[], length: number): string {
  const out: string[] = [];
  for (let count = 0, at = 0; count < length; at++) {
    const paragraph = paragraphs[at % paragraphs.length] ?? '';
    const part = paragraph.split(' ').slice(0, length - count);
    count += part.length;
    out.push(part.join(' '));
  }
  return out.join('\n\n');
}
