import { cachedAnalysis } from './answers/analyse-story.ts';
import { actions } from './discord/actions.ts';
import type { RegisteredCommand } from './discord/command.ts';
import { createContext } from './discord/create-context.ts';
import { Dispatch, type DispatchParts } from './discord/dispatch.ts';
import { loadCommands } from './discord/load-commands.ts';
import { answerMention } from './discord/mention.ts';
import type { Library } from './library/library.ts';

/** Analyses kept in memory; one of a 1,000-word story takes about half a megabyte. */
const KEPT_ANALYSES = 100;

/** The bot without a way in or out: Discord's gateway, the desk or a test feed its dispatch. */
export interface Bot {
  readonly commands: ReadonlyMap<string, RegisteredCommand>;
  readonly dispatch: Dispatch;
}

/** @throws StartError where a command file is wrong */
export async function createBot(library: Library, log: DispatchParts['log']): Promise<Bot> {
  const commands = await loadCommands();
  const analyse = cachedAnalysis(KEPT_ANALYSES);
  const dispatch = new Dispatch({
    commands,
    actions,
    mention: answerMention,
    contextFor: (who) => createContext(library, analyse, who),
    log,
  });
  return { commands, dispatch };
}
