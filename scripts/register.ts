/**
 * Registers the commands with Discord, if they differ from the registered ones.
 *
 *   npm run register [-- --dry-run]     --dry-run: only print what would change
 */
import { parseArgs } from 'node:util';
import { config as loadEnv } from 'dotenv';
import { readConfig } from '../src/config.ts';
import { describeDiff } from '../src/discord/registration/command-diff.ts';
import { loadCommands } from '../src/discord/registration/load-commands.ts';
import { registerOnce } from '../src/discord/registration/register.ts';
import { StartError } from '../src/errors.ts';

try {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } });
  loadEnv({ quiet: true });
  const { token, apiUrl, guildId } = readConfig(process.env);
  if (token === undefined) throw new StartError('Please set DISCORD_TOKEN (see .env.example).');
  const commands = [...(await loadCommands()).values()].map(({ data }) => data);
  const dryRun = values['dry-run'] === true;
  console.log(describeDiff(await registerOnce({ token, apiUrl, guildId, commands, dryRun })).join('\n'));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
