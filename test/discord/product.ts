import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { packAnalysis } from '../../src/analysis/packed.ts';
import { createBot } from '../../src/bot.ts';
import { ConversationMemory } from '../../src/discord/core/conversation-memory.ts';
import { RateLimit, type Rates } from '../../src/discord/dispatch/rate-limit.ts';
import { Gateway } from '../../src/discord/gateway/gateway.ts';
import type { StoryFetcher } from '../../src/library/fetch-story.ts';
import type { Library } from '../../src/library/library.ts';
import { readSeeds } from '../../src/library/read-seeds.ts';
import { memoryLibrary } from '../memory-library.ts';
import { DiscordStandIn } from './stand-in/stand-in.ts';
import { TOKEN } from './stand-in/world.ts';

export interface ProductOptions {
  readonly library?: Library;
  readonly memory?: ConversationMemory;
  readonly rates?: Rates;
  readonly fetcher?: Pick<StoryFetcher, 'fetch'>;
}

/** Tests ask faster than people. */
const FAST = { burst: 1000, perMinute: 100_000 };

export type Product = Awaited<ReturnType<typeof logIn>>;

const seeds = await readSeeds();
const analysed = seeds.map((story) => ({ story, packed: packAnalysis(analyse(story)) }));

/** The product as it is installed, logged in with an unmodified discord.js Client; `faults` holds what it logged as errors. */
export async function logIn(
  discord: DiscordStandIn,
  {
    library,
    memory = new ConversationMemory(),
    rates = { user: FAST, channel: FAST },
    ...more
  }: ProductOptions = {},
) {
  const faults: string[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_: object, message: string) => void faults.push(message),
  };
  const own = library ?? (await memoryLibrary(seeds));
  const { commands, dispatch, analyses } = await createBot(own, log, {
    ...{ memory, limit: new RateLimit(rates) },
    ...more,
  });
  // Read once for all bots of a file, which answer on this one thread.
  for (const { story, packed } of analysed) analyses.remember(story, packed);
  const gateway = await Gateway.start({
    token: TOKEN,
    apiUrl: discord.apiUrl,
    commands: [...commands.values()].map(({ data }) => data),
    dispatch,
    log,
    onFatal: (error) => faults.push(error.message),
    identifyThrottler: { waitForIdentify: async () => undefined },
  });
  return { gateway, faults, library: own, commands };
}

/**
 * Logs the product in to a stand-in of its own for the tests of a suite. After each test Discord must have refused nothing
 * and the product logged no error.
 */
export function whileLoggedIn(
  use: (running: { readonly discord: DiscordStandIn; readonly bot: Product }) => void,
  options: () => Promise<ProductOptions> | ProductOptions = () => ({}),
): void {
  let discord: DiscordStandIn;
  let bot: Product;
  beforeAll(async () => {
    discord = await DiscordStandIn.start();
    bot = await logIn(discord, await options());
    use({ discord, bot });
  });
  afterAll(async () => {
    await bot.gateway.stop();
    await discord.stop();
  });
  afterEach(() => {
    // Taken out before they are judged, so that one test's fault does not fail the tests after it.
    const refused = discord.rest.refused.splice(0);
    const faults = bot.faults.splice(0);
    expect(refused).toEqual([]);
    expect(faults).toEqual([]);
  });
}
