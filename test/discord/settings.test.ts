import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/library/settings.ts';
import { en } from '../../src/messages/en.ts';
import { type Product, whileLoggedIn } from './product.ts';
import type { By } from './stand-in/events.ts';
import { everyComponent } from './stand-in/message-rules.ts';
import { isPrivate, type StoredMessage, shownText } from './stand-in/message-store.ts';
import type { DiscordStandIn } from './stand-in/stand-in.ts';
import {
  ADMIN_PERMISSIONS,
  BOT,
  DIRECT,
  EDITORS_ROLE_ID,
  GUILD_ID,
  NEWSROOM,
  SECOND_NEWSROOM,
  THREAD,
} from './stand-in/world.ts';

const owner = `guild:${GUILD_ID}` as const;
const admin: By = { permissions: ADMIN_PERMISSIONS };
const QUESTION = 'Where did Blinken speak?';

describe('/settings', () => {
  let discord: DiscordStandIn;
  let bot: Product;
  whileLoggedIn((running) => {
    ({ discord, bot } = running);
  });
  beforeEach(() => bot.library.erase(owner));

  const panel = () => discord.slash('/settings', {}, admin).answer();
  const press = (shown: StoredMessage, label: string) => discord.press(shown, label, admin).answer();
  const ask = (by: By = {}) => discord.slash('/ask', { question: QUESTION }, by).answer();
  const mention = (by: By = {}) => discord.say(`<@${BOT.id}> ${QUESTION}`, by);
  /** Waits as long as an answer takes, and no answer came. */
  const staysSilent = async (by: By) => {
    const said = mention(by);
    await ask();
    await sleep(200);
    expect(said.replies()).toEqual([]);
  };
  const colourOf = ({ components }: StoredMessage) =>
    components.flatMap((part) => ('accent_color' in part ? [part.accent_color] : []));

  it('are shown to whoever asks, who has Manage Server', async () => {
    const shown = await panel();
    expect(isPrivate(shown)).toBe(true);
    expect(shownText(shown)).toContain('**Settings of this server**\nAnswers are shown to everyone');
  });

  it('are refused to everybody else, the controls too', async () => {
    const refused = 'You need the Manage Server permission to change settings.';
    const forged = { type: 2, data: { type: 1, name: 'settings' } };
    expect(shownText(await discord.interact(forged).answer())).toBe(refused);
    const shown = await panel();
    for (const { custom_id, options } of everyComponent(shown.components).filter((part) => part.custom_id)) {
      const data = { custom_id, component_type: 2, values: [options?.[1]?.value ?? '1'] };
      const answer = await discord.interact({ type: 3, data, message: { id: shown.id, flags: 0 } }).answer();
      expect(shownText(answer)).toBe(refused);
    }
    expect(await bot.library.settings(owner)).toEqual(DEFAULT_SETTINGS);
  });

  it('keep answers to whoever asked, in this server and no other', async () => {
    const shown = await press(await panel(), en.answersPrivate);
    expect(shownText(shown)).toContain(
      'Answers are shown only to the person who asks. Mentions are directed to `/ask`',
    );
    expect(isPrivate(await ask())).toBe(true);
    expect(isPrivate(await ask({ place: SECOND_NEWSROOM }))).toBe(false);
    // Everybody would see the answer to a mention.
    expect(shownText(await mention().reply())).toBe(
      'Answers are private here. Use `/ask`; only you will see the answer.',
    );
    await press(shown, en.answersPublic);
    expect(isPrivate(await ask())).toBe(false);
  });

  it('leave the coloured bar off', async () => {
    expect(colourOf(await ask())).toHaveLength(1);
    await press(await panel(), en.coloursOff);
    expect(colourOf(await ask())).toEqual([]);
  });

  it('keep out of threads', async () => {
    await mention({ place: THREAD }).reply();
    expect(isPrivate(await ask({ place: THREAD }))).toBe(false);
    await press(await panel(), en.threadsOff);
    await staysSilent({ place: THREAD });
    expect(isPrivate(await ask({ place: THREAD }))).toBe(true);
    await mention().reply();
  });

  it('limit mentions to chosen channels and their threads; direct messages are answered', async () => {
    const choose = async (ids: string[]) => {
      const shown = await panel();
      const menu = everyComponent(shown.components).find(({ type }) => type === 8);
      return discord.select(shown, menu?.custom_id ?? '', ids, admin).answer();
    };
    expect(shownText(await choose(['1000000000000000999']))).toContain(
      'Mentions are answered in <#1000000000000000999>.',
    );
    await staysSilent({ place: NEWSROOM });
    await staysSilent({ place: THREAD });
    await mention({ place: DIRECT }).reply();
    await choose([NEWSROOM.channelId]);
    await mention().reply();
    await mention({ place: THREAD }).reply();
    expect(shownText(await choose([]))).toContain('Mentions are answered everywhere.');
  });

  it('let a role change stories', async () => {
    const shown = await panel();
    const menu = everyComponent(shown.components).find(({ type }) => type === 6)?.custom_id ?? '';
    const chosen = await discord.select(shown, menu, [EDITORS_ROLE_ID], admin).answer();
    expect(shownText(chosen)).toContain(`with Manage Server or <@&${EDITORS_ROLE_ID}>`);
    expect((await bot.library.settings(owner)).managerRoleId).toBe(EDITORS_ROLE_ID);
    const everyone = await discord.select(chosen, menu, [GUILD_ID], admin).answer();
    expect(shownText(everyone)).toContain('That role includes everyone');
    await discord.select(chosen, menu, [], admin).answer();
    expect((await bot.library.settings(owner)).managerRoleId).toBeNull();
  });

  const setLanguage = async (name: string, by: By = admin) => {
    const shown = await discord.slash('/settings', {}, by).answer();
    const menu = everyComponent(shown.components).find(({ type }) => type === 3);
    const value = menu?.options?.find(({ label }) => label.startsWith(name))?.value ?? '';
    return discord.select(shown, menu?.custom_id ?? '', [value], by).answer();
  };

  it('GIVEN a server without a language at Discord, WHEN one is set, THEN public answers and mentions are in it, private ones in the reader’s', async () => {
    const changed = await setLanguage('Deutsch');
    expect(isPrivate(changed)).toBe(true);
    expect(shownText(changed)).toContain('\nLanguage of public answers: Deutsch.');
    const options = everyComponent(changed.components).flatMap(({ options = [] }) => options);
    expect(options.filter((option) => option.default).map(({ label }) => label)).toEqual(['Deutsch']);
    expect(shownText(await ask())).toContain('ohne Datum');
    expect(shownText(await mention().reply())).toContain('ohne Datum');
    const hidden = await discord.slash('/ask', { question: QUESTION, private: true }).answer();
    expect(shownText(hidden)).toContain('no date');
    const french = { ...admin, locale: 'fr' };
    expect(shownText(await discord.slash('/settings', {}, french).answer())).toContain(
      'Langue des réponses publiques\u00a0: Deutsch.',
    );
    expect(shownText(await ask({ place: SECOND_NEWSROOM }))).toContain('no date');
    expect(shownText(await ask({ place: DIRECT }))).toContain('no date');
    expect(shownText(await setLanguage('Automatic'))).toContain('Discord’s setting for this server.');
    expect(shownText(await ask())).toContain('no date');
    expect((await bot.library.settings(owner)).publicLanguage).toBeNull();
  });

  it('set no language that there is not', async () => {
    const data = { custom_id: 'settings:1:::language.xx:0', component_type: 2 };
    const forged = { type: 3, data, message: { id: '1', flags: 64 } };
    expect(shownText(await discord.interact(forged, admin).answer())).toContain('Use `/settings` again');
    expect((await bot.library.settings(owner)).publicLanguage).toBeNull();
  });

  it('are a person’s own in direct messages', async () => {
    const shown = await discord.slash('/settings', {}, { place: DIRECT }).answer();
    expect(shownText(shown)).toContain('**Your settings**');
    expect(everyComponent(shown.components).some(({ type }) => type === 3)).toBe(false);
    const changed = await discord.press(shown, en.coloursOff, { place: DIRECT }).answer();
    expect(shownText(changed)).toContain('no coloured bar');
    expect(colourOf(await ask({ place: DIRECT }))).toEqual([]);
    expect(colourOf(await ask())).toHaveLength(1);
  });
});
