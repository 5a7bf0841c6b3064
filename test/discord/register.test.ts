import { afterEach, beforeEach, expect, it } from 'vitest';
import { registerOnce } from '../../src/discord/register.ts';
import { commandList } from './small-bot.ts';
import { DiscordStandIn } from './stand-in/stand-in.ts';
import { GUILD_ID, TOKEN } from './stand-in/world.ts';

let discord: DiscordStandIn;
beforeEach(async () => {
  discord = await DiscordStandIn.start();
});
afterEach(() => discord.stop());

const base = () => ({ token: TOKEN, apiUrl: discord.apiUrl, commands: commandList, callMs: 500 });

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
  ['nobody there', { apiUrl: 'http://127.0.0.1:1/api' }, 'cannot be reached at 127.0.0.1:1'],
])('ends in one clear sentence: %s', async (_, more, words) => {
  await expect(registerOnce({ ...base(), ...more })).rejects.toMatchObject({
    name: 'StartError',
    message: expect.stringContaining(words),
  });
});
