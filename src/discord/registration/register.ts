import { REST } from 'discord.js';
import {
  type APIApplicationCommand,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord-api-types/v10';
import * as z from 'zod';
import { DiscordRest, restOptions } from '../rest/discord-rest.ts';
import { startErrorFrom } from '../rest/start-failure.ts';
import { type CommandDiff, diffCommands, isEmptyDiff } from './command-diff.ts';

/** How long a call at start is tried, in milliseconds. */
const START_CALL_MS = 6000;

export interface RegisterOptions {
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** Registers to this server only, where it shows at once. */
  readonly guildId?: string | undefined;
  /** Only says what would change. */
  readonly dryRun?: boolean;
  /** How long each call is tried, in milliseconds. */
  readonly callMs?: number | undefined;
}

const applicationSchema = z.object({ id: z.string() });
const commandsSchema = z.array(z.looseObject({ id: z.string(), name: z.string() }));

/**
 * Asks Discord who the bot is: the first call of a start, which a wrong token or address does not pass.
 *
 * @returns the application's id
 * @throws DiscordCallError, or ZodError if something else than Discord answers
 */
export async function fetchApplicationId(rest: DiscordRest, callMs?: number): Promise<string> {
  const answer = await rest.call({ method: 'GET', path: Routes.currentApplication() }, patience(callMs));
  return applicationSchema.parse(answer).id;
}

/**
 * Registers the whole list of commands if it differs from the registered one, and removes what is not on it.
 *
 * @throws DiscordCallError, or ZodError if something else than Discord answers
 */
export async function registerCommands(
  rest: DiscordRest,
  applicationId: string,
  options: RegisterOptions,
): Promise<CommandDiff> {
  const { commands, guildId, dryRun = false, callMs } = options;
  const path = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const query = { with_localizations: 'true' };
  const registered = commandsSchema.parse(await rest.call({ method: 'GET', path, query }, patience(callMs)));
  const diff = diffCommands(
    commands,
    registered as unknown as APIApplicationCommand[],
    guildId ? 'guild' : 'global',
  );
  if (!dryRun && !isEmptyDiff(diff))
    await rest.call({ method: 'PUT', path, body: commands }, patience(callMs));
  return diff;
}

/**
 * Registers without logging in, for `npm run register`.
 *
 * @throws StartError
 */
export async function registerOnce(
  options: RegisterOptions & { readonly token: string; readonly apiUrl: string },
): Promise<CommandDiff> {
  const rest = new REST(restOptions(options.apiUrl));
  try {
    const client = new DiscordRest(rest, options.token);
    return await registerCommands(client, await fetchApplicationId(client, options.callMs), options);
  } catch (error) {
    throw startErrorFrom(error, options);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

function patience(callMs: number = START_CALL_MS) {
  return { until: performance.now() + callMs, perTryMs: callMs / 2 };
}
