import { describe, expect, it } from 'vitest';
import { DISCORD, identifySeconds, planFor } from '../../scripts/scale/plan.ts';

const costs = { processMb: 300, serverKb: 100, useMs: 10, storyKb: 30 };
const habits = {
  usesAServerADay: 20,
  peak: 5,
  mentions: 0.05,
  storiesAServer: 5,
  serversAProcess: 10_000,
  busy: 0.5,
};

describe('what a bot in many servers needs', () => {
  it('keeps to Discord’s limits at every size', () => {
    for (let servers = 1; servers < 5_000_000; servers = Math.ceil(servers * 1.7)) {
      const plan = planFor(servers, costs, habits);
      expect(plan.serversAShard).toBeLessThanOrEqual(DISCORD.mostServersAShard);
      expect(plan.processes).toBeLessThanOrEqual(plan.shards);
      // All shards can be started at least twice a day.
      expect(plan.loginsADay).toBeGreaterThanOrEqual(plan.shards * 2);
      expect(plan.database).toBe(plan.processes === 1 ? 'SQLite' : 'PostgreSQL');
    }
  });

  it('is one process on SQLite for a hundred servers, many on PostgreSQL for a million', () => {
    expect(planFor(100, costs, habits)).toMatchObject({ shards: 1, processes: 1, database: 'SQLite' });
    const large = planFor(1_000_000, costs, habits);
    expect(large).toMatchObject({ shards: 1008, concurrency: 16, loginsADay: 5000, database: 'PostgreSQL' });
    expect(large.processes).toBeGreaterThanOrEqual(100);
    expect(large.globalCalls).toBeGreaterThan(DISCORD.globalRate);
  });

  it('lets a shard in every five seconds, sixteen where Discord allows that', () => {
    expect(identifySeconds(1, 1)).toBe(0);
    expect(identifySeconds(10, 1)).toBe(45);
    expect(identifySeconds(32, 16)).toBe(5);
    expect(identifySeconds(1008, 16)).toBe(310);
  });
});
