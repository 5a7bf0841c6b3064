import { describe, expect, it } from 'vitest';
import { Progress } from '../../src/discord/core/progress.ts';
import { en } from '../../src/messages/en.ts';
import { type Wording, word } from '../../src/messages/messages.ts';
import { discordTest } from './bot-test.ts';
import { shownText } from './stand-in/message-store.ts';
import { waitFor } from './stand-in/wait.ts';
import { ADMIN_PERMISSIONS } from './stand-in/world.ts';
import { startWholeBot } from './whole-bot.ts';

describe('what long work tells of itself', () => {
  it('is shown from "thinking…" on, the newest line only, and never after the answer', async () => {
    const shown: Wording[] = [];
    const [first, second, late] = [2, 1, 0].map((before) => word('fetching', before)) as [
      Wording,
      Wording,
      Wording,
    ];
    const progress = new Progress();
    progress.tell(first);
    progress.tell(second);
    expect(shown).toEqual([]);
    progress.start(async (line) => shown.push(line));
    await new Promise(setImmediate);
    await progress.stop();
    progress.tell(late);
    await progress.stop();
    expect(shown).toEqual([second]);
  });

  it('does not keep the answer back where it cannot be shown', async () => {
    const progress = new Progress();
    progress.start(async () => Promise.reject(new Error('gone')));
    progress.tell(word('unwatched'));
    await expect(progress.stop()).resolves.toBeUndefined();
  });
});

discordTest('who waits for another fetch of the server sees how many come first', async ({ discord }) => {
  const bot = await startWholeBot(discord);
  const open = bot.holdFetches();
  const admin = { permissions: ADMIN_PERMISSIONS };
  const add = (link: string) => discord.slash('/story add', { link }, admin);
  const [first, second] = [add('https://news.example/1'), add('https://news.example/2')];
  await waitFor(() => second.deferred, '"thinking…"');
  const waiting = await second.answer();
  expect(shownText(waiting)).toBe('Waiting: 1 page ahead of this one.');
  open();
  await first.answer(30_000);
  await waitFor(
    () => shownText(discord.messages.get(waiting.id) ?? waiting).includes(en.addThis),
    'a preview',
    30_000,
  );
  expect(discord.rest.refused).toEqual([]);
  await bot.stop();
});
