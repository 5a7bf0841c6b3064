import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Starts the desk as a user does and asks it for its page until it answers.
 *
 * @returns milliseconds from launch to the first page, and the resident memory of the process 3 seconds later
 */
export async function measureDesk(): Promise<{ usableMs: number; restMb: number }> {
  const started = performance.now();
  const child = spawn('node', ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, DISCORD_TOKEN: '', PORT: '', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await firstAddress(child.stdout);
    while (
      !(await fetch(url).then(
        (page) => page.ok,
        () => false,
      ))
    )
      await wait(20);
    const usableMs = performance.now() - started;
    await wait(3000);
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return { usableMs, restMb: Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024 };
  } finally {
    child.kill();
  }
}

async function firstAddress(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += String(chunk);
    const address = /http:\/\/127\.0\.0\.1:\d+\/?/u.exec(text)?.[0];
    if (address) return address;
  }
  throw new Error('the desk did not start');
}
