import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { buttonsOf, seed } from './harness.ts';
import { open, option, page, sub, withStory } from './story-web.ts';

describe('/story add', () => {
  it('previews a link, keeps it when confirmed, and answers from it instead of the sample', async () => {
    const channel = await open();
    const preview = await channel.run('story', sub('add', [option('link', 'https://news.example/harbour')]));
    expect(preview.text).toContain('**Add this story?**');
    expect(preview.text).toMatch(
      /Date of publication: \*\*5 March 2024\*\*\n-# \d+ words · 3 paragraphs · \d quotations?\n/u,
    );
    expect(preview.text).toContain('Headline: **Harbour reopens after storm');
    expect(preview.ephemeral).toBe(true);
    // It cannot be asked before it is there.
    expect(Object.keys(buttonsOf(preview.body))).toEqual(['Add', 'Cancel']);
    const added = await channel.press(buttonsOf(preview.body).Add ?? '', true);
    expect(added.text).toContain('**Added**');
    const said = await channel.run('who-said', [option('phrase', 'the ships are back')]);
    expect(said.text).toContain('**Ada Moor**');
    expect(said.text).toMatch(
      /para 2\]\(https.*\)\n-# \[Harbour reopens after storm\]\(.*\) · The Gazette · 5 March 2024/u,
    );
    expect((await channel.run('story', sub('list'))).text).not.toContain('Antony Blinken');
    expect(channel.faults).toEqual([]);
  });

  it('keeps nothing where it is cancelled, and a used preview is gone', async () => {
    const channel = await open();
    const preview = await channel.run('story', sub('add', [option('link', 'https://news.example/harbour')]));
    expect((await channel.press(buttonsOf(preview.body).Cancel ?? '', true)).text).toContain(
      'Nothing was added',
    );
    expect((await channel.press(buttonsOf(preview.body).Add ?? '', true)).text).toContain('has expired');
    expect((await channel.run('story', sub('list'))).text).toContain('Antony Blinken');
  });

  it('opens a form to paste into where neither link nor file is given', async () => {
    const channel = await open();
    await channel.send({ type: 2, data: { type: 1, name: 'story', options: sub('add') } });
    expect(channel.modals.at(-1)?.title).toBe('Add a story');
    const text =
      'Council votes for the bridge\n\nBy Lena Abiola\n2 January 2024\n\nThe council voted seven to two.\n\n“We need the bridge,” Mayor Ana Ruiz said on Monday evening.';
    const preview = await channel.submit({ text, url: '' });
    expect(preview.text).toContain('Headline: **Council votes for the bridge**\nByline: **Lena Abiola**\n');
    expect(preview.text).toContain('Date of publication: **2 January 2024**');
    expect(preview.text).toContain('Not checked against the source');
    await channel.press(buttonsOf(preview.body).Add ?? '', true);
    const said = await channel.run('who-said', [option('phrase', 'we need the bridge')]);
    expect(said.text).toContain('**Ana Ruiz**');
    expect(said.text).toContain('pasted by a member');
  });

  it('joins the fields of a long paste, and keeps what was typed where something cannot be taken', async () => {
    const channel = await open();
    await channel.send({ type: 2, data: { type: 1, name: 'story', options: sub('add') } });
    const sentence =
      'The council of the town by the river voted seven to two to close the old bridge on Monday. ';
    const long = `Council votes for the bridge\n\n${sentence.repeat(60)}`;
    const filled = { text: long.slice(0, 4000), text2: long.slice(4000), url: 'nonsense' };
    const refused = await channel.submit(filled);
    expect(refused.text).toContain('must begin with http');
    await channel.pressOnly(buttonsOf(refused.body)[en.tryAgain] ?? '', true);
    const again = JSON.stringify(channel.modals.at(-1));
    expect(again).toContain('nonsense');
    expect(again).toContain(JSON.stringify(filled.text2).slice(1, 60));
    const preview = await channel.submit({ ...filled, url: '' });
    expect(preview.text).toContain('Headline: **Council votes for the bridge**');
    await channel.press(buttonsOf(preview.body).Add ?? '', true);
    const [story] = await channel.library.list('guild:5', 1);
    expect(story?.text).toContain(sentence.repeat(60).trim());
  });

  it('lets nobody add who may not', async () => {
    const channel = await open('0');
    const { text } = await channel.run('story', sub('add', [option('link', 'https://news.example/harbour')]));
    expect(text).toContain('Manage Server');
  });

  it('says that a story is here already', async () => {
    const channel = await open();
    const link = sub('add', [option('link', 'https://news.example/harbour')]);
    await channel.press(buttonsOf((await channel.run('story', link)).body).Add ?? '', true);
    const again = await channel.run('story', link);
    expect(again.text).toContain(en.alreadyHere);
    expect(buttonsOf(again.body).Add).toBeUndefined();
  });
});

