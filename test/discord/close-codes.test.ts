import { describe, expect, it } from 'vitest';
import { closeError } from '../../src/discord/rest/start-failure.ts';

describe('why Discord closes for good', () => {
  it.each([
    [4010, /SHARDS must be smaller than SHARD_COUNT/u],
    [4011, /set SHARD_COUNT/u],
    [4004, /DISCORD_TOKEN/u],
    [4012, /update the bot/u],
  ])('%i says what to mend', (code, sentence) => expect(closeError(code).message).toMatch(sentence));
});
