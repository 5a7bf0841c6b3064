/**
 * Prints how the CPU time of each path that a text takes through the product grows with its length, on texts that are no
 * stories, and what a thousand words cost in a short and in a long story.
 *
 *   npm run bench:growth [-- --paths quotations,index] [--texts REGEXP] [--sizes 5000,200000] [--most 1000] [--all] [--pairs 100 [--seed 1]]
 *
 * A line: CPU milliseconds at each size, the exponent between the last two (1: linear, 2: quadratic), what the longest size
 * would cost if a size was left out. `--pairs` tries so many texts of two things instead, the one over and over and then the
 * other. If the product refuses the text at that size, the line says so. Only lines over `--most` milliseconds are printed unless `--all` is given.
 */
import { parseArgs } from 'node:util';
import { UserError } from '../src/errors.ts';
import { checked } from '../src/library/import/read-input.ts';
import { readPlainText } from '../src/story/formats/plain-text.ts';
import { costOf } from './bench/growth.ts';
import { PATHS } from './bench/growth-paths.ts';
import { pairsOf, prose, type Text, texts } from './bench/growth-texts.ts';
import { row } from './bench/timing.ts';

const { values } = parseArgs({
  options: {
    paths: { type: 'string' },
    texts: { type: 'string' },
    sizes: { type: 'string', default: '5000,20000,50000,200000' },
    most: { type: 'string', default: '1000' },
    all: { type: 'boolean', default: false },
    pairs: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const wanted = new RegExp(values.texts ?? '', 'u');
const names = values.paths?.split(',') ?? Object.keys(PATHS);
/** CPU milliseconds after which a longer text is not tried. */
const GIVEN_UP = 8_000;

/** Enough calls for the weights to be loaded and the code to be compiled before anything is counted. */
const WARMING = 2_000;
const perThousand = (words: number, enough: number): number => {
  const text = (shorter: number) => prose(words * 6 - shorter);
  return PATHS.quotations ? costOf(PATHS.quotations, text, enough) / (words / 1_000) : 0;
};
perThousand(1_000, WARMING);
const [short = 0, long = 0] = [1_000, 100_000].map((words) => perThousand(words, 400));
console.log('\nCPU milliseconds to analyse 1,000 words of prose');
row('of 1,000 words', short.toFixed(1));
row('of 100,000 words', long.toFixed(1));
row('ratio', (long / short).toFixed(2));

console.log(
  `\nCPU milliseconds by length (${sizes.map((size) => size.toLocaleString('en')).join(', ')} characters)`,
);
let lines = 0;
let over = 0;
let refused = 0;
const tried = values.pairs === undefined ? texts() : pairsOf(Number(values.pairs), Number(values.seed));
for (const name of names)
  for (const [text, make] of tried)
    if (wanted.test(text)) {
      const { times, exponent, most } = grown(name, make);
      lines++;
      const isOver = most > Number(values.most);
      const refusal = isOver ? refusalOf(make) : undefined;
      if (isOver && refusal === undefined) over++;
      if (isOver && refusal !== undefined) refused++;
      if (values.all || isOver)
        row(
          `${name}, ${text}`,
          `${refusal === undefined ? '' : `refused: “${refusal}”  `}${times.map((time) => time.toFixed(0)).join(' ')}  n^${exponent.toFixed(2)}${times.length < sizes.length ? `  ~${most.toFixed(0)}` : ''}`,
        );
    }
console.log(
  `\n${lines} lines, ${over} over ${values.most} ms and ${refused} more, which are refused, at ${sizes.at(-1)?.toLocaleString('en')} characters`,
);

/** What somebody is told who adds such a text; undefined if it is taken for a story. */
function refusalOf(make: Text): string | undefined {
  try {
    checked({ story: readPlainText(make(sizes.at(-1) ?? 0)), dropped: [] });
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message;
  }
}

function grown(name: string, make: Text): { times: number[]; exponent: number; most: number } {
  const path = PATHS[name];
  if (!path) throw new Error(`no path is called ${name}: ${Object.keys(PATHS).join(', ')}`);
  const times: number[] = [];
  for (const size of sizes) {
    if ((times.at(-1) ?? 0) > GIVEN_UP) break;
    times.push(costOf(path, (shorter) => make(size - shorter), 1));
  }
  const [before = 1, last = 1] = times.slice(-2);
  const [from = 1, to = 2] = sizes.slice(times.length - 2, times.length);
  const exponent = Math.log(Math.max(last, 1) / Math.max(before, 1)) / Math.log(to / from);
  const longest = sizes.at(-1) ?? to;
  return { times, exponent, most: last * (longest / to) ** (to < longest ? Math.max(1, exponent) : 0) };
}
