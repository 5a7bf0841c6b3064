import type { GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { MemoryLibrary } from '../../src/library/memory-library.ts';
import { readSeeds } from '../../src/library/read-seeds.ts';
import type { MessageBody } from '../../src/replies/render.ts';
import { textOf } from '../commands/harness.ts';

const BOT = '111111111111111111';
const { dispatch } = await createBot(new MemoryLibrary(await readSeeds()), { error: () => undefined });

/** Sends a message as Discord would; returns the text of every answer. */
async function say(content: string, extra: object = {}): Promise<string[]> {
  const answers: string[] = [];
  const keep = async (body: MessageBody) => void answers.push(textOf(body));
  const message = {
    id: '5',
    channel_id: '7',
    guild_id: '6',
    author: { id: '9', bot: false },
    mentions: [{ id: BOT }],
    content: `<@${BOT}> ${content}`,
    ...extra,
  };
  await dispatch.message(message as unknown as GatewayMessageCreateDispatchData, BOT, {
    reply: keep,
    edit: keep,
  });
  return answers;
}

describe('a message that mentions the bot', () => {
  it.each([
    ['Who is the Ukrainian foreign minister?', /^> .*Dmytro Kuleba/mu],
    ['who said "high price"', /Stoltenberg[\s\S]*> .*“high price.”/u],
    ['Give me a summary', /Who said what/u],
    ['who is quoted?', /page 1 of/u],
    ['What is the price of gas in Europe?', /^\*\*Not in this story\*\*/u],
  ])('is answered like the command: %s', async (content, expected) => {
    expect(await say(content)).toEqual([expect.stringMatching(expected)]);
  });

  it('is met with silence where it asks nothing', async () => {
    expect(await say('  ')).toEqual([]);
  });

  it('is met with silence where another bot wrote it, or the bot was not addressed', async () => {
    expect(await say('Who is quoted?', { author: { id: '9', bot: true } })).toEqual([]);
    expect(await say('Who is quoted?', { mentions: [], content: 'Who is quoted?' })).toEqual([]);
  });

  it('is answered in a direct message without a mention', async () => {
    expect(
      (await say('', { guild_id: undefined, mentions: [], content: 'Where did Blinken speak?' })).length,
    ).toBe(1);
  });
});
