import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import type { Owner } from '../../src/library/owner.ts';
import { hasPostgres, startPostgres } from './postgres-server.ts';
import { makeStory } from './stories.ts';

export const SAMPLE = makeStory('A sample story', 'This is shown to whoever has no story of their own yet.');
export const QUOTAS = { stories: 6, bytes: 4_000, fetchesPerHour: 3, versions: 3 };

export interface Bench {
  readonly library: Library;
  /** Moves the library's clock on, in milliseconds. */
  wait(milliseconds: number): void;
  close(): Promise<void>;
}

let clock = Date.UTC(2024, 2, 5);
const now = () => clock;
const wait = (milliseconds: number) => {
  clock += milliseconds;
};

async function openSqliteBench(): Promise<Bench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'otr-library-'));
  const library = await openLibrary({ dataDir, samples: [SAMPLE], quotas: QUOTAS, now });
  const close = async () => {
    await library.close();
    rmSync(dataDir, { recursive: true });
  };
  return { library, wait, close };
}

async function openPostgresBench(): Promise<Bench> {
  const server = await startPostgres();
  const library = await openLibrary({ databaseUrl: server.url, samples: [SAMPLE], quotas: QUOTAS, now });
  const close = async () => {
    await library.close();
    await server.stop();
  };
  return { library, wait, close };
}

/** The engines that keep to the one contract. */
export const ENGINES: readonly { name: string; open: () => Promise<Bench>; skip: boolean }[] = [
  { name: 'SQLite', open: openSqliteBench, skip: false },
  {
    name: hasPostgres
      ? 'PostgreSQL'
      : 'PostgreSQL (SKIPPED: not installed; OTR_REQUIRE_ALL=1 makes this a failure)',
    open: openPostgresBench,
    skip: !hasPostgres,
  },
];

let owners = 0;
/** An owner that no other test has. */
export function newOwner(kind: 'guild' | 'user' = 'guild'): Owner {
  return `${kind}:${1000 + owners++}`;
}
