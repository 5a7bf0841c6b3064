import { createBot } from '../../src/bot.ts';
import { Gateway } from '../../src/discord/gateway/gateway.ts';
import { ServerMembership } from '../../src/discord/gateway/server-membership.ts';
import { seed } from '../commands/harness.ts';
import { web } from '../commands/story-web.ts';
import { memoryLibrary } from '../memory-library.ts';
import type { DiscordStandIn } from './stand-in/stand-in.ts';
import { GUILD_ID, TOKEN } from './stand-in/world.ts';

/** The whole bot at the stand-in, with a web of one page and a clock that a test can put forward. */
export async function startWholeBot(standIn: DiscordStandIn) {
  const clock = { ahead: 0 };
  const library = await memoryLibrary([seed], {}, () => Date.now() + clock.ahead);
  const { state, fetcher } = web();
  let gate: Promise<unknown> = Promise.resolve();
  const gated = {
    fetch: async (url: string) => {
      await gate;
      return fetcher.fetch(url);
    },
  };
  const errors: string[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_: object, message: string) => void errors.push(message),
  };
  const bot = await createBot(library, log, { fetcher: gated });
  const gateway = await Gateway.start({
    token: TOKEN,
    apiUrl: standIn.apiUrl,
    commands: [...bot.commands.values()].map(({ data }) => data),
    dispatch: bot.dispatch,
    guilds: new ServerMembership(library),
    log,
    onFatal: (error) => void errors.push(error.message),
    identifyThrottler: { waitForIdentify: async () => undefined },
  });
  bot.connect(gateway.channels);
  /** Lets no page come until what it returns is called. */
  const holdFetches = () => {
    let open = () => {};
    gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    return () => open();
  };
  return {
    ...bot,
    holdFetches,
    library,
    state,
    clock,
    errors,
    owner: `guild:${GUILD_ID}` as const,
    stop: () => gateway.stop(),
  };
}
