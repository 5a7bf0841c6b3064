/**
 * Puts questions in people's own words to a library of many stories, and prints how often the right one is among those that are looked
 * into, and what becomes of the answer: by words alone, and by words and meaning together.
 *
 *     npm run evaluate:library -- QUESTIONS.jsonl ARTICLES_DIR [--also DIR]… [--some N] [--models DIR] [--find] [--wrong FILE]
 *
 * QUESTIONS.jsonl and ARTICLES_DIR are those of evaluate:natural; the library has all articles of ARTICLES_DIR and of each --also.
 * "found" is the right story among the candidates, "looked at" how many there are. "first" and "three" count the sentence that
 * answers first or among the first three of the surest story, whether answered or not; "right", "wrong" and "refused" as in
 * evaluate:natural. --find only looks for the stories and reads none (a minute less for each hundred); --some asks every Nth question;
 * --wrong writes the questions whose story was not found.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Analysis, analyse } from '../src/analysis/analysis.ts';
import { AnalysisStore } from '../src/library/analysis-store.ts';
import { type CandidateStory, candidates, candidatesByWords } from '../src/library/candidates.ts';
import type { Library } from '../src/library/library.ts';
import { openLibrary } from '../src/library/open-library.ts';
import type { Owner } from '../src/library/owner.ts';
import { VectorStore } from '../src/library/vector-store.ts';
import { encodeText, textsOfStory } from '../src/retrieval/ask-by-meaning.ts';
import { type Encoder, startEncoder } from '../src/retrieval/encoder/encoder.ts';
import { askStory, doubted, isNamedHereAlone, isVague } from '../src/retrieval/search-stories.ts';
import { readStoryFile } from '../src/story/read-file.ts';
import type { Story } from '../src/story/story.ts';
import { inlineWorkers } from '../src/workers.ts';
import { percentile, table } from './evaluation/metrics.ts';
import {
  articleFile,
  type NaturalQuestion,
  NaturalTally,
  type Outcome,
  readNaturalQuestions,
  UNANSWERABLE,
} from './evaluation/natural-questions.ts';

const OWNER: Owner = 'guild:1';
const QUOTAS = { stories: 1e6, bytes: 1e12 };
const EXCERPTS = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    also: { type: 'string', multiple: true, default: [] },
    some: { type: 'string', default: '1' },
    models: { type: 'string' },
    find: { type: 'boolean', default: false },
    wrong: { type: 'string' },
  },
});
const [questionFile, folder] = positionals;
if (!questionFile || !folder) {
  console.error(
    'usage: evaluate-library QUESTIONS.jsonl ARTICLES_DIR [--also DIR]… [--some N] [--models DIR] [--find] [--wrong FILE]',
  );
  process.exit(2);
}

/** Counts of one way to find the stories. */
class Way {
  readonly tally = new NaturalTally();
  readonly found = new Map<string, number>();
  readonly looked: number[] = [];
  readonly milliseconds: number[] = [];
  readonly missed: object[] = [];
  readonly name: string;
  readonly find: (question: string) => Promise<readonly CandidateStory[]>;

  constructor(name: string, find: (question: string) => Promise<readonly CandidateStory[]>) {
    this.name = name;
    this.find = find;
  }

  rows(): string[][] {
    return this.tally.types.map((type) => {
      const { asked, ...counts } = this.tally.of(type);
      const parts = [counts.first, counts.three, counts.right, counts.wrong, counts.refused];
      const found = this.found.get(type) ?? 0;
      return [
        this.name,
        type,
        String(asked),
        percent(found, asked),
        ...parts.map((part) => percent(part, asked)),
      ];
    });
  }

  summary(): string {
    const { asked, ...counts } = this.tally.answerable;
    const found = [...this.found].reduce((sum, [type, many]) => sum + (type === UNANSWERABLE ? 0 : many), 0);
    const vain = this.tally.of(UNANSWERABLE);
    const looked = this.looked.reduce((sum, many) => sum + many, 0) / this.looked.length;
    return (
      `${this.name}: answerable ${asked}: story found ${percent(found, asked)}, first ${percent(counts.first, asked)}, ` +
      `among three ${percent(counts.three, asked)}, right ${percent(counts.right, asked)}, wrong ${percent(counts.wrong, asked)}; ` +
      `unanswerable ${vain.asked}: not given as an answer ${percent(vain.refused, vain.asked)}; looked at ${looked.toFixed(1)} stories; ` +
      `finding them took ${percentile(this.milliseconds, 0.5).toFixed(1)} ms in the median, ${percentile(this.milliseconds, 0.95).toFixed(1)} at p95`
    );
  }
}

