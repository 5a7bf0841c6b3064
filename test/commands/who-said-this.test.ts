import { describe, expect, it } from 'vitest';
import { buttonsOf, openChannel } from './harness.ts';

const on = (message: object) => ({
  type: 2,
  data: {
    type: 3,
    name: 'Who said this?',
    target_id: '123456',
    resolved: { messages: { 123456: { id: '123456', content: '', ...message } } },
  },
});

describe('Who said this?', () => {
  it('finds the quotation in somebody’s message, for its user only', async () => {
    const channel = await openChannel();
    const answer = await channel.send(on({ content: 'lol he really said “a high price” <@1>' }));
    expect(answer?.text).toMatch(/^\*\*Jens Stoltenberg\*\*\n> /u);
    expect(answer?.ephemeral).toBe(true);
  });

  it('takes the whole message where it quotes nothing, a forwarded one too', async () => {
    const channel = await openChannel();
    for (const message of [
      { content: 'increasingly belligerent rhetoric' },
      { message_snapshots: [{ message: { content: 'increasingly belligerent rhetoric' } }] },
    ])
      expect((await channel.send(on(message)))?.text).toContain('belligerent rhetoric');
  });

  it('is shared with a link to the message, without its words', async () => {
    const channel = await openChannel();
    const answer = await channel.send(on({ content: 'zanzibar “a high price”' }));
    const shared = await channel.press(buttonsOf(answer?.body ?? never()).Share ?? '', true);
    expect(shared.ephemeral).toBe(false);
    expect(shared.text).toContain('[About this message](https://discord.com/channels/5/7/123456)');
    expect(JSON.stringify(shared.body)).not.toContain('zanzibar');
  });

  it('asks for the words of a picture', async () => {
    const channel = await openChannel();
    expect(await channel.send(on({ attachments: [{ id: '1', filename: 'a.png' }] }))).toBeUndefined();
    const answer = await channel.submit('high price');
    expect(answer.text).toContain('high price');
    expect(answer.ephemeral).toBe(true);
  });
});

function never(): never {
  throw new Error('no answer');
}
