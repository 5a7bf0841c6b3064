import { expect, it } from 'vitest';
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

it('shows a quotation with its speaker, its place and three buttons', async () => {
  const channel = await open();
  const answer = await channel.run('who-said', [string('phrase', 'any renewed agression can trigger')]);
  expect(read(answer)).toBe(
    `(public)
**Antony Blinken**
${BLINKEN}
-# CNN (pasted, not verified) · para 2 of 8 · no date · updated
[In context] [Also para 5] [Delete]`,
  );
  const also = await channel.press(buttonsOf(answer.body)['Also para 5'] ?? '');
  expect(read(also)).toMatch(/^\(private\)\n[\s\S]*\n-# “He”: Blinken, para 4\n-# CNN .* para 5 of 8/u);
});

it('shows what a checked message has otherwise, to its asker', async () => {
  const text = string('text', 'Blinken said “any renewed aggression will trigger severe consequences”');
  expect(read(await (await open()).run('check', [text]))).toBe(
    `(private)
**Worded differently in this story**
-# “any renewed aggression **will** trigger **severe** consequences”
**Antony Blinken**
${BLINKEN.replace('can', '**can**').replace('serious', '**serious**')}
-# Emphasis added: the message has “will”, “severe”
-# CNN (pasted, not verified) · para 2 of 8 · no date · updated
-# Searched: 1 story. Shows what was printed, not whether it is true.
[In context] [Also para 5] [Share]`,
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
**Not in this story**
-# Searched: headline, 8 paragraphs · CNN (pasted, not verified)
[All stories]`,
  );
});
