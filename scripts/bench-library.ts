import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AskedStory } from '../src/analysis/asked-story.ts';
import { answerFromAll } from '../src/answers/asked-functions.ts';
import { AnalysisStore } from '../src/library/analysis-store.ts';
import { candidates } from '../src/library/candidates.ts';
import type { Library } from '../src/library/library.ts';
import { openLibrary } from '../src/library/open-library.ts';
import type { Owner } from '../src/library/owner.ts';
import type { NewStory } from '../src/library/story-entry.ts';
import { nearestIn } from '../src/retrieval/encoder/gist-scan.ts';
import { DIMENSIONS, packVectors, type StoryVectors } from '../src/retrieval/encoder/vectors.ts';
import type { Story } from '../src/story/story.ts';
import { inlineWorkers } from '../src/workers.ts';
import { findPostgres, startPostgres } from '../test/library/postgres-server.ts';
import { randomNumbers, StoryMaker } from './library/random-stories.ts';

/**
 * Loads made-up stories into SQLite and PostgreSQL and prints how long searching takes, by words and by words and meaning (with made-up
 * vectors: what the encoder takes is not in it), and memory and disk.
 *
 *     node --import tsx scripts/bench-library.ts [--sizes 1000,10000,100000] [--postgres 10000] [--queries 300]
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    postgres: { type: 'string', default: '10000' },
    queries: { type: 'string', default: '300' },
  },
});
const QUERIES = Number(values.queries);
const SERVERS = 1_000;
/** Stories that go in with one commit; a single one waits for the disk alone. */
const BATCH = 100;
const QUOTAS = { stories: 1e6, bytes: 1e12, fetchesPerHour: 1e6, versions: 20 };
const LARGE: Owner = 'guild:large';

/** Version of the made-up vectors, and how many a story has: one for each part of its gist. */
const MODEL = 'bench';
const VECTORS = 8;
const random = randomNumbers(5);

interface Asked {
  readonly owner: Owner;
  readonly story: Story;
  readonly question: string;
}

async function load(
  library: Library,
  count: number,
  ownerOf: (at: number) => Owner,
  maker: StoryMaker,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  const hashes = new Map<Owner, string[]>();
  const batches = new Map<Owner, NewStory[]>();
  const flush = async (owner: Owner): Promise<void> => {
    await library.addMany(owner, batches.get(owner) ?? []);
    batches.delete(owner);
  };
  // By blocks, so that a server's stories go in together.
  for (let at = 0; at < count; at++) {
    const owner = ownerOf(at);
    const story = maker.story();
    const batch = batches.get(owner) ?? [];
    batches.set(owner, batch);
    batch.push({ story, origin: 'import', addedBy: null });
    const own = hashes.get(owner) ?? [];
    hashes.set(owner, own);
    own.push(story.hash);
    if (batch.length >= BATCH) await flush(owner);
    if (at % Math.ceil(count / QUERIES) === 0) asked.push({ owner, story, question: maker.question(story) });
  }
  for (const owner of [...batches.keys()]) await flush(owner);
  for (const owner of new Set(asked.map((each) => each.owner)))
    for (const hash of hashes.get(owner) ?? []) await library.keepVectors(hash, MODEL, randomVectors());
  return asked;
}

function randomVectors(): StoryVectors {
  const lengths = new Array<number>(VECTORS).fill(0);
  return packVectors(randomDirection(VECTORS * DIMENSIONS), new Float32Array(), lengths);
}

function randomDirection(length: number): Float32Array {
  const direction = Float32Array.from({ length }, () => random() - 0.5);
  const scale = 1 / Math.hypot(...direction);
  return direction.map((value) => value * scale);
}

/** Ids of the stories that a question is put to. */
async function find(library: Library, owner: Owner, question: string): Promise<readonly string[]> {
  const vectors = {
    nearest: (whose: Owner, _: string, limit: number) =>
      library.nearest(
        whose,
        MODEL,
        (gists, most) => nearestIn(gists, randomDirection(DIMENSIONS), most),
        limit,
      ),
    // The vectors are read as for a real question; there is nothing to compare in them.
    coverages: async (hashes: readonly string[]) => {
      for (const hash of hashes) await library.vectors(hash, MODEL);
      return hashes.map(random);
    },
  };
  return (await candidates(library, vectors, owner, question)).map(({ versionId }) => versionId);
}

/** The stories themselves. */
async function read(library: Library, owner: Owner, question: string): Promise<AskedStory[]> {
  const ids = await find(library, owner, question);
  const stories = await Promise.all(ids.map((id) => library.get(owner, id)));
  return stories.flatMap((story) => (story ? [{ story, corrections: [] }] : []));
}

