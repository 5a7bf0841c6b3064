import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const WATCHED = new URL('watched.mjs', import.meta.url).href;
/** Ticks of the clock that Linux counts CPU time in, a second. */
const TICKS = 100;

/** The environment as the image and the systemd unit have it. */
export const AS_DEPLOYED = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' };

/** What watched.mjs tells. */
interface Told {
  /** Milliseconds for which the main thread gave nobody a turn, since the last time. */
  readonly p99: number;
  readonly max: number;
  /** The most CPU time, in milliseconds, that the main thread took between two turns. */
  readonly longest: number;
  readonly memory: NodeJS.MemoryUsage;
  /** The threads that the bot started, by the system's numbers. */
  readonly threads: readonly { readonly id: number; readonly kind: 'workers' | 'encoder' }[];
}

export interface Measured extends Omit<Told, 'threads'> {
  /** So far. */
  readonly threads: ThreadTimes;
}

/** Milliseconds of CPU time of each kind of thread; `others` are Node's own, which collect garbage and read files. Linux only. */
export type ThreadTimes = Readonly<Record<'main' | 'workers' | 'encoder' | 'others', number>>;

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
        ...AS_DEPLOYED,
        LOG_LEVEL: 'error',
        ...env,
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async measure(): Promise<Measured> {
    const told = await new Promise<Told>((resolve) => {
      this.#child.once('message', (message) => resolve(message as Told));
      this.#child.send('measure');
    });
    return { ...told, threads: this.#threadTimes(told.threads) };
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

  #threadTimes(started: Told['threads']): ThreadTimes {
    const kinds = new Map(started.map(({ id, kind }) => [id, kind]));
    const spent = { main: 0, workers: 0, encoder: 0, others: 0 };
    for (const id of readdirSync(`/proc/${this.#child.pid}/task`).map(Number)) {
      const kind = id === this.#child.pid ? 'main' : (kinds.get(id) ?? 'others');
      spent[kind] += Number(this.#read(`task/${id}/schedstat`).split(' ')[0]) / 1e6;
    }
    return spent;
  }

  #read(name: string): string {
    return readFileSync(`/proc/${this.#child.pid}/${name}`, 'utf8');
  }
}
