import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { logIn, type Product } from './product.ts';
import type { By } from './stand-in/events.ts';
import { everyComponent } from './stand-in/message-rules.ts';
import { isPrivate, type StoredMessage, shownText } from './stand-in/message-store.ts';
import { DiscordStandIn } from './stand-in/stand-in.ts';
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
  beforeAll(async () => {
    discord = await DiscordStandIn.start();
    bot = await logIn(discord);
  });
  afterAll(async () => {
    await bot.gateway.stop();
    await discord.stop();
  });
  beforeEach(() => bot.library.erase(owner));
  afterEach(() => {
    expect(discord.rest.refused).toEqual([]);
    expect(bot.faults).toEqual([]);
  });

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
    expect(shownText(shown)).toContain('**Settings of this server**\nAnswers are shown to everybody');
  });

  it('are refused to everybody else, the controls too', async () => {
    const refused = 'Settings need the permission Manage Server. Ask somebody who has it.';
    const forged = { type: 2, data: { type: 1, name: 'settings' } };
    expect(shownText(await discord.interact(forged).answer())).toBe(refused);
    const shown = await panel();
    for (const { custom_id } of everyComponent(shown.components).filter((part) => part.custom_id)) {
      const data = { custom_id, component_type: 2, values: ['1'] };
      const answer = await discord.interact({ type: 3, data, message: { id: shown.id, flags: 0 } }).answer();
      expect(shownText(answer)).toBe(refused);
    }
    expect((await bot.library.settings(owner)).privateAnswers).toBe(false);
  });

  it('keep answers to whoever asked, in this server and no other', async () => {
    const shown = await press(await panel(), 'Keep answers private');
    expect(shownText(shown)).toContain('Answers are shown to whoever asks only.');
    expect(isPrivate(await ask())).toBe(true);
    expect(isPrivate(await ask({ place: SECOND_NEWSROOM }))).toBe(false);
    await press(shown, 'Show answers to everybody');
    expect(isPrivate(await ask())).toBe(false);
  });

  it('leave the coloured bar off', async () => {
    expect(colourOf(await ask())).toHaveLength(1);
    await press(await panel(), 'Colours off');
    expect(colourOf(await ask())).toEqual([]);
  });

  it('keep out of threads', async () => {
    await mention({ place: THREAD }).reply();
    expect(isPrivate(await ask({ place: THREAD }))).toBe(false);
    await press(await panel(), 'Do not answer in threads');
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
    expect(shownText(everyone)).toContain('That role is everybody’s');
    await discord.select(chosen, menu, [], admin).answer();
    expect((await bot.library.settings(owner)).managerRoleId).toBeNull();
  });

  it('are a person’s own in direct messages', async () => {
    const shown = await discord.slash('/settings', {}, { place: DIRECT }).answer();
    expect(shownText(shown)).toContain('**Your settings**');
    const changed = await discord.press(shown, 'Colours off', { place: DIRECT }).answer();
    expect(shownText(changed)).toContain('no coloured bar');
    expect(colourOf(await ask({ place: DIRECT }))).toEqual([]);
    expect(colourOf(await ask())).toHaveLength(1);
  });
});
