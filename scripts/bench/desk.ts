import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const GIVE_UP_MS = 30_000;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Starts the desk as a user does and asks it for its page until it answers.
 *
 * @returns milliseconds from launch to the first page, and the resident memory of the process 3 seconds later
 */
export async function measureDesk(): Promise<{ usableMs: number; restMb: number }> {
  const started = performance.now();
  const child = spawn('node', ['src/start/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, DISCORD_TOKEN: '', PORT: '', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await firstAddress(child.stdout);
    while (!(await answers(url))) {
      if (performance.now() - started > GIVE_UP_MS) throw new Error(`the desk does not answer at ${url}`);
      await wait(20);
    }
    const usableMs = performance.now() - started;
    await wait(3000);
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return { usableMs, restMb: Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024 };
  } finally {
    child.kill();
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Reads on after the address: a pipe that nobody reads any more would end the desk. */
function firstAddress(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    output.on('data', (chunk) => {
      text += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(text)?.[0];
      if (address) resolve(address);
    });
    output.on('end', () => reject(new Error('the desk did not start')));
  });
}
