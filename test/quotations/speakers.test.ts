import { describe, expect, test } from 'vitest';
import type { Speaker, TaggedAttribution } from '../../src/quotations/attribution/attribution.ts';
import { linesOf, readDocument } from '../../src/quotations/document/document.ts';
import { nameSpeakers } from '../../src/quotations/speakers/resolve.ts';
import type { Span } from '../../src/story/span.ts';

/** A text in which each source stands in `⟨…⟩` and what it says, before or behind it in the same line, in `⟦…⟧`. */
function speakersIn(marked: string): { text: string; speakers: (Speaker | null)[] } {
  const spans: { readonly mark: string; readonly span: Span; readonly line: number }[] = [];
  let text = '';
  let opened = 0;
  for (const char of marked)
    if ('⟨⟦'.includes(char)) opened = text.length;
    else if ('⟩⟧'.includes(char))
      spans.push({ mark: char, span: [opened, text.length], line: text.split('\n').length });
    else text += char;
  const contents = spans.filter(({ mark }) => mark === '⟧');
  const sources = spans.filter(({ mark }) => mark === '⟩');
  const attributions = contents.map(({ span, line }): TaggedAttribution => {
    const source = sources.find((each) => each.line === line);
    return { source: source ? [source.span] : null, cue: null, content: [span] };
  });
  return { text, speakers: nameSpeakers(readDocument(text, linesOf(text)), attributions) };
}

/** "Ana Ruiz (person, pronoun)", with the candidates of an unclear one. */
function described(text: string, speaker: Speaker | null | undefined): string {
  if (!speaker) return 'nobody';
  const { name, type, resolution, candidates } = speaker;
  expect(text.slice(...speaker.span)).toBe(name);
  expect(resolution.evidence.length).toBeGreaterThan(0);
  const among = candidates?.length ? `: ${candidates.map((span) => text.slice(...span)).join(' or ')}` : '';
  return `${name} (${type}, ${resolution.rule}${among})`;
}

