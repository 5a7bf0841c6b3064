import { describe, expect, it } from 'vitest';
import { extractFromText } from '../../src/quotations/extract.ts';
import { linesOf, read } from '../../src/quotations/reading.ts';
import { turnsOf } from '../../src/quotations/turns.ts';

/** "source | cue | content" of what the lines say by their form, where the tagger found nothing. */
function turns(text: string): string[] {
  return turnsOf(read(text, linesOf(text)), []).map(({ source, cue, content }) =>
    [source, cue, content]
      .map((spans) => (spans ?? []).map((span) => text.slice(...span)).join(' … '))
      .join(' | '),
  );
}

describe('what the form of a line says was said', () => {
  it.each([
    [
      'a transcript with names in capitals',
      'ANA RUIZ: The bridge is safe.\n\nTOM HALE (council): It is not.\n\nRUIZ: It is.',
      ['ANA RUIZ | : | The bridge is safe.', 'TOM HALE (council) | : | It is not.', 'RUIZ | : | It is.'],
    ],
    [
      'a transcript with names of the story',
      'Ana Ruiz met Tom Hale to talk about the bridge.\n\nRuiz: It is safe, I say.\n\nHale: No, it is not.\n\nRuiz: Yes, it is.\n\nHale: Well, you built it.',
      [
        'Ruiz | : | It is safe, I say.',
        'Hale | : | No, it is not.',
        'Ruiz | : | Yes, it is.',
        'Hale | : | Well, you built it.',
      ],
    ],
    [
      'an interview',
      'We met the mayor.\n\nQ: Is it safe?\n\nA: It is.\n\nQ: When will it open?\n\nA: In May.',
      ['Q | : | Is it safe?', 'A | : | It is.', 'Q | : | When will it open?', 'A | : | In May.'],
    ],
    [
      'signed quotations, on one line or two',
      '“The bridge is a miracle.” ― Ana Ruiz\n\n“I would not walk over it.”\n\n- Tom Hale.',
      ['Ana Ruiz | ― | “The bridge is a miracle.”', 'Tom Hale | - | “I would not walk over it.”'],
    ],
    [
      'no speech: credits, corrections, one heading, lists of numbers',
      'Ana Ruiz and Tom Hale ran for mayor.\n\nPhoto: Lima Press\n\nCORRECTION: The bridge is long.\n\nTom Hale: the favourite of the town\n\nRuiz: 1,769.\n\nRuiz: 2,316.\n\nSource: the council',
      [],
    ],
    ['no speech: a dash within a sentence', 'The “safe” bridge – Ana Ruiz built it – is closed.', []],
  ])('%s', (_, text, expected) => {
    expect(turns(text)).toEqual(expected);
  });

  it('leaves the speaker of an answer unclear, and names those of a transcript', () => {
    const speakers = (text: string) =>
      extractFromText(text).map(({ speaker }) => [speaker?.name, speaker?.resolution.rule]);
    expect(speakers('Q: Is the bridge safe?\n\nA: In May.\n\nQ: Yes?\n\nA: No.').at(1)).toEqual([
      'A',
      'unclear',
    ]);
    expect(speakers('ANA RUIZ: The bridge is safe.\n\nTOM HALE: No, Ana.').map(([name]) => name)).toEqual([
      'ANA RUIZ',
      'TOM HALE',
    ]);
  });
});
