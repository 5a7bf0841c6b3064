import { describe, expect, it } from 'vitest';
import { extractFromText } from '../../src/quotations/extract.ts';
import { linesOf, read } from '../../src/quotations/reading.ts';
import { withTurns } from '../../src/quotations/turns.ts';
import type { Span } from '../../src/story/span.ts';

/** "source | cue | content" of what the lines say by their form, where the tagger found nothing. */
function turns(text: string): string[] {
  return withTurns(read(text, linesOf(text)), []).map(({ source, cue, content }) =>
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
      'an interview with points for colons',
      'We met the mayor.\n\nQ. Is it safe?\n\nA. It is.',
      ['Q | . | Is it safe?', 'A | . | It is.'],
    ],
    [
      'a transcript with offices, numbers and initials for names',
      'By Ana Ruiz\n\nMODERATOR: Is it safe?\n\nJUROR 8: It is.\n\nTOM HALE, COUNCIL: It is not.\n\nAR: Why?',
      [
        'MODERATOR | : | Is it safe?',
        'JUROR 8 | : | It is.',
        'TOM HALE, COUNCIL | : | It is not.',
        'AR | : | Why?',
      ],
    ],
    [
      'a turn of two paragraphs, and none beyond what the story tells between two turns',
      'ANA RUIZ: It is safe.\n\nI built it.\n\nTOM HALE: No.\n\nBoth left the room.\n\nANA RUIZ: Yes.\n\nTOM HALE: No.',
      [
        'ANA RUIZ | : | It is safe. … I built it.',
        'TOM HALE | : | No.',
        'ANA RUIZ | : | Yes.',
        'TOM HALE | : | No.',
      ],
    ],
    [
      'signed posts without their dates',
      '“I would not walk over it.” — Tom Hale (@tomhale) June 3, 2021',
      ['Tom Hale (@tomhale) | — | “I would not walk over it.”'],
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

  it('puts a turn in the place of what the tagger gave to its label, beside what is said within it', () => {
    const text = 'ANA RUIZ: Yes. I think it is safe.\n\nTOM HALE: No.';
    const span = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
    const tagged = [
      { source: [span('ANA RUIZ')], cue: [span(':')], content: [span('Yes.')] },
      { source: [span('I ')], cue: [span('think')], content: [span('it is safe')] },
    ];
    const found = withTurns(read(text, linesOf(text)), tagged);
    expect(found.map(({ content }) => text.slice(...(content[0] as Span)))).toEqual([
      'Yes. I think it is safe.',
      'it is safe',
      'No.',
    ]);
  });

  it.each([
    ['nobody was introduced', '', 'A (unclear)'],
    [
      'one was interviewed',
      'The Lima Times spoke with Ana Ruiz about the bridge.\n\nBy Tom Hale\n\n',
      'Ana Ruiz (description)',
    ],
    ['one is in the headline', 'Five questions for Ana Ruiz\n\nBy Tom Hale\n\n', 'Ana Ruiz (description)'],
    [
      'two were interviewed',
      'We met Ana Ruiz and Tom Hale, who built it.\n\n',
      'A (unclear: Ana Ruiz or Tom Hale)',
    ],
    ['one is only named', 'The police took Tom Hale away.\n\n', 'A (unclear: Tom Hale)'],
  ])('names who answers where the story says so: %s', (_, before, expected) => {
    const text = `${before}Q: Is the bridge safe?\n\nA: I think so.\n\nQ: Yes?\n\nA: No.`;
    const answers = extractFromText(text).filter(({ source }) =>
      source?.some(([at]) => text.startsWith('A:', at)),
    );
    expect(answers).toHaveLength(2);
    for (const { speaker } of answers) {
      const names = speaker?.candidates?.map((span) => text.slice(...span)).join(' or ');
      expect(`${speaker?.name} (${speaker?.resolution.rule}${names ? `: ${names}` : ''})`).toBe(expected);
    }
  });

  it('names the speakers of a transcript, offices by who holds them', () => {
    const names = (text: string) => extractFromText(text).map(({ speaker }) => speaker?.name);
    expect(names('ANA RUIZ: The bridge is safe.\n\nTOM HALE: No, Ana.')).toEqual(['ANA RUIZ', 'TOM HALE']);
    expect(
      names('MODERATOR: Good evening, Mayor Ruiz.\n\nMAYOR: Good evening.\n\nWITNESS: The bridge fell.'),
    ).toEqual(['MODERATOR', 'Ruiz', 'WITNESS']);
  });

  it('reads the records of parliaments, where labels hold seats, times and brackets', () => {
    const names = (text: string) => extractFromText(text).map(({ speaker }) => speaker?.name ?? '');
    const record =
      'Senator QUILL (Marlow) (14:05): I rise to speak.\n\nThe Minister for Ports (Harl Moss): I will keep it.';
    expect(names(record)[0]).toContain('QUILL');
    expect(names(record)[1]).toMatch(/Moss|Minister/u);
    const congress =
      'Mr. TRASK (during the reading). I object to it.\n\nMs. ANA T. RUIZ. I yield back my time.';
    expect(names(congress)[0]).toContain('TRASK');
    expect(names(congress)[1]).toContain('RUIZ');
  });
});
