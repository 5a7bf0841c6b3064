import type { APIMessage, GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { readAddressed } from '../../src/discord/dispatch/addressed.ts';
import { textOf } from '../../src/discord/handlers/message-words.ts';
import { stub } from '../stub.ts';

const message = (parts: object) => stub<APIMessage>({ content: '', ...parts });

describe('the words of a message that is checked', () => {
  it.each([
    ['a preview’s title', { embeds: [{ title: 'Ruiz: “The bridge is safe”' }] }],
    ['a card’s fields', { embeds: [{ fields: [{ name: 'Ruiz', value: '“The bridge is safe”' }] }] }],
    [
      'a forwarded preview',
      {
        message_snapshots: [{ message: { content: '', embeds: [{ description: '“The bridge is safe”' }] } }],
      },
    ],
  ])('are read where they stand in %s', (_, parts) => {
    expect(textOf(message(parts))).toContain('The bridge is safe');
  });
});

describe('a message that quotes a mention', () => {
  const said = (content: string) =>
    readAddressed(
      stub<GatewayMessageCreateDispatchData>({
        content,
        guild_id: '5',
        mentions: [{ id: '7' }],
        author: { id: '9' },
      }),
      '7',
    );

  it('is not answered, since somebody else asked', () => {
    expect(said('> <@7> who is Ruiz?\nlol why ask the bot')).toBeNull();
  });

  it('is answered, with the words it quotes, where it mentions the bot itself', () => {
    expect(said('> The bridge is safe\n<@7> who said that?')?.text).toContain('The bridge is safe');
  });
});
