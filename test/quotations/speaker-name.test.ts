import { describe, expect, it } from 'vitest';
import { extractFromText } from '../../src/quotations/extract.ts';
import { speakerName } from '../../src/quotations/sources/speaker-name.ts';

describe('the plain name of a speaker', () => {
  it.each([
    ['The bridge was closed on Monday. “It is not safe,” he said.', null],
    ['“It is not safe,” Mary Jones said on Monday.', 'Mary Jones'],
    ['Mary Jones looked at the bridge on Monday. “It is not safe,” she said.', 'Mary Jones'],
    [
      'Ursula von der Linden looked at the bridge on Monday. “It is not safe,” von der Linden said.',
      'Ursula von der Linden',
    ],
    ['“It is not safe,” an official said on Monday.', 'an official'],
  ])('%s', (text, name) => {
    expect(extractFromText(text).map(speakerName)).toEqual([name]);
  });
});
