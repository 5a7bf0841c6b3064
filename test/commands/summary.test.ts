import { describe, expect, it } from 'vitest';
import { openChannel } from './harness.ts';

describe('/summary', () => {
  it('gives the headline and at most six lines of the seed story, each with its paragraph', async () => {
    const { text, ephemeral } = await (await openChannel()).run('summary');
    expect(text).toContain(
      '**Secretary of State Antony Blinken to meet with Russian foreign minister Thursday**\n-# Summary · CNN · no date · updated',
    );
    expect(text.match(/^> /gmu)?.length).toBeLessThanOrEqual(6);
    expect(text.match(/^> /gmu)?.length).toBe(text.match(/^-# para \d/gmu)?.length);
    expect(text).toContain('Jens Stoltenberg');
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
