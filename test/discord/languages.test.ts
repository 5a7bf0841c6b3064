import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSeeds } from '../../src/library/read-seeds.ts';
import { en } from '../../src/messages/en.ts';
import { LINK, page } from '../commands/story-web.ts';
import { discordTest } from './bot-test.ts';
import { logIn, type Product } from './product.ts';
import type { By } from './stand-in/events.ts';
import { isPrivate, labelsOf, type StoredMessage, shownText } from './stand-in/message-store.ts';
import { DiscordStandIn } from './stand-in/stand-in.ts';
import { ADMIN_PERMISSIONS, BOT, DIRECT } from './stand-in/world.ts';
import { startWholeBot } from './whole-bot.ts';

const [seed] = await readSeeds();
const phrase = { phrase: 'any renewed aggression can trigger' };
const unanswerable = { question: 'How many soldiers died?' };
const german: By = { locale: 'de' };

const quoted = (message: StoredMessage) =>
  shownText(message)
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2));

describe('the language of a reply, through an unmodified discord.js Client', () => {
  let discord: DiscordStandIn;
  let bot: Product;
  const start = async (guildLocale: string) => {
    discord.gateway.guildLocale = guildLocale;
    bot = await logIn(discord);
  };
  beforeEach(async () => {
    discord = await DiscordStandIn.start();
  });
  afterEach(async () => {
    await bot.gateway.stop();
    await discord.stop();
    expect(discord.rest.refused).toEqual([]);
    expect(bot.faults).toEqual([]);
  });
  const slash = (line: string, args: Record<string, string | boolean> = {}, by: By = {}) =>
    discord.slash(line, args, by).answer();

  it('GIVEN a reader of German in an English server, WHEN they are refused, THEN they read it in German', async () => {
    await start('en-US');
    const refused = await slash('/ask', unanswerable, german);
    expect(isPrivate(refused)).toBe(true);
    expect(shownText(refused)).toMatch(
      /^\*\*○ Nicht in diesem Artikel\*\*\n-# Durchsucht: Secretary of State .* · CNN · ohne Datum/u,
    );
    // What can be asked is asked in the story's language.
    expect(labelsOf(refused)).toEqual(['Who is Antony Blinken?']);
    const failed = await slash('/summary', { story: 'no such title' }, german);
    expect(shownText(failed)).toBe(
      'Kein einzelner Artikel hier hat diesen Titel. Wähle einen aus der Liste, die beim Tippen aufgeht.',
    );
  });

  it('GIVEN a French server, WHEN somebody who reads English asks in public, THEN the labels are French and the excerpt is as printed', async () => {
    await start('fr');
    const answer = await slash('/who-said', phrase, { guildLocale: 'fr' });
    expect(isPrivate(answer)).toBe(false);
    expect(shownText(answer)).toContain('CNN · sans date · mis à jour');
    expect(labelsOf(answer)).toEqual(['Contexte', 'Effacer']);
    expect(quoted(answer)).not.toEqual([]);
    for (const line of quoted(answer)) expect(seed?.text).toContain(line);
  });

  it('a control answers by the same rule: privately in the language of whoever presses, shared in the server’s', async () => {
    await start('fr');
    const answer = await slash('/who-said', phrase, { guildLocale: 'fr' });
    const by = { ...german, guildLocale: 'fr' };
    const context = await discord.press(answer, 'Contexte', by).answer();
    expect(isPrivate(context)).toBe(true);
    expect(shownText(context)).toContain('-# Abs. 5');
    const shared = await discord.press(context, 'Teilen', by).answer();
    expect(isPrivate(shared)).toBe(false);
    expect(shownText(shared)).toContain('-# par.\u00a05');
  });

  it('a form is in the language of whoever fills it in', async () => {
    await start('fr');
    const answer = await slash('/ask', { question: 'Where did Blinken speak?' }, { guildLocale: 'fr' });
    const form = await discord.press(answer, 'Demander', german).modal();
    expect(form.title).toBe('Nachfragen');
    expect(JSON.stringify(form.components)).toContain('Deine Frage (auf Englisch)');
  });

  it('a mention is answered in the server’s language', async () => {
    await start('pt-BR');
    const reply = await discord.say(`<@${BOT.id}> who said “high price”`).reply();
    expect(shownText(reply)).toContain('CNN · sem data');
    expect(labelsOf(reply)).toContain('Contexto');
    expect(shownText(await discord.say(`<@${BOT.id}> How many soldiers died?`).reply())).toContain(
      'Não está nesta matéria',
    );
  });

  it('a direct message is answered in the language of its writer’s last command, in English before', async () => {
    await start('fr');
    const ask = async () => shownText(await discord.say('who said “high price”', { place: DIRECT }).reply());
    expect(await ask()).toContain('no date');
    await slash('/help', {}, { place: DIRECT, locale: 'es-419' });
    expect(await ask()).toContain('sin fecha');
  });

  it.each([
    ['de', '**Einstellungen dieses Servers**', 'Antworten privat halten', '**Was gespeichert ist**'],
    ['fr', '**Réglages de ce serveur**', 'Garder les réponses privées', '**Ce qui est gardé**'],
    ['es-ES', '**Ajustes de este servidor**', 'Mantener privadas las respuestas', '**Qué se guarda**'],
    ['pt-BR', '**Configurações deste servidor**', 'Manter as respostas privadas', '**O que é guardado**'],
    ['it', '**Settings of this server**', en.answersPrivate, '**What is kept**'],
  ])('settings, privacy and help are told in %s', async (locale, settings, label, privacy) => {
    await start('en-US');
    const by = { locale, permissions: ADMIN_PERMISSIONS };
    const panel = await slash('/settings', {}, by);
    expect(shownText(panel)).toContain(settings);
    expect(labelsOf(panel)).toContain(label);
    expect(shownText(await slash('/privacy', {}, by))).toContain(privacy);
    const help = shownText(await slash('/help', {}, by));
    expect(help).toContain('`/who-said`');
    expect(help.includes('half remember')).toBe(locale === 'it');
  });
});

discordTest.for([
  ['has at Discord', 'fr', null],
  ['set for public answers', 'de', 'fr'],
] as const)(
  'what the bot writes of itself is in the language that the server %s',
  async ([_, guildLocale, publicLanguage], { discord }) => {
    discord.gateway.guildLocale = guildLocale;
    const bot = await startWholeBot(discord);
    await bot.library.changeSettings(bot.owner, { publicLanguage });
    const admin: By = { permissions: ADMIN_PERMISSIONS, guildLocale };
    const preview = await discord.slash('/story add', { link: LINK }, admin).answer(30_000);
    await discord.press(preview, 'Add', admin).answer();
    const [entry] = (await bot.library.entries(bot.owner)).entries;
    const story = entry?.id ?? '';
    await discord.slash('/story pin', { story }, admin).answer();
    await discord.slash('/story watch', { story }, admin).answer();
    const answer = await discord.slash('/who-said', { phrase: 'the ships are back' }, admin).answer();
    bot.state.html = page('The ships are back and everybody is safe');
    bot.clock.ahead = 3 * 3_600_000;
    await bot.watcher.tick();
    const notice = discord.messages.all().find((message) => shownText(message).includes('everybody is safe'));
    expect(notice && shownText(notice)).toMatch(
      /^\*\*La source a changé depuis\*\*\n-# Un article surveillé/u,
    );
    const marked = discord.messages.get(answer.id);
    expect(marked && shownText(marked)).toContain('-# La source a changé depuis');
    await bot.stop();
  },
);
