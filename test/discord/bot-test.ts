import { test } from 'vitest';
import { type SmallBot, startBot } from './small-bot.ts';
import { DiscordStandIn } from './stand-in/stand-in.ts';

/** A test with its own Discord, so that tests which mostly wait can run side by side. */
export const discordTest = test.extend<{ readonly discord: DiscordStandIn }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the fixtures from here
  discord: async ({}, use) => {
    const discord = await DiscordStandIn.start();
    await use(discord);
    await discord.stop();
  },
});

/** The same, with the small bot logged in. */
export const botTest = discordTest.extend<{ readonly bot: SmallBot }>({
  bot: [
    async ({ discord }, use) => {
      const bot = await startBot(discord);
      await use(bot);
      await bot.stop();
    },
    { auto: true },
  ],
});
