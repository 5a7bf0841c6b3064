import { beforeEach, describe, expect, it } from 'vitest';
import { readSeeds } from '../../src/library/read-seeds.ts';
import { en } from '../../src/messages/en.ts';
import { stub } from '../stub.ts';
import { type Product, whileLoggedIn } from './product.ts';
import type { By } from './stand-in/events.ts';
import { everyComponent } from './stand-in/message-rules.ts';
import { isPrivate, labelsOf, shownText } from './stand-in/message-store.ts';
import type { DiscordStandIn } from './stand-in/stand-in.ts';
import { ADMIN_PERMISSIONS, GUILD_ID, SECOND_NEWSROOM } from './stand-in/world.ts';

const owner = `guild:${GUILD_ID}` as const;
const moderator: By = { permissions: ADMIN_PERMISSIONS };
const WORDS = 'any escalatory actions by Russia';
const CORRECTED = 'speaker corrected by a moderator';

describe('a speaker that was read wrongly', () => {
  let discord: DiscordStandIn;
  let bot: Product;
  whileLoggedIn((running) => {
    ({ discord, bot } = running);
  });
  beforeEach(() => bot.library.erase(owner));

  const whoSaid = (by: By = {}) => discord.slash('/who-said', { phrase: WORDS }, by).answer();
  const inContext = async (by: By) => discord.press(await whoSaid(), en.context, by).answer();
  const correct = async () => discord.press(await inContext(moderator), en.correctSpeaker, moderator);
  const speakers = async () => {
    const form = await (await correct()).modal();
    return everyComponent(stub(form.components)).flatMap(({ options = [] }) => options);
  };
  /** Fills the form in. */
  const fill = async (values: Record<string, string | string[]>) =>
    (await discord.submit(await correct(), values, moderator)).answer();

  it('is corrected by a moderator, for everybody in this server and nobody else', async () => {
    expect(shownText(await whoSaid())).toMatch(/^\*\*Antony Blinken\*\*\n> He added/u);
    const stoltenberg = (await speakers()).find(({ label }) => label === 'Jens Stoltenberg');
    const answer = await fill({ speaker: [stoltenberg?.value ?? ''] });
    expect(isPrivate(answer)).toBe(true);
    expect(shownText(answer)).toContain(CORRECTED);
    const shown = await whoSaid();
    expect(shownText(shown)).toMatch(/^\*\*Jens Stoltenberg\*\*\n> He added/u);
    expect(shownText(shown)).toContain(CORRECTED);
    expect(shownText(await whoSaid({ place: SECOND_NEWSROOM }))).toMatch(/^\*\*Antony Blinken\*\*/u);
  });

  it('is shown as the machine read it at one press', async () => {
    await fill({ name: 'jens  stoltenberg' });
    const machine = await discord.press(await whoSaid(), en.machineReading).answer();
    expect(shownText(machine)).toMatch(/^\*\*Automatic attribution\*\*\n\*\*Antony Blinken\*\*\n> He added/u);
    expect(shownText(machine)).toContain('-# para 5 · “He”: Blinken, para 4');
    expect(shownText(machine)).not.toContain(CORRECTED);
    const quotes = await discord.slash('/quotes', { speaker: 'Stoltenberg' }).answer();
    expect(shownText(quotes)).toContain(CORRECTED);
    expect(labelsOf(quotes)).toContain(en.machineReading);
  });

  it('GIVEN a corrected story, WHEN it is exported, THEN the files hold the correction and the machine’s reading', async () => {
    const [story] = await readSeeds();
    if (!story) throw new Error('no seed');
    await bot.library.add(owner, { story, origin: 'file', addedBy: null });
    await fill({ name: 'Jens Stoltenberg' });
    const { files = [] } = await discord.slash('/story export', {}, moderator).answer();
    const [version] = JSON.parse(files[0]?.text ?? '').stories[0].versions;
    expect(version.speakerCorrections).toMatchObject([
      { name: 'Jens Stoltenberg', machineRead: 'Antony Blinken' },
    ]);
    const line = files[1]?.text.split('\r\n').find((row) => row.includes(WORDS));
    expect(line).toMatch(/"Jens Stoltenberg".*"yes","Antony Blinken"$/u);
  });

  it('may be nobody whom the story names, and may be taken back', async () => {
    await fill({ speaker: ['nobody'] });
    expect(shownText(await whoSaid())).toMatch(/^\*\*He\*\*\n> He added/u);
    await fill({ speaker: ['machine'] });
    expect(shownText(await whoSaid())).toMatch(/^\*\*Antony Blinken\*\*/u);
    expect(shownText(await whoSaid())).not.toContain(CORRECTED);
  });

  it.each([
    ['a name that the story does not print', { name: 'Angela Merkel' }, 'That name is not in the story'],
    ['nothing', {}, 'Nothing was changed'],
    ['a forged place', { speaker: ['0-99999'] }, 'Nothing was changed'],
  ])('stays as it was for %s', async (_, values: Record<string, string | string[]>, told) => {
    expect(shownText(await fill(values))).toContain(told);
    expect(shownText(await whoSaid())).not.toContain(CORRECTED);
  });

  it('is corrected by nobody else: no button, and a forged press or form changes nothing', async () => {
    expect(labelsOf(await inContext({}))).not.toContain(en.correctSpeaker);
    const { custom_id } = await (await correct()).modal();
    const input = { type: 4, custom_id: 'name', id: 2, value: 'Jens Stoltenberg' };
    for (const forged of [
      { type: 3, data: { custom_id, component_type: 2 }, message: { id: '1', flags: 0 } },
      { type: 5, data: { custom_id, components: [{ type: 18, id: 1, component: input }] } },
    ])
      expect(shownText(await discord.interact(forged).answer())).toContain('Manage Server');
    expect(shownText(await whoSaid())).not.toContain(CORRECTED);
  });
});
