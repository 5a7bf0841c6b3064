import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnalysisStore } from '../../src/library/analysis-store.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { inlineWorkers } from '../../src/workers.ts';
import { logIn } from '../../test/discord/product.ts';
import { DiscordStandIn } from '../../test/discord/stand-in/stand-in.ts';
import { GUILD_ID } from '../../test/discord/stand-in/world.ts';
import { StoryMaker } from '../library/random-stories.ts';

const OWNER = `guild:${GUILD_ID}` as const;
const BATCH = 100;
const TYPED = ['', 'm', 'mi', 'min', 'the', 'report', 'war', 'zzz', 'council', 'what did'];
const ROUNDS = 10;

/**
 * Types into every kind of option with autocomplete, at the stand-in of Discord with a logged-in bot over SQLite.
 *
 * @returns milliseconds from the event to the answer, by option; the first of each is a cold one
 */
export async function measureAutocomplete(stories: number): Promise<Map<string, number[]>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'otr-bench-'));
  const library = await openLibrary({ dataDir, samples: [] });
  const discord = await DiscordStandIn.start();
  try {
    const maker = new StoryMaker(7);
    for (let at = 0; at < stories; at += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, stories - at) }, () => maker.story());
      await library.addMany(
        OWNER,
        batch.map((story) => ({ story, origin: 'import' as const, addedBy: null })),
      );
    }
    // As adding a story does: what was found in it is kept.
    const [newest] = await library.list(OWNER, 1);
    if (newest) await new AnalysisStore({ library, workers: inlineWorkers() }).keep(OWNER, newest);
    const { gateway } = await logIn(discord, { library });
    const times = new Map<string, number[]>();
    for (let round = 0; round < ROUNDS; round++)
      for (const typed of TYPED)
        for (const [line, option] of OPTIONS) {
          const use = discord.type(line, option, { [option]: typed });
          await use.choices();
          times.set(`${line} ${option}`, [...(times.get(`${line} ${option}`) ?? []), use.tookMs]);
        }
    await gateway.stop();
    return times;
  } finally {
    await discord.stop();
    await library.close();
    rmSync(dataDir, { recursive: true });
  }
}

const OPTIONS = [
  ['/summary', 'story'],
  ['/quotes', 'speaker'],
  ['/ask', 'question'],
] as const;