describe('a story of the server', () => {
  it('is fetched again: what its quotations became is shown, and answers come from the new text', async () => {
    const { channel, state, id } = await withStory();
    expect((await channel.run('story', sub('refresh', [option('story', id)]))).text).toContain('Unchanged');
    state.html = page('The ships are back and everybody is safe');
    const refreshed = await channel.run('story', sub('refresh', [option('story', id)]));
    expect(refreshed.text).toContain(en.changedQuotations);
    expect(refreshed.text).toContain('everybody is safe');
    const said = await channel.run('who-said', [option('phrase', 'everybody is safe')]);
    expect(said.text).toContain('**Ada Moor**');
  });

  it('can be corrected; its citations then say so', async () => {
    const { channel, id } = await withStory();
    await channel.send({
      type: 2,
      data: { type: 1, name: 'story', options: sub('edit', [option('story', id)]) },
    });
    await channel.submit({ title: '', source: 'The Harbour Gazette', byline: '', published: '2024-03-06' });
    const said = await channel.run('who-said', [option('phrase', 'the ships are back')]);
    expect(said.text).toMatch(/The Harbour Gazette · 6 March 2024/u);
  });

  it('answers alone in the channel that pinned it, until it is unpinned', async () => {
    const { channel, id } = await withStory();
    await channel.library.add('guild:5', {
      story: readPlainText('Council votes\n\n“We need the bridge,” Mayor Ana Ruiz said on Monday evening.'),
      origin: 'paste',
      addedBy: null,
    });
    const asked = () => channel.run('who-said', [option('phrase', 'we need the bridge')]);
    expect((await asked()).text).toContain('**Ana Ruiz**');
    await channel.run('story', sub('pin', [option('story', id)]));
    expect((await asked()).text).toContain(en.notInStory);
    expect((await channel.run('story', sub('unpin'))).text).toContain('to this channel now');
    expect((await asked()).text).toContain('**Ana Ruiz**');
    expect((await channel.run('story', sub('unpin'))).text).toBe('No story is pinned to this channel.');
  });

  it('is removed at once, and can be taken back', async () => {
    const { channel, id } = await withStory();
    const removed = await channel.run('story', sub('remove', [option('story', id)]));
    expect(removed.text).toMatch(/Removed[\s\S]*30 days/u);
    const gone = await channel.run('who-said', [option('phrase', 'the ships are back')]);
    expect(gone.text).toContain(en.notInStory);
    await channel.press(buttonsOf(removed.body).Undo ?? '', true);
    const back = await channel.run('who-said', [option('phrase', 'the ships are back')]);
    expect(back.text).toContain('**Ada Moor**');
  });

  it('is nothing that another server can see, name or touch', async () => {
    const { channel, id } = await withStory();
    const elsewhere = { authorizing_integration_owners: { 0: '6' }, guild_id: '6' };
    for (const name of ['show', 'refresh', 'remove', 'pin', 'people', 'timeline']) {
      const answer = await channel.send({
        type: 2,
        data: { type: 1, name: 'story', options: sub(name, [option('story', id)]) },
        ...elsewhere,
      });
      expect(answer?.text).not.toMatch(/Harbour|Gazette|Moor/u);
      expect(answer?.text).toMatch(/No single story|no such story/u);
    }
  });

  it('cannot be the sample', async () => {
    const channel = await open();
    const { text } = await channel.run('story', sub('remove', [option('story', seed.id)]));
    expect(text).toContain('The sample story cannot be changed');
  });
});
