import { InteractionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { Desk } from '../../src/desk/desk.ts';
import type { DeskEvent } from '../../src/desk/event.ts';
import type { DeskRequest } from '../../src/desk/request.ts';
import { showcase } from './showcase.ts';

const MAYA = '1100000000000000011';
const GUILD = '1100000000000000100';
const at = { as: MAYA, place: '1100000000000000101' };
const direct = { as: MAYA, place: '1100000000000000401' };

function open() {
  const shown = showcase();
  const desk = new Desk(shown);
  const act = async (request: DeskRequest) => {
    const events: DeskEvent[] = [];
    await desk.act(request, (event) => events.push(event));
    return events;
  };
  const show = async () => {
    const [event] = await act({ kind: 'line', ...at, text: '/showcase' });
    if (event?.type !== 'message') throw new Error('no message');
    return event.message.id;
  };
  return { ...shown, desk, act, show };
}

describe('the JSON that the desk hands to the bot', () => {
  it('has a member and a guild in a server', async () => {
    const { act, interactions } = open();
    await act({ kind: 'line', ...at, text: '/showcase' });
    expect(interactions[0]).toMatchObject({
      type: InteractionType.ApplicationCommand,
      guild_id: GUILD,
      channel: { id: at.place, type: 0, guild_id: GUILD },
      member: { user: { id: MAYA }, permissions: expect.stringMatching(/^\d+$/u) },
      authorizing_integration_owners: { 0: GUILD },
      context: 0,
      entitlements: [],
      data: { name: 'showcase', type: 1, guild_id: GUILD },
    });
    expect(interactions[0]).not.toHaveProperty('user');
  });

  it('has a user and no guild in direct messages', async () => {
    const { act, interactions } = open();
    await act({ kind: 'line', ...direct, text: '/showcase' });
    expect(interactions[0]).toMatchObject({
      user: { id: MAYA },
      context: 1,
      authorizing_integration_owners: { 0: '0', 1: MAYA },
      channel: { type: 1 },
    });
    expect(interactions[0]).not.toHaveProperty('member');
    expect(interactions[0]).not.toHaveProperty('guild_id');
  });

  it('carries options with their types, and what their ids stand for', async () => {
    const { act, desk, interactions } = open();
    const file = desk.uploads.add(
      'a.txt',
      'text/plain',
      new TextEncoder().encode('hello'),
      'http://127.0.0.1:1',
    );
    const options = { count: '3', who: MAYA, file: file.id, private: 'true' };
    await act({ kind: 'command', ...at, name: 'add', path: [], options });
    expect(interactions[0]).toMatchObject({
      data: {
        options: [
          { name: 'count', type: 4, value: 3 },
          { name: 'who', type: 6, value: MAYA },
          { name: 'file', type: 11, value: file.id },
          { name: 'private', type: 5, value: true },
        ],
        resolved: {
          users: { [MAYA]: { username: 'maya' } },
          members: { [MAYA]: { permissions: expect.any(String) } },
          attachments: { [file.id]: { filename: 'a.txt', size: 5, content_type: 'text/plain' } },
        },
      },
    });
  });

  it.each([
    [{ count: 'three' }, '`count` must be a number.'],
    [{ count: '1', private: 'perhaps' }, '`private` is either True or False.'],
    [{}, 'Please fill in `count`.'],
  ])('refuses %j before the bot is asked', async (options, text) => {
    const { act, interactions } = open();
    expect(await act({ kind: 'command', ...at, name: 'add', path: [], options })).toEqual([
      { type: 'failed', text },
    ]);
    expect(interactions).toEqual([]);
  });

  it('tells when the bot does not answer', async () => {
    const { act } = open();
    expect(await act({ kind: 'line', ...at, text: '/silent' })).toEqual([
      { type: 'failed', text: 'The application did not respond.' },
    ]);
  });

  it('carries a pressed button with its message, and answers by update, reply and follow-up', async () => {
    const { act, show, interactions } = open();
    const message = await show();
    const replied = await act({ kind: 'press', ...at, message, customId: 'beside' });
    expect(interactions[1]).toMatchObject({
      type: InteractionType.MessageComponent,
      message: { id: message },
      data: { custom_id: 'beside', component_type: 2 },
    });
    expect(replied).toMatchObject([
      { message: { referenced_message: { id: message } } },
      { viewer: MAYA, message: { flags: (1 << 15) | (1 << 6) } },
    ]);
    const updated = await act({ kind: 'press', ...at, message, customId: 'next' });
    expect(updated).toMatchObject([{ message: { id: message, edited_timestamp: expect.any(String) } }]);
  });

  it('does not press what is switched off, gone or made up', async () => {
    const { act, show, interactions } = open();
    const message = await show();
    for (const customId of ['delete', 'made-up'])
      expect(await act({ kind: 'press', ...at, message, customId })).toMatchObject([{ type: 'failed' }]);
    expect(interactions).toHaveLength(1);
  });

  it('carries what was chosen from a menu', async () => {
    const { act, show, interactions } = open();
    const message = await show();
    await act({ kind: 'press', ...at, message, customId: 'where', values: [at.place] });
    expect(interactions[1]).toMatchObject({
      data: {
        component_type: 8,
        values: [at.place],
        resolved: { channels: { [at.place]: { name: 'front-page' } } },
      },
    });
  });

  it('opens a modal and carries what was filled in, once and for its asker alone', async () => {
    const { act, show, interactions } = open();
    const message = await show();
    const [event] = await act({ kind: 'press', ...at, message, customId: 'ask-more' });
    if (event?.type !== 'modal') throw new Error('no modal');
    const submit = {
      kind: 'modal',
      ...at,
      modal: event.id,
      values: { question: 'When?', extra: 'x' },
    } as const;
    expect(await act({ ...submit, as: '1100000000000000012' })).toMatchObject([{ type: 'failed' }]);
    await act(submit);
    expect(interactions[2]).toMatchObject({
      type: InteractionType.ModalSubmit,
      message: { id: message },
      data: {
        custom_id: 'ask',
        components: [
          { type: 18, component: { type: 4, custom_id: 'question', value: 'When?' } },
          { type: 18, component: { type: 3, custom_id: 'whom', values: [] } },
        ],
      },
    });
    expect(JSON.stringify(interactions[2])).not.toContain('extra');
    expect(await act(submit)).toMatchObject([{ type: 'failed' }]);
  });

  it('carries a command from a message’s menu with the message', async () => {
    const { act, show, interactions } = open();
    const message = await show();
    await act({ kind: 'message-command', ...at, name: 'Check quotes', message });
    expect(interactions[1]).toMatchObject({
      data: { type: 3, target_id: message, resolved: { messages: { [message]: { id: message } } } },
    });
  });

  it.each(['@On the Record who spoke?', '@on-the-record: who spoke?', 'who spoke?'])(
    'takes the typed name for the mention that it is: %s',
    async (text) => {
      const { act, messages } = open();
      await act({ kind: 'line', ...at, text });
      expect(messages[0]).toMatchObject({ content: expect.stringMatching(/^<@\d+> who spoke\?$/u) });
    },
  );

  it('hands over messages as MESSAGE_CREATE, with the mention and what they reply to', async () => {
    const { act, show, messages } = open();
    const replyTo = await show();
    await act({ kind: 'say', ...at, text: 'and NATO?', replyTo });
    await act({ kind: 'say', ...direct, text: 'hello' });
    expect(messages[0]).toMatchObject({
      guild_id: GUILD,
      content: 'and NATO?',
      author: { id: MAYA },
      member: { joined_at: expect.any(String) },
      mentions: [{ id: '1100000000000000001' }],
      message_reference: { message_id: replyTo },
      referenced_message: { id: replyTo },
    });
    expect(messages[1]).not.toHaveProperty('guild_id');
  });
});
