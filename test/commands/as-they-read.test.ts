import { expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { buttonsOf, openChannel, seed } from './harness.ts';

const string = (name: string, value: string) => ({ name, type: 3 as const, value });
const open = () => openChannel(undefined, '0', true);
type Shown = Awaited<ReturnType<Awaited<ReturnType<typeof open>>['run']>>;

/** A reply as it is read: its text, a line of buttons, and whether only the asker sees it. */
function read({ text, body, ephemeral }: Shown) {
  return [ephemeral ? '(private)' : '(public)', text, `[${Object.keys(buttonsOf(body)).join('] [')}]`].join(
    '\n',
  );
}

const BLINKEN =
  '> Blinken reiterated a warning Tuesday for Russia to stay away from aggression in Ukraine, saying “any renewed aggression can trigger serious consequences.”';

it('shows a quotation with its speaker, its place and two buttons', async () => {
  const channel = await open();
  const answer = await channel.run('who-said', [string('phrase', 'any renewed agression can trigger')]);
  expect(read(answer)).toBe(
    `(public)
**Antony Blinken**
${BLINKEN}
-# para 2 · same words in para 5
-# Secretary of State Antony Blinken to meet with Russian foreign minister Thursday · CNN · no date · updated · sample story
[In context] [Delete]`,
  );
  const context = await channel.press(buttonsOf(answer.body)[en.context] ?? '');
  expect(read(context)).toMatch(/\*\*The same words elsewhere\*\*\n> He added[\s\S]*\n-# para 5\n/u);
});

it('shows what a checked message has otherwise, to its asker', async () => {
  const text = string('text', 'Blinken said “any renewed aggression will trigger severe consequences”');
  expect(read(await (await open()).run('check', [text]))).toBe(
    `(private)
**≠ Worded differently**
-# “any renewed aggression **will** trigger **severe** consequences”
**Antony Blinken**
${BLINKEN.replace('can', '**can**').replace('serious', '**serious**')}
-# para 2 · in the message: “will”, “severe” · same words in para 5
-# Secretary of State Antony Blinken to meet with Russian foreign minister Thursday · CNN · no date · updated · sample story
-# Compared with the story, not with the facts · emphasis added
[In context] [Share]`,
  );
});

it('refuses with what it searched and where else to look', async () => {
  const channel = await open();
  const bridge = readPlainText('Bridge\n\nThe bridge is open.');
  for (const story of [bridge, seed])
    await channel.library.add('guild:5', { story, origin: 'paste', addedBy: null });
  await channel.library.pin('guild:5', '7', seed.id);
  const question = string('question', 'Who won the football cup?');
  expect(read(await channel.run('ask', [question]))).toBe(
    `(private)
**○ Not in this story**
-# Searched: Secretary of State Antony Blinken to meet with Russian foreign minister Thursday · CNN · no date · updated · pasted by a member
[Who is Antony Blinken?] [All stories]`,
  );
});
