import { Locale } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { walk } from '../../src/desk/components.ts';
import { Desk } from '../../src/desk/desk.ts';
import type { DeskEvent } from '../../src/desk/event.ts';
import type { DeskRequest } from '../../src/desk/request.ts';
import { RateLimit } from '../../src/discord/dispatch/rate-limit.ts';
import { readSeeds } from '../../src/library/read-seeds.ts';
import type { Chosen } from '../../src/messages/languages.ts';
import { memoryLibrary } from '../memory-library.ts';

const MEMBER = '1100000000000000011';
const ADMINISTRATOR = '1100000000000000012';
const NEWSROOM = '1100000000000000101';
const OTHER_SERVER = '1100000000000000201';
const DIRECT = '1100000000000000401';
const STORY = `The pier reopened on Monday, Mayor Ana Holt said. ${'It had been closed for three years. '.repeat(8)}`;

const fast = { burst: 1000, perMinute: 100_000 };
const realBot = async () =>
  createBot(await memoryLibrary(await readSeeds()), console, {
    limit: new RateLimit({ user: fast, channel: fast }),
  });

type Message = Extract<DeskEvent, { type: 'message' }>;

describe('the desk, spoken to by an administrator and a member', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = new Desk(await realBot());
  });

  const act = async (request: DeskRequest) => {
    const events: DeskEvent[] = [];
    await desk.act(request, (event) => events.push(event));
    return events;
  };
  const line = async (as: string, place: string, typed: string) =>
    (await act({ kind: 'line', as, place, text: typed })).filter(
      (event): event is Message => event.type === 'message' && event.message.author.bot === true,
    )[0];
  const shown = (message: Message | undefined) =>
    walk(message?.message.components ?? [])
      .flatMap((node) => ('content' in node ? [String(node.content)] : []))
      .join('\n');
  const press = async (as: string, message: Message | undefined, label: string) => {
    const control = walk(message?.message.components ?? []).find(
      (node) => 'label' in node && node.label === label,
    );
    const request = { kind: 'press', as, place: message?.message.channel_id ?? '' } as const;
    return act({ ...request, message: message?.message.id ?? '', customId: control?.custom_id ?? '' });
  };
  const labelsOf = (events: readonly DeskEvent[]) =>
    events.flatMap((event) =>
      event.type === 'message'
        ? walk(event.message.components ?? []).flatMap((node) => ('label' in node ? [node.label] : []))
        : [],
    );
  const addStory = async (as: string, place: string) => {
    const [opened] = await act({ kind: 'line', as, place, text: '/story add' });
    if (opened?.type !== 'modal') return opened;
    const values = { headline: 'Pier reopens', text: STORY };
    const [preview] = await act({ kind: 'modal', as, place, modal: opened.id, values });
    return (await press(as, preview as Message, 'Add'))[0];
  };

  it('lets the administrator change stories and settings, and tells the member why not', async () => {
    expect(shown((await addStory(MEMBER, NEWSROOM)) as Message)).toContain('Manage Server');
    expect(shown((await addStory(ADMINISTRATOR, NEWSROOM)) as Message)).toContain('**Added**');
    const names = (as: string) => desk.commands(as, NEWSROOM).map(({ name }) => name);
    expect(names(ADMINISTRATOR)).toContain('settings');
    expect(names(MEMBER)).not.toContain('settings');
    const answer = await line(MEMBER, NEWSROOM, '/ask question: When did the pier reopen?');
    expect(shown(answer)).toContain('> The pier reopened on ');
    expect(labelsOf(await press(MEMBER, answer, 'In context'))).not.toContain('Correct speaker');
    expect(labelsOf(await press(ADMINISTRATOR, answer, 'In context'))).toContain('Correct speaker');
  });

  it('keeps private answers private once the administrator wants it so', async () => {
    const panel = await line(ADMINISTRATOR, NEWSROOM, '/settings');
    expect(panel?.viewer).toBe(ADMINISTRATOR);
    await press(ADMINISTRATOR, panel, 'Keep answers private');
    expect((await line(MEMBER, NEWSROOM, '/summary'))?.viewer).toBe(MEMBER);
    expect((await line(MEMBER, OTHER_SERVER, '/summary'))?.viewer).toBeUndefined();
  });

  it('shows a server’s story in no other server and in nobody’s direct messages', async () => {
    await addStory(ADMINISTRATOR, NEWSROOM);
    for (const place of [OTHER_SERVER, DIRECT]) {
      expect(shown(await line(MEMBER, place, '/story list'))).not.toContain('Pier reopens');
      const asked = await line(MEMBER, place, '/ask question: When did the pier reopen?');
      expect(shown(asked)).toContain('Not in this story');
    }
  });

  it('answers direct messages without a mention, from a person’s own stories', async () => {
    expect(shown((await addStory(MEMBER, DIRECT)) as Message)).toContain('**Added**');
    expect(shown(await line(MEMBER, DIRECT, 'When did the pier reopen?'))).toContain('> The pier reopened');
    expect(() => desk.conversation(ADMINISTRATOR, DIRECT)).toThrow('not at this desk');
  });

  it('speaks the language that a person chose, and in public the server’s', async () => {
    const choose = (place: string, of: 'person' | 'server', locale: Chosen) =>
      act({ kind: 'language', as: MEMBER, place, of, locale });
    expect(await choose(NEWSROOM, 'person', Locale.German)).toEqual([]);
    expect(await choose(NEWSROOM, 'server', Locale.French)).toEqual([]);
    expect(shown(await line(MEMBER, NEWSROOM, '/help'))).toContain('Ich antworte nur');
    expect(shown(await line(ADMINISTRATOR, NEWSROOM, '/help'))).toContain('I answer only');
    expect(shown(await line(MEMBER, NEWSROOM, '/who-said phrase: high price'))).toContain('par.\u00a06');
    expect(shown(await line(MEMBER, OTHER_SERVER, '/who-said phrase: high price'))).toContain('para 6');
    const described = (as: string) =>
      desk.commands(as, NEWSROOM).find(({ name }) => name === 'help')?.description;
    expect(described(MEMBER)).toBe('Was dieser Bot tut und wie man ihn fragt');
    expect(described(ADMINISTRATOR)).toBe('What this bot does and how to ask');
    expect(await choose(DIRECT, 'server', Locale.French)).toEqual([
      { type: 'failed', text: 'Direct messages have no language of their own.' },
    ]);
  });
});