const CASES: readonly [title: string, marked: string, speakers: readonly string[]][] = [
  [
    'a last name is the person whose whole name the story gave',
    '⟨Mayor Ana Ruiz⟩ said ⟦the bridge was safe⟧.\n⟦“It is,”⟧ ⟨Ruiz⟩ said.',
    ['Ana Ruiz (person, named)', 'Ana Ruiz (person, alias)'],
  ],
  [
    'what describes a name behind it, and a title in front, are no part of the speaker',
    '⟨Ana Ruiz, a doctor in Lima,⟩ said ⟦it was safe⟧.\n⟨Former Lima Gov. Tom Hale (R-Ohio)⟩ said ⟦it was not⟧.',
    ['Ana Ruiz (person, named)', 'Tom Hale (person, named)'],
  ],
  [
    'the name may stand behind the description',
    '⟨Another engineer, Ana Ruiz of Lima,⟩ said ⟦it was safe⟧.\n⟨One of the authors of that report, Tom Hale,⟩ said ⟦it was not⟧.',
    ['Ana Ruiz (person, named)', 'Tom Hale (person, named)'],
  ],
  [
    'a nickname in quote marks belongs to the name',
    '⟨Robert “Bobby” Lund⟩ said ⟦the bridge was safe⟧.\n⟦“It is,”⟧ ⟨Bobby⟩ said.',
    ['Robert “Bobby” Lund (person, named)', 'Robert “Bobby” Lund (person, alias)'],
  ],
  [
    'an article alone is nobody',
    '⟨An⟩ alarm had been off ⟦“for as long as anyone could remember”⟧.',
    ['nobody'],
  ],
  [
    'where nothing says which of two of one name is meant the speaker is unclear',
    'Ana Ruiz and Carla Ruiz met.\nTom Hale listened.\n⟦“No,”⟧ ⟨Ruiz⟩ said.',
    ['Ruiz (anonymous, unclear: Ana Ruiz or Carla Ruiz)'],
  ],
  [
    'of two of one name the paragraph’s own is meant',
    'Carla Ruiz owns the shop.\n⟨Ana Ruiz⟩ said ⟦the bridge was safe⟧. She left.\nTom Hale met Carla Ruiz. ⟦“No,”⟧ ⟨Ruiz⟩ said.',
    ['Ana Ruiz (person, named)', 'Carla Ruiz (person, alias)'],
  ],
  [
    'a last name that is a title or a word is the person once the whole name was given',
    '⟨Rep. Peter King⟩ said ⟦it was late⟧.\n⟨Ian Read⟩ said ⟦it was not⟧.\n⟦“No,”⟧ ⟨King⟩ said.\n⟦“Yes,”⟧ ⟨Mr. Read⟩ said.',
    [
      'Peter King (person, named)',
      'Ian Read (person, named)',
      'Peter King (person, alias)',
      'Ian Read (person, alias)',
    ],
  ],
  [
    'a pronoun is the last speaker of its gender, not the one spoken of',
    'Ana Ruiz met Tom Hale.\n⟦“Tom Hale was late,”⟧ said ⟨Paul Lund⟩.\n⟦“Hale is always late,”⟧ ⟨he⟩ added.\n⟦“He is not,”⟧ said ⟨Ana Ruiz⟩.\n⟦“Never,”⟧ ⟨she⟩ said.',
    [
      'Paul Lund (person, named)',
      'Paul Lund (person, pronoun)',
      'Ana Ruiz (person, alias)',
      'Ana Ruiz (person, pronoun)',
    ],
  ],
  [
    'a pronoun without anybody before it is unclear',
    '⟦“Nobody came,”⟧ ⟨he⟩ said.',
    ['he (anonymous, unclear)'],
  ],
  [
    '“the senator” is the only senator of the story, or unclear among several',
    'Sen. Ana Ruiz of Ohio spoke.\nShe left.\nIt rained.\nMore came.\n⟦“No,”⟧ ⟨the Ohio senator⟩ said.',
    ['Ana Ruiz (person, description)'],
  ],
  [
    '“the senator” is unclear among several',
    'Sen. Ana Ruiz met Sen. Carla Lund.\n⟦“No,”⟧ ⟨the senator⟩ said.',
    ['the senator (anonymous, unclear: Ana Ruiz or Carla Lund)'],
  ],
  [
    '“the company” is the company that was named',
    '⟨Lima Coffee Company⟩ said ⟦prices would rise⟧.\n⟨The company⟩ said ⟦it was sorry⟧.',
    ['Lima Coffee Company (organisation, named)', 'Lima Coffee Company (organisation, description)'],
  ],
  [
    '“the official” of the first paragraph is not “an official” of a later one',
    '⟨The official⟩ said ⟦they would meet⟧.\nIt rained.\n⟨An official⟩ said ⟦troops had moved⟧.\n⟨The official⟩ said ⟦more would⟧.',
    [
      'The official (anonymous, as worded)',
      'An official (anonymous, as worded)',
      'An official (anonymous, description)',
    ],
  ],
  [
    'two that speak together stay two',
    '⟨Ruiz and Hale⟩ said ⟦it was late⟧.\n⟨Ana Ruiz, Tom Hale and Paul Lund⟩ said ⟦it was not⟧.\n⟨Two engineers, Ana Ruiz and Tom Hale,⟩ said ⟦it was safe⟧.',
    [
      'Ruiz and Hale (group, as worded)',
      'Ana Ruiz, Tom Hale and Paul Lund (group, as worded)',
      'Two engineers, Ana Ruiz and Tom Hale (group, as worded)',
    ],
  ],
  [
    'a description of one person is no list',
    '⟨Ana Ruiz, the founder and owner of Lima Coffee,⟩ said ⟦it was late⟧.',
    ['Ana Ruiz (person, named)'],
  ],
  [
    'outlets and bodies speak under their whole names',
    '⟨The Department of Justice⟩ said ⟦it was late⟧.\n⟨the New York Times⟩ reported ⟦it was not⟧.\n⟨The White House⟩ said ⟦maybe⟧.\n⟨the Treasury⟩ said ⟦yes⟧.',
    [
      'Department of Justice (organisation, named)',
      'New York Times (organisation, named)',
      'White House (organisation, named)',
      'the Treasury (organisation, as worded)',
    ],
  ],
  [
    'reports, letters and posts are documents',
    '⟨A report by the ministry⟩ said ⟦it was late⟧.\n⟨the report⟩ said ⟦it was not⟧.\n⟨his letter⟩ said ⟦maybe⟧.',
    [
      'A report by the ministry (document, as worded)',
      'A report by the ministry (document, description)',
      'his letter (document, as worded)',
    ],
  ],
  [
    'in a transcript the name before the colon speaks, also for short and in capitals',
    '⟨ANA RUIZ⟩: ⟦The bridge is safe.⟧\n⟨TOM HALE⟩: ⟦It is not.⟧\n⟨RUIZ⟩: ⟦It is.⟧',
    ['ANA RUIZ (person, named)', 'TOM HALE (person, named)', 'ANA RUIZ (person, alias)'],
  ],
  [
    '“who” is the one right before it, described or not',
    'Ana Ruiz, a doctor, ⟨who⟩ said ⟦it was late⟧, left.\nCriticism from voters ⟨who⟩ said ⟦it was not⟧ grew.\n⟨Those who came⟩ said ⟦it was safe⟧.',
    ['Ana Ruiz (person, pronoun)', 'voters (group, pronoun)', 'Those who came (group, as worded)'],
  ],
  [
    '“both of whom” are the two before, and the “that” in front of a clause is no part of a speaker',
    'He met Ana Ruiz and Tom Hale, ⟨both of whom⟩ said ⟦it was late⟧.\nShe replied ⟨that Ruiz and Hale⟩ had said ⟦it was not⟧.',
    ['Ana Ruiz and Tom Hale (group, pronoun)', 'Ruiz and Hale (group, as worded)'],
  ],
  [
    'of two of one last name the one who opened the paragraph is meant, however often the other is named',
    '⟨Mayor Ana Ruiz⟩ said ⟦it was late⟧.\n⟨Ruiz⟩ said ⟦it was dark⟧. Ruiz left.\nTom Ruiz, her husband, stayed. ⟦“I did not,”⟧ ⟨Ruiz⟩ said.',
    ['Ana Ruiz (person, named)', 'Ana Ruiz (person, alias)', 'Tom Ruiz (person, alias)'],
  ],
  [
    '“the company” is the only business before it, by its name or by what is said of it',
    'Shares of Orbit Foods fell. ⟨The company⟩ said ⟦it was sorry⟧.\n⟨The Lima-based company⟩ said ⟦it would pay⟧.',
    ['Orbit Foods (organisation, description)', 'Orbit Foods (organisation, description)'],
  ],
  [
    '“the company” is the one of two that was named lately, unclear where both were',
    'Orbit Inc. closed.\nIt rained.\nMore rain fell.\nNobody came.\nShares of Quill fell. ⟦“No,”⟧ ⟨the company⟩ said.\nOrbit met Quill.\n⟦“Yes,”⟧ ⟨the company⟩ said.',
    ['Quill (organisation, description)', 'the company (anonymous, unclear: Orbit Inc or Quill)'],
  ],
  [
    '“the union” is the police union that spoke before, unless another union spoke too',
    '⟨The police union⟩ said ⟦it was late⟧.\n⟨The union⟩ said ⟦it was not⟧.\n⟨The teachers’ union⟩ said ⟦it was safe⟧.\n⟨The union⟩ said ⟦it was sound⟧.',
    [
      'The police union (organisation, as worded)',
      'The police union (organisation, description)',
      'The teachers’ union (organisation, as worded)',
      'The union (organisation, as worded)',
    ],
  ],
  [
    'what stands in front of a name between commas says who “the chief” is',
    '⟨The fire chief, Tom Hale,⟩ said ⟦it was late⟧.\n⟨The chief⟩ said ⟦it was not⟧.',
    ['Tom Hale (person, named)', 'Tom Hale (person, description)'],
  ],
  [
    'an office with a field, a journal and a dateline are not who speaks',
    '⟨Former Assistant Secretary of State for European Affairs Martin Hale⟩ said ⟦it was late⟧.\n⟨a study published Monday in the journal Insect Minds⟩ found ⟦it was not⟧.\n⟨LONDON (Reuters) - British minister Ana Ruiz⟩ said ⟦maybe⟧.',
    [
      'Martin Hale (person, named)',
      'a study published Monday in the journal Insect Minds (document, as worded)',
      'Ana Ruiz (person, named)',
    ],
  ],
  [
    'one of several is taken up by “the official”, and “both” by the two before',
    '⟨One of the officials⟩ said ⟦it was late⟧.\n⟨The official⟩ said ⟦it was not⟧.\n⟨Ana Ruiz and Tom Hale⟩ said ⟦it was safe⟧.\n⟨Both⟩ said ⟦it was sound⟧.',
    [
      'One of the officials (anonymous, as worded)',
      'One of the officials (anonymous, description)',
      'Ana Ruiz and Tom Hale (group, as worded)',
      'Ana Ruiz and Tom Hale (group, pronoun)',
    ],
  ],
  [
    'a people’s noun is somebody of that people, a shop is a body',
    '⟨the Spaniard⟩ said ⟦it was late⟧.\n⟨the restaurant⟩ said ⟦it was not⟧.',
    ['the Spaniard (anonymous, as worded)', 'the restaurant (organisation, as worded)'],
  ],
  [
    'whoever wrote a story is nobody’s “she”',
    'By Ana Ruiz\n⟦“It is late,”⟧ ⟨she⟩ said.',
    ['she (anonymous, unclear)'],
  ],
  [
    'a quotation that goes on in the next sentence has the same speaker',
    '⟦“It is safe,”⟧ ⟨Ana Ruiz⟩ said. ⟦“I have seen it.”⟧',
    ['Ana Ruiz (person, named)', 'Ana Ruiz (person, named)'],
  ],
];

