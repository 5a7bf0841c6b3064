import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { buttonsOf, openChannel, seed } from './harness.ts';

const text = (value: string) => [{ name: 'text', type: 3 as const, value }];
const on = (name: string, message: object) => ({
  type: 2,
  data: {
    type: 3,
    name,
    target_id: '123456',
    resolved: { messages: { 123456: { id: '123456', content: '', ...message } } },
  },
});
const CLAIM = 'zanzibar Blinken said “any renewed aggression will trigger severe consequences”';

describe('/check', () => {
  it('shows the printed words, what the message has in their place, and what was searched', async () => {
    const answer = await (await openChannel()).run('check', text(CLAIM));
    expect(answer.text).toBe(
      [
        '**≠ Worded differently**',
        '-# “any renewed aggression **will** trigger **severe** consequences”',
        '**Antony Blinken**',
        '> Blinken reiterated a warning Tuesday for Russia to stay away from aggression in Ukraine, saying “any renewed aggression **can** trigger **serious** consequences.”',
        '-# para 2 · in the message: “will”, “severe” · same words in para 5',
        '-# Secretary of State Antony Blinken to meet with Russian foreign minister Thursday · CNN · no date · updated · sample story',
        '-# Compared with the story, not with the facts · emphasis added',
      ].join('\n'),
    );
    expect(answer.ephemeral).toBe(true);
    expect(Object.keys(buttonsOf(answer.body))).toEqual([en.context, 'Share']);
  });

  it('says for each of several claims what the story prints', async () => {
    const { text: shown } = await (await openChannel()).run(
      'check',
      text('Stoltenberg warned of a “high price”. Blinken said “we will build a moon base next year”'),
    );
    expect(shown).toMatch(
      /\*\*✓ Word for word\*\*\n-# “high price”\n\*\*Jens Stoltenberg\*\*\n> NATO Secretary/u,
    );
    expect(shown).toMatch(/\*\*○ Not in this story\*\*\n-# “we will build a moon base next year”/u);
  });

  it('says in one private sentence what it needs', async () => {
    const answer = await (await openChannel()).run('check', text('lol ok'));
    expect(answer.text).toContain('Put the words in quotation marks');
    expect(answer.ephemeral).toBe(true);
  });

  it('asks all stories where the pinned one has nothing', async () => {
    const channel = await openChannel();
    const bridge = readPlainText('Bridge\n\nThe bridge is open.');
    for (const story of [seed, bridge])
      await channel.library.add('guild:5', { story, origin: 'paste', addedBy: null });
    await channel.library.pin('guild:5', '7', bridge.id);
    const refusal = await channel.run('check', text(CLAIM));
    expect(refusal.text).toContain(en.notInStory);
    const all = await channel.press(buttonsOf(refusal.body)[en.allStories] ?? '', true);
    expect(all.text).toContain(en.altered);
  });
});

describe('Check quotes', () => {
  it('checks somebody’s message for its user only, and shares it without a word of it', async () => {
    const channel = await openChannel();
    const answer = await channel.send(on('Check quotes', { content: CLAIM }));
    expect(answer?.text).toContain('in the message: “will”, “severe”');
    expect(answer?.ephemeral).toBe(true);
    const shared = await channel.press((answer && buttonsOf(answer.body).Share) ?? '', true);
    expect(shared.ephemeral).toBe(false);
    expect(shared.text).toBe(
      [
        '**≠ Worded differently**',
        '**Antony Blinken**',
        '> Blinken reiterated a warning Tuesday for Russia to stay away from aggression in Ukraine, saying “any renewed aggression **can** trigger **serious** consequences.”',
        '-# para 2 · the message differs where it is bold · same words in para 5',
        '-# Secretary of State Antony Blinken to meet with Russian foreign minister Thursday · CNN · no date · updated · sample story',
        '-# Compared with the story, not with the facts · emphasis added · [About this message](https://discord.com/channels/5/7/123456)',
      ].join('\n'),
    );
    expect(JSON.stringify(shared.body)).not.toMatch(/zanzibar|severe|will/u);
  });

  it('shares none of the marks where they are more than a button can carry', async () => {
    const words = Array.from({ length: 60 }, (_, at) => `${'word'.repeat(1 + (at % 3))}${at}`);
    const story = readPlainText(
      `A long sentence\n\n“${words.join(' ')},” said Ana Ruiz, who is the mayor of the town.`,
    );
    const claimed = words.map((word, at) => (at % 3 === 1 ? `other${at}` : word)).join(' ');
    const channel = await openChannel([story]);
    const answer = await channel.send(on('Check quotes', { content: `Ruiz said “${claimed}”` }));
    expect(answer?.text).toMatch(/\*\*wordword1\*\*[\s\S]*\*\*wordword58\*\*[\s\S]*emphasis added/u);
    const shared = await channel.press((answer && buttonsOf(answer.body).Share) ?? '', true);
    expect(shared.text).toMatch(/^\*\*≠ Worded differently\*\*\n[\s\S]*> “word0 wordword1 /u);
    expect(shared.text).not.toMatch(/\*\*word|emphasis added/u);
  });

  it('says no more than what the message has where the story has no word to mark', async () => {
    const channel = await openChannel();
    const content = 'Blinken said “any renewed aggression can trigger very serious consequences”';
    const answer = await channel.send(on('Check quotes', { content }));
    expect(answer?.text).toContain(' · the message also has “very”');
    const shared = await channel.press((answer && buttonsOf(answer.body).Share) ?? '', true);
    expect(shared.text).not.toMatch(/emphasis added|very/u);
  });

  it('shares the verdict on each claim, that it is nowhere too, and how many stories were searched', async () => {
    const bridge = readPlainText('Bridge\n\nThe bridge is open.');
    const channel = await openChannel([seed, bridge]);
    const claims = 'Blinken said “we will build a moon base”. Stoltenberg warned of a “high price”.';
    const answer = await channel.send(on('Check quotes', { content: claims }));
    const searched = answer?.text.match(/Compared with 2 stories.*/u)?.[0];
    const shared = await channel.press((answer && buttonsOf(answer.body).Share) ?? '', true);
    expect(shared.text).toMatch(
      /^\*\*○ Not in this story\*\*\n\*\*✓ Word for word\*\*\n\*\*Jens Stoltenberg\*\*\n> NATO Secretary/u,
    );
    expect(shared.text).toContain(searched);
    expect(shared.text).not.toMatch(/moon|shown/u);
  });

  it('says how many claims of a long message a shared check has', async () => {
    const channel = await openChannel();
    const claims = ['high price', 'serious concerns', 'increasingly belligerent rhetoric', 'a moon base'];
    const content = claims.map((claim) => `They said “${claim}”.`).join(' ');
    const answer = await channel.send(on('Check quotes', { content }));
    const shared = await channel.press((answer && buttonsOf(answer.body).Share) ?? '', true);
    expect(shared.text).toContain('-# 3 of 4 shown');
  });

  it('offers to type in the words of a picture', async () => {
    const channel = await openChannel();
    const answer = await channel.send(on('Check quotes', { attachments: [{ id: '1' }] }));
    await channel.pressOnly((answer && buttonsOf(answer.body)[en.typeIn]) ?? '', true);
    const checked = await channel.submit(CLAIM);
    expect(checked.text).toContain(en.altered);
    const shared = await channel.press(buttonsOf(checked.body).Share ?? '', true);
    expect(shared.text).toContain('/123456)');
  });
});
