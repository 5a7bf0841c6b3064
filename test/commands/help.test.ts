import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/discord/load-commands.ts';
import { openChannel } from './harness.ts';

describe('/help', () => {
  it('names every command, so that none stays unknown', async () => {
    const { text } = await (await openChannel()).run('help');
    for (const name of (await loadCommands()).keys()) if (name !== 'help') expect(text).toContain(`/${name}`);
  });
});
