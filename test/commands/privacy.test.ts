import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { buttonsOf, openChannel, seed } from './harness.ts';
import { ADMINISTRATOR, MANAGER, sub, withStory } from './story-web.ts';

const owner = 'guild:5';
const mine = readPlainText('A note of mine\n\n“It rained all day,” said the keeper of the lighthouse.');

describe('/privacy', () => {
  it('shows privately what is kept, how much and for how long', async () => {
    const { channel } = await withStory(MANAGER);
    await channel.library.changeSettings(owner, { graceDays: 7 });
    await channel.library.add('user:9', { story: mine, origin: 'paste', addedBy: '9' });
    const { text, ephemeral } = await channel.run('privacy');
    expect(ephemeral).toBe(true);
    expect(text).toContain('The stories of this server: 1 of at most 1,000');
    expect(text).toContain('deleted 7 days later');
    expect(text).toContain('Your own stories, outside servers: 1.');
    expect(text).not.toContain('A note of mine');
  });

  it('lets an administrator take everything along, with who added what', async () => {
    const { channel } = await withStory(ADMINISTRATOR);
    const shown = await channel.run('privacy');
    const exported = await channel.press(buttonsOf(shown.body)[en.exportAll] ?? '', true);
    const [json, csv] = exported.body.files ?? [];
    const { stories, settings } = JSON.parse(Buffer.from(json?.bytes ?? []).toString());
    expect(stories).toMatchObject([{ title: 'Harbour reopens after storm', addedBy: '9' }]);
    expect(settings).toMatchObject({ graceDays: 30 });
    expect(csv?.name).toBe('quotations.csv');
    expect(exported.ephemeral).toBe(true);
  });

  it('erases everything of the server once an administrator says so a second time', async () => {
    const { channel } = await withStory(ADMINISTRATOR);
    const ask = buttonsOf((await channel.run('privacy')).body)[en.eraseAll] ?? '';
    const kept = await channel.press(buttonsOf((await channel.press(ask, true)).body).Keep ?? '', true);
    expect(kept.text).toBe('Nothing was deleted.');
    expect((await channel.library.usage(owner)).stories).toBe(1);
    const asked = await channel.press(ask, true);
    expect(asked.text).toContain('Delete 1 story with every version');
    expect((await channel.library.usage(owner)).stories).toBe(1);
    const erased = await channel.press(buttonsOf(asked.body)[en.eraseForGood] ?? '', true);
    // The buttons of the question are gone with it.
    expect(erased.how).toBe('update');
    expect(erased.text).toContain('Permanently deleted: 1 story');
    expect((await channel.library.usage(owner)).stories).toBe(0);
    expect((await channel.library.entries(owner, { removed: true })).total).toBe(0);
  });

  it.each(['privacy-export', 'privacy-erase', 'privacy-erase-now'])(
    'refuses %s to anybody but an administrator, whatever buttons they forge',
    async (action) => {
      const { channel } = await withStory(MANAGER);
      const buttons = buttonsOf((await channel.run('privacy')).body);
      expect(Object.keys(buttons)).toEqual([en.eraseMine]);
      const { text, body } = await channel.press(`${action}:1::::0`, true);
      expect(text).toContain('Only a server administrator');
      expect(body.files).toBeUndefined();
      expect((await channel.library.usage(owner)).stories).toBe(1);
    },
  );

  it('erases what is a member’s own, and their id from what they added to the server', async () => {
    const { channel } = await withStory(MANAGER);
    await channel.library.add('user:9', { story: mine, origin: 'paste', addedBy: '9' });
    await channel.library.add('user:10', { story: mine, origin: 'paste', addedBy: '10' });
    const shown = await channel.run('privacy');
    const asked = await channel.press(buttonsOf(shown.body)[en.eraseMine] ?? '', true);
    const done = await channel.press(buttonsOf(asked.body)[en.eraseForGood] ?? '', true);
    expect(done.text).toContain('Your ID was removed from 1 story in servers');
    expect((await channel.library.usage('user:9')).stories).toBe(0);
    expect((await channel.library.usage('user:10')).stories).toBe(1);
    expect((await channel.library.entries(owner)).entries).toMatchObject([{ addedBy: null }]);
  });

  it('is about a person’s own stories in direct messages, where they need no permission', async () => {
    const channel = await openChannel([seed]);
    await channel.library.add('user:9', { story: mine, origin: 'paste', addedBy: '9' });
    const direct = { authorizing_integration_owners: { 0: '0', 1: '9' }, guild_id: undefined, context: 1 };
    const shown = await channel.send({ type: 2, data: { type: 1, name: 'privacy' }, ...direct });
    expect(shown?.text).toContain('Your stories: 1');
    const press = (id: string | undefined) =>
      channel.send({
        ...direct,
        type: 3,
        data: { custom_id: id, component_type: 2 },
        message: { id: '77', flags: 64 },
      });
    const buttons = buttonsOf(shown?.body);
    expect((await press(buttons[en.exportAll]))?.body.files).toHaveLength(2);
    const asked = await press(buttons[en.eraseAll]);
    await press(buttonsOf(asked?.body)[en.eraseForGood]);
    expect((await channel.library.usage('user:9')).stories).toBe(0);
  });

  it('counts stories that were removed and not deleted yet', async () => {
    const { channel, id } = await withStory(MANAGER);
    await channel.run('story', sub('remove', [{ name: 'story', type: 3, value: id }]));
    expect((await channel.run('privacy')).text).toContain('Removed, to be deleted 30 days later: 1.');
  });
});
