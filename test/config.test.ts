import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('readConfig', () => {
  it('needs nothing at all', () => {
    expect(readConfig({ DISCORD_TOKEN: '', PORT: ' ' })).toMatchObject({ token: undefined, port: undefined });
  });

  it('takes .env.example as it is, which leaves the data folder to the systemd unit and the image: an empty line would undo theirs', () => {
    const given = parse(readFileSync(new URL('../.env.example', import.meta.url)));
    expect(Object.keys(given)).toEqual(['DISCORD_TOKEN', 'DISCORD_API_URL', 'LOG_LEVEL']);
    expect(readConfig(given)).toEqual(readConfig({}));
  });

  it.each([
    [{ PORT: '99999' }, /PORT must be 1 to 65535/u],
    [{ PORT: 'http' }, /PORT must be a port number/u],
    [{ DISCORD_GUILD_ID: 'my server' }, /DISCORD_GUILD_ID must be a Discord id/u],
    [{ DISCORD_API_URL: 'ftp://x' }, /DISCORD_API_URL/u],
    [{ LOG_LEVEL: 'loud', PORT: '0' }, /PORT.*LOG_LEVEL|LOG_LEVEL.*PORT/u],
  ])('names each wrong variable: %j', (env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });

  it('never shows a wrong token', () => {
    expect(() => readConfig({ DISCORD_TOKEN: 'secret-but-wrong' })).toThrow(
      /^(?!.*secret-but-wrong).*DISCORD_TOKEN/u,
    );
  });
});

describe('the settings of shards', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['a word', { SHARDS: 'auto' }, /SHARDS must be numbers in brackets/u],
    ['a list without brackets', { SHARDS: '0,1', SHARD_COUNT: '2' }, /SHARDS must be numbers in brackets/u],
    ['a count that is none', { SHARD_COUNT: 'x' }, /SHARD_COUNT must be a number/u],
    ['a shard without a count', { SHARDS: '[0]' }, /SHARDS needs SHARD_COUNT/u],
    ['a shard beyond the count', { SHARDS: '[0,2]', SHARD_COUNT: '2' }, /SHARDS needs SHARD_COUNT/u],
  ])('are corrected in one sentence: %s', (_, env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence);
  });

  it('are taken in the forms that discord.js and its ShardingManager give, or left out', () => {
    const read = (env: Record<string, string>) => {
      const { shards, shardCount } = readConfig(env);
      return { shards, shardCount };
    };
    expect(read({ SHARDS: '[0,1,1]', SHARD_COUNT: '2' })).toEqual({ shards: [0, 1], shardCount: 2 });
    expect(read({ SHARDS: '1', SHARD_COUNT: '2' })).toEqual({ shards: [1], shardCount: 2 });
    expect(read({ SHARD_COUNT: '4' })).toEqual({ shards: undefined, shardCount: 4 });
    expect(read({ SHARDS: '', SHARD_COUNT: ' ' })).toEqual({ shards: undefined, shardCount: undefined });
  });
});

describe('several processes', () => {
  it.each([
    [true, { SHARDS: '[0]', SHARD_COUNT: '2' }],
    [false, { SHARDS: '[0]', SHARD_COUNT: '2', DATABASE_URL: 'postgresql://db/otr' }],
    [false, { SHARDS: '[0,1]', SHARD_COUNT: '2' }],
    [false, { SHARD_COUNT: '2' }],
    [false, {}],
  ])('are told if they have no database server: %s for %j', (isTold, env) => {
    expect(readConfig(env).remark?.includes('DATABASE_URL') ?? false).toBe(isTold);
  });
});

describe('where health and figures are told', () => {
  it('is nowhere unless a port is set, and then this machine only unless told otherwise', () => {
    expect(readConfig({}).health).toBeUndefined();
    expect(readConfig({ HEALTH_HOST: '0.0.0.0' }).health).toBeUndefined();
    expect(readConfig({ HEALTH_PORT: '9464' }).health).toEqual({ port: 9464, host: '127.0.0.1' });
    expect(readConfig({ HEALTH_PORT: '9464', HEALTH_HOST: '::' }).health).toEqual({ port: 9464, host: '::' });
    expect(() => readConfig({ HEALTH_PORT: 'x' })).toThrow(/HEALTH_PORT must be a port number/u);
    expect(() => readConfig({ HEALTH_PORT: '1', HEALTH_HOST: 'everywhere' })).toThrow(
      /HEALTH_HOST must be an IP address/u,
    );
  });
});
