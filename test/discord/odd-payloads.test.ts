import type { APIInteraction } from 'discord-api-types/v10';
import { describe, expect, it, vi } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { readModalValues } from '../../src/discord/core/modal-values.ts';
import { focusedOption, readOptions } from '../../src/discord/core/options.ts';
import type { Responder } from '../../src/discord/core/responder.ts';
import { RateLimit } from '../../src/discord/dispatch/rate-limit.ts';
import { StaysPrivate } from '../../src/discord/dispatch/stays-private.ts';
import { readSeeds } from '../../src/library/read-seeds.ts';
import { DEFAULT_SETTINGS } from '../../src/library/settings.ts';
import type { MessageBody } from '../../src/replies/render.ts';
import { textOf } from '../commands/harness.ts';
import { memoryLibrary } from '../memory-library.ts';
import { stub } from '../stub.ts';

async function bot(limit?: RateLimit) {
  const sent: MessageBody[] = [];
  const lists: number[] = [];
  const faults: string[] = [];
  const { dispatch } = await createBot(
    await memoryLibrary(await readSeeds()),
    { error: (_, message) => faults.push(message) },
    limit ? { limit } : {},
  );
  const responder = stub<Responder>({
    reply: async (body: MessageBody) => void sent.push(body),
    update: async (body: MessageBody) => void sent.push(body),
    autocomplete: async (choices: readonly unknown[]) => void lists.push(choices.length),
    defer: async () => undefined,
  });
  const send = (interaction: object) => dispatch.interaction(interaction as APIInteraction, responder);
  return { send, sent, lists, faults };
}

const command = {
  type: 2,
  data: { type: 1, name: 'summary' },
  channel: { id: '7' },
  member: { permissions: '0', user: { id: '9' } },
  authorizing_integration_owners: { 0: '5' },
};
const press = { ...command, type: 3, data: { custom_id: 'summary:1:::::0', component_type: 2 } };

describe('an interaction that lacks what Discord sends otherwise', () => {
  it.each<[string, object]>([
    ['permissions of the bot', { ...command, app_permissions: null }],
    ['readable permissions of the bot', { ...command, app_permissions: 'many' }],
    ['permissions of the member', { ...command, member: { permissions: null, user: { id: '9' } } }],
    ['a user', { ...command, member: { permissions: '0' } }],
    ['any person', { ...command, member: undefined }],
    ['roles and owners', { ...command, member: { roles: null }, authorizing_integration_owners: null }],
    ['the message of a button', { ...press, message: undefined }],
    ['options', { ...command, data: { type: 1, name: 'ask', options: null, resolved: null } }],
  ])('is answered all the same without %s', async (_, interaction) => {
    const { send, sent } = await bot();
    await send(interaction);
    expect(sent).toHaveLength(1);
  });

  it('gets an apology where nothing can be made of it', async () => {
    const { send, sent, faults } = await bot();
    const broken = {
      ...command,
      get member() {
        throw new TypeError('odd');
      },
    };
    await send(broken);
    expect(sent.map(textOf)).toEqual([expect.stringContaining('Something went wrong')]);
    expect(faults).toHaveLength(1);
  });

  it('gets an empty list while somebody types, rather than none', async () => {
    const { send, lists } = await bot();
    await send({ ...command, type: 4, data: { type: 1, name: 'summary', options: null } });
    await send({ ...command, type: 4, data: null });
    expect(lists).toEqual([0, 0]);
  });
});

describe('what is typed', () => {
  it('reaches no database with the character that PostgreSQL refuses', () => {
    const option = { type: 3, name: 'story', value: 'bri\u0000dge', focused: true };
    expect(focusedOption([stub(option)])?.value).toBe('bridge');
    expect(readOptions([{ type: 3, name: 'story' }], [stub(option)])).toEqual({ story: 'bridge' });
    const data = {
      custom_id: 'x',
      components: [{ type: 18, component: { custom_id: 'name', value: 'a\u0000b' } }],
    };
    expect(readModalValues(stub(data)).values).toEqual({ name: 'ab' });
  });
});

describe('lists of choices', () => {
  it('are limited too, so that typing cannot be used to read a large library again and again', async () => {
    const rate = { burst: 100, perMinute: 100 };
    const rates = { user: rate, channel: rate, typing: { burst: 2, perMinute: 60 } };
    const { send, lists } = await bot(new RateLimit(rates, () => 0));
    const options = [{ type: 3, name: 'story', value: '', focused: true }];
    for (let key = 0; key < 4; key++)
      await send({ ...command, type: 4, data: { type: 1, name: 'summary', options } });
    expect(lists.map((length) => length > 0)).toEqual([true, true, false, false]);
  });
});

describe('whether an answer stays private, with a database that says nothing', () => {
  const here = async (settings: () => Promise<typeof DEFAULT_SETTINGS>) => ({
    owner: 'guild:5' as const,
    inThread: false,
    library: Object.assign(await memoryLibrary(), { settings }),
  });
  const never = () => new Promise<never>(() => undefined);

  it('is known in time for “thinking…”: as it was last, else private', async () => {
    const stays = new StaysPrivate(5);
    expect(await stays.here(await here(never))).toBe(true);
    expect(await stays.here(await here(async () => DEFAULT_SETTINGS))).toBe(false);
    expect(await stays.here(await here(never))).toBe(false);
    expect(await stays.here(await here(() => Promise.reject(new Error('gone'))))).toBe(false);
    expect(await stays.here({ ...(await here(never)), owner: 'guild:6' })).toBe(true);
  });

  it('is said to Discord within its three seconds', async () => {
    vi.useFakeTimers();
    try {
      const library = Object.assign(await memoryLibrary(await readSeeds()), {
        settings: never,
        pinned: never,
      });
      const { dispatch } = await createBot(library, { error: () => undefined });
      const deferred: boolean[] = [];
      const responder = { defer: async (how: { private: boolean }) => void deferred.push(how.private) };
      void dispatch.interaction(stub<APIInteraction>(command), stub<Responder>(responder));
      await vi.advanceTimersByTimeAsync(2_000);
      expect(deferred).toEqual([true]);
    } finally {
      vi.useRealTimers();
    }
  });
});
