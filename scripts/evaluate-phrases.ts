/**
 * Prints how well half-remembered phrases find their quotation and its speaker, beside fuse.js and MiniSearch.
 *
 *     npm run evaluate:phrases -- --data DIR [--each 6] [--wrong FILE]
 *
 * DIR holds the quotation corpus: phrases are made of dev.jsonl's marked quotations (a window of 4 to 8 words, one dropped,
 * one misspelt, lower case) and put to their own story and to all dev stories together. Phrases of another story, and for
 * the library of articles in train.jsonl, must be refused. Everybody searches the quotations that we found.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Attribution } from '../src/quotations/attribution/attribution.ts';
import { PHRASE_THRESHOLD } from '../src/retrieval/phrases/phrase-confidence.ts';
import { findPhrase } from '../src/retrieval/search-stories.ts';
import type { StoryIndex } from '../src/retrieval/story-index.ts';
import { percentile, share, table } from './evaluation/metrics.ts';
import { fuseTokens, fuseWhole, fuseWords, miniSearch, type Searcher } from './evaluation/peers.ts';
import {
  analyseArticle,
  isRight,
  type RememberedPhrase,
  rememberPhrases,
} from './evaluation/remembered-phrases.ts';
import { seededRandom } from './evaluation/typos.ts';
import { readCorpus } from './quotations/corpus.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    each: { type: 'string', default: '6' },
    wrong: { type: 'string' },
  },
});
if (!values.data) {
  console.error('usage: npm run evaluate:phrases -- --data DIR [--each 6] [--wrong FILE]');
  process.exit(2);
}

const ALLOWED_FALSE = 0.03;
/** Articles whose phrases the library must refuse. */
const FOREIGN = 84;

interface Found {
  readonly index: StoryIndex;
  readonly attribution: Attribution;
  readonly confidence: number;
}
/** Made ready for its stories once, then asked many times. */
type System = (stories: readonly StoryIndex[]) => (phrase: string) => Found | null;

const ours: System = (stories) => (phrase) => {
  const best = findPhrase(stories, phrase).quotations[0];
  const index = stories.find(({ story }) => story === best?.story);
  return best && index ? { index, ...best } : null;
};

const peer =
  (searcher: Searcher): System =>
  (stories) => {
    const all = stories.flatMap((index) =>
      index.attributions.map((attribution) => ({ index, attribution, text: wordsOf(index, attribution) })),
    );
    const search = searcher(all.map(({ text }) => text));
    return (phrase) => {
      const best = search(phrase)[0];
      const found = best && all[best.index];
      return found ? { ...found, confidence: best.score } : null;
    };
  };

function wordsOf({ story }: StoryIndex, { content }: Attribution): string {
  return content.map((span) => story.slice(span)).join(' ');
}

const SYSTEMS: readonly (readonly [string, System])[] = [
  ['fuse.js, whole phrase', peer(fuseWhole)],
  ['fuse.js, useTokenSearch', peer(fuseTokens)],
  ['fuse.js, one search per word', peer(fuseWords)],
  ['MiniSearch, fuzzy and prefix', peer(miniSearch)],
  ['On the Record', ours],
];

const articles = readCorpus(join(values.data, 'dev.jsonl'));
const library = articles.map(analyseArticle);
const random = seededRandom(1);
const phrases = articles.flatMap((article, at) => rememberPhrases(article, at, Number(values.each), random));
const train = readCorpus(join(values.data, 'train.jsonl'));
const foreign = train
  .filter((_, at) => at % Math.ceil(train.length / FOREIGN) === 0)
  .flatMap((article) => rememberPhrases(article, -1, Number(values.each), random));
const homeOf = ({ story }: RememberedPhrase): StoryIndex => library[story] as StoryIndex;
/** Whether our own list of quotations could answer at all. */
const existing = phrases.filter((phrase) => {
  const index = homeOf(phrase);
  return index.attributions.some((attribution) => isRight(index, attribution, phrase));
});
console.log(
  `${phrases.length} phrases of ${library.length} stories, ${existing.length} of them from a quotation that we found with its speaker; ` +
    `${phrases.length} of another story and ${foreign.length} of no story of the library`,
);

