/** Discord's own limits. Source: docs.discord.com, "Gateway" (sharding, session start limit) and "Rate Limits". */
export const DISCORD = {
  /** A shard with more servers is closed with 4011. */
  mostServersAShard: 2_500,
  /** What `/gateway/bot` recommends comes to about this. */
  serversAShard: 1_000,
  /** From here on a bot is "large": shards in multiples of 16, 16 log-ins at once. */
  largeBot: 150_000,
  largeConcurrency: 16,
  /** Seconds between two log-ins of one bucket (`shard id % max_concurrency`). */
  identifyEvery: 5,
  loginsADay: 1_000,
  /** Calls a second, all processes together; answers to interactions do not count. */
  globalRate: 50,
} as const;

export interface Costs {
  /** Megabytes of a process without servers. */
  readonly processMb: number;
  /** Kilobytes of memory for a server with its channels. */
  readonly serverKb: number;
  /** Milliseconds of CPU for a use. */
  readonly useMs: number;
  /** Kilobytes in the database for a story with analysis, index and vectors. */
  readonly storyKb: number;
}

export interface Habits {
  readonly usesAServerADay: number;
  /** The busiest second against the average one. */
  readonly peak: number;
  /** Share of uses that are mentions: only their answers count against the global rate. */
  readonly mentions: number;
  readonly storiesAServer: number;
  /** Servers that one process is given at most. */
  readonly serversAProcess: number;
  /** Share of a core that may be in use at the peak. */
  readonly busy: number;
}

export interface Plan {
  readonly servers: number;
  readonly shards: number;
  readonly serversAShard: number;
  readonly concurrency: number;
  readonly loginsADay: number;
  readonly processes: number;
  /** Seconds until the last shard is in, one process after the other, and where one process logs all of them in. */
  readonly startSeconds: number;
  readonly memoryMb: number;
  /** Uses in the busiest second. */
  readonly peakUses: number;
  readonly cores: number;
  /** Calls a second at the peak that count against the global rate. */
  readonly globalCalls: number;
  readonly databaseGb: number;
  readonly database: 'SQLite' | 'PostgreSQL';
}

/** What a bot in so many servers needs. */
export function planFor(servers: number, costs: Costs, habits: Habits): Plan {
  const isLarge = servers >= DISCORD.largeBot;
  const concurrency = isLarge ? DISCORD.largeConcurrency : 1;
  const least = Math.max(1, Math.ceil(servers / DISCORD.serversAShard));
  const shards = Math.ceil(least / concurrency) * concurrency;
  const peakUses = ((servers * habits.usesAServerADay) / 86_400) * habits.peak;
  const cores = (peakUses * costs.useMs) / 1000 / habits.busy;
  const processes = Math.min(
    shards,
    Math.max(1, Math.ceil(servers / habits.serversAProcess), Math.ceil(cores)),
  );
  return {
    servers,
    shards,
    serversAShard: Math.ceil(servers / shards),
    concurrency,
    loginsADay: isLarge ? Math.max(2_000, Math.ceil((servers / 1_000) * 5)) : DISCORD.loginsADay,
    processes,
    startSeconds: identifySeconds(shards, concurrency),
    memoryMb: costs.processMb + (Math.ceil(servers / processes) * costs.serverKb) / 1000,
    peakUses,
    cores,
    globalCalls: peakUses * habits.mentions,
    databaseGb: (servers * habits.storiesAServer * costs.storyKb) / 1e6,
    database: processes > 1 ? 'PostgreSQL' : 'SQLite',
  };
}

/**
 * Seconds until the last shard has identified: each goes to the bucket `id % concurrency`, and a bucket lets one in every five
 * seconds.
 */
export function identifySeconds(shards: number, concurrency: number): number {
  const freeAt = new Array<number>(concurrency).fill(0);
  let last = 0;
  for (let id = 0; id < shards; id++) {
    const bucket = id % concurrency;
    last = freeAt[bucket] ?? 0;
    freeAt[bucket] = last + DISCORD.identifyEvery;
  }
  return last;
}
