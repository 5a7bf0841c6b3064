import { describe, expect, it } from 'vitest';
import { openChannel } from './harness.ts';

describe('/summary', () => {
  it('gives headline, lead and facts of the seed story, each cited', async () => {
    const { text, ephemeral } = await (await openChannel()).run('summary');
    expect(text).toContain(
      '> Secretary of State Antony Blinken to meet with Russian foreign minister Thursday',
    );
    expect(text).toContain('-# CNN (pasted, not verified) · para 1 of 8 · no date · updated');
    expect(text).toContain('**Key facts**');
    expect(text).toMatch(/> The number of Russian units in the area has increased by about two-thirds/u);
    expect(ephemeral).toBe(false);
  });

  it('is shown to the asker only where they ask for it', async () => {
    const { ephemeral } = await (await openChannel()).run('summary', [
      { name: 'private', type: 5, value: true },
    ]);
    expect(ephemeral).toBe(true);
  });

  it('says what to do where the story does not exist', async () => {
    const channel = await openChannel();
    const { text, ephemeral } = await channel.run('summary', [{ name: 'story', type: 3, value: 'nowhere' }]);
    expect(text).toContain('Pick one from the list');
    expect(text).not.toContain('nowhere');
    expect(ephemeral).toBe(true);
  });
});
