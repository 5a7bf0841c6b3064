import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const WATCHED = new URL('watched.mjs', import.meta.url).href;
/** Ticks of the clock that Linux counts CPU time in, a second. */
const TICKS = 100;

export interface Measured {
  /** Milliseconds for which the main thread gave nobody a turn, since the last time. */
  readonly p99: number;
  readonly max: number;
  readonly memory: NodeJS.MemoryUsage;
}

/** A bot in a process of its own, measured from outside. */
export class BotProcess {
  readonly #child: ChildProcess;

  /**
   * @param args of Node.js; the program with its own arguments last
   * @param env beside the path
   */
  constructor(args: readonly string[], env: Readonly<Record<string, string>>) {
    this.#child = spawn(process.execPath, ['--import', WATCHED, ...args], {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX,
        LOG_LEVEL: 'error',
        ...env,
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  measure(): Promise<Measured> {
    return new Promise((resolve) => {
      this.#child.once('message', (measured) => resolve(measured as Measured));
      this.#child.send('measure');
    });
  }

  /** Milliseconds of CPU time of all its threads so far. Linux only. */
  get cpu(): number {
    const fields = this.#read('stat')
      .replace(/^.*\) /su, '')
      .split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  }

  /** Bytes of memory that it holds now, and the most that it ever held. Linux only. */
  get memory(): { readonly now: number; readonly most: number } {
    const status = this.#read('status');
    const bytes = (name: string) =>
      Number(new RegExp(`${name}:\\s+(\\d+) kB`, 'u').exec(status)?.[1] ?? 0) * 1024;
    return { now: bytes('VmRSS'), most: bytes('VmHWM') };
  }

  async stop(): Promise<void> {
    if (this.hasEnded) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    await ended;
  }

  #read(name: string): string {
    return readFileSync(`/proc/${this.#child.pid}/${name}`, 'utf8');
  }
}
