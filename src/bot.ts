import { cachedAnalysis } from './answers/analyse-story.ts';
import { actions, forms } from './discord/actions.ts';
import { answerInWords } from './discord/answer-in-words.ts';
import type { RegisteredCommand } from './discord/command.ts';
import { ConversationMemory } from './discord/conversation-memory.ts';
import { createContext } from './discord/create-context.ts';
import { Dispatch, type DispatchParts } from './discord/dispatch.ts';
import { loadCommands } from './discord/load-commands.ts';
import { RateLimit } from './discord/rate-limit.ts';
import type { Library } from './library/library.ts';

/** Analyses kept in memory; one of a 1,000-word story takes about half a megabyte. */
const KEPT_ANALYSES = 100;

/** The bot without a way in or out: Discord's gateway, the desk or a test feed its dispatch. */
export interface Bot {
  readonly commands: ReadonlyMap<string, RegisteredCommand>;
  readonly dispatch: Dispatch;
}

export interface BotOptions {
  readonly memory?: ConversationMemory;
  readonly limit?: RateLimit;
}

/** @throws StartError where a command file is wrong */
export async function createBot(
  library: Library,
  log: DispatchParts['log'],
  { memory = new ConversationMemory(), limit = new RateLimit() }: BotOptions = {},
): Promise<Bot> {
  const commands = await loadCommands();
  const analyse = cachedAnalysis(KEPT_ANALYSES);
  const dispatch = new Dispatch({
    commands,
    actions,
    forms,
    mention: ({ text, earlier }, context) => answerInWords(text, context, earlier),
    contextFor: (who) => createContext(library, analyse, who, memory),
    limit,
    log,
  });
  return { commands, dispatch };
}
