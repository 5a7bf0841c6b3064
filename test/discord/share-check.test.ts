import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { whileLoggedIn } from './product.ts';
import { isPrivate, labelsOf, shownText } from './stand-in/message-store.ts';
import type { DiscordStandIn } from './stand-in/stand-in.ts';
import { BOB } from './stand-in/world.ts';

const CLAIM = 'zanzibar Blinken said “any renewed aggression will trigger severe consequences”';

describe('a check that is shared', () => {
  let discord: DiscordStandIn;
  whileLoggedIn((running) => {
    ({ discord } = running);
  });

  it.each([
    ['/check', () => discord.slash('/check', { text: CLAIM }), false],
    ['Check quotes', () => discord.onMessage('Check quotes', CLAIM, { author: BOB }), true],
  ])(
    'GIVEN a private answer to %s, WHEN it is shared, THEN everybody sees the verdict and the story’s words in bold, and none of what was typed',
    async (_, checkIt, isAboutMessage) => {
      const mine = await checkIt().answer();
      expect(isPrivate(mine)).toBe(true);
      expect(shownText(mine)).toContain('-# para 2 · in the message: “will”, “severe” · ');
      const shared = await discord.press(mine, 'Share').answer();
      expect(isPrivate(shared)).toBe(false);
      expect(shownText(shared)).toMatch(
        /^\*\*≠ Worded differently\*\*\n\*\*Antony Blinken\*\*\n> Blinken .* aggression \*\*can\*\* trigger \*\*serious\*\* consequences\.”\n-# para 2 · the message differs where it is bold .*\n-# Secretary/u,
      );
      expect(labelsOf(shared)).toEqual([en.context, 'Delete']);
      expect(JSON.stringify(shared)).not.toMatch(/zanzibar|severe|\bwill\b/u);
      const link = /\[About this message\]\(https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+\)/u;
      expect(link.test(shownText(shared))).toBe(isAboutMessage);
    },
  );

  it.each([[en.context]])(
    'GIVEN a private check, WHEN %s replaced it, THEN Back leads to its verdict',
    async (label) => {
      const mine = await discord.slash('/check', { text: CLAIM }).answer();
      const other = await discord.press(mine, label).answer();
      expect(other.id).toBe(mine.id);
      expect(shownText(other)).not.toContain(en.altered);
      const back = await discord.press(other, 'Back').answer();
      expect(back.id).toBe(mine.id);
      expect(shownText(back)).toMatch(
        /^\*\*≠ Worded differently\*\*\n\*\*Antony Blinken\*\*\n> .*\*\*can\*\* trigger/u,
      );
      expect(shownText(await discord.press(back, en.context).answer())).toContain(en.context);
    },
  );
});
