import { HTTPError, type REST } from 'discord.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DiscordRest } from '../../src/discord/rest/discord-rest.ts';
import { stub } from '../stub.ts';

afterEach(() => vi.restoreAllMocks());

describe('an answer that Discord takes at the second try', () => {
  it.each([2, -2])('arrives although the clock was set by %d hours meanwhile', async (hours) => {
    const answers = [new HTTPError(500, 'Internal', 'POST', 'https://discord.test', {}), { id: '1' }];
    const real = Date.now;
    const request = vi.fn(async () => {
      const answer = answers.shift();
      if (!(answer instanceof Error)) return answer;
      vi.spyOn(Date, 'now').mockImplementation(() => real() + hours * 3_600_000);
      throw answer;
    });
    const rest = new DiscordRest(stub<REST>({ request, setToken: () => undefined }), 'token');
    const patience = { until: performance.now() + 5_000, perTryMs: 1_000 };
    expect(await rest.call({ method: 'POST', path: '/x', auth: false }, patience)).toEqual({ id: '1' });
    expect(request).toHaveBeenCalledTimes(2);
  });
});

it('a call shortly before its deadline is made, though what is left is no whole number of milliseconds', async () => {
  const rest = new DiscordRest(
    stub<REST>({ request: async () => ({ id: '1' }), setToken: () => undefined }),
    'token',
  );
  const patience = { until: performance.now() + 900.25, perTryMs: 1_000 };
  expect(await rest.call({ method: 'POST', path: '/x', auth: false, repeatable: false }, patience)).toEqual({
    id: '1',
  });
});
