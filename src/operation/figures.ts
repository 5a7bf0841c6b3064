import { statfs } from 'node:fs/promises';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Ending, Use, UseObserver } from '../discord/core/uses.ts';
import type { GatewayHealth } from '../discord/gateway/gateway.ts';
import type { Operating, Totals } from '../library/library.ts';
import { inTime, PATIENCE } from './patience.ts';

/** Seconds; Discord waits for 3. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2.5, 5, 10, 30];
/** Milliseconds for which the size of the library is not asked for again. */
const TOTALS_FOR = 300_000;

export interface FigureSources {
  readonly version: string;
  readonly library: Pick<Operating, 'totals'>;
  /** Undefined before the login, and if there is no Discord. */
  discord(): GatewayHealth | undefined;
  /** Jobs that wait for a worker thread. */
  waiting(): number;
  /** Whether questions are matched by meaning. */
  meaning(): boolean;
  /** Folder whose disk can fill up; undefined if the stories are elsewhere. */
  readonly dataDir?: string | undefined;
}

/**
 * What Prometheus reads at /metrics. Labels come from short lists of the bot's own, never from a stranger, and name no person,
 * server or story.
 */
export class Figures implements UseObserver {
  readonly #registry = new Registry();
  readonly #uses: Counter<'kind' | 'name' | 'outcome'>;
  readonly #seconds: Histogram<'kind'>;
  readonly #underWay: Gauge;
  readonly #responses: Counter<'status'>;
  #totals: { readonly at: number; readonly value: Promise<Totals> } | undefined;

  readonly #patience: number;

  /** @param patience milliseconds after which a figure is left out: the others do not wait for a database that hangs */
  constructor(sources: FigureSources, patience: number = PATIENCE) {
    this.#patience = patience;
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#uses = new Counter({
      name: 'otr_uses_total',
      help: 'Uses of the bot by what was used and how it ended',
      labelNames: ['kind', 'name', 'outcome'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'otr_use_seconds',
      help: 'Seconds from the arrival of an event to the delivery of its answer',
      labelNames: ['kind'],
      buckets: BUCKETS,
      registers,
    });
    this.#underWay = new Gauge({ name: 'otr_uses_under_way', help: 'Uses not answered yet', registers });
    this.#responses = new Counter({
      name: 'otr_discord_responses_total',
      help: 'Answers of Discord’s REST API by HTTP status',
      labelNames: ['status'],
      registers,
    });
    new Gauge({
      name: 'otr_info',
      help: 'Always 1; the label says which version runs',
      labelNames: ['version', 'node'],
      registers,
    }).set({ version: sources.version, node: process.version }, 1);
    this.#gauge('otr_jobs_waiting', 'Jobs that wait for a worker thread', () => sources.waiting());
    this.#gauge('otr_meaning', '1 where questions are matched by meaning, 0 where by words only', () =>
      sources.meaning() ? 1 : 0,
    );
    this.#shards(sources);
    this.#library(sources);
  }

  began(): void {
    this.#underWay.inc();
  }

  ended({ kind, name }: Use, outcome: Ending, ms: number): void {
    this.#underWay.dec();
    this.#uses.inc({ kind, name, outcome });
    // What waited too long was not worked on: its time would only blur the others'.
    if (outcome !== 'late') this.#seconds.observe({ kind }, ms / 1000);
  }

  /** Counts an answer of Discord's REST API. */
  responded(status: number): void {
    this.#responses.inc({ status: String(status) });
  }

  /** @returns the figures in Prometheus' text format 0.0.4 */
  async text(): Promise<{ readonly body: string; readonly type: string }> {
    return { body: await this.#registry.metrics(), type: this.#registry.contentType };
  }

  #gauge(name: string, help: string, read: () => number | Promise<number>): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.#registry],
      // An unreadable figure is missing; the others are shown.
      collect: async () => {
        const reading = Promise.resolve().then(read);
        const value = await inTime(reading, this.#patience).catch(() => undefined);
        if (value === undefined) gauge.remove();
        else gauge.set(value);
      },
    });
  }

  #shards({ discord }: FigureSources): void {
    const registers = [this.#registry];
    const up: Gauge<'shard'> = new Gauge({
      name: 'otr_shard_up',
      help: '1 where the shard has a live session',
      labelNames: ['shard'],
      registers,
      collect: () => {
        up.reset();
        for (const { id, live } of discord()?.shards ?? []) up.set({ shard: id }, live ? 1 : 0);
      },
    });
    const ping: Gauge<'shard'> = new Gauge({
      name: 'otr_shard_ping_seconds',
      help: 'Round trip of the last heartbeat',
      labelNames: ['shard'],
      registers,
      collect: () => {
        ping.reset();
        for (const { id, pingMs } of discord()?.shards ?? [])
          if (pingMs !== null) ping.set({ shard: id }, pingMs / 1000);
      },
    });
    this.#gauge('otr_servers', 'Servers that the shards of this process see', () => {
      const seen = discord()?.servers;
      if (seen === undefined) throw new Error('not logged in');
      return seen;
    });
  }

  #library({ library, dataDir }: FigureSources): void {
    const totals = () => {
      if (!this.#totals || performance.now() - this.#totals.at > TOTALS_FOR) {
        this.#totals = { at: performance.now(), value: library.totals() };
        // Asked for again at once if it failed.
        this.#totals.value.catch(() => {
          this.#totals = undefined;
        });
      }
      return this.#totals.value;
    };
    this.#gauge('otr_stories', 'Stories of all owners together', async () => (await totals()).stories);
    this.#gauge('otr_owners', 'Servers and persons that keep stories', async () => (await totals()).owners);
    this.#gauge('otr_database_bytes', 'Size of the database', async () => (await totals()).bytes);
    if (dataDir === undefined) return;
    this.#gauge('otr_disk_free_bytes', 'Free on the disk of the database', async () => {
      const { bavail, bsize } = await statfs(dataDir);
      return bavail * bsize;
    });
  }
}