describe('Who speaks', () => {
  test.each(CASES)('%s', (_, marked, expected) => {
    const { text, speakers } = speakersIn(marked);
    expect(speakers.map((speaker) => described(text, speaker))).toEqual(expected);
  });
});

describe('Nobody speaks', () => {
  const span = (text: string, words: string): Span => [
    text.indexOf(words),
    text.indexOf(words) + words.length,
  ];
  test.each([
    ['a motto', 'The campaign’s slogan is “Forward.”', 'The campaign’s', 'slogan is', '“Forward.”'],
    ['the kind of a piece', 'Interview: Ana Ruiz on bread', 'Interview', ':', 'Ana Ruiz on bread'],
    ['a count', 'The word “porch” appears 114 times.', '114 times', 'appears', '“porch”'],
    ['a name for something', 'The show, titled “Stone,” opens.', null, 'titled', '“Stone,”'],
  ])('%s', (_, text, source, cue, content) => {
    const said = {
      source: source === null ? null : [span(text, source)],
      cue: [span(text, cue)],
      content: [span(text, content)],
    };
    expect(nameSpeakers(readDocument(text, linesOf(text)), [said])).toEqual([null]);
  });

  test('a title right behind what somebody says has not the same speaker', () => {
    const text = '“It is safe,” Ana Ruiz said. Her show, titled “Stone,” opens in May.';
    const speakers = nameSpeakers(readDocument(text, linesOf(text)), [
      { source: [span(text, 'Ana Ruiz')], cue: [span(text, 'said')], content: [span(text, '“It is safe,”')] },
      { source: null, cue: [span(text, 'titled')], content: [span(text, '“Stone,”')] },
    ]);
    expect(speakers.map((speaker) => speaker?.name)).toEqual(['Ana Ruiz', undefined]);
  });
});

test('two ministries of one name are not shown as one speaker', () => {
  const names = (text: string) => speakersIn(text).speakers.map((speaker) => speaker?.name);
  expect(
    names(
      '⟨Norland’s Defence Ministry⟩ said ⟦the shells came from the south⟧.\n⟨Sudria’s Defence Ministry⟩ said ⟦it was a lie⟧.',
    ),
  ).toEqual(['Norland’s Defence Ministry', 'Sudria’s Defence Ministry']);
});
