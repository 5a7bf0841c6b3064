import { describe, expect, it } from 'vitest';
import { readOnce } from '../../src/discord/core/read-once.ts';
import type { Library } from '../../src/library/library.ts';
import { stub } from '../stub.ts';

/** A library of which only the settings are there, and how often they were read. */
function counted() {
  let reads = 0;
  let privateAnswers = false;
  const library = {
    settings: async () => {
      reads++;
      return { privateAnswers };
    },
    changeSettings: async () => {
      privateAnswers = true;
    },
  };
  return { library: stub<Library>(library), reads: () => reads };
}

describe('the library as one interaction sees it', () => {
  it('is read once, so that no answer waits for what is known already', async () => {
    const { library, reads } = counted();
    const seen = readOnce(library);
    await Promise.all([seen.settings('guild:1'), seen.settings('guild:1')]);
    await seen.settings('guild:1');
    expect(reads()).toBe(1);
    await seen.settings('guild:2');
    expect(reads()).toBe(2);
  });

  it('shows what was just changed, and never what stood there before', async () => {
    const { library } = counted();
    const seen = readOnce(library);
    expect(await seen.settings('guild:1')).toMatchObject({ privateAnswers: false });
    await seen.changeSettings('guild:1', { privateAnswers: true });
    expect(await seen.settings('guild:1')).toMatchObject({ privateAnswers: true });
  });
});
