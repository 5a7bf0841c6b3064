import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { buttonsOf, openChannel, optionsOf, seed } from '../commands/harness.ts';

const string = (name: string, value: string) => ({ name, type: 3 as const, value });
const bridge = readPlainText(
  'Council votes for the bridge\n\nThe council voted 7-2 for a new bridge on Tuesday.\n\n“We need it before winter,” said Mayor Ana Holt.',
  { source: 'The Gazette' },
);
const pier = readPlainText(
  'Pier wins award\n\nThe new pier won an award. “We need it before winter is over,” engineer Tom Reed said.',
);

async function openLibrary() {
  const channel = await openChannel();
  for (const story of [seed, pier, bridge])
    await channel.library.add('guild:5', { story, origin: 'paste', addedBy: null });
  return channel;
}

describe(en.askMore, () => {
  it('puts the next question to the story of the answer, and knows who spoke in it', async () => {
    const channel = await openLibrary();
    const { body } = await channel.run('who-said', [
      string('phrase', 'high price'),
      string('story', seed.id),
    ]);
    const context = await channel.press(buttonsOf(body)[en.context] ?? '');
    await channel.pressOnly(buttonsOf(context.body)[en.askMore] ?? '');
    expect(channel.modals.at(-1)?.title).toBe(en.askMore);
    const answer = await channel.submit('What did he say about Ukraine?');
    expect(answer.text).toMatch(/> NATO Secretary General Jens Stoltenberg/u);
    expect(answer.ephemeral).toBe(true);
    expect(Object.keys(buttonsOf(answer.body))).toContain('Share');
  });
});

describe('a question where no story is pinned', () => {
  it('goes to all stories, and the best one answers', async () => {
    const channel = await openLibrary();
    const { text } = await channel.run('ask', [string('question', 'Who is the Ukrainian foreign minister?')]);
    expect(text).toContain('Dmytro Kuleba');
    const said = await channel.run('who-said', [string('phrase', 'we need it before winter is over')]);
    expect(said.text).toContain('before winter is over');
    const other = Object.entries(optionsOf(said.body)).find(([name]) =>
      name.endsWith('|Council votes for the bridge'),
    );
    expect((await channel.choose(other?.[1] ?? '')).text).toContain('said Mayor Ana Holt');
  });

  it('says how many stories were searched where none answers', async () => {
    const channel = await openLibrary();
    const { text } = await channel.run('ask', [
      string('question', 'Which zebra won the Grand Prix of Monaco?'),
    ]);
    expect(text).toContain('**○ Not in these stories**\n-# Searched: 3 stories');
  });
});

describe(en.allStories, () => {
  it('asks every story what the pinned one does not answer', async () => {
    const channel = await openLibrary();
    await channel.library.pin('guild:5', '7', bridge.id);
    const refusal = await channel.run('who-said', [string('phrase', 'increasingly belligerent rhetoric')]);
    expect(refusal.text).toContain(en.notInStory);
    const answer = await channel.press(buttonsOf(refusal.body)[en.allStories] ?? '', true);
    expect(answer.text).toContain('increasingly belligerent rhetoric');
  });

  it('asks for the words where they were forgotten', async () => {
    const channel = await openLibrary();
    await channel.pressOnly('all:1:::ask:0');
    expect((await channel.submit('Who is the Ukrainian foreign minister?')).text).toContain('Dmytro Kuleba');
  });

  it('is not offered where there is one story', async () => {
    const { body } = await (await openChannel()).run('ask', [string('question', 'Who won the cup?')]);
    expect(Object.keys(buttonsOf(body))).not.toContain(en.allStories);
  });
});

describe('what can be asked', () => {
  it('is suggested while a question is typed, from the story that was chosen', async () => {
    const channel = await openLibrary();
    const focused = { ...string('question', 'stolt'), focused: true };
    expect(await channel.type('ask', [focused, string('story', seed.id)])).toContain(
      'What did Jens Stoltenberg say?',
    );
    expect(await channel.type('ask', [focused])).toEqual([]);
  });

  it('can be pressed in /help', async () => {
    const channel = await openChannel();
    const [name, value = ''] = Object.entries(optionsOf((await channel.run('help')).body))[0] ?? [];
    expect(name).toMatch(/\?\|$/u);
    const answer = await channel.choose(value);
    expect(answer.text).toMatch(/^> /mu);
  });

  it('names the permissions that answering mentions needs', async () => {
    const channel = await openChannel();
    const help = await channel.send({ type: 2, app_permissions: '1024', data: { type: 1, name: 'help' } });
    expect(help?.text).toContain('I need Send Messages and Read Message History in this channel.');
  });
});
