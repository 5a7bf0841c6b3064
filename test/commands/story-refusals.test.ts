import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Quotas } from '../../src/library/quotas.ts';
import { en } from '../../src/messages/en.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { buttonsOf, openChannel, seed } from './harness.ts';
import { LINK, MANAGER, option, page, sub, withStory } from './story-web.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/html/${name}.html`, import.meta.url), 'utf8');

/** A server that may add, and what `/story add` says of a page. */
async function add(html: string, quotas: Partial<Quotas> = {}) {
  const fetcher = { fetch: async (url: string) => ({ url, html, fetchedAt: 1_700_000_000_000 }) };
  const channel = await openChannel([seed], MANAGER, true, fetcher, quotas);
  const run = (link = LINK) => channel.run('story', sub('add', [option('link', link)]));
  return { channel, run };
}

describe('/story add says why a page cannot be had, and the way out', () => {
  it.each([
    ['paywall', /behind a paywall/u],
    ['script-only', /needs JavaScript to show its text/u],
    ['bot-wall', /proof that a person is reading/u],
  ])('%s', async (name, why) => {
    const { channel, run } = await add(fixture(name));
    const { text, body, ephemeral } = await run();
    expect(text).toMatch(why);
    expect(text).toMatch(/paste the text or upload it as a file/u);
    expect(ephemeral).toBe(true);
    expect(buttonsOf(body)).toEqual({});
    expect((await channel.library.usage('guild:5')).stories).toBe(0);
    expect(channel.faults).toEqual([]);
  });

  it('a front page is no story', async () => {
    const { run } = await add(fixture('front-page'));
    expect((await run()).text).toMatch(/No news story was found.*address of the story itself/u);
  });
});

describe('/story add warns, and adds all the same where somebody wants it', () => {
  it('a text that is not English', async () => {
    const { channel, run } = await add(fixture('german'));
    const { text, body } = await run();
    expect(text).toContain('Headline: **Stadtrat stimmt für neue Brücke**');
    expect(text).toContain('This does not look like English');
    await channel.press(buttonsOf(body).Add ?? '', true);
    expect((await channel.library.usage('guild:5')).stories).toBe(1);
  });

  it('a text that is here already under another address, which is not added twice', async () => {
    const { channel } = await withStory();
    const again = await channel.run('story', sub('add', [option('link', `${LINK}?utm_source=feed`)]));
    expect(again.text).toContain(en.alreadyHere);
    expect(buttonsOf(again.body).Add).toBeUndefined();
  });

  it('an address whose text is new, which becomes the story’s next version', async () => {
    const { channel, state, id } = await withStory();
    state.html = page('The ships are back and everybody is safe');
    const preview = await channel.run('story', sub('add', [option('link', LINK)]));
    expect(preview.text).toContain(en.addVersion);
    const added = await channel.press(buttonsOf(preview.body).Add ?? '', true);
    expect(added.text).toContain(en.newVersion);
    expect(await channel.library.versions('guild:5', id)).toHaveLength(2);
    expect((await channel.library.usage('guild:5')).stories).toBe(1);
  });
});

describe('a quota that is reached is named, with what can be done', () => {
  const other = readPlainText(
    'Council votes\n\n“We need the bridge,” Mayor Ana Ruiz said on Monday evening.',
  );

  it('the number of stories, before anything is fetched', async () => {
    const { channel, run } = await add(page('The ships are back'), { stories: 1 });
    await channel.library.add('guild:5', { story: other, origin: 'paste', addedBy: '9' });
    expect((await run()).text).toBe('This library is full: 1 of 1 stories. Remove one first.');
  });

  it('the size of the texts', async () => {
    const { run } = await add(page('The ships are back'), { bytes: 100 });
    expect((await run()).text).toMatch(/library is full.*0\.0 MB.*Remove a story first/u);
  });

  it('the fetches of an hour; a paste still goes through', async () => {
    const { channel, run } = await add(page('The ships are back'), { fetchesPerHour: 1 });
    await run();
    expect((await run()).text).toMatch(/^The limit of 1 pages an hour.*paste the text/u);
    await channel.send({ type: 2, data: { type: 1, name: 'story', options: sub('add') } });
    const pasted = await channel.submit({ text: other.text });
    expect(pasted.text).toContain(en.addThis);
  });
});

describe('what a paste or a file cannot hold is said', () => {
  it('a field of the form takes 4,000 characters, and the form says what to do with more', async () => {
    const { channel } = await add('');
    await channel.send({ type: 2, data: { type: 1, name: 'story', options: sub('add') } });
    const form = JSON.stringify(channel.modals.at(-1));
    expect(form).toContain('If a field is full: 4,000 characters each');
    expect(form).toContain('"max_length":4000');
  });

  it.each([
    ['a picture', 'photo.png', 10, 'Only .txt, .md, .html, '],
    ['a file that is too large', 'story.txt', 6_000_000, 'larger than 5 MB'],
  ])('%s', async (_, filename, size, why) => {
    const { channel } = await add('');
    const file = { id: '3', filename, size, url: `https://cdn.discordapp.com/${filename}`, proxy_url: '' };
    const { text } = await channel.run('story', sub('add', [{ name: 'file', type: 11, value: '3' }]), {
      attachments: { 3: file },
    });
    expect(text).toContain(why);
  });

  it('a file from anywhere but Discord is not fetched', async () => {
    const { channel } = await add('');
    const file = { id: '3', filename: 'a.txt', size: 10, url: 'https://10.0.0.1/a.txt', proxy_url: '' };
    const { text } = await channel.run('story', sub('add', [{ name: 'file', type: 11, value: '3' }]), {
      attachments: { 3: file },
    });
    expect(text).toContain('Only files uploaded here');
  });
});
