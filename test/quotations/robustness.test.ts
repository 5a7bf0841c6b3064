import { describe, expect, test } from 'vitest';
import { extractFromText } from '../../src/quotations/extract.ts';
import { contains } from '../../src/story/span.ts';

const said = (text: string): string[] =>
  extractFromText(text).map(
    ({ speaker, content }) => `${speaker?.name}: ${content.map((span) => text.slice(...span)).join(' … ')}`,
  );

/** The same sentence in all the quote marks that stories are printed with. */
const MARKS: [name: string, open: string, close: string][] = [
  ['curly', '“', '”'],
  ['straight', '"', '"'],
  ['guillemets', '«', '»'],
  ['low-high', '„', '“'],
  ['single curly', '‘', '’'],
  ['single straight', "'", "'"],
  ['typewriter', '``', "''"],
];

describe('a quotation is found whatever the marks', () => {
  test.each(MARKS)('%s', (_, open, close) => {
    const quotation = `${open}We won the match today,${close}`;
    expect(said(`${quotation} said Anna Lee.`)).toEqual([`Anna Lee: ${quotation}`]);
    expect(extractFromText(`${quotation} said Anna Lee.`)[0]?.kind).toBe('direct');
  });
});

/** Text, and what each speaker is found to have said; `…` stands where the story interrupts. */
const BROKEN: [name: string, text: string, expected: string[]][] = [
  [
    'the opening mark is missing',
    'We won the match today,” said Anna Lee.',
    ['Anna Lee: We won the match today,”'],
  ],
  [
    'single marks inside double ones',
    '“She told me ‘never again’ and left,” said Anna Lee.',
    ['Anna Lee: “She told me ‘never again’ and left,”'],
  ],
  [
    'straight single marks inside straight double ones',
    '"She told me \'never again\' and left," said Anna Lee.',
    ['Anna Lee: "She told me \'never again\' and left,"'],
  ],
  [
    'a headline in capitals',
    'MAYOR SAYS BRIDGE WILL OPEN IN MAY\n\n“The bridge will open in May,” Mayor Ellen Ortiz said on Monday.',
    ['MAYOR: BRIDGE WILL OPEN IN MAY', 'Ellen Ortiz: “The bridge will open in May,”'],
  ],
];

