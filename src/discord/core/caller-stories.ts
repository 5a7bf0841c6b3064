import type { AskedStory } from '../../analysis/asked-story.ts';
import { UserError } from '../../errors.ts';
import {
  type CandidateStory,
  candidates,
  candidatesByWords,
  MOST_CANDIDATES,
} from '../../library/candidates.ts';
import type { Library } from '../../library/library.ts';
import type { VectorStore } from '../../library/vector-store.ts';
import { word } from '../../messages/messages.ts';
import type { Story } from '../../story/story.ts';
import type { Caller } from './caller.ts';
import type { Context } from './context.ts';

interface FoundStory extends Omit<CandidateStory, 'versionId'> {
  readonly asked: AskedStory;
}

/** The stories that a caller means: the one they name, the channel's pin, the newest, or those that a text finds. */
export function callerStories(
  who: Caller,
  library: Library,
  vectors: VectorStore,
): Pick<Context, 'story' | 'chosenStory' | 'stories' | 'storiesToAsk'> {
  const { owner } = who;
  const chosen = async (option?: string) =>
    option === undefined ? pinned(library, who) : named(library, who, option);
  const read = async (story: Story) => ({
    story,
    corrections: await library.speakerCorrections(owner, story.hash),
  });
  // Counting a library walks through it: once for an interaction is enough.
  const overview = once(() => library.entries(owner, { limit: 1 }));
  const newest = async () => {
    const [story] = await library.list(owner, 1);
    if (!story) throw new UserError(word('noStoryYet'));
    return story;
  };
  const storiesBy = async (find: () => Promise<readonly CandidateStory[]>) => {
    const { entries, total } = await overview();
    // Everyone sees the samples; no one's index has them.
    if (entries[0]?.origin === 'sample') {
      const samples = await Promise.all((await library.list(owner, MOST_CANDIDATES)).map(read));
      return { found: samples.map((asked): FoundStory => ({ asked })), searched: total };
    }
    const kept = await Promise.all(
      (await find()).map(async ({ versionId, ...candidate }): Promise<FoundStory[]> => {
        const story = await library.get(owner, versionId);
        return story ? [{ ...candidate, asked: await read(story) }] : [];
      }),
    );
    return { found: kept.flat(), searched: total };
  };
  return {
    story: async (option) => read((await chosen(option)) ?? (await newest())),
    async chosenStory(option) {
      const story = await chosen(option);
      if (story) return read(story);
      return (await overview()).total > 1 ? undefined : read(await newest());
    },
    async stories(text) {
      const { found, searched } = await storiesBy(() => candidatesByWords(library, owner, text));
      return { found: found.map(({ asked }) => asked), searched };
    },
    async storiesToAsk(question, isAnswered) {
      const { found, searched } = await storiesBy(() => candidates(library, vectors, owner, question));
      const stories = found.map(({ asked }) => asked);
      return {
        found: stories,
        searched,
        insights: await vectors.insightsInto(owner, stories, question, isAnswered),
        leads: found.map(({ lead }) => lead),
      };
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The channel's pin; a thread has its channel's if it has none of its own. */
async function pinned(library: Library, { owner, channelId, parentId }: Caller): Promise<Story | undefined> {
  const own = await library.pinned(owner, channelId);
  return own || parentId === undefined ? own : library.pinned(owner, parentId);
}

async function named(library: Library, { owner }: Caller, option: string): Promise<Story> {
  const byId = await library.get(owner, option);
  if (byId) return byId;
  const typed = option.trim();
  const { entries } = await library.entries(owner, { search: typed, limit: 2 });
  const [only] = entries;
  const story =
    typed !== '' && entries.length === 1 && only ? await library.get(owner, only.versionId) : undefined;
  if (story) return story;
  throw new UserError(word('noSingleStory'));
}
