import { describe, expect, it } from 'vitest';
import { readiness } from '../../src/operation/readiness.ts';

const fine = {
  library: { ping: async () => undefined },
  started: () => true,
  discord: () => ({ online: true, servers: 1, shards: [] }),
  needsDiscord: true,
};
const shard = (id: number, live: boolean) => ({ id, live, status: 'x', pingMs: null });

describe('whether people would get an answer', () => {
  it('is so where all parts are there', async () => {
    expect(await readiness(fine)).toEqual({ start: 'ok', database: 'ok', discord: 'ok' });
    expect(await readiness({ ...fine, needsDiscord: false })).toEqual({ start: 'ok', database: 'ok' });
  });

  it('is told within a second of a database that says nothing', async () => {
    const silent = { ping: () => new Promise<void>(() => undefined) };
    expect(await readiness({ ...fine, library: silent }, 10)).toMatchObject({ database: 'does not answer' });
    const broken = { ping: () => Promise.reject(new Error('postgres://user:secret@host')) };
    expect(await readiness({ ...fine, library: broken })).toMatchObject({ database: 'fails' });
  });

  it('is not so before the login, nor while a shard has no session', async () => {
    expect(await readiness({ ...fine, started: () => false })).toMatchObject({ start: 'still starting' });
    expect(await readiness({ ...fine, discord: () => undefined })).toMatchObject({
      discord: 'not logged in yet',
    });
    const shards = [shard(0, true), shard(3, false), shard(4, false)];
    expect(
      await readiness({ ...fine, discord: () => ({ online: false, servers: 1, shards }) }),
    ).toMatchObject({
      discord: 'no session for shard 3, 4',
    });
    expect(
      await readiness({ ...fine, discord: () => ({ online: false, servers: 1, shards: [shard(0, true)] }) }),
    ).toMatchObject({ discord: 'closed' });
  });
});
