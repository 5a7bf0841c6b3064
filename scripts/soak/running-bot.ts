import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { AS_DEPLOYED } from '../bench/load/bot-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLOCK = new URL('clock.mjs', import.meta.url).href;

/** The product as `npm start` runs it, in a process of its own that is killed and started anew. */
export class RunningBot {
  readonly #env: Readonly<Record<string, string>>;
  readonly #log: number;
  #child: ChildProcess | undefined;
  /** Ends that nobody asked for. */
  crashes = 0;
  #wanted = true;

  /** @param log file for what it writes to stderr */
  constructor(env: Readonly<Record<string, string>>, log: string) {
    this.#env = env;
    this.#log = openSync(log, 'a');
  }

  start(): void {
    this.#wanted = true;
    const child = spawn(
      process.execPath,
      ['--max-semi-space-size=4', '--import', CLOCK, 'src/start/start.mjs'],
      {
        cwd: ROOT,
        env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...AS_DEPLOYED, ...this.#env },
        stdio: ['ignore', this.#log, this.#log, 'ipc'],
      },
    );
    child.once('exit', () => {
      if (this.#child !== child || !this.#wanted) return;
      this.crashes++;
      this.start();
    });
    this.#child = child;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  setClock(ahead: number): void {
    this.#child?.send({ ahead });
  }

  /** Bytes that a file of its may grow to from now on, as if the disk were full there; -1 for no limit. Linux only. */
  limitFiles(bytes: number): void {
    const limit = bytes < 0 ? 'unlimited' : String(bytes);
    execFileSync('prlimit', ['--pid', String(this.pid), `--fsize=${limit}:unlimited`]);
  }

  /** Ends it by a signal and waits for that. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.#wanted = false;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await Promise.race([ended, wait(20_000)]);
  }

  /** Bytes of memory that it holds. Linux only. */
  get memory(): number {
    try {
      const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  }
}
