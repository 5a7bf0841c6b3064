import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { buttonsOf, openChannel, seed } from './harness.ts';
import { FETCHED_AT, option, page, sub, withStory } from './story-web.ts';

const FETCHED = `news.example, fetched <t:${FETCHED_AT / 1_000}:f>`;
const ask = (phrase: string) => [option('phrase', phrase)];

describe('a citation says where its story comes from', () => {
  it('the site and the time of the fetch, for a story that was fetched', async () => {
    const { channel } = await withStory();
    expect((await channel.run('who-said', ask('the ships are back'))).text).toContain(
      `The Gazette · 5 March 2024 · ${FETCHED}`,
    );
  });

  it.each([
    ['paste', 'pasted by a member'],
    ['file', 'uploaded by a member'],
    ['import', 'imported, not checked'],
  ] as const)('for a %s: %s', async (origin, words) => {
    const channel = await openChannel([seed]);
    const story = readPlainText('Council votes\n\n“We need the bridge,” Mayor Ana Ruiz said.', {
      source: 'The Daily',
      url: 'https://daily.example/bridge',
    });
    await channel.library.add('guild:5', { story, origin, addedBy: null });
    expect((await channel.run('who-said', ask('we need the bridge'))).text).toContain(
      `The Daily · no date · ${words}`,
    );
  });

  it('that the source has changed since, below the buttons of an old answer; its words stay', async () => {
    const { channel, state, id } = await withStory();
    const old = await channel.run('who-said', ask('the ships are back'));
    state.html = page('The ships are back and everybody is safe');
    await channel.run('story', sub('refresh', [option('story', id)]));
    const again = await channel.press(buttonsOf(old.body)[en.context] ?? '', true);
    expect(again.text).toContain('**The ships are back**');
    expect(again.text).not.toContain('everybody is safe');
    expect(again.text).toContain(`${FETCHED} · the source has changed since`);
    const fresh = await channel.run('who-said', ask('everybody is safe'));
    expect(fresh.text).toContain(`The Gazette · 5 March 2024 · ${FETCHED}`);
  });

  it('that nobody checked it, once a fetched story got its newest text by a paste', async () => {
    const { channel, id } = await withStory();
    const story = readPlainText('Harbour reopens after storm\n\n“The ships are gone,” Ada Moor said.', {
      source: 'The Gazette',
    });
    await channel.library.addVersion('guild:5', id, { story });
    const { text } = await channel.run('who-said', ask('the ships are gone'));
    expect(text).toContain('The Gazette · no date · pasted by a member');
  });
});

describe('stories of a person, where others could see the answer', () => {
  const personal = { authorizing_integration_owners: { 1: '9' }, guild_id: '5', context: 0 };
  const question = { type: 2, data: { type: 1, name: 'who-said', options: ask('the ships are back') } };

  it('answer privately inside a server, and cannot be shared', async () => {
    const channel = await openChannel([seed]);
    const story = readPlainText('Harbour reopens\n\n“The ships are back,” harbour master Ada Moor said.');
    await channel.library.add('user:9', { story, origin: 'paste', addedBy: '9' });
    const answer = await channel.send({ ...question, ...personal });
    expect(answer?.text).toContain('Ada Moor');
    expect(answer?.ephemeral).toBe(true);
    expect(buttonsOf(answer?.body).Share).toBeUndefined();
    const forged = await channel.send({
      ...personal,
      type: 3,
      data: { custom_id: `share:1:${story.id}::.summary.:0`, component_type: 2 },
      message: { id: '77', flags: 64 },
    });
    expect(forged?.ephemeral).toBe(true);
  });

  it('answer as usual in direct messages', async () => {
    const channel = await openChannel([seed]);
    const direct = { authorizing_integration_owners: { 0: '0', 1: '9' }, guild_id: undefined, context: 1 };
    const answer = await channel.send({ ...question, ...direct });
    expect(answer?.ephemeral).toBe(true);
    const found = await channel.send({
      ...direct,
      type: 2,
      data: { type: 1, name: 'who-said', options: ask('high price') },
    });
    expect(found?.ephemeral).toBe(false);
  });
});
