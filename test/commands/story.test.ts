import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { buttonsOf, openChannel, optionsOf, seed } from './harness.ts';

const second = readPlainText('Council votes for the bridge\n\nThe council voted seven to two on Monday.');
const pin = (value: string) => [
  { name: 'pin', type: 1 as const, options: [{ name: 'story', type: 3 as const, value }] },
];
const sub = (name: string) => [{ name, type: 1 as const, options: [] }];

describe('/story', () => {
  it('lists the stories by their headlines', async () => {
    const { text } = await (await openChannel([seed, second])).run('story', sub('list'));
    expect(text).toContain('> Council votes for the bridge');
    expect(text).toContain('> Secretary of State Antony Blinken');
  });

  it('shows the whole story and turns its pages', async () => {
    const channel = await openChannel();
    const first = await channel.run('story', sub('show'));
    expect(first.text).toContain('page 1 of 2');
    const next = buttonsOf(first.body).Next;
    const turned = await channel.press(next ?? '', true);
    expect(turned.how).toBe('update');
    expect(turned.text).toContain('> This story has been updated.');
    expect(channel.faults).toEqual([]);
  });

  it('answers from the pinned story in that channel', async () => {
    const channel = await openChannel([seed, second], String(1n << 5n));
    const pinned = await channel.run('story', pin(second.id));
    expect(pinned.text).toContain(en.pinned);
    expect((await channel.run('summary')).text).toContain('**Council votes for the bridge**\n-# Summary');
  });

  it('gives the dated sentences in order and turns its pages', async () => {
    const channel = await openChannel();
    const first = await channel.run('story', sub('timeline'));
    expect(first.text).toContain('**Last month**\n> Last month, CIA Director Bill Burns');
    expect(first.text).toContain('**Tuesday**\n> Blinken reiterated a warning Tuesday for Russia');
    expect(first.text).not.toContain('<t:');
    expect(first.text).not.toContain('added');
    expect(first.ephemeral).toBe(false);
    const turned = await channel.press(buttonsOf(first.body).Next ?? '');
    expect(turned.text).toContain('**Thursday**\n> Secretary of State');
    expect(channel.faults).toEqual([]);
  });

  it('introduces the people in a line each, then the organisations', async () => {
    const channel = await openChannel();
    const first = await channel.run('story', sub('people'));
    expect(first.text).toContain('**Jens Stoltenberg** · NATO Secretary General\n-# para 6 · quoted once');
    expect(first.text).toContain('**Organisations and groups**');
    expect(first.text).not.toContain('> ');
    expect(channel.faults).toEqual([]);
  });

  it('counts the sources and opens each kind’s excerpts to whoever chooses it', async () => {
    const channel = await openChannel();
    const first = await channel.run('story', sub('sourcing'));
    expect(first.text).toContain(
      '**Named person**\nAntony Blinken, Jens Stoltenberg, Bill Burns\n-# 6 quotations · 54% of all words quoted or reported',
    );
    expect(first.text).toContain('-# 5 quotations · 46% of all words quoted or reported');
    expect(first.text).not.toContain('> ');
    const opened = await channel.choose(optionsOf(first.body)['Anonymous|5 quotations'] ?? '');
    expect(opened.ephemeral).toBe(true);
    expect(opened.text).toContain('> The number of Russian units');
    expect(opened.text).not.toContain('Stoltenberg');
    expect(channel.faults).toEqual([]);
  });

  it('shows days beside the words of a dated story, and who people are', async () => {
    const dated = readPlainText(seed.text, { published: '2021-12-01' });
    const named = [
      { name: 'timeline', type: 1 as const, options: [{ name: 'story', type: 3 as const, value: dated.id }] },
    ];
    const channel = await openChannel([dated], '0', true);
    const { text } = await channel.run('story', named);
    expect(text).toContain('-# worked out from the publication date');
    expect(text).toContain('**Last month** · <t:1635762600:D> – <t:1638268200:D> · inferred\n');
    const people = await channel.run('story', sub('people'));
    expect(people.text).toContain('**Jens Stoltenberg** · NATO Secretary General\n-# para 6');
    expect(channel.faults).toEqual([]);
  });

  it('lets nobody pin who may not', async () => {
    const { text } = await (await openChannel([seed, second])).run('story', pin(second.id));
    expect(text).toContain('Manage Server');
  });

  it.each(['show:0:0123456789ab::1:0', 'nonsense', `show:1:${'0'.repeat(12)}::1:0`])(
    'answers a stale or forged button with the next step: %s',
    async (customId) => {
      const { text, ephemeral } = await (await openChannel()).press(customId);
      expect(text).toMatch(/Ask again/u);
      expect(ephemeral).toBe(true);
    },
  );
});
