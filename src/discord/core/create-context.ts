import { forgetSuggestions } from '../../answers/suggestions.ts';
import type { AnalysisStore } from '../../library/analysis-store.ts';
import type { Importer } from '../../library/importer.ts';
import type { Library } from '../../library/library.ts';
import type { VectorStore } from '../../library/vector-store.ts';
import type { Caller } from './caller.ts';
import { callerStories } from './caller-stories.ts';
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

/** What a command may know and use, for one asker. Only the owner's own stories can be reached through it. */
export function createContext(parts: ContextParts, who: Caller): Context {
  const { importer, analyses, vectors, channels, download, memory, locales, links } = parts;
  const library = readOnce(parts.library);
  const { owner, channelId, userId } = who;
  const key = `${owner}/${channelId}/${userId}`;
  if (who.locale !== undefined) locales.keep(userId, who.locale);
  return {
    ...who,
    locale: who.locale ?? locales.recall(userId),
    library,
    importer,
    analyses,
    channels,
    download,
    ...callerStories(who, library, vectors),
    insightInto: (story, question, isAnswered) => vectors.insightInto(owner, story, question, isAnswered),
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
  forgetSuggestions();
}
