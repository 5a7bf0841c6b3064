import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import { describe, expect, it, vi } from 'vitest';
import { createBot } from '../../src/bot.ts';
import type { Responder } from '../../src/discord/core/responder.ts';
import { RateLimit } from '../../src/discord/dispatch/rate-limit.ts';
import { readSeeds } from '../../src/library/read-seeds.ts';
import type { MessageBody } from '../../src/replies/render.ts';
import { textOf } from '../commands/harness.ts';
import { memoryLibrary } from '../memory-library.ts';
import { stub } from '../stub.ts';

const rates = { user: { burst: 2, perMinute: 60 }, channel: { burst: 3, perMinute: 60 } };

describe('the rate limit', () => {
  it('lets a user ask a few times at once, then at a pace', () => {
    let now = 0;
    const limit = new RateLimit(rates, () => now);
    expect([1, 2, 3].map(() => limit.take('a', 'x'))).toEqual([0, 0, 1]);
    now += 1000;
    expect([1, 2].map(() => limit.take('a', 'x'))).toEqual([0, 1]);
  });

  it('refuses nobody for hours because the clock was set back', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2024, 5, 1) });
    const limit = new RateLimit({ user: { burst: 2, perMinute: 1 }, channel: { burst: 9, perMinute: 60 } });
    expect(limit.take('a', 'x')).toBe(0);
    vi.setSystemTime(Date.UTC(2014, 5, 1));
    expect(limit.take('a', 'x')).toBe(0);
    expect(limit.take('a', 'x')).toBeLessThanOrEqual(60);
    vi.useRealTimers();
  });

  it('counts a channel whoever asks there, and no other channel', () => {
    const limit = new RateLimit(rates, () => 0);
    expect(['a', 'b', 'c', 'd'].map((user) => limit.take(user, 'x'))).toEqual([0, 0, 0, 1]);
    expect(limit.take('d', 'y')).toBe(0);
  });

  it('tells whoever is too fast privately, and is silent to mentions', async () => {
    const { dispatch } = await createBot(
      await memoryLibrary(await readSeeds()),
      { error: () => undefined },
      { limit: new RateLimit(rates, () => 0) },
    );
    const sent: MessageBody[] = [];
    const reply = async (body: MessageBody) => void sent.push(body);
    const command = stub<APIInteraction>({
      type: 2,
      data: { type: 1, name: 'summary' },
      channel: { id: '7' },
      member: { permissions: '0', user: { id: '9' } },
      authorizing_integration_owners: { 0: '5' },
    });
    const responder = stub<Responder>({ reply, defer: async () => undefined });
    for (let use = 0; use < 3; use++) await dispatch.interaction(command, responder);
    expect(sent.map(({ flags }) => (flags & 64) !== 0)).toEqual([false, false, true]);
    expect(sent[2] && textOf(sent[2])).toBe('That is faster than I can answer. Please wait 1 second.');
    const message = stub<GatewayMessageCreateDispatchData>({
      id: '1',
      channel_id: '7',
      guild_id: '5',
      author: { id: '9' },
      mentions: [{ id: '3' }],
      content: '<@3> who is quoted?',
    });
    await dispatch.message(message, '3', { reply, edit: reply });
    expect(sent).toHaveLength(3);
  });
});
