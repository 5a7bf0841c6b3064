import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { buttonsOf, openChannel } from './harness.ts';
import { option } from './story-web.ts';

describe('/quotes', () => {
  it('finds a misspelt speaker and nobody else’s words', async () => {
    const { text } = await (await openChannel()).run('quotes', [option('speaker', 'blinkn')]);
    expect(text).toContain('any renewed aggression can trigger serious consequences');
    expect(text).not.toContain('high price');
  });

  it('turns pages and keeps to the kind that was chosen', async () => {
    const channel = await openChannel();
    const first = await channel.run('quotes', [option('kind', 'indirect')]);
    const pages = Number(/page 1 of (\d)/u.exec(first.text)?.[1] ?? 1);
    expect(first.text).not.toContain('belligerent rhetoric');
    if (pages > 1) {
      const second = await channel.press(buttonsOf(first.body).Next ?? '');
      expect(second.text).toContain('page 2 of');
      expect(second.text).not.toContain('belligerent rhetoric');
    }
    const all = await channel.run('quotes');
    expect((await channel.press(buttonsOf(all.body).Next ?? '')).text).toContain('page 2 of');
  });

  it('refuses a speaker who is not quoted, and a kind that does not exist', async () => {
    const channel = await openChannel();
    expect((await channel.run('quotes', [option('speaker', 'Zelensky')])).text).toContain(en.notInStory);
    expect((await channel.run('quotes', [option('kind', 'shouted')])).text).toContain(
      'pick one of the choices',
    );
  });
});
