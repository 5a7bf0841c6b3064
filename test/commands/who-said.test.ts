import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { openChannel } from './harness.ts';

const phrase = (value: string) => [{ name: 'phrase', type: 3 as const, value }];

describe('/who-said', () => {
  it('names the speaker above the quotation in its sentence', async () => {
    const { text } = await (await openChannel()).run('who-said', phrase('increasingly beligerent retoric'));
    expect(text).toMatch(/^\*\*Antony Blinken\*\*\n> “It’s increasingly belligerent rhetoric/u);
    expect(text).toContain('-# para 4');
  });

  it('does not lend anybody words that nobody said', async () => {
    const { text } = await (await openChannel()).run(
      'who-said',
      phrase('we will never negotiate with terrorists'),
    );
    expect(text).toContain(en.notInStory);
    expect(text).not.toContain('> ');
  });
});
