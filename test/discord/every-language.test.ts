import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/discord/registration/load-commands.ts';
import { readSeeds } from '../../src/library/read-seeds.ts';
import { en } from '../../src/messages/en.ts';
import { LANGUAGES } from '../../src/messages/languages.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { memoryLibrary } from '../memory-library.ts';
import { largeStory } from '../replies/large-story.ts';
import { stub } from '../stub.ts';
import { Crawler } from './crawler.ts';
import { TURNS, useEveryCommand } from './every-reply.ts';
import { type Component, everyComponent } from './stand-in/message-rules.ts';
import { quotingFaults } from './verbatim.ts';

const commands = await loadCommands();
const stories = [...(await readSeeds()), largeStory()];
const TEXTS = [
  'What did Ada Moor say about the harbour?',
  'Ada Moor said “come at a cost of 30 million”',
  'Who won the cup in Zanzibar?',
];

/** Texts of the bot's own that must not be met in another language. */
function englishOnly(messages: Messages): Set<string> {
  const keys = Object.keys(en) as (keyof Messages)[];
  const texts = keys.flatMap((key) => {
    const text = en[key];
    return typeof text === 'string' && text !== messages[key] ? [text] : [];
  });
  const own = new Set(Object.values(messages));
  return new Set(texts.filter((text) => !own.has(text)));
}

/** What a message shows besides words of a story: its lines without their marks, and the names of its controls. */
function ownWords(text: string, components: readonly Component[]): string[] {
  const lines = text.split('\n').filter((line) => !line.startsWith('> '));
  const parts = lines.flatMap((line) => line.replaceAll(/^-# |\*\*/gu, '').split(' · '));
  const names = everyComponent(components).flatMap(({ label, placeholder }) => [label, placeholder]);
  return [...parts, ...names].filter((part) => part !== undefined);
}

describe.each(Object.entries(LANGUAGES).filter(([locale]) => locale !== 'es-419'))(
  'everything that the bot sends in %s',
  (locale, messages) => {
    let crawler: Crawler;

    it('is answered without a fault and taken by Discord: never too long, never malformed', async () => {
      const library = await memoryLibrary();
      for (const story of stories) await library.add('guild:5', { story, origin: 'paste', addedBy: null });
      crawler = await Crawler.over(library, { typed: TEXTS.slice(0, 1), perAction: 8, locale });
      for (const text of TEXTS) crawler.mention(text);
      for (const turn of TURNS) {
        useEveryCommand(crawler, commands.values(), [...TEXTS, ...stories.map(({ id }) => id)], turn);
        await crawler.run();
      }
      expect(crawler.faults).toEqual([]);
      expect(crawler.refused).toEqual([]);
      expect(crawler.sent.length).toBeGreaterThan(200);
    }, 120_000);

    it('quotes what a story says, as it is printed there', () => {
      const faults = crawler.sent.flatMap(({ how, text }) =>
        quotingFaults(text, stories)
          .filter((fault) => !TEXTS.join('\n').includes(fault.replace(/^in no story: /u, '')))
          .map((fault) => `${fault} (${how})`),
      );
      expect(faults).toEqual([]);
    });

    it('has no English of the bot’s own', () => {
      const english = englishOnly(messages);
      const met = crawler.sent.flatMap(({ how, text, body }) =>
        ownWords(text, stub<Component[]>(body.components))
          .filter((part) => english.has(part))
          .map((part) => `${part} (${how})`),
      );
      expect(met).toEqual([]);
      expect(crawler.sent.some(({ text }) => text.includes(messages.notInStory))).toBe(true);
    });
  },
);
