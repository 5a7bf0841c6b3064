import { describe, expect, it } from 'vitest';
import { isMessageCommand } from '../../src/discord/core/command.ts';
import { loadCommands } from '../../src/discord/registration/load-commands.ts';
import { buttonsOf, openChannel, optionsOf } from './harness.ts';

describe('/help', () => {
  it('names every command, so that none stays unknown', async () => {
    const manager = String(1n << 5n);
    const { text } = await (await openChannel(undefined, manager)).run('help');
    for (const command of (await loadCommands()).values()) {
      const { name } = command.data;
      if (name !== 'help') expect(text).toContain(isMessageCommand(command) ? `\`${name}\`` : `/${name}`);
    }
  });

  it('names no command that a member cannot use', async () => {
    expect((await (await openChannel()).run('help')).text).not.toContain('/settings');
  });

  it('has questions about the story here, to be pressed, that it answers', async () => {
    const channel = await openChannel(undefined, '0', true);
    const { body } = await channel.run('help');
    const buttons = Object.entries(buttonsOf(body));
    expect(buttons).toHaveLength(3);
    expect(Object.keys(optionsOf(body)).length).toBeGreaterThan(2);
    for (const [question, id] of buttons) {
      expect(question).toMatch(/\?$/u);
      const answer = await channel.press(id, true);
      expect(answer.text).toMatch(/^> /mu);
      expect(answer.ephemeral).toBe(true);
    }
  });
});
