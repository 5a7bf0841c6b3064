import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { startBot } from './small-bot.ts';
import { isPrivate, shownText } from './stand-in/message-store.ts';
import { DiscordStandIn } from './stand-in/stand-in.ts';
import { ALICE, BOB, BOT, DIRECT, GUILD_ID, NEWSROOM, OTHER_BOT } from './stand-in/world.ts';

describe('a logged-in bot', () => {
  let discord: DiscordStandIn;
  let bot: Awaited<ReturnType<typeof startBot>>;

  beforeAll(async () => {
    discord = await DiscordStandIn.start();
    bot = await startBot(discord);
  });
  afterAll(async () => {
    await bot.stop();
    await discord.stop();
  });
  afterEach(() => {
    // Whatever the bot sent, Discord would have taken.
    expect(discord.rest.refused).toEqual([]);
  });

  it('is online, with three intents that need no approval', () => {
    expect(bot.gateway.health().online).toBe(true);
    expect(bot.gateway.health().shards).toHaveLength(1);
    expect(discord.gateway.counts).toMatchObject({ connections: 1, identifies: 1 });
  });

  it('answers a slash command in public', async () => {
    const message = await discord.slash('/say', { which: '1' }).answer();
    expect(shownText(message)).toContain('> The harbour reopened on Monday.');
    expect(isPrivate(message)).toBe(false);
    expect(message.allowedMentions).toEqual({ parse: [] });
  });

  it('answers only the asker where they want it so', async () => {
    const message = await discord.slash('/say', { which: '1', private: true }).answer();
    expect(message.onlyFor).toBe(ALICE.id);
  });

  it('shows "thinking" for a slow answer and then fills it in', async () => {
    const use = discord.slash('/slow');
    const message = await use.answer();
    expect(use.deferred).toBe(true);
    expect(shownText(message)).toContain('The harbour reopened');
    expect(isPrivate(message)).toBe(false);
  });

  it('keeps a slow private answer private', async () => {
    const use = discord.slash('/slow', { private: true });
    const message = await use.answer();
    expect(use.deferred).toBe(true);
    expect(message.onlyFor).toBe(ALICE.id);
  });

  it('offers 25 choices while typing', async () => {
    const choices = await discord.type('/say', 'which', { which: 'para' }).choices();
    expect(choices).toHaveLength(25);
    expect(choices[0]).toEqual({ name: 'para 0', value: '0' });
  });

  it('answers a press on a button privately, whoever presses', async () => {
    const message = await discord.slash('/say', { which: '1' }).answer();
    const pressed = await discord.press(message, en.context, { user: BOB }).answer();
    expect(shownText(pressed)).toContain('The ships are back');
    expect(pressed.onlyFor).toBe(BOB.id);
    expect(pressed.id).not.toBe(message.id);
  });

  it('changes a private message in place when its button is pressed', async () => {
    const message = await discord.slash('/say', { which: '1', private: true }).answer();
    const pressed = await discord.press(message, en.context).answer();
    expect(pressed.id).toBe(message.id);
    expect(pressed.onlyFor).toBe(ALICE.id);
    expect(shownText(pressed)).toContain('The ships are back');
  });

  it('says in one private line what a user can mend', async () => {
    const message = await discord.slash('/say', { which: '99' }).answer();
    expect(shownText(message)).toBe('This button no longer fits the story. Ask again to get a fresh one.');
    expect(isPrivate(message)).toBe(true);
  });

  it('apologises for a mistake of its own, with a number that the log has', async () => {
    const message = await discord.slash('/broken').answer();
    const id = /report error (\w+)/u.exec(shownText(message))?.[1];
    expect(bot.logged.some(({ details }) => 'id' in details && details.id === id)).toBe(true);
    expect(shownText(message)).not.toContain('a mistake of ours');
  });

  it('takes the server for the owner, or the person where the bot is installed for one', async () => {
    const owner = async (by: Parameters<typeof discord.slash>[2]) =>
      shownText(await discord.slash('/place owner', {}, by).answer());
    expect(await owner({})).toBe(`Listed as: guild:${GUILD_ID}`);
    expect(await owner({ userInstall: true })).toBe(`Listed as: user:${ALICE.id}`);
    expect(await owner({ userInstall: true, place: DIRECT })).toBe(`Listed as: user:${ALICE.id}`);
    expect(await owner({ place: DIRECT })).toBe(`Listed as: user:${ALICE.id}`);
  });

  it('answers a mention as a reply that pings nobody', async () => {
    const message = await discord.say(`<@${BOT.id}> what happened?`).reply();
    expect(shownText(message)).toContain('The harbour reopened');
    expect(message.allowedMentions).toEqual({ parse: [] });
  });

  it('answers a direct message without a mention', async () => {
    const message = await discord.say('what happened?', { place: DIRECT }).reply();
    expect(shownText(message)).toContain('The harbour reopened');
  });

  it('answers a reply to its own message, but hears nothing of a reply to a slash answer', async () => {
    const told = await discord.say(`<@${BOT.id}> what happened?`).reply();
    const again = await discord.say('and then?', {}, told).reply();
    expect(again.id).not.toBe(told.id);
    const slash = await discord.slash('/say', { which: '1' }).answer();
    const unheard = discord.say('and then?', {}, slash);
    await discord.say('and then?', {}, told).reply();
    expect(unheard.replies()).toEqual([]);
  });

  it('does not answer itself, in a direct message neither', async () => {
    const before = discord.messages.all().length;
    await discord.say('what?', { place: DIRECT }).reply();
    await discord.say('what?', { place: DIRECT }).reply();
    expect(discord.messages.all()).toHaveLength(before + 2);
  });

  it('is silent where it was not addressed, to other bots and to a bare mention', async () => {
    const quiet = [
      discord.say('what happened?'),
      discord.say(`<@${BOT.id}> what happened?`, { user: OTHER_BOT }),
      discord.say(`<@${BOT.id}>`),
    ];
    // The events arrive in order: once this one is answered, the others have been looked at.
    await discord.say(`<@${BOT.id}> and this?`).reply();
    expect(quiet.flatMap((said) => said.replies())).toEqual([]);
  });

  it('survives events that are not what Discord documents', async () => {
    const { gateway } = discord;
    for (const d of [null, {}, { id: 5 }, { id: '1', token: 't', application_id: '2', type: 2 }]) {
      gateway.dispatch('INTERACTION_CREATE', d);
      gateway.dispatch('MESSAGE_CREATE', d);
    }
    gateway.dispatch('GUILD_CREATE', null);
    gateway.dispatch('CHANNEL_UPDATE', null);
    gateway.dispatch('SOMETHING_NEW', { id: '1' });
    gateway.sendRaw('{not json');
    const message = await discord.slash('/say', { which: '1' }).answer();
    expect(shownText(message)).toContain('The harbour reopened');
    expect(bot.gateway.health().online).toBe(true);
    // The bot apologised to an interaction that the stand-in knows nothing of.
    expect(discord.rest.refused.splice(0)).toEqual(['callback: Unknown interaction']);
  });

  it('never sends its token where an interaction token opens the door', () => {
    const open = discord.rest.calls.filter(({ kind }) => kind === 'callback' || kind === 'edit');
    expect(open.length).toBeGreaterThan(5);
    expect(open.some(({ withToken }) => withToken)).toBe(false);
  });

  it('answers in the place where it was asked', async () => {
    const message = await discord.say(`<@${BOT.id}> what?`, { place: NEWSROOM }).reply();
    expect(message.channelId).toBe(NEWSROOM.channelId);
  });
});