async function measure(name: string, library: Library, asked: readonly Asked[]): Promise<void> {
  // An analysis that is not in memory comes from the database, as after a restart.
  const analyses = new AnalysisStore({ library, workers: inlineWorkers(), bytes: 1 });
  const words: number[] = [];
  const search: number[] = [];
  const searchCpu: number[] = [];
  const whole: number[] = [];
  const wholeCpu: number[] = [];
  let looked = 0;
  let found = 0;
  let first = 0;
  for (const [at, { owner, story, question }] of asked.entries()) {
    const before = performance.now();
    await library.search(owner, question);
    words.push(performance.now() - before);
    const started = performance.now();
    const cpu = process.cpuUsage();
    const hits = await find(library, owner, question);
    search.push(performance.now() - started);
    searchCpu.push(cpuSince(cpu));
    looked += hits.length;
    if (hits.includes(story.id)) found++;
    if (hits[0] === story.id) first++;
    if (at % 10 !== 0) continue;
    await analyses.askAll(owner, answerFromAll, await read(library, owner, question), asked.length, question);
    const again = performance.now();
    const cpuAgain = process.cpuUsage();
    await analyses.askAll(owner, answerFromAll, await read(library, owner, question), asked.length, question);
    whole.push(performance.now() - again);
    wholeCpu.push(cpuSince(cpuAgain));
  }
  print(
    name,
    `search by words p50 ${at(words, 0.5)} p95 ${at(words, 0.95)} ms`,
    `by meaning too p50 ${at(search, 0.5)} p95 ${at(search, 0.95)} max ${at(search, 1)} ms (own CPU ${at(searchCpu, 0.5)} / ${at(searchCpu, 0.95)})`,
    `search, read and rank p50 ${at(whole, 0.5)} p95 ${at(whole, 0.95)} ms (own CPU ${at(wholeCpu, 0.5)} / ${at(wholeCpu, 0.95)})`,
    `found ${percent(found, asked.length)} (first ${percent(first, asked.length)}), ${(looked / asked.length).toFixed(1)} stories to read`,
  );
}

async function benchSqlite(count: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'otr-bench-'));
  const before = process.memoryUsage().rss;
  try {
    let library = await openLibrary({ dataDir, samples: [], quotas: QUOTAS });
    const started = performance.now();
    const asked = await load(library, count, (at) => serverOf(at, count), new StoryMaker(count));
    const took = performance.now() - started;
    await library.close();
    library = await openLibrary({ dataDir, samples: [], quotas: QUOTAS });
    await measure(`SQLite ${count} stories, ${Math.min(count, SERVERS)} servers`, library, asked);
    if (count === 10_000) {
      const large = await load(library, count, () => LARGE, new StoryMaker(7));
      await measure(`SQLite ${count} stories, one server`, library, large);
    }
    const memory = (process.memoryUsage().rss - before) / 1e6;
    const disk =
      readdirSync(dataDir).reduce((sum, name) => sum + statSync(join(dataDir, name)).size, 0) / 1e6;
    print(
      '',
      `added in ${(took / count).toFixed(1)} ms each`,
      `disk ${disk.toFixed(0)} MB`,
      `memory +${memory.toFixed(0)} MB`,
    );
    await library.close();
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

async function benchPostgres(count: number): Promise<void> {
  const server = await startPostgres();
  try {
    const library = await openLibrary({ databaseUrl: server.url, samples: [], quotas: QUOTAS });
    const started = performance.now();
    const asked = await load(library, count, (at) => serverOf(at, count), new StoryMaker(count));
    const took = performance.now() - started;
    // Erasing an owner that does not exist changes nothing; the daily purge lets the planner know its tables.
    await library.purge();
    await measure(`PostgreSQL ${count} stories, ${Math.min(count, SERVERS)} servers`, library, asked);
    const large = await load(library, count, () => LARGE, new StoryMaker(7));
    await measure(`PostgreSQL ${count} stories, one server`, library, large);
    print('', `added in ${(took / count).toFixed(1)} ms each (without fsync)`);
    await library.close();
  } finally {
    await server.stop();
  }
}

/** Milliseconds of this process's own work: what is left of a figure on a machine with nothing else to do. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const serverOf = (at: number, count: number): Owner => `guild:${Math.floor((at * SERVERS) / count)}`;
const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(0)} %`;
const print = (...parts: string[]): void => void process.stdout.write(`${parts.join(' | ')}\n`);

function at(times: number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
}

for (const size of values.sizes.split(',').filter((size) => size !== '')) await benchSqlite(Number(size));
if (Number(values.postgres) > 0)
  if (findPostgres()) await benchPostgres(Number(values.postgres));
  else print('PostgreSQL is not installed: skipped');
