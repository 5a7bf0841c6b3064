import { describe, expect, it } from 'vitest';
import { linesOf, readDocument } from '../../src/quotations/document/document.ts';
import { extractFromText } from '../../src/quotations/extract.ts';
import { withTurns } from '../../src/quotations/turns/turns.ts';
import type { Span } from '../../src/story/span.ts';

/** "source | cue | content" of what the lines say by their form, if the tagger found nothing. */
function turns(text: string): string[] {
  return withTurns(readDocument(text, linesOf(text)), []).map(({ source, cue, content }) =>
    [source, cue, content]
      .map((spans) => (spans ?? []).map((span) => text.slice(...span)).join(' … '))
      .join(' | '),
  );
}

it('knows who answers under letters that are a particle or an office elsewhere', () => {
  for (const name of ['Delphine Amory', 'Mary Poole']) {
    const [first = '', last = ''] = name.split(' ').map((each) => each.charAt(0));
    const text = `We met at noon.\n\nRuth Kessel: You open with a door.\n\n${name}: It had a lock.\n\nRK: Did you like it?\n\n${first}${last}: I did, I think.`;
    expect(extractFromText(text).map(({ speaker }) => speaker?.name)).toEqual([
      'Ruth Kessel',
      name,
      'Ruth Kessel',
      name,
    ]);
  }
});

