import { describe, expect } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { botTest } from './bot-test.ts';
import { isPrivate, shownText } from './stand-in/message-store.ts';
import { waitFor } from './stand-in/wait.ts';
import { ALICE, BOB } from './stand-in/world.ts';

describe.concurrent('a form', () => {
  botTest('opens by a button and is answered privately to whoever filled it in', async ({ discord }) => {
    const shown = await discord.slash('/say', { which: '1' }).answer();
    const pressed = discord.press(shown, en.more, { user: BOB });
    expect((await pressed.modal()).title).toBe('Which paragraph?');
    const answer = await (await discord.submit(pressed, { number: ' 2 ' }, { user: BOB })).answer();
    expect(shownText(answer)).toContain('The ships are back');
    expect(answer.onlyFor).toBe(BOB.id);
  });

  botTest('is told what was wrong in it', async ({ discord }) => {
    const pressed = discord.press(await discord.slash('/say', { which: '1' }).answer(), en.more);
    const answer = await (await discord.submit(pressed, { number: '99' })).answer();
    expect(shownText(answer)).toBe('This button no longer fits the story. Ask again to get a fresh one.');
  });

  botTest('of an earlier version says how to go on', async ({ discord }) => {
    const data = { custom_id: 'gone:1::::0', components: [] };
    expect(shownText(await discord.interact({ type: 5, data }).answer())).toContain('Ask again');
  });
});

describe.concurrent('a command on a message', () => {
  botTest('is answered from its text, to its user only', async ({ discord }) => {
    const answer = await discord.onMessage('Paragraph of this', '1').answer();
    expect(shownText(answer)).toContain('The harbour reopened');
    expect(answer.onlyFor).toBe(ALICE.id);
  });

  botTest('may open a form', async ({ discord }) => {
    const used = discord.onMessage('Paragraph of this', '');
    const answer = await (await discord.submit(used, { number: '2' })).answer();
    expect(shownText(answer)).toContain('The ships are back');
  });
});

describe.concurrent('a button that takes its message away', () => {
  botTest('does, public or private', async ({ discord, bot }) => {
    for (const onlyMe of [false, true]) {
      const shown = await discord.slash('/say', { which: '1', private: onlyMe }).answer();
      expect(isPrivate(shown)).toBe(onlyMe);
      discord.press(shown, 'Next');
      await waitFor(() => discord.messages.get(shown.id) === undefined, 'the message to go');
    }
    expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
    expect(discord.rest.refused).toEqual([]);
  });
});

describe.concurrent('options that are ids on the wire', () => {
  const resolved = {
    attachments: { 5: { id: '5', filename: 'a.txt' } },
    users: { 6: { id: '6', username: 'carol' } },
    channels: { 7: { id: '7', name: 'news' } },
    roles: { 8: { id: '8', name: 'Editors' } },
  };
  const options = [
    { name: 'file', type: 11, value: '5' },
    { name: 'who', type: 6, value: '6' },
    { name: 'where', type: 7, value: '7' },
    { name: 'role', type: 8, value: '8' },
  ];

  botTest('reach the command as what they stand for', async ({ discord }) => {
    const use = discord.interact({ type: 2, data: { type: 1, name: 'read', options, resolved } });
    expect(shownText(await use.answer())).toBe('Listed as: a.txt, carol, news, Editors');
  });

  botTest('are asked for again where Discord did not say what they are', async ({ discord }) => {
    const use = discord.interact({ type: 2, data: { type: 1, name: 'read', options, resolved: {} } });
    expect(shownText(await use.answer())).toContain('Please fill in `file` once more');
  });
});
