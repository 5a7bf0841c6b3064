import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { buttonsOf, openChannel } from './harness.ts';

const ask = (value: string) => [{ name: 'question', type: 3 as const, value }];

describe('/ask', () => {
  it('answers with the sentence, its place and its outlet', async () => {
    const { text, ephemeral } = await (await openChannel()).run(
      'ask',
      ask('Who is the Ukrainian foreign minister?'),
    );
    expect(text).toMatch(/^> .*Ukrainian Foreign Minister \*\*Dmytro Kuleba\*\*/mu);
    expect(text).toContain('-# emphasis added');
    expect(text).toContain(
      '-# para 1\n-# Secretary of State Antony Blinken to meet with Russian foreign minister Thursday · CNN · no date',
    );
    expect(ephemeral).toBe(false);
  });

  it('says that the story does not say, privately and without the words that were typed', async () => {
    const { text, body, ephemeral } = await (await openChannel()).run(
      'ask',
      ask('What is the price of zanzibar gas?'),
    );
    expect(text).toContain('**○ Not in this story**\n-# Searched: Secretary of State Antony Blinken');
    expect(text).not.toContain('zanzibar');
    expect(ephemeral).toBe(true);
    expect(body.components.length).toBeGreaterThan(0);
  });

  it('shows the passage in its context to whoever presses the button', async () => {
    const channel = await openChannel();
    const { body } = await channel.run('ask', ask('Where did Blinken speak?'));
    const context = await channel.press(buttonsOf(body)[en.context] ?? '');
    expect(context.text.split('\n').filter((line) => line.startsWith('> ')).length).toBe(3);
    expect(context.ephemeral).toBe(true);
  });

  it('asks for the question where none was given', async () => {
    const { text } = await (await openChannel()).run('ask', []);
    expect(text).toContain('Please fill in `question`');
  });

  it.each([
    ['give me a summary', '-# Summary · CNN'],
    ['who is quoted?', '**Antony Blinken**'],
    ['What did stoltenburg say?', '**Jens Stoltenberg**'],
    ['who said it comes at a high price', '**Jens Stoltenberg**'],
    ['hi', 'I answer only in the stories’ own words'],
    ['what can you do?', 'I answer only in the stories’ own words'],
  ])('sends "%s" where it belongs instead of searching for it', async (typed, expected) => {
    const { text } = await (await openChannel()).run('ask', ask(typed));
    expect(text).toContain(expected);
  });

  it('checks a quotation openly without a word of the question', async () => {
    const { text, ephemeral } = await (await openChannel()).run(
      'ask',
      ask('is it true that Zanzibar said “any renewed aggression will trigger severe consequences”?'),
    );
    expect(text).toContain('**≠ Worded differently**');
    expect(text).not.toMatch(/severe|zanzibar/iu);
    expect(ephemeral).toBe(false);
  });
});
