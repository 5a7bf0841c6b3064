import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('readConfig', () => {
  it('needs nothing at all', () => {
    expect(readConfig({ DISCORD_TOKEN: '', PORT: ' ' })).toMatchObject({ token: undefined, port: undefined });
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
