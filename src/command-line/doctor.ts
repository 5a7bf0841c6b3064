import { access, constants, stat, statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { ExpectedError, StartError } from '../errors.ts';
import { describeDatabase } from '../library/describe-database.ts';
import { readSeeds } from '../library/read-seeds.ts';
import { grammarOf } from '../messages/grammar.ts';
import { print, printJson } from './output.ts';

export interface Finding {
  /** `note`: it works, but the operator should know. */
  readonly state: 'ok' | 'note' | 'wrong';
  readonly about: string;
  /** What is so and, unless it is fine, what to do. */
  readonly text: string;
}

/** Looks at one part; throws a StartError or a ExpectedError if it is wrong. */
export type Check = () => Promise<Omit<Finding, 'about'>>;

const { count } = grammarOf('en');

const TESTED = [20, 22, 24];
const OLDEST = [20, 19] as const;
const MB = 1_000_000;
const LITTLE_DISK = 1000 * MB;
const NO_DISK = 100 * MB;
/** What the bot takes at rest, and some room. */
const LITTLE_MEMORY = 900 * MB;
const OLDEST_POSTGRES = 14;

/** The settings that are looked at. */
export interface Settings {
  readonly token?: string | undefined;
  readonly apiUrl: string;
  /** What works, but the operator should know. */
  readonly remark?: string | undefined;
  readonly shardCount?: number | undefined;
  readonly seedsDir?: string | undefined;
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  readonly modelsDir?: string | undefined;
}

export interface DoctorParts {
  /** Of this program. */
  readonly version: string;
  /** Whether it is compiled, so that a start need not write into its folder. */
  isCompiled(): boolean;
  /** @throws StartError if they are wrong */
  settings(): Promise<Settings>;
  /** Missing if Discord should not be asked. */
  readonly askDiscord?:
    | ((asked: Pick<Settings, 'apiUrl' | 'shardCount'> & { token: string }) => ReturnType<Check>)
    | undefined;
}

/**
 * Looks at everything that a start needs, a line each: what is so, and what to do about it. Changes nothing.
 *
 * @returns whether nothing is wrong
 */
export async function examineAll(
  { version, isCompiled, settings, askDiscord }: DoctorParts,
  asJson: boolean,
): Promise<boolean> {
  let read: Settings | undefined;
  const first = await examine(
    [
      ['versions', async () => versions(version, process.versions.node)],
      ['program', async () => program(isCompiled())],
      [
        'memory',
        async () => memory(Math.min(process.constrainedMemory() || Number.POSITIVE_INFINITY, totalmem())),
      ],
      [
        'settings',
        async () => {
          read = await settings();
          return read.remark === undefined
            ? { state: 'ok', text: 'can be read' }
            : { state: 'note', text: read.remark };
        },
      ],
    ],
    asJson,
  );
  if (!read) return false;
  const { token, dataDir, databaseUrl, seedsDir, modelsDir } = read;
  const checks: [string, Check][] = [
    ['token', async () => shapeOf(token)],
    ['samples', () => samples(seedsDir)],
    ['database', () => database({ dataDir, databaseUrl })],
  ];
  if (databaseUrl === undefined) checks.push(['disk', () => disk(dataDir)]);
  checks.push(['model', () => model(modelsDir)]);
  if (askDiscord && token !== undefined) {
    const asked = { ...read, token };
    checks.push(['Discord', () => askDiscord(asked)]);
  }
  return (await examine(checks, asJson)) && first;
}

/** @returns whether nothing is wrong */
async function examine(checks: readonly (readonly [string, Check])[], asJson: boolean): Promise<boolean> {
  let fine = true;
  for (const [about, check] of checks) {
    const finding = await check().catch(wrong);
    if (finding.state === 'wrong') fine = false;
    if (asJson) await printJson({ about, ...finding });
    else await print(`${finding.state.padEnd(5)} ${about}: ${finding.text}`);
  }
  return fine;
}

function wrong(error: unknown): Omit<Finding, 'about'> {
  // Other errors could quote an address with its password.
  const known = error instanceof StartError || error instanceof ExpectedError;
  return { state: 'wrong', text: known ? error.message : `cannot be looked at (${nameOf(error)})` };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown';
}

export function versions(version: string, node: string): Omit<Finding, 'about'> {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const here = `On the Record ${version}, Node ${node}`;
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    return { state: 'wrong', text: `${here}: install Node ${OLDEST.join('.')} or newer` };
  if (!TESTED.includes(major))
    return { state: 'note', text: `${here}: it is tested with Node ${TESTED.join(', ')}` };
  return { state: 'ok', text: here };
}

function program(isCompiled: boolean): Omit<Finding, 'about'> {
  return isCompiled
    ? { state: 'ok', text: 'compiled' }
    : {
        state: 'note',
        text: 'not compiled: run `npm run -s compile` in its folder; a bot that may not write there takes 200 MB more',
      };
}

export function memory(bytes: number): Omit<Finding, 'about'> {
  const here = `${Math.round(bytes / MB).toLocaleString('en')} MB`;
  return bytes < LITTLE_MEMORY
    ? { state: 'note', text: `${here}: give it 1,000 MB, it may be killed with less` }
    : { state: 'ok', text: here };
}

export function shapeOf(value: string | undefined): Omit<Finding, 'about'> {
  if (value === undefined)
    return { state: 'note', text: 'DISCORD_TOKEN is not set: npm start opens the desk, a local page' };
  // The first part is the application's id, which is no secret.
  const id = Buffer.from(value.split('.')[0] ?? '', 'base64').toString('latin1');
  return /^\d{17,20}$/u.test(id)
    ? { state: 'ok', text: `has the shape of a bot token, of application ${id}` }
    : { state: 'note', text: 'begins with no application id: copy it again if Discord refuses it' };
}

async function samples(folder: string | undefined): Promise<Omit<Finding, 'about'>> {
  const { length } = await readSeeds(folder);
  return { state: 'ok', text: `${count(length, 'story', 'stories')} for whoever has added none` };
}

async function database(config: Pick<Settings, 'dataDir' | 'databaseUrl'>): Promise<Omit<Finding, 'about'>> {
  const state = await describeDatabase(config);
  if (!state) return { state: 'ok', text: 'SQLite, made at the first start' };
  const { engine, version, stories, bytes, pending, isEmpty } = state;
  if (isEmpty && (engine === 'SQLite' || Number.parseInt(version, 10) >= OLDEST_POSTGRES))
    return { state: 'ok', text: `${engine} ${version}, empty: the tables are made at the first start` };
  const here = `${engine} ${version}, ${count(stories, 'story', 'stories')}, ${(bytes / MB).toFixed(1)} MB`;
  if (engine === 'PostgreSQL' && Number.parseInt(version, 10) < OLDEST_POSTGRES)
    return { state: 'wrong', text: `${here}: install PostgreSQL ${OLDEST_POSTGRES} or newer` };
  return pending === 0
    ? { state: 'ok', text: here }
    : { state: 'note', text: `${here}: the next start brings it up to date; make a backup first` };
}

async function disk(folder: string): Promise<Omit<Finding, 'about'>> {
  const there = await nearest(resolve(folder));
  await access(there, constants.W_OK).catch(() => {
    throw new StartError(`${there} may not be written to by this user: change its owner, or DATA_DIR`);
  });
  const { bavail, bsize } = await statfs(there);
  const free = bavail * bsize;
  const here = `${Math.round(free / MB).toLocaleString('en')} MB free at ${folder}`;
  if (free < NO_DISK) return { state: 'wrong', text: `${here}: make room, nothing new can be kept soon` };
  return { state: free < LITTLE_DISK ? 'note' : 'ok', text: here };
}

/** The folder, or the nearest one above it that is there. */
async function nearest(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() || folder === dirname(folder)) return folder;
  return nearest(dirname(folder));
}

async function model(folder: string | undefined): Promise<Omit<Finding, 'about'>> {
  try {
    const { startEncoder } = await import('../retrieval/encoder/encoder.ts');
    const encoder = await startEncoder(folder);
    await encoder.close();
    return { state: 'ok', text: `sentence encoder ${encoder.version}: questions are matched by meaning` };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return {
      state: 'note',
      text: `questions are matched by words only (${why}): run npm ci, check MODELS_DIR`,
    };
  }
}
