import type { GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { ConversationMemory } from '../../src/discord/core/conversation-memory.ts';
import { readSeeds } from '../../src/library/read-seeds.ts';
import type { MessageBody } from '../../src/replies/render.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { textOf } from '../commands/harness.ts';
import { memoryLibrary } from '../memory-library.ts';
import { stub } from '../stub.ts';

const BOT = '111111111111111111';
const library = await memoryLibrary(await readSeeds());
let now = 1;
const { dispatch } = await createBot(
  library,
  { error: () => undefined },
  { memory: new ConversationMemory({ now: () => now }) },
);

/** Sends a message as Discord would; returns every answer. */
async function send(content: string, extra: object = {}): Promise<MessageBody[]> {
  const answers: MessageBody[] = [];
  const keep = async (body: MessageBody) => void answers.push(body);
  const message = {
    id: '5',
    channel_id: '7',
    guild_id: '6',
    author: { id: '9', bot: false },
    mentions: [{ id: BOT }],
    content: `<@${BOT}> ${content}`,
    ...extra,
  };
  await dispatch.message(stub<GatewayMessageCreateDispatchData>(message), BOT, {
    reply: keep,
    edit: keep,
  });
  return answers;
}

const say = async (content: string, extra: object = {}) => (await send(content, extra)).map(textOf);
const replyTo = (body: MessageBody | undefined) => ({
  type: 19,
  referenced_message: { author: { id: BOT }, components: body?.components },
});

describe('a message that mentions the bot', () => {
  it.each([
    ['Who is the Ukrainian foreign minister?', /^> .*Dmytro Kuleba/mu],
    ['who said "high price"', /Stoltenberg[\s\S]*> .*“high price.”/u],
    ['Give me a summary', /-# Summary · CNN/u],
    ['who is quoted?', /page 1 of/u],
  ])('is answered like the command: %s', async (content, expected) => {
    expect(await say(content)).toEqual([expect.stringMatching(expected)]);
  });

  it('is refused in one line, without the words of the asker', async () => {
    const [text] = await say('What is the price of zanzibar gas in Europe?');
    expect(text).toBe(
      '**○ Not in this story** · Secretary of State Antony Blinken to meet with Russian foreign minister Thursday · CNN · no date · updated · sample story',
    );
  });

  it('is told how to ask where it is a greeting', async () => {
    const [text] = await say('hello');
    expect(text).toContain('I answer only in the stories’ own words');
  });

  it('is answered in a direct message without a mention', async () => {
    expect(
      (await say('', { guild_id: undefined, mentions: [], content: 'Where did Blinken speak?' })).length,
    ).toBe(1);
  });
});

describe('silence', () => {
  const plain = (content: string, extra: object = {}) => ({ content, mentions: [], ...extra });

  it.each([
    ['for a bare mention', '  ', {}],
    ['for thanks', 'thanks!', {}],
    ['for another bot', 'Who is quoted?', { author: { id: '9', bot: true } }],
    ['for a webhook', 'Who is quoted?', { webhook_id: '3' }],
    ['where the bot was not addressed, as in a thread', '', plain('Who is quoted?')],
    ['for a message of Discord itself', 'Who is quoted?', { type: 6 }],
    [
      'for a reply without a question',
      '',
      { content: 'I knew that', ...replyTo({ flags: 0, components: [], allowed_mentions: { parse: [] } }) },
    ],
    [
      'for a reply to the bot that does not ping it',
      '',
      { content: 'and then?', mentions: [], ...replyTo(undefined) },
    ],
  ])('%s', async (_, content, extra) => {
    expect(await say(content, extra)).toEqual([]);
  });
});

describe('a follow-up', () => {
  const stoltenberg = /> NATO Secretary General Jens Stoltenberg/u;

  it('takes “he” for whoever spoke in the last answer, for 15 minutes', async () => {
    const who = { author: { id: 'he' } };
    await say('who said "high price"', who);
    expect(await say('and what did he say about Ukraine?', who)).toEqual([
      expect.stringMatching(stoltenberg),
    ]);
    await say('who said "belligerent rhetoric"', who);
    const [later] = await say('and what did he say about Ukraine?', who);
    expect(later).not.toMatch(stoltenberg);
    expect(later).toMatch(/Blinken/u);
  });

  it('is remembered for its asker only', async () => {
    await say('who said "high price"', { author: { id: 'one' } });
    await say('who said "belligerent rhetoric"', { author: { id: 'two' } });
    expect(await say('what did he say about Ukraine?', { author: { id: 'one' } })).toEqual([
      expect.stringMatching(stoltenberg),
    ]);
  });

  it('keeps to the story of the answer that it replies to, whatever is pinned', async () => {
    const bridge = readPlainText(
      'Bridge closes\n\nThe bridge closed on Monday, Mayor Ana Holt said.\n\nShe said that it will open in May.',
    );
    const park = readPlainText('Park opens\n\nThe park opened on Friday, Tom Reed said.');
    const there = { guild_id: '66', channel_id: '77' };
    for (const story of [bridge, park])
      await library.add('guild:66', { story, origin: 'paste', addedBy: null });
    const [first] = await send('When did the bridge close?', there);
    expect(textOf(first ?? never())).toContain('The bridge closed on **Monday**');
    await library.pin('guild:66', '77', park.id);
    const later = { ...there, ...replyTo(first), author: { id: 'somebody else' } };
    const [reply] = await say('', { ...later, content: 'When will it open?' });
    expect(reply).toContain('will open in **May**');
  });

  it('is forgotten after 15 minutes', async () => {
    const who = { author: { id: 'late' } };
    await say('who said "high price"', who);
    now += 14 * 60_000;
    expect(await say('and what did he warn of?', who)).toEqual([expect.stringMatching(stoltenberg)]);
    now += 16 * 60_000;
    const [text] = await say('and what did he call belligerent?', who);
    expect(text).not.toMatch(stoltenberg);
  });
});

function never(): never {
  throw new Error('no answer');
}