interface Setting {
  readonly name: string;
  readonly storiesFor: (phrase: RememberedPhrase) => readonly StoryIndex[];
  /** Phrases that must be refused, with where they are put to. */
  readonly strangers: readonly (readonly [RememberedPhrase, readonly StoryIndex[]])[];
}

const alone = library.map((index) => [index]);
const SETTINGS: readonly Setting[] = [
  {
    name: 'within the story',
    storiesFor: ({ story }) => alone[story] ?? [],
    strangers: phrases.map((phrase) => [phrase, alone[(phrase.story + 1) % library.length] ?? []]),
  },
  {
    name: 'in the library of all stories',
    storiesFor: () => library,
    strangers: foreign.map((phrase) => [phrase, library]),
  },
];

const figure = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^0/, ''));

function measure({ storiesFor, strangers }: Setting, name: string, system: System): string[] {
  const ready = new Map<readonly StoryIndex[], ReturnType<System>>();
  const ask = (stories: readonly StoryIndex[], phrase: string): Found | null => {
    const search = ready.get(stories) ?? system(stories);
    ready.set(stories, search);
    return search(phrase);
  };
  const times: number[] = [];
  const outcomes = existing.map((phrase) => {
    const stories = storiesFor(phrase);
    ask(stories, '');
    const start = performance.now();
    const found = ask(stories, phrase.text);
    times.push(performance.now() - start);
    const right =
      found !== null && found.index === homeOf(phrase) && isRight(found.index, found.attribution, phrase);
    return { phrase, found, right };
  });
  const falseOnes = strangers.map(([{ text }, stories]) => ask(stories, text)?.confidence ?? 0);
  // Where a system must draw its line so that it answers at most 3% of the strangers.
  const line = percentile(falseOnes, 1 - ALLOWED_FALSE);
  const mine = system === ours;
  const answered = (found: Found | null): boolean => (found?.confidence ?? 0) >= PHRASE_THRESHOLD;
  if (mine && values.wrong) writeWrong(outcomes, strangers);
  return [
    name,
    figure(share(outcomes, ({ right }) => right)),
    figure(share(outcomes, ({ right, found }) => right && (found?.confidence ?? 0) > line)),
    mine ? figure(share(outcomes, ({ right, found }) => right && answered(found))) : '–',
    mine ? figure(share(falseOnes, (confidence) => confidence >= PHRASE_THRESHOLD)) : '–',
    percentile(times, 0.5).toFixed(2),
    percentile(times, 0.95).toFixed(2),
  ];
}

function writeWrong(
  outcomes: readonly { phrase: RememberedPhrase; found: Found | null; right: boolean }[],
  strangers: Setting['strangers'],
): void {
  const wrong = outcomes
    .filter(({ right, found }) => !right || (found?.confidence ?? 0) < PHRASE_THRESHOLD)
    .map(({ phrase, found, right }) => ({
      right,
      phrase: phrase.text,
      was: homeOf(phrase).story.slice(phrase.window),
      source: phrase.gold.source?.map((span) => homeOf(phrase).story.slice(span)),
      confidence: found?.confidence,
      got: found ? wordsOf(found.index, found.attribution) : null,
      speaker: found?.attribution.speaker?.name,
    }));
  const answered = strangers.flatMap(([{ text }, stories]) => {
    const found = ours(stories)(text);
    if (!found || found.confidence < PHRASE_THRESHOLD) return [];
    return [
      {
        stranger: text,
        confidence: found.confidence,
        got: wordsOf(found.index, found.attribution),
      },
    ];
  });
  const lines = [...wrong, ...answered].map((each) => `${JSON.stringify(each)}\n`);
  writeFileSync(values.wrong ?? '', lines.join(''), { flag: 'a' });
}

console.log(
  'hit@1: the quotation with the right speaker comes first, of the phrases whose quotation we found',
);
console.log('ms: one search of what was made ready before');
console.log('at 3%: the same, and above the line that refuses 97% of the phrases that nobody said there');
for (const setting of SETTINGS) {
  console.log(`\n${setting.name}`);
  const head = ['system', 'hit@1', 'at 3%', 'answered right', 'false answers', 'ms median', 'ms p95'];
  console.log(table([head, ...SYSTEMS.map(([name, system]) => measure(setting, name, system))]));
}
