import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openLibrary } from '../../src/library/open-library.ts';

const ROUNDS = 12;
const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url));

const startChild = (dataDir: string, round: number) =>
  spawn(process.execPath, ['--import', 'tsx', CHILD, dataDir, String(round)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });

/** Lets the child work for some milliseconds after its first word, kills it, and gives what it confirmed. */
async function killedRound(child: ReturnType<typeof startChild>, after: number): Promise<string[]> {
  let said = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      resolve();
    });
    child.once('close', () => resolve());
    child.stdin.write('go\n');
  });
  await sleep(after);
  child.kill('SIGKILL');
  await ended;
  // A line that was cut off was never read by anybody.
  return said.split('\n').slice(0, -1);
}

it(`keeps every confirmed story through ${ROUNDS} kills at random points`, { timeout: 180_000 }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'otr-kill-'));
  const confirmed = new Map<string, { owner: `guild:${string}`; id: string }>();
  const waiting = [startChild(dataDir, 0), startChild(dataDir, 1)];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      if (round + 2 < ROUNDS) waiting.push(startChild(dataDir, round + 2));
      const child = waiting.shift();
      for (const line of child ? await killedRound(child, Math.random() * 120) : []) {
        const [owner, id, hash] = line.split(' ') as [`guild:${string}`, string, string];
        confirmed.set(hash, { owner, id });
      }
      const library = await openLibrary({ dataDir, samples: [] });
      await library.check();
      await library.close();
    }
    const library = await openLibrary({ dataDir, samples: [] });
    for (const [hash, { owner, id }] of confirmed) {
      const versions = await library.versions(owner, id);
      expect(versions.map((version) => version.hash)).toContain(hash);
      expect((await library.get(owner, hash.slice(0, 12)))?.hash).toBe(hash);
    }
    // What is there can be found: text and index were kept together.
    const [last] = (await library.entries('guild:0', { limit: 1 })).entries;
    const hits = await library.search('guild:0', last?.title ?? '', 5);
    expect(hits.length).toBeGreaterThan(0);
    await library.close();
    expect(confirmed.size).toBeGreaterThan(ROUNDS);
  } finally {
    for (const child of waiting) child.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
});
