import { describe, expect, it } from 'vitest';
import { lastWords } from '../src/last-words.ts';
import { createLog } from '../src/log.ts';

describe('a log on a full disk', () => {
  it('loses lines rather than the bot', () => {
    // Every write to it fails as on a full disk.
    const log = createLog('info', '/dev/full');
    for (let line = 0; line < 5; line++) expect(() => log.info({ line }, 'a line')).not.toThrow();
  });
});

describe('the last words of the bot', () => {
  it('are one line without a secret', () => {
    const error = new TypeError('fetch of postgres://otr:hunter2@db/otr with ABC.def.ghi failed\n  and more');
    const words = lastWords(error, ['ABC.def.ghi', undefined]);
    expect(words).toMatch(
      /^The bot stops because of a fault that it did not expect: TypeError: fetch of postgres:\/\/\[hidden\]@db\/otr with \[hidden\] failed/u,
    );
    expect(words).not.toMatch(/hunter2|\n|and more/u);
    expect(lastWords(undefined, [])).toContain('undefined');
  });
});
