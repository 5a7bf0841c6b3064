import type { AskedStory } from '../../analysis/asked-story.ts';
import type { Insight } from '../../analysis/insight.ts';
import { UserError } from '../../errors.ts';
import type { AnalysisStore } from '../../library/analysis-store.ts';
import { type Candidate, candidates, candidatesByWords, MOST_CANDIDATES } from '../../library/candidates.ts';
import type { Importer } from '../../library/importer.ts';
import type { Library } from '../../library/library.ts';
import type { VectorStore } from '../../library/vector-store.ts';
import { word } from '../../messages/messages.ts';
import type { Story } from '../../story/story.ts';
import type { Caller } from './caller.ts';
import type { ChannelMessages } from './channel-messages.ts';
import type { Context } from './context.ts';
import type { ConversationMemory } from './conversation-memory.ts';
import type { Download } from './download.ts';
import { readOnce } from './read-once.ts';

/** What every context of a bot shares. */
export interface ContextParts {
  readonly library: Library;
  readonly importer: Importer;
  readonly analyses: AnalysisStore;
  readonly vectors: VectorStore;
  readonly channels: ChannelMessages;
  readonly download: Download;
  readonly memory: ConversationMemory;
  /** The languages of people's clients: a message does not tell its writer's, their last command or button did. */
  readonly locales: ConversationMemory<string>;
  /** Addresses in a message, while someone chooses one. */
  readonly links: ConversationMemory<readonly string[]>;
}

interface FoundStory extends Omit<Candidate, 'versionId'> {
  readonly asked: AskedStory;
}

/** What a command may know and use, for one asker. Only the owner's own stories can be reached through it. */
export function createContext(parts: ContextParts, who: Caller): Context {
  const { importer, analyses, vectors, channels, download, memory, locales, links } = parts;
  const library = readOnce(parts.library);
  const { owner, channelId, userId } = who;
  const key = `${owner}/${channelId}/${userId}`;
  if (who.locale !== undefined) locales.keep(userId, who.locale);
  const chosen = async (option?: string) =>
    option === undefined ? pinned(library, who) : named(library, who, option);
  const read = async (story: Story) => ({
    story,
    corrections: await library.speakerCorrections(owner, story.hash),
  });
  const readAll = (stories: readonly Story[]) => Promise.all(stories.map(read));
  // Counting a library walks through it: once for an interaction is enough.
  const overview = once(() => library.entries(owner, { limit: 1 }));
  const newest = async () => {
    const [story] = await library.list(owner, 1);
    if (!story) throw new UserError(word('noStoryYet'));
    return story;
  };
  const storiesBy = async (candidates: () => Promise<readonly Candidate[]>) => {
    const { entries, total } = await overview();
    // Everyone sees the samples; no one's index has them.
    if (entries[0]?.origin === 'sample') {
      const samples = await readAll(await library.list(owner, MOST_CANDIDATES));
      return { found: samples.map((asked): FoundStory => ({ asked })), searched: total };
    }
    const kept = await Promise.all(
      (await candidates()).map(async ({ versionId, ...candidate }): Promise<FoundStory[]> => {
        const story = await library.get(owner, versionId);
        return story ? [{ ...candidate, asked: await read(story) }] : [];
      }),
    );
    return { found: kept.flat(), searched: total };
  };
  return {
    ...who,
    locale: who.locale ?? locales.recall(userId),
    library,
    importer,
    analyses,
    channels,
    download,
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
    async storiesToAsk(question) {
      const { found, searched } = await storiesBy(() => candidates(library, vectors, owner, question));
      const insights: (Insight | undefined)[] = [];
      for (const { asked } of found) insights.push(await vectors.insightInto(asked, question));
      return {
        found: found.map(({ asked }) => asked),
        searched,
        insights,
        leads: found.map(({ lead }) => lead),
      };
    },
    insightInto: (story, question) => vectors.insightInto(story, question),
    wordsOnly: vectors.wordsOnly,
    ask: (find, story, ...args) => analyses.ask(owner, find, story, ...args),
    askAll: (find, stories, ...args) => analyses.askAll(owner, find, stories, ...args),
    // Dispatch, which answers, shows it.
    progress: () => undefined,
    recall: () => memory.recall(key),
    remember: (last) => memory.keep(key, last),
    forget: (what) => forget(parts, who, what),
    links: {
      recall: (messageId) => links.recall(`${key}/${messageId}`),
      keep: (messageId, some) => links.keep(`${key}/${messageId}`, some),
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

function forget(
  { memory, links, locales, importer, analyses, vectors }: ContextParts,
  { owner, userId }: Caller,
  what: 'library' | 'person',
): void {
  // Keys are `owner/channel/user`, those of links with `/message` behind.
  const isTheirs = (key: string) =>
    what === 'library' ? key.startsWith(`${owner}/`) : `${key}/`.includes(`/${userId}/`);
  memory.forget(isTheirs);
  links.forget(isTheirs);
  if (what === 'person') locales.forget((key) => key === userId);
  importer.forget(what === 'library' ? { owner } : { userId });
  analyses.forget();
  vectors.forget();
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
