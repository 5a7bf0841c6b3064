import { GatewayCloseCodes } from 'discord-api-types/v10';
import * as z from 'zod';
import { SettingsError, StartError } from '../../errors.ts';
import { DiscordCallError } from './discord-rest.ts';

interface Where {
  readonly apiUrl: string;
  readonly guildId?: string | undefined;
}

const WRONG_TOKEN =
  'Discord does not accept DISCORD_TOKEN: copy the token again from the Developer Portal (Bot, Reset Token).';
const MISSING_ACCESS = 50001;

/** One sentence that says what to fix. It never contains a library's own message, which may quote a secret. */
export function startErrorFrom(error: unknown, where: Where): StartError {
  if (error instanceof StartError) return error;
  const host = hostOf(where.apiUrl);
  if (error instanceof DiscordCallError) return callError(error, host, where.guildId);
  if (error instanceof z.ZodError)
    return new StartError(`What answers at ${host} is not Discord's API: check DISCORD_API_URL.`);
  if (error instanceof Error && error.message.startsWith('Not enough sessions'))
    return new StartError(
      'The bot has logged in too often today, and Discord allows no more: try again later.',
    );
  if (error instanceof Error && 'code' in error && error.code === 'TokenInvalid')
    return new SettingsError(WRONG_TOKEN);
  return new StartError(
    `Discord's gateway, named by ${host}, cannot be reached: check the network and try again.`,
  );
}

function callError(error: DiscordCallError, host: string, guildId: string | undefined): StartError {
  const { status, code } = error;
  if (status === 401) return new SettingsError(WRONG_TOKEN);
  if (guildId && (code === MISSING_ACCESS || status === 403))
    return new SettingsError(
      'The bot may not register commands in the server of DISCORD_GUILD_ID: correct the id, or invite the bot to that server first.',
    );
  if (status === 400)
    return new SettingsError(
      `Discord does not accept the commands: ${error.message.replaceAll(/\s*\n\s*/gu, '; ')}.`,
    );
  if (status === 429)
    return new StartError('Discord limits the rate of the calls at start: try again in some minutes.');
  if (status !== undefined && status >= 500)
    return new StartError(
      `Discord at ${host} is out of order (status ${status}): try again in some minutes.`,
    );
  if (status !== undefined)
    return new StartError(`Discord's API at ${host} answered with status ${status}: check DISCORD_API_URL.`);
  return new StartError(
    `Discord cannot be reached at ${host} (${code}): check the network, and DISCORD_API_URL if it is set.`,
  );
}

/** Why the gateway closed for good. */
export function closeError(code: number): StartError {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return new SettingsError(WRONG_TOKEN);
    case GatewayCloseCodes.InvalidIntents:
    case GatewayCloseCodes.DisallowedIntents:
      return new SettingsError(
        `Discord refuses the events that the bot asks for (close code ${code}): check the bot's page in the Developer Portal.`,
      );
    case GatewayCloseCodes.InvalidShard:
      return new SettingsError(
        'Discord does not accept these shards (close code 4010): each number in SHARDS must be smaller than SHARD_COUNT.',
      );
    case GatewayCloseCodes.ShardingRequired:
      return new SettingsError(
        'The bot is in too many servers for so few connections (close code 4011): set SHARD_COUNT to one for every 1,000 servers or so.',
      );
    default:
      return new SettingsError(`Discord's gateway closed for good (close code ${code}): update the bot.`);
  }
}

export function lateError(apiUrl: string, ms: number): StartError {
  return new StartError(
    `Discord's gateway, named by ${hostOf(apiUrl)}, did not let the bot in within ${Math.round(ms / 1000)} s: try again in some minutes.`,
  );
}

/** Without anything else that an address may contain, such as a proxy's password. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'the address of DISCORD_API_URL';
}
