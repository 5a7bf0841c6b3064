import type { Caller } from '../src/discord/core/caller.ts';
import { LateChannels } from '../src/discord/core/channel-messages.ts';
import { ConversationMemory } from '../src/discord/core/conversation-memory.ts';
import { createContext } from '../src/discord/core/create-context.ts';
import { downloadFromDiscord } from '../src/discord/core/download.ts';
import { AnalysisStore } from '../src/library/analysis-store.ts';
import { StoryFetcher } from '../src/library/fetch-story.ts';
import { Importer } from '../src/library/importer.ts';
import type { Library } from '../src/library/library.ts';
import { VectorStore } from '../src/library/vector-store.ts';
import { inlineWorkers } from '../src/workers.ts';

/** Contexts over a library as the bot makes them. */
export function contextFor(library: Library) {
  const workers = inlineWorkers();
  const analyses = new AnalysisStore({ library, workers });
  const parts = {
    library,
    importer: new Importer({ library, analyses, fetcher: new StoryFetcher(), workers }),
    analyses,
    vectors: new VectorStore({
      library,
      analyses,
      onError: (error) => {
        throw error;
      },
    }),
    channels: new LateChannels(),
    download: downloadFromDiscord,
    memory: new ConversationMemory(),
    locales: new ConversationMemory<string>(),
    links: new ConversationMemory<readonly string[]>(),
  };
  return (who: Caller) => createContext(parts, who);
}