async function fill(library: Library, encoder: Encoder): Promise<Map<string, Story>> {
  const stories = new Map<string, Story>();
  for (const path of [folder ?? '', ...values.also])
    for (const name of readdirSync(path).filter((each) => each.endsWith('.txt'))) {
      const story = await readStoryFile(join(path, name));
      stories.set(story.id, story);
      await library.add(OWNER, { story, origin: 'import', addedBy: null });
      await library.keepVectors(story.hash, encoder.version, await encodeText(textsOfStory(story), encoder));
    }
  return stories;
}

const dataDir = mkdtempSync(join(tmpdir(), 'otr-evaluate-'));
const library = await openLibrary({ dataDir, samples: [], quotas: QUOTAS });
const encoder = await startEncoder(values.models);
const onError = (error: unknown) => {
  throw error;
};
const workers = inlineWorkers();
const analyses = new AnalysisStore({ library, workers });
const vectors = new VectorStore({ library, encoder, analyses, onError });
const stories = await fill(library, encoder);
const analysed = new Map<string, Analysis>();
const analysisOf = (story: Story): Analysis => {
  const known = analysed.get(story.id) ?? analyse(story);
  analysed.set(story.id, known);
  return known;
};

/** What the bot makes of the question: the surest story that answers, else the surest one's closest passages. */
async function answerFrom(found: readonly CandidateStory[], question: string): Promise<Outcome> {
  const asked = found.map(({ versionId }) => {
    const story = stories.get(versionId);
    if (!story) throw new Error(`${versionId} is not in the library`);
    return { story, corrections: [] };
  });
  const insights = await vectors.insightsInto(OWNER, asked, question);
  const answers = asked.map(({ story }, at) => {
    const index = analysisOf(story);
    const others = asked.flatMap((other) => (other.story === story ? [] : [analysisOf(other.story)]));
    const lead = isNamedHereAlone(index, others, question) ? undefined : found[at]?.lead;
    return doubted(askStory(index, question, EXCERPTS, insights[at]), lead, isVague(index, question));
  });
  answers.sort((a, b) => Number(b.answered) - Number(a.answered) || b.confidence - a.confidence);
  const excerpts = answers[0]?.passages.map(({ story, span }) => story.slice(span)) ?? [];
  return { answered: answers[0]?.answered ?? false, excerpts };
}

async function put(way: Way, asked: NaturalQuestion, right: Story): Promise<void> {
  const start = performance.now();
  const found = await way.find(asked.question);
  way.milliseconds.push(performance.now() - start);
  way.looked.push(found.length);
  if (found.some(({ versionId }) => versionId === right.id))
    way.found.set(asked.type, (way.found.get(asked.type) ?? 0) + 1);
  else way.missed.push({ way: way.name, ...asked });
  way.tally.add(
    asked,
    values.find ? { answered: false, excerpts: [] } : await answerFrom(found, asked.question),
  );
}

const ways = [
  new Way('words', (question) => candidatesByWords(library, OWNER, question)),
  new Way('both', (question) => candidates(library, vectors, OWNER, question)),
];
const every = Number(values.some);
for (const [article, questions] of readNaturalQuestions(questionFile)) {
  const right = await readStoryFile(articleFile(folder, article));
  for (const question of questions.filter((_, at) => at % every === 0))
    for (const way of ways) await put(way, question, right);
}
console.log(`${stories.size} stories`);
const columns = ['found by', 'type', 'asked', 'found', 'first', 'three', 'right', 'wrong', 'refused'];
console.log(table([columns, ...ways.flatMap((way) => way.rows())]));
for (const way of ways) console.log(way.summary());
await vectors.close();
await library.close();
rmSync(dataDir, { recursive: true });
if (values.wrong)
  writeFileSync(
    values.wrong,
    ways
      .flatMap(({ missed }) => missed)
      .map((each) => `${JSON.stringify(each)}\n`)
      .join(''),
  );

function percent(part: number, of: number): string {
  return `${((100 * part) / of).toFixed(1)}%`;
}
