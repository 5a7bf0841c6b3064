import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askDiscord } from '../../src/discord/registration/ask-discord.ts';
import { registerOnce } from '../../src/discord/registration/register.ts';
import { commandList } from './small-bot.ts';
import { DiscordStandIn } from './stand-in/stand-in.ts';
import { GUILD_ID, TOKEN } from './stand-in/world.ts';

let discord: DiscordStandIn;
beforeEach(async () => {
  discord = await DiscordStandIn.start();
});
afterEach(() => discord.stop());

const base = () => ({ token: TOKEN, apiUrl: discord.apiUrl, commands: commandList });

it('says in a dry run what it would register, and registers nothing', async () => {
  const diff = await registerOnce({ ...base(), dryRun: true });
  expect(diff.added).toEqual(['/say', '/slow', '/broken', '/place', '/read', 'Paragraph of this']);
  expect(discord.rest.calls.some(({ method }) => method !== 'GET')).toBe(false);
});

it('registers without a gateway, to one server where its id is given', async () => {
  await registerOnce({ ...base(), guildId: GUILD_ID });
  expect(discord.commands.list(GUILD_ID, false)).toHaveLength(commandList.length);
  expect((await registerOnce({ ...base(), guildId: GUILD_ID })).unchanged).toHaveLength(commandList.length);
  expect(discord.gateway.counts.connections).toBe(0);
});

it('takes an address with a version or a slash at its end', async () => {
  for (const end of ['/', '/v10', '/v10/'])
    await registerOnce({ ...base(), apiUrl: `${discord.apiUrl}${end}`, dryRun: true });
  expect(discord.rest.refused).toEqual([]);
});

it.each([
  ['a wrong token', { token: 'x.y.z' }, 'DISCORD_TOKEN'],
  ['an unknown server', { guildId: '1000000000000000999' }, 'DISCORD_GUILD_ID'],
  ['nobody there', { apiUrl: 'http://127.0.0.1:1/api', callMs: 500 }, 'cannot be reached at 127.0.0.1:1'],
])('ends in one clear sentence: %s', async (_, more, words) => {
  await expect(registerOnce({ ...base(), ...more })).rejects.toMatchObject({
    name: 'StartError',
    message: expect.stringContaining(words),
  });
});

describe('asking Discord how it stands, for otr doctor', () => {
  it('logs in nowhere, and says when log-ins run short or more shards are wanted', async () => {
    const { apiUrl } = discord;
    expect(await askDiscord({ token: TOKEN, apiUrl })).toEqual({
      state: 'ok',
      text: 'takes the token of application 1000000000000000001; 1000 of 1000 log-ins left today, 1 at once; recommends 1 shard',
    });
    discord.rest.sessionsLeft = 3;
    discord.rest.recommendedShards = 4;
    expect(await askDiscord({ token: TOKEN, apiUrl, shardCount: 2 })).toEqual({
      state: 'note',
      text: expect.stringMatching(/again and again: .*SHARD_COUNT is 2: raise it/u),
    });
    expect(discord.gateway.counts.connections).toBe(0);
    await expect(askDiscord({ token: `${TOKEN}x`, apiUrl })).rejects.toThrow(
      /does not accept DISCORD_TOKEN/u,
    );
  });
});

describe('npm run register', () => {
  const commandsIn = () => discord.commands.list('', true);

  it('shows what a dry run would change, a translation too, and changes nothing', async () => {
    expect(await register('--dry-run')).toMatch(/^\+ \/ask$/mu);
    expect(commandsIn()).toEqual([]);
    await register();
    expect(await register('--dry-run')).toBe(`No difference: ${commandsIn().length} commands.\n`);
    const old = commandsIn().map(({ id, application_id, version, dm_permission, ...command }) =>
      command.name === 'ask' ? { ...command, description_localizations: { de: 'Alt' } } : command,
    );
    discord.commands.put('', old);
    const said = await register('--dry-run');
    expect(said).toContain('~ /ask\n    description_localizations.de: "Alt" -> "Stell dem Artikel');
    expect(said).not.toMatch(/^[+-]/mu);
  }, 60_000);

  it('names the missing token', async () => {
    await expect(register('--dry-run', { DISCORD_TOKEN: '' })).rejects.toThrow('Please set DISCORD_TOKEN');
  });

  /** The script as it is run by hand: what it says on stdout. */
  async function register(flag = '', env: Record<string, string> = {}): Promise<string> {
    const { stdout } = await promisify(execFile)(
      'node',
      ['--import', 'tsx', 'scripts/register.ts', ...(flag === '' ? [] : [flag])],
      {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        env: { PATH: process.env.PATH, DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, ...env },
      },
    );
    return stdout;
  }
});
