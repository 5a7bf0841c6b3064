import { actions, forms } from './discord/actions.ts';
import { answerInWords } from './discord/answer-in-words.ts';
import type { RegisteredCommand } from './discord/command.ts';
import { ConversationMemory } from './discord/conversation-memory.ts';
import { createContext } from './discord/create-context.ts';
import { Dispatch, type DispatchParts } from './discord/dispatch.ts';
import { loadCommands } from './discord/load-commands.ts';
import { RateLimit } from './discord/rate-limit.ts';
import { AnalysisStore } from './library/analysis-store.ts';
import { StoryFetcher } from './library/fetch-story.ts';
import { Importer } from './library/importer.ts';
import type { Library } from './library/library.ts';
import type { Story } from './story/story.ts';

/** The bot without a way in or out: Discord's gateway, the desk or a test feed its dispatch. */
export interface Bot {
  readonly commands: ReadonlyMap<string, RegisteredCommand>;
  readonly dispatch: Dispatch;
}

export interface BotOptions {
  readonly memory?: ConversationMemory;
  readonly limit?: RateLimit;
  readonly fetcher?: Pick<StoryFetcher, 'fetch'>;
}

/** @throws StartError where a command file is wrong */
export async function createBot(
  library: Library,
  log: DispatchParts['log'],
  {
    memory = new ConversationMemory(),
    limit = new RateLimit(),
    fetcher = new StoryFetcher(),
  }: BotOptions = {},
): Promise<Bot> {
  const commands = await loadCommands();
  const analyses = new AnalysisStore(library);
  const importer = new Importer({ library, analyses, fetcher });
  const parts = { library, importer, memory, analyse: (story: Story) => analyses.analyse(story) };
  const dispatch = new Dispatch({
    commands,
    actions,
    forms,
    mention: ({ text, earlier }, context) => answerInWords(text, context, earlier),
    contextFor: (who) => createContext(parts, who),
    limit,
    log,
  });
  return { commands, dispatch };
}