describe('what the form of a line says was said', () => {
  it.each([
    [
      'a transcript with names in capitals',
      'ANA RUIZ: The bridge is safe.\n\nTOM HALE (council): It is not.\n\nRUIZ: It is.',
      ['ANA RUIZ | : | The bridge is safe.', 'TOM HALE (council) | : | It is not.', 'RUIZ | : | It is.'],
    ],
    [
      'a transcript in which a witness has an office behind the name, and later the last name alone',
      'SEN. RUTH ALVAREZ, CHAIR: Did you agree?\n\nLINH TRAN, MAINTENANCE DIRECTOR: I asked for zero.\n\nALVAREZ: In writing?\n\nTRAN: Twice.',
      [
        'SEN. RUTH ALVAREZ, CHAIR | : | Did you agree?',
        'LINH TRAN, MAINTENANCE DIRECTOR | : | I asked for zero.',
        'ALVAREZ | : | In writing?',
        'TRAN | : | Twice.',
      ],
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
      'two people who talk in a film, each once',
      'On the quay\n\nOrla Penn: We will not sell it.\n\nAna Ruiz: Not even to the builder?',
      ['Orla Penn | : | We will not sell it.', 'Ana Ruiz | : | Not even to the builder?'],
    ],
    [
      'a name and a job on a line of their own',
      'STEVE OLAND, HOST:\n\nKeepers say it is better on roofs.\n\nARLO SCHMITT: You move slowly.\n\nOLAND: I see.',
      [
        'STEVE OLAND, HOST | : | Keepers say it is better on roofs.',
        'ARLO SCHMITT | : | You move slowly.',
        'OLAND | : | I see.',
      ],
    ],
    [
      'a job in front of the name',
      'HOST, ANA MUIR: Tom Hale reports.\n\nTOM HALE: It is shut.\n\nMUIR: Why?',
      ['ANA MUIR | : | Tom Hale reports.', 'TOM HALE | : | It is shut.', 'MUIR | : | Why?'],
    ],
    [
      'a transcript whose lines are quoted',
      'Partial transcript:\n\n"RUIZ: Will she be there?\n\n"HALE: This is Harlow.\n\n"RUIZ: If I may.\n\n"HALE: No.',
      [
        'RUIZ | : | Will she be there?',
        'HALE | : | This is Harlow.',
        'RUIZ | : | If I may.',
        'HALE | : | No.',
      ],
    ],
    [
      'no list of results or teams',
      'Tally\n\nAna Ruiz: 1,769 votes.\n\nTom Hale: 1,240 votes.\n\nMia Wood: The favourite.',
      [],
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
    const found = withTurns(readDocument(text, linesOf(text)), tagged);
    expect(found.map(({ content }) => text.slice(...(content[0] as Span)))).toEqual([
      'Yes. I think it is safe.',
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
    [
      'whom the writer describes talked to a reporter',
      'Five minutes with potter Ana Ruiz\n\nThe potter talks to Tom Hale about clay.\n\n',
      'Ana Ruiz (description)',
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

  it('gives each turn of a debate to whoever has it, under seat, office or name', () => {
    const text =
      'Ana Ruiz (Harl) (Lab): I beg to move that this House has considered ports.\n\nMr Tom Hale (North Cray) (Con): Will she give way?\n\nAna Ruiz: I will.\n\nSeveral hon. Members: Hear, hear!\n\nThe Parliamentary Under-Secretary of State for Ports (Nadia Rahal): We agree.\n\nAna Ruiz: Will the Minister write?\n\nNadia Rahal: I have.';
    expect(turns(text).map((line) => line.split(' | ')[0])).toEqual([
      'Ana Ruiz (Harl) (Lab)',
      'Mr Tom Hale (North Cray) (Con)',
      'Ana Ruiz',
      'Several hon. Members',
      'Nadia Rahal',
      'Ana Ruiz',
      'Nadia Rahal',
    ]);
  });

  it('takes a question that quotes somebody for the interviewer’s', () => {
    const text =
      'Five minutes with Tilda Moretti\n\nHas it sunk in?\n\nNot at all. I am tired.\n\nYour rival said the judges “lost their tongues”. Did that hurt?\n\nI sent him a pan.\n\nIs it true?\n\nI am afraid so.';
    expect(turns(text).filter((line) => line.includes('tongues'))).toEqual([]);
  });

  /** "speaker: content" of everything that was said. */
  const said = (text: string): string[] =>
    extractFromText(text).map(
      ({ speaker, content }) =>
        `${speaker?.name} (${speaker?.resolution.rule}): ${content.map((span) => text.slice(...span)).join(' … ')}`,
    );

  it('gives an answer to who is interviewed, what is quoted in it to who said it, and neither to two', () => {
    expect(
      said(
        'Aisha Bello won on Sunday. She spoke with Tom Hale in Lima.\n\nQ: How did it begin?\n\nA: With rain. My coach, Desta Ruiz, said: “Shoes on.” So we went out.\n\nQ: Will you rest?\n\nA: I told them that I would think about it.',
      ).filter((line) => !line.includes('in Lima')),
    ).toEqual([
      'Tom Hale (description): How did it begin?',
      'Aisha Bello (description): With rain. My coach, Desta Ruiz, said: … So we went out.',
      'Desta Ruiz (named): “Shoes on.”',
      'Tom Hale (description): Will you rest?',
      'Aisha Bello (description): I told them that I would think about it.',
    ]);
  });

  it('reads the answers to questions in bold, and leaves a report that asks something alone', () => {
    const questions = ['**What was the worst night?**', '**Do you hate the bridge?**'];
    const [first = '', second = ''] = questions;
    const interview = `Captain Ana Ruiz retires on Friday. We asked her about storms.\n\n${first}\n\nThe one in May. I had no radar.\n\n${second}\n\nNo. My boat does.`;
    expect(said(interview).filter((line) => line.startsWith('Ana Ruiz'))).toEqual([
      'Ana Ruiz (named): The one in May. I had no radar.',
      'Ana Ruiz (named): No. My boat does.',
    ]);
    const report = `Captain Ana Ruiz retires on Friday. She gave an interview.\n\n${first}\n\nThe harbour has no record of it.\n\n${second}\n\n“I do,” said the mayor.`;
    expect(said(report).filter((line) => line.startsWith('Ana Ruiz'))).toEqual([]);
  });

  it('reads an interview whose answers quote others', () => {
    const interview =
      'Ana Ruiz builds bells. She talks to Tom Hale about copies.\n\nWhen did you know?\n\nIn spring. I rang them and said, "Do you mean 200?" The man said, "No."\n\nWould you sell?\n\nI would not.\n\nWhat keeps you awake?\n\nSteel. I buy too late.';
    expect(said(interview)).toContain('Ana Ruiz (named): I would not.');
  });

  it('knows the witness by how the questions address him, and whom he means by "he"', () => {
    expect(
      said(
        'The inquest, day four\n\nQ: Mr. Smith, when did you see it?\n\nA: Mr. Hale showed it to me in March. He said it would hold.\n\nQ: Who wrote it down?\n\nA: I did not, sir.',
      ),
    ).toEqual([
      'Q (as worded): Mr. Smith, when did you see it?',
      'Smith (description): Mr. Hale showed it to me in March. He said it would hold.',
      'Hale (pronoun): it would hold',
      'Q (as worded): Who wrote it down?',
      'Smith (description): I did not, sir.',
    ]);
  });

  it('never takes "he" in a transcript for who is speaking or for who asked', () => {
    const text =
      'Sam Teller ran the shop for years.\n\nNina Falk: Why books?\n\nSam Teller: I liked them. My father said he hated fish.\n\nA man came in. He told me: “Never sell what you can eat.”\n\nNina Falk: And you?\n\nSam Teller: I never did.';
    const told = said(text).filter((line) => line.endsWith(': “Never sell what you can eat.”'));
    expect(told).toHaveLength(1);
    expect(told[0]).not.toMatch(/Teller|Falk/u);
  });

  it('keeps the time stamps of a live report out of names and words', () => {
    expect(
      said(
        'Storm: latest updates\n\n16.30 Police confirmed that a second body had been found.\n\n4:05 p.m. Red Cross workers said 1,150 people had left.\n\n3:40 PM ET: Mayor Ana Ruiz said the pumps would run.\n\n[08:15] Ruiz: “Stay at home.”',
      ),
    ).toEqual([
      'Police (as worded): that a second body had been found',
      'Red Cross workers (as worded): 1,150 people had left',
      'Ana Ruiz (named): the pumps would run',
      'Ana Ruiz (alias): “Stay at home.”',
    ]);
  });

  it('does not lose a number that opens a line of a report without time stamps', () => {
    const text = 'Storm damage\n\n12.50 Ruritanian crowns is what a loaf costs now, the bakers said.';
    const { tokens } = readDocument(text, linesOf(text));
    expect(tokens.some(({ lower }) => lower === '12.50')).toBe(true);
  });

  it.each([
    'Ruiz: Gave us width, but you wonder why.\n\nHale: Held the line all night.\n\nPenn: Could you drop him?',
    'Ruiz (7): I liked him.\n\nHale (6/10): We saw little of him.\n\nPenn (8): My man of the match.',
  ])('gives nobody the words by which a paper rates a player', (text) => {
    expect(turns(`The ratings: Ana Ruiz, Tom Hale and Orla Penn\n\n${text}`)).toEqual([]);
  });

  it('knows a speaker whose last name is a job as well', () => {
    const names = extractFromText(
      'Flood: the owner of the shop, Sam Teller, speaks\n\nSam Teller ran.\n\nTELLER: We had ten minutes.\n\nHOST: Who warned you?\n\nTELLER: Nobody did.',
    ).map(({ speaker }) => speaker?.name);
    expect(names.filter((name) => name === 'Sam Teller')).toHaveLength(2);
  });
});