describe('a quotation is found although the text is not as it should be', () => {
  test.each(BROKEN)('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

test('speech that reopens its marks at each paragraph stays with its speaker', () => {
  const text =
    'Anna Lee said: “We have waited for this day for years.\n\n“We will not wait another year.\n\n“That is all I have to say.”';
  const found = extractFromText(text);
  expect(new Set(found.map(({ speaker }) => speaker?.name))).toEqual(new Set(['Anna Lee']));
  for (const words of ['waited for this day', 'will not wait another', 'all I have to say']) {
    const at = text.indexOf(words);
    expect(found.some(({ content }) => content.some((span) => contains(span, [at, at + words.length])))).toBe(
      true,
    );
  }
});

test('a closing mark that is missing costs no speaker', () => {
  const text = '"We won the match today, said Anna Lee. "It was a long day," she added.';
  const found = extractFromText(text);
  expect(found.map(({ speaker }) => speaker?.name)).toContain('Anna Lee');
  expect(new Set(found.map(({ speaker }) => speaker?.name)).size).toBe(1);
  expect(said(text).join()).toContain('It was a long day');
});

/** Quote marks around what nobody says. */
const NO_SPEECH = [
  'The so-called “experts” left early.',
  'The “smart” device broke after two days.',
  'Her novel “The Long Road” won a prize in 2014.',
  'The film “Casablanca” was shown in the old “Rex” cinema.',
  'The band played “Yesterday” and “Let It Be” to a full house.',
  'William “Bill” Burns travelled to Moscow last week.',
  'Joe “The Plumber” Wurzelbacher attended the rally.',
  'The word “set” has many meanings.',
  'He wore a cap with the slogan “Make America Great Again.”',
];

describe('what is no speech gets no speaker', () => {
  test.each(NO_SPEECH)('%s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

/** Texts that are hard to read at all. */
const HOSTILE: [name: string, text: string][] = [
  ['nothing', ''],
  ['white space', ' \n\t\n\u00a0\u200b\n'],
  ['only marks', "“”\"«»„“‘’'``''”“"],
  ['a thousand opening marks', '“'.repeat(1000)],
  ['a thousand marks, each its own word', '" '.repeat(1000)],
  ['marks between all words', 'he "said" "it" "was" "so" '.repeat(200)],
  ['one word without an end', 'a'.repeat(20_000)],
  ['lone surrogates and a byte order mark', '\ufeff“\ud800 we won,” said \udfff Anna Lee.'],
  ['one sentence without an end', 'he said that she told reporters that the mayor won, and '.repeat(200)],
  ['one paragraph of ten thousand words', 'It was late. He said “no” and she left in May. '.repeat(1000)],
  ['a transcript of one label', 'MAYOR: I think so.\n'.repeat(300)],
  ['an interview without its answers', 'Q: Is it safe?\n'.repeat(300)],
  ['labels and dashes without words', 'Q:\nA:\nRUIZ:\n— \nLONDON (Reuters) -\n“” — '],
  ['no spaces', '“We won,”said Anna.“Really?”asked Ben.'],
  ['all capitals', 'THE MAYOR SAID “WE WILL REBUILD.” NOBODY ASKED HOW.'],
  ['line breaks of every kind', 'Anna said:\r\n“One.\u2028“Two.\u2029“Three.”\v“Four.”'],
  ['emoji and combining letters', '“🎉 We wón 👩‍👩‍👧!” said 🇺🇦 Ánna Lée.'],
];

describe('spans hold words of the text, in order, whatever the text', () => {
  test.each(HOSTILE)('%s', (_, text) => {
    for (const { source, cue, content, speaker } of extractFromText(text)) {
      expect(content.length).toBeGreaterThan(0);
      for (const part of [source ?? [], cue ?? [], content]) {
        let end = 0;
        for (const [from, to] of part) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          end = to;
        }
      }
      if (speaker) expect(text.slice(...speaker.span)).toBe(speaker.name);
    }
  });
});

test('a text of a megabyte is read to its end', { timeout: 120_000 }, () => {
  const paragraph =
    '“The bridge will open in May,” Mayor Ellen Ortiz said on Monday. The rain fell all night.\n\n';
  const filler =
    'In the morning the road was wet and the river had risen by a foot, as it does each spring.\n\n';
  const text = `${filler.repeat(5_500)}${paragraph.repeat(5_500)}`;
  expect(text.length).toBeGreaterThan(1_000_000);
  const found = extractFromText(text);
  expect(found.length).toBe(5_500);
  expect(found.at(-1)?.speaker?.name).toBe('Ellen Ortiz');
  expect(found.at(-1)?.content[0]?.[0]).toBe(text.lastIndexOf('“'));
});

test('odd marks leave no quotation, source or cue of no words, for which a story could never be listed', () => {
  const texts = [
    'Head line\n\nthat,and..and----it Mayor­—5­The…added..according according­Berg—​5,told​“safe”…according“Ana…Mayor…..said​--told and…she Ana--—according--that—said,“The Monday--and,was..percent “',
    'The..tax..cost…according..to..Karl',
    "rises  she…5'“said”Mayor----“safe”..on­Karl.told…tax..according“was.added,Ana “safe”…Monday--“safe” Ruiz—percent“said—”Mayor",
  ];
  for (const { source, cue, content } of texts.flatMap(extractFromText))
    for (const [start, end] of [...(source ?? []), ...(cue ?? []), ...content])
      expect(end).toBeGreaterThan(start);
});

test('a message that ends in the middle of anything is read, and /check does not fail on it', () => {
  const text =
    'Doctor: “It is wet.” Juror No. 7 told Officer B. Hale, the Mayor of West Harl, that Patient 3 had left. “We were tired,” said Mrs. Ana Ruiz, 43, of the A82 Group. According to Dr. Bo Ek (Lab), who asked: “Why?” U.S. Sen. Tom Hale';
  const ends = [...text.matchAll(/[\p{L}\p{N}.”):,]+/gu)].map(({ index, 0: word }) => index + word.length);
  for (const end of ends) expect(() => extractFromText(text.slice(0, end)), text.slice(0, end)).not.toThrow();
  for (const noun of [
    'Resident',
    'Patient',
    'Witness',
    'Juror No.',
    'Officer',
    'Mayor',
    'Hall of',
    'Route',
    'Good',
    'Mr',
  ])
    expect(() => extractFromText(`“It is wet.” ${noun}`), noun).not.toThrow();
});
