import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { buttonsOf, openChannel, optionsOf } from '../commands/harness.ts';

const string = (name: string, value: string) => ({ name, type: 3 as const, value });
const hidden = { name: 'private', type: 5 as const, value: true };
const phrase = string('phrase', 'any renewed aggression can trigger serious consequences');

describe('the controls of an answer', () => {
  it('are one row: in context, more, ask more, delete', async () => {
    const { body } = await (await openChannel()).run('ask', [string('question', 'Where did Blinken speak?')]);
    expect(Object.keys(buttonsOf(body))).toEqual([en.context, en.more, en.askMore, 'Delete']);
    expect(body.components).toHaveLength(2);
    for (const label of Object.keys(buttonsOf(body))) expect(label.split(' ').length).toBeLessThanOrEqual(2);
  });

  it('offer to share in place of deleting where only the asker sees the answer', async () => {
    const { body } = await (await openChannel()).run('who-said', [phrase, hidden]);
    expect(Object.keys(buttonsOf(body))).toEqual([en.context, 'Share']);
  });

  it('are the same two below a quotation that was looked up and shared', async () => {
    const channel = await openChannel();
    const { body } = await channel.run('who-said', [phrase, hidden]);
    const shared = await channel.press(buttonsOf(body).Share ?? '', true);
    expect(shared.ephemeral).toBe(false);
    expect(Object.keys(buttonsOf(shared.body))).toEqual([en.context, 'Delete']);
  });

  it('show the passage in its context privately, in bold, and the same words elsewhere', async () => {
    const channel = await openChannel(undefined, undefined, true);
    const { body } = await channel.run('who-said', [phrase]);
    const context = await channel.press(buttonsOf(body)[en.context] ?? '');
    expect(context.ephemeral).toBe(true);
    expect(context.text).toMatch(/\*\*any renewed aggression can trigger serious consequences\*\*/u);
    expect(context.text).toMatch(/\n\*\*The same words elsewhere\*\*\n> He added, .*\n-# para 5\n/u);
  });

  it('lead back where a private answer was replaced', async () => {
    const channel = await openChannel();
    const { body, text } = await channel.run('who-said', [phrase, hidden]);
    for (const label of [en.context]) {
      const other = await channel.press(buttonsOf(body)[label] ?? '', true);
      expect(other.how).toBe('update');
      expect(other.text).not.toBe(text);
      const back = await channel.press(buttonsOf(other.body).Back ?? '', true);
      expect(back.text).toBe(text);
      expect(Object.keys(buttonsOf(back.body))).toEqual(Object.keys(buttonsOf(body)));
    }
  });

  it('a refusal shows the closest passages at once, and says that they are no answer', async () => {
    const channel = await openChannel();
    const { body, text } = await channel.run('ask', [
      string('question', 'What is the price of gas in Ukraine?'),
    ]);
    expect(text).toMatch(
      /^\*\*○ Not in this story\*\*\n\*\*Closest passages, not an answer\*\*\n(?:>|\*\*)/u,
    );
    // A question that the story does answer, of those about Ukraine.
    expect(Object.keys(buttonsOf(body))).toEqual(['What did Jens Stoltenberg say about Ukraine?']);
  });

  it('list the speakers of a story to choose one', async () => {
    const channel = await openChannel();
    const { body } = await channel.run('quotes');
    const options = optionsOf(body);
    expect(Object.keys(options)[0]).toMatch(/^Antony Blinken\|\d quotations$/u);
    const chosen = await channel.choose(options['Jens Stoltenberg|1 quotation'] ?? '');
    expect(chosen.text).toContain('high price');
    expect(chosen.text).not.toContain('**Antony Blinken**\n');
    expect(chosen.ephemeral).toBe(true);
  });

  it('list further quotations like the remembered phrase by speaker and place', async () => {
    const story = readPlainText(
      [
        'Bridge plan divides the town',
        '“The old bridge must be closed before winter,” Mayor Ana Holt said.',
        '“That bridge is old and must be closed,” engineer Tom Reed said on Monday.',
        '“If the old wooden bridge is closed we must drive around,” councillor Ida Moor said.',
      ].join('\n\n'),
    );
    const channel = await openChannel([story]);
    const { body } = await channel.run('who-said', [string('phrase', 'the old bridge must be closed')]);
    const [first] = Object.entries(optionsOf(body));
    expect(first?.[0]).toMatch(/^[\p{L} ]+\|para \d of 3$/u);
    expect((await channel.choose(first?.[1] ?? '')).text).toContain('must be closed');
  });
});

describe('sharing', () => {
  it('posts the same answer to the channel, deletable by whoever shared it', async () => {
    const channel = await openChannel();
    const { body, text } = await channel.run('who-said', [phrase, hidden]);
    const shared = await channel.press(buttonsOf(body).Share ?? '', true);
    expect(shared).toMatchObject({ how: 'reply', ephemeral: false, text });
    expect(Object.keys(buttonsOf(shared.body))).toContain('Delete');
  });

  it.each([
    ['quotes', [string('kind', 'indirect'), hidden]],
    ['summary', [hidden]],
    ['story', [{ name: 'show', type: 1 as const, options: [] }]],
  ])('works for /%s', async (name, options) => {
    const channel = await openChannel();
    const { body, text } = await channel.run(name, options);
    const shared = await channel.press(buttonsOf(body).Share ?? '', true);
    expect(shared).toMatchObject({ ephemeral: false, text });
  });

  it('is not offered where the server keeps answers private, nor in direct messages', async () => {
    const channel = await openChannel();
    await channel.library.changeSettings('guild:5', { privateAnswers: true });
    const kept = await channel.run('who-said', [phrase]);
    expect(kept.ephemeral).toBe(true);
    expect(Object.keys(buttonsOf(kept.body))).not.toContain('Share');
    const direct = await (await openChannel()).send({
      type: 2,
      context: 1,
      data: { type: 1, name: 'who-said', options: [phrase, hidden] },
    });
    expect(direct && Object.keys(buttonsOf(direct.body))).not.toContain('Share');
  });
});

describe('deleting an answer', () => {
  const asked = (id: string) => ({ interaction_metadata: { user: { id } } }) as object;
  const replied = (id: string) => ({ referenced_message: { author: { id } } }) as object;
  const remove = async (message: object, permissions = '0') => {
    const channel = await openChannel(undefined, permissions);
    const { body } = await channel.run('who-said', [phrase]);
    const answer = await channel.pressOnly(buttonsOf(body).Delete ?? '', false, message);
    return { removed: channel.removed.length === 1, text: answer?.text };
  };

  it('is for whoever asked, by command or in a message', async () => {
    expect(await remove(asked('9'))).toEqual({ removed: true, text: undefined });
    expect(await remove(replied('9'))).toEqual({ removed: true, text: undefined });
  });

  it('is for those with Manage Messages', async () => {
    expect((await remove(asked('8'), String(1n << 13n))).removed).toBe(true);
  });

  it('is for nobody else, who learns why', async () => {
    for (const message of [asked('8'), replied('8')])
      expect(await remove(message)).toMatchObject({
        removed: false,
        text: expect.stringContaining('Manage Messages'),
      });
  });
});

describe('an excerpt that is longer than a message', () => {
  const sentences = Array.from(
    { length: 120 },
    (_, n) => `Sentence number ${n} of the long quotation ends here.`,
  );
  const story = readPlainText(
    `A long speech\n\nThe minister said: “${sentences.join(' ')}”\n\nThat was all of it.`,
  );

  it('is cut after a sentence and goes on with "Show rest" until every word was shown', async () => {
    const channel = await openChannel([story]);
    let shown = await channel.run('story', [{ name: 'show', type: 1, options: [] }]);
    const quoted: string[] = [];
    for (let page = 0; page < 10; page++) {
      const lines = shown.text.split('\n').filter((line) => line.startsWith('> '));
      quoted.push(...lines.map((line) => line.slice(2)));
      if (buttonsOf(shown.body)[en.rest])
        for (const line of lines.slice(-1)) expect(line).toMatch(/\.[”]?$/u);
      const next = buttonsOf(shown.body)[en.rest] ?? buttonsOf(shown.body).Next;
      if (!next) break;
      shown = await channel.press(next);
    }
    const all = quoted.join(' ');
    for (const sentence of sentences) expect(all).toContain(sentence);
    expect(channel.faults).toEqual([]);
  });
});
