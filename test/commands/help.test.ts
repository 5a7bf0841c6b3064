import { describe, expect, it } from 'vitest';
import { isMessageCommand } from '../../src/discord/command.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import { openChannel } from './harness.ts';

describe('/help', () => {
  it('names every command, so that none stays unknown', async () => {
    const { text } = await (await openChannel()).run('help');
    for (const command of (await loadCommands()).values()) {
      const { name } = command.data;
      if (name !== 'help') expect(text).toContain(isMessageCommand(command) ? `\`${name}\`` : `/${name}`);
    }
  });
});
