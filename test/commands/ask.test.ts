import { describe, expect, it } from 'vitest';
import { buttonsOf, openChannel } from './harness.ts';

const ask = (value: string) => [{ name: 'question', type: 3 as const, value }];

describe('/ask', () => {
  it('answers with the sentence, its place and its outlet', async () => {
    const { text, ephemeral } = await (await openChannel()).run(
      'ask',
      ask('Who is the Ukrainian foreign minister?'),
    );
    expect(text).toMatch(/^> .*Ukrainian Foreign Minister \*\*Dmytro Kuleba\*\*/mu);
    expect(text).toContain('-# bold added');
    expect(text).toContain('-# CNN (pasted, unchecked) · para 1 of 8 · no date · updated');
    expect(ephemeral).toBe(false);
  });

  it('says that the story does not say, privately and without the words that were typed', async () => {
    const { text, body, ephemeral } = await (await openChannel()).run(
      'ask',
      ask('What is the price of zanzibar gas?'),
    );
    expect(text).toContain('**Not in this story**\n-# Searched: headline, 8 paragraphs · CNN');
    expect(text).not.toContain('zanzibar');
    expect(ephemeral).toBe(true);
    expect(body.components.length).toBeGreaterThan(0);
  });

  it('shows the passage in its context to whoever presses the button', async () => {
    const channel = await openChannel();
    const { body } = await channel.run('ask', ask('Where did Blinken speak?'));
    const context = await channel.press(buttonsOf(body)['In context'] ?? '');
    expect(context.text.split('\n').filter((line) => line.startsWith('> ')).length).toBe(3);
    expect(context.ephemeral).toBe(true);
  });

  it('asks for the question where none was given', async () => {
    const { text } = await (await openChannel()).run('ask', []);
    expect(text).toContain('Please fill in `question`');
  });
});
