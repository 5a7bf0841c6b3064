import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { buttonsOf, openChannel, optionsOf, seed } from './harness.ts';
import { open, option, sub, withStory } from './story-web.ts';

/** A channel whose server has this many stories, added one after the other. */
async function withStories(count: number) {
  const channel = await openChannel([seed]);
  for (let at = 1; at <= count; at++) {
    const story = readPlainText(`Harbour report ${at}\n\nThe harbour took in ${at} ships on Monday morning.`);
    await channel.library.add('guild:5', { story, origin: 'paste', addedBy: '9' });
  }
  return channel;
}
const shown = (text: string) => [...text.matchAll(/^> Harbour report (\d+)$/gmu)].map(([, at]) => Number(at));

describe('/story list', () => {
  it('shows the newest stories first, a page at a time, and turns back and forth in place', async () => {
    const channel = await withStories(11);
    const first = await channel.run('story', sub('list'));
    expect(first.ephemeral).toBe(true);
    expect(shown(first.text)).toEqual([11, 10, 9, 8, 7, 6, 5, 4]);
    expect(first.text).toContain('11 stories');
    expect(first.text).toContain('page 1 of 2');
    expect(buttonsOf(first.body).Previous).toBeUndefined();
    const second = await channel.press(buttonsOf(first.body).Next ?? '', true);
    expect(second.how).toBe('update');
    expect(shown(second.text)).toEqual([3, 2, 1]);
    expect(buttonsOf(second.body).Next).toBeUndefined();
    expect(shown((await channel.press(buttonsOf(second.body).Previous ?? '', true)).text)).toHaveLength(8);
  });

  it('looks for words in titles, and keeps them on the next page', async () => {
    const channel = await withStories(30);
    const one = await channel.run('story', sub('list', [option('search', 'réport 17')]));
    expect(shown(one.text)).toEqual([17]);
    const many = await channel.run('story', sub('list', [option('search', 'report 2')]));
    expect(many.text).toContain('11 stories with these words in the title');
    const next = await channel.press(buttonsOf(many.body).Next ?? '', true);
    expect([...shown(many.text), ...shown(next.text)]).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 2]);
  });

  it('finds by a search in any writing that no button could carry whole', async () => {
    const channel = await withStories(1);
    const { text } = await channel.run('story', sub('list', [option('search', '港'.repeat(60))]));
    expect(text).toContain('No title here contains');
    expect(channel.faults).toEqual([]);
  });

  it('opens a story from the list', async () => {
    const channel = await withStories(2);
    const list = await channel.run('story', sub('list'));
    const chosen = Object.entries(optionsOf(list.body)).find(([name]) => name.startsWith('Harbour report 1'));
    expect((await channel.choose(chosen?.[1] ?? '')).text).toContain('> The harbour took in 1 ships');
  });

  it('is of the last page where the one asked for is empty by now', async () => {
    const channel = await withStories(9);
    const next = buttonsOf((await channel.run('story', sub('list'))).body).Next ?? '';
    const [last] = (await channel.library.entries('guild:5', { offset: 8 })).entries;
    await channel.library.remove('guild:5', last?.id ?? '');
    expect(shown((await channel.press(next, true)).text)).toHaveLength(8);
  });

  it('gives a corrected title beside the story’s own words, as a label and escaped', async () => {
    const { channel, id } = await withStory();
    await channel.library.edit('guild:5', id, { title: 'The *harbour* story' });
    const { text } = await channel.run('story', sub('list'));
    expect(text).toContain('> Harbour reopens after storm');
    expect(text).toContain('Listed as: The \\*harbour\\* story');
  });

  it('says which stories are watched, and until when', async () => {
    const { channel, id } = await withStory();
    expect((await channel.run('story', sub('list'))).text).not.toContain('watched until');
    await channel.run('story', sub('watch', [option('story', id)]));
    expect((await channel.run('story', sub('list'))).text).toMatch(/watched until <t:\d+:f>/u);
  });

  it('has the sample only as long as the server has no story of its own', async () => {
    const channel = await open();
    expect((await channel.run('story', sub('list'))).text).toContain('Antony Blinken');
    const { channel: own } = await withStory();
    expect((await own.run('story', sub('list'))).text).not.toContain('Antony Blinken');
    expect((await own.run('story', sub('list', [option('search', 'Blinken')]))).text).toContain(
      'No title here',
    );
    const asked = await own.run('who-said', [option('phrase', 'high price')]);
    expect(asked.text).not.toContain('Blinken');
    expect(asked.text).toContain(en.notInStory);
    expect(await own.type('story', sub('show', [{ ...option('story', 'Blinken'), focused: true }]))).toEqual(
      [],
    );
  });
});
