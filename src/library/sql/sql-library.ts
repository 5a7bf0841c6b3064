import type { Library } from '../library.ts';
import { analysis, keepAnalysis, staleAnalyses } from './analyses.ts';
import { belongsTo } from './belongs-to.ts';
import { changeSettings, pin, pinned, pinnedIn, settings, unpin } from './channels.ts';
import type { DatabaseContext, Query } from './database-context.ts';
import { block, blocked, exportAll, unblock } from './export-stories.ts';
import { addMany, addVersion, edit } from './keep-stories.ts';
import { countFetch, usage } from './limits.ts';
import { nearest } from './nearest-stories.ts';
import { entries, entry, entryByAddress, get, list, versions } from './read-stories.ts';
import { erase, forgetUser, leave, purge, rejoin, remove, restore, servers } from './remove-stories.ts';
import { search } from './search-stories.ts';
import { correctSpeaker, speakerCorrections, uncorrectSpeaker } from './speaker-corrections.ts';
import { ping, totals } from './totals.ts';
import { keepVectors, vectors, withoutVectors } from './vectors.ts';
import { noteAnswer, staleAnswers, takeDueWatches, unwatch, watch, watched } from './watching.ts';
import { writing } from './writing.ts';

const READS = {
  ...{
    list,
    get,
    entries,
    entry,
    entryByAddress,
    versions,
    search,
    pinned,
    pinnedIn,
    settings,
    usage,
    watched,
  },
  ...{
    noteAnswer,
    staleAnswers,
    exportAll,
    servers,
    blocked,
    speakerCorrections,
    analysis,
    staleAnalyses,
    vectors,
  },
  ...{ withoutVectors, nearest, ping, totals },
};

const WRITES = {
  ...{ addMany, addVersion, edit, remove, restore, pin, unpin, changeSettings, countFetch, watch, unwatch },
  ...{ takeDueWatches, erase, leave, rejoin, belongsTo, forgetUser, purge, block, unblock },
  ...{ correctSpeaker, uncorrectSpeaker, keepAnalysis, keepVectors },
};

/** The library over one SQL database, SQLite or PostgreSQL. Opened by `openLibrary`. */
export function sqlLibrary(context: DatabaseContext): Library {
  const { engine } = context;
  const reads = bind(READS, context, (work) => work());
  const writes = bind(WRITES, context, (work) => writing(engine, work));
  return {
    ...reads,
    ...writes,
    async add(owner, story) {
      const [outcome] = await writes.addMany(owner, [story]);
      if (!outcome) throw new Error('nothing was added');
      return outcome;
    },
    check: () => engine.check(),
    async close() {
      await context.answers.flush().catch(() => undefined);
      await engine.close();
    },
  };
}

type AnyQuery = (context: DatabaseContext, ...args: never[]) => Promise<unknown>;

/** The queries without their first parameter, each run by `run`. */
function bind<K extends keyof Library>(
  queries: { readonly [Name in K]: Query<Name> },
  context: DatabaseContext,
  run: (work: () => Promise<unknown>) => unknown,
): Pick<Library, K> {
  const bound = (Object.entries(queries) as [string, AnyQuery][]).map(([name, query]) => [
    name,
    (...args: never[]) => run(() => query(context, ...args)),
  ]);
  return Object.fromEntries(bound) as Pick<Library, K>;
}
