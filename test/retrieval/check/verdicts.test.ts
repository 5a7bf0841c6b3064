import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analysis.ts';
import { checkClaims } from '../../../src/answers/check/check.ts';
import { readPlainText } from '../../../src/story/formats/plain-text.ts';

const harbour = analyse(
  readPlainText(
    [
      'Council closes the Wend bridge',
      'The council of Harlow voted 7-2 on Wednesday to close the Wend bridge, which carries 21,000 vehicles a day.',
      '“We have waited for nine years,” Mayor Dolores Whitcombe said after the vote, “and I am not going to wait for a tenth.”',
      '“The cracks are a matter of opinion,” said Tomas Varga, the engineer who wrote the report. He then left the hall. “I would not drive over it with a lorry. Every one of my colleagues says that the bridge is safe for light vehicles.”',
      '“I saw what the flood had done to the piers. Nobody should have to live beside that.',
      '“So we will start with the piers, and we will never sell the landing,” Whitcombe added.',
      'Ray Ostrander, one of the two who voted against, called it “a panic, dressed up as a plan.” He denied that he had “taken any money from the harbour fund.”',
      '“If the government pays, we can open it in May,” said Mina Okafor, who runs the bakery. “It’s the first good news in $40 million worth of bad news, isn’t it?”',
      'Repairs will cost $43 million, and the closure will last at least 18 months.',
      'A spokesman for the harbour said the ferry would run until midnight.',
      '“[S]he told us the truth,” a neighbour said.',
    ].join('\n\n'),
    { source: 'The Harlow Courier' },
  ),
);

const verdicts = (message: string) => checkClaims([harbour], message).map(({ verdict }) => verdict);
const worst = (message: string) => checkClaims([harbour], message)[0]?.found?.worst ?? null;

describe('a fair quotation is not accused', () => {
  it.each([
    [
      'interrupted by the words of saying',
      '“We have waited for nine years and I am not going to wait for a tenth”',
    ],
    [
      'interrupted by a sentence',
      'Varga: “The cracks are a matter of opinion. I would not drive over it with a lorry.”',
    ],
    [
      'of somebody with a long office in front of the name',
      '“We have waited for nine years”, said North Coast Harbour Town Mayor Dolores Whitcombe',
    ],
    [
      'of somebody whose office is in small letters behind a name',
      '“We have waited for nine years”, said Harlow town mayor Dolores Whitcombe',
    ],
    [
      'of somebody who works at a place with a name',
      'The engineer of the Harlow and Wend Works said: “The cracks are a matter of opinion”',
    ],
    ['of somebody’s office, with words of saying', 'The mayor said: “We have waited for nine years”'],
    ['over a paragraph break', '“Nobody should have to live beside that. So we will start with the piers”'],
    [
      'with the case of a letter changed by an editor',
      'Whitcombe: “[N]obody should have to live beside that”',
    ],
    ['with the story’s own editor’s mark', '“She told us the truth”'],
    ['with a [sic]', 'Varga: “The cracks [sic] are a matter of opinion”'],
    [
      'with an editor’s word in place of a pronoun',
      'Varga: “I would not drive over [the bridge] with a lorry”',
    ],
    [
      'with an ellipsis that leaves out nothing that limits it',
      '“I saw what the flood had done … Nobody should have to live beside that”',
    ],
    ['in the marks of another language', 'Whitcombe: «We have waited for nine years»'],
    ['in low and high marks', 'Whitcombe: „We have waited for nine years“'],
    ['in corner brackets', 'Whitcombe: 「We have waited for nine years」'],
    ['in single marks', "Whitcombe said 'we have waited for nine years'"],
    ['in capitals', '“WE HAVE WAITED FOR NINE YEARS”'],
    ['with a figure for a number word', '“We have waited for 9 years”'],
    [
      'with the contraction written out',
      'Okafor: “It is the first good news in $40 million worth of bad news, isn’t it?”'.replace(
        'is it not',
        'isn’t it',
      ),
    ],
    ['with the money in words', 'Okafor: “It’s the first good news in 40 million dollars worth of bad news”'],
    ['as a quoted line', '> We have waited for nine years\nwow'],
    ['as a quoted line, signed', '> I would not drive over it with a lorry\n> — Tomas Varga'],
    ['as a quoted line under a name', 'Varga:\n> I would not drive over it with a lorry'],
    ['in bold', '**Varga**: “I would not drive over it with a lorry”'],
    ['without marks behind a name', 'Varga: I would not drive over it with a lorry.'],
    ['without marks at all', 'I would not drive over it with a lorry'],
    ['in chat style', 'lol varga: "i would not drive over it with a lorry"'],
    ['signed in brackets', '“I would not drive over it with a lorry” (Varga)'],
    ['by a role', 'the mayor: “We have waited for nine years”'],
    [
      'by a role that the story puts behind the name',
      'The engineer said “the cracks are a matter of opinion”',
    ],
    ['by an office in capitals', 'Mayor of Harlow: “We have waited for nine years”'],
    ['by a role in other words', 'the Harlow town chief: “We have waited for nine years”'],
    ['told to an outlet', 'A neighbour told The Courier: “she told us the truth”'],
    ['by title and name', 'Mayor Whitcombe: “We have waited for nine years”'],
    ['reported', 'Okafor said “if the government pays, we can open it in May”'],
    [
      'two by two speakers',
      'Varga said "the cracks are a matter of opinion" and the mayor: “We have waited for nine years”',
    ],
    [
      'two by one speaker',
      'Whitcombe said “we have waited for nine years” and “I am not going to wait for a tenth”',
    ],
    [
      'with the denial before the marks',
      'Ostrander denied that he had “taken any money from the harbour fund”',
    ],
    ['by somebody whom the story does not name', 'A neighbour said “she told us the truth”'],
  ])('%s', (_, message) => {
    expect(verdicts(message).every((verdict) => verdict === 'verbatim')).toBe(true);
    expect(verdicts(message)).not.toEqual([]);
  });

  it('not even where the story leaves open who says it', () => {
    const open = analyse(
      readPlainText(
        'Bello looks back\n\nAisha Bello met us at the track.\n\nQ: What did it cost you?\n\nA: I lost about £400,000 and one Olympics.',
      ),
    );
    const [checked] = checkClaims([open], 'Bello: “I lost about £400,000 and one Olympics.”');
    expect(checked?.verdict).toBe('verbatim');
  });
});

describe('a bent quotation gets the verdict of the worst that was done to it', () => {
  it.each([
    ['a "not" left out', 'Varga: “I would drive over it with a lorry”', 'altered', 'turned'],
    ['a contracted "not" left out', 'Whitcombe: “we will sell the landing”', 'altered', 'turned'],
    ['a "not" put in', 'Whitcombe: “We have not waited for nine years”', 'altered', 'turned'],
    ['an "if" left out', 'Okafor: “the government pays, we can open it in May”', 'cut short', null],
    [
      'an opposite',
      'Okafor: “It’s the last good news in $40 million worth of bad news”',
      'altered',
      'opposite',
    ],
    ['another number', 'Whitcombe: “We have waited for ninety years”', 'altered', 'number'],
    [
      'another currency',
      'Okafor: “the first good news in €40 million worth of bad news”',
      'altered',
      'words',
    ],
    [
      'another name',
      'Okafor: “the council of Marlow voted 7-2 on Wednesday to close the Wend bridge”',
      'altered',
      'name',
    ],
    ['another order', 'Ostrander: “a plan, dressed up as a panic”', 'altered', 'order'],
    ['other words', 'Varga: “The cracks are a question of opinion”', 'altered', 'words'],
    ['a word left out', 'Varga: “I would not drive over it with lorry”', 'altered', 'words'],
    ['an ellipsis over the "not"', 'Varga: “I would … drive over it with a lorry”', 'cut short', null],
    [
      'cut before what limits it',
      'Varga: “Every one of my colleagues says that the bridge is safe”',
      'cut short',
      null,
    ],
    ['an "at least" left out', 'The Courier says the closure will last “18 months”', 'cut short', null],
    ['without the denial', 'Ostrander had “taken any money from the harbour fund”', 'cut short', null],
    [
      'put together from two speakers',
      '“The cracks are a matter of opinion, a panic, dressed up as a plan”',
      'spliced',
      null,
    ],
    [
      'put together by an ellipsis',
      '“We have waited for nine years … Every one of my colleagues says that the bridge is safe for light vehicles”',
      'spliced',
      null,
    ],
    ['given to another', 'Varga: “We have waited for nine years”', 'misattributed', null],
    ['given to another role', 'the engineer: “We have waited for nine years”', 'misattributed', null],
    [
      'given to somebody who is not there',
      'Rupert Falkenhayn: “We have waited for nine years”',
      'misattributed',
      null,
    ],
    [
      'the story’s own words given to somebody',
      'Okafor: “Repairs will cost $43 million”',
      'misattributed',
      null,
    ],
    [
      'half invented',
      '“Everybody lied to us and took the money, and I am not going to wait for a tenth”',
      'altered',
      'words',
    ],
    [
      'half invented without marks',
      'The bridge loves me and hates the builder, and I am not going to wait for a tenth',
      'altered',
      'words',
    ],
    ['not there at all', 'Whitcombe: “the ferry sank with all hands”', 'not in this story', null],
  ])('%s', (_, message, verdict, kind) => {
    expect(verdicts(message)[0]).toBe(verdict);
    expect(worst(message)).toBe(kind);
  });
});

describe('a long message', () => {
  it('costs in proportion to its length, and all its parts are compared', () => {
    const words = Array.from({ length: 4_000 }, (_, at) => `word${at}`);
    const checked = checkClaims([harbour], `“${words.join(' ')}”`);
    expect(checked.length).toBe(10);
    expect(checked.every(({ verdict }) => verdict === 'not in this story')).toBe(true);
  });
});

describe('a pronoun between two people who could be meant', () => {
  const election = analyse(
    readPlainText(
      [
        'Moreno concedes in Bellfield',
        'Mayor Luis Moreno conceded defeat on Wednesday to Denise Fairchild, a bus driver.',
        'Moreno said that he had called to congratulate Fairchild.',
        '“She ran the better race,” he said. “It was what I feared it would not be.”',
      ].join('\n\n'),
    ),
  );
  const verdict = (message: string) => checkClaims([election], message)[0]?.verdict;

  it('“he” is not the woman whom the story names in full elsewhere', () => {
    expect(verdict('Fairchild: “She ran the better race”')).toBe('misattributed');
    expect(verdict('Moreno: “She ran the better race”')).toBe('verbatim');
  });

  it('a claim that stops before “not” is cut short', () => {
    expect(verdict('Moreno: “It was what I feared it would”')).toBe('cut short');
  });
});

describe('a condition before a comma', () => {
  const port = analyse(
    readPlainText(
      'Port plan\n\n“If they sell the port, we strike on Monday,” Eva Strand told reporters outside.',
    ),
  );
  const verdict = (message: string) => checkClaims([port], message)[0]?.verdict;

  it('may not be left out, or a threat becomes a promise', () => {
    expect(verdict('Strand: “we strike on Monday”')).toBe('cut short');
    expect(verdict('Strand: “If they sell the port, we strike on Monday”')).toBe('verbatim');
  });
});

describe('a short quotation whose “not” is gone is turned, and not missing', () => {
  const landing = analyse(
    readPlainText(
      'Landing\n\n“We will not sell it,” Ana Ruiz said. “It is safe. There is no deal.”\n\nThe weather will not be mild.',
    ),
  );
  it.each([
    ['“We will sell it”', 'altered'],
    ['Ruiz: “We will sell it”', 'altered'],
    ['“It is not safe”', 'altered'],
    ['“There is a deal”', 'altered'],
    ['“The weather will be mild”', 'altered'],
    ['“We will buy it”', 'not in this story'],
    ['“It is not mild”', 'not in this story'],
  ])('%s', (message, verdict) => {
    expect(checkClaims([landing], message).map((each) => each.verdict)).toEqual([verdict]);
  });
});

describe('a speaker whom the story leaves open is not called another', () => {
  const venue = analyse(
    readPlainText(
      [
        'Venue shuts days before wedding',
        'Kayleigh Sturrock was to marry at Glenrigg House. Glenrigg House has shut.',
        "'I thought it was a scam,' she told the Courier. 'I rang and rang. Nobody picked up.",
        "'My mum was in bits.'",
        "A spokeswoman said: 'We are sorry.'",
        "The organist Peter Oyston played there. His widow, Anne, said: 'He waved at everybody.'",
      ].join('\n\n'),
    ),
  );

  it.each([
    ['a firm whose spokeswoman says it', "Glenrigg House: 'We are sorry.'"],
    ['a widow by the last name of her husband', "Anne Oyston: 'He waved at everybody.'"],
    [
      'a quotation in single marks that goes on in the next paragraph',
      "'I thought it was a scam. I rang and rang. Nobody picked up.'",
    ],
  ])('%s', (_, message) => {
    expect(checkClaims([venue], message).map(({ verdict }) => verdict)).toEqual(['verbatim']);
  });
});

describe('two of one last name, two of one office', () => {
  const story = analyse(
    readPlainText(
      [
        'Brothers at odds',
        'Anders Holm, 58, wants to sell. His brother, Mats Holm, 55, does not.',
        '"My grandfather is turning in his grave," Mats Holm told reporters.',
        'Comets coach Pat Drum was hired in May. "Ugly counts the same," Mudcats coach Hector "Tito" Salar said.',
        'Owner Tom Pugh and his wife climbed out. "He would do the same for the fryer," said Mrs Pugh.',
        'District judge Farah Aziz ordered Rowan Hale to pay. "You have a gift for inconvenience," the judge told her.',
      ].join('\n\n'),
    ),
  );

  it.each([
    [
      'a brother’s words given to his brother',
      'Anders Holm: “My grandfather is turning in his grave”',
      'misattributed',
    ],
    [
      'a wife’s words given to her husband',
      'Tom Pugh: “He would do the same for the fryer”',
      'misattributed',
    ],
    ['a wife’s words', 'Mrs Pugh: “He would do the same for the fryer”', 'verbatim'],
    ['the right brother', 'Mats Holm: “My grandfather is turning in his grave”', 'verbatim'],
    ['the coach of one of two teams', 'The Mudcats coach said: “Ugly counts the same”', 'verbatim'],
    [
      'the judge’s words given to whom she told them',
      'Rowan Hale: “You have a gift for inconvenience”',
      'misattributed',
    ],
    ['the judge’s words', 'The judge told Hale: “You have a gift for inconvenience”', 'verbatim'],
  ])('%s', (_, message, verdict) => {
    expect(checkClaims([story], message).map((each) => each.verdict)).toEqual([verdict]);
  });
});

const family = analyse(
  readPlainText(
    [
      'Church wins',
      '“We would have paid with the organ,” said the Rev. Linnea Dahl, the pastor. Dahl’s husband, Erik, cooks. “I bought the potatoes on faith,” he said.',
      'Mr Applegate’s daughter, Kim, was at the meeting. “Dad cried at home,” she said.',
      'Hamish Begg, of the University, stressed that the study was small. In the paper, the authors write that “chance cannot be excluded”.',
      'Tom Hale said he was sorry. A neighbour disagreed: “He has never been sorry in his life.”',
    ].join('\n\n'),
  ),
);
const familyVerdicts = (message: string) => checkClaims([family], message).map(({ verdict }) => verdict);

it.each([
  ['Kim Applegate: “Dad cried at home”', 'verbatim'],
  ['The organist from Lima in January said: “We would have paid with the organ”', 'verbatim'],
  ['The study says “chance cannot be excluded”', 'verbatim'],
  ['The Rev. Linnea Dahl: “We would have paid with the organ”', 'verbatim'],
  ['The Rev. Linnea Dahl: “I bought the potatoes on faith”', 'misattributed'],
  ['Tom Hale: “He has never been sorry in his life.”', 'misattributed'],
])('a daughter, a husband, a study and a neighbour keep what is theirs: %s → %s', (message, verdict) => {
  expect(familyVerdicts(message)).toEqual([verdict]);
});

const residents = analyse(
  readPlainText(
    [
      'Row at Harl',
      'Residents Jo Reed and Bo Ek spoke. One said: “It stinks at night.” Another said: “It is fine by day.”',
      'Pat Low, a supporter of the club, wept. A supporter said: “I saw him fall.”',
      'Dr Ida Holm runs the clinic. A porter said: “We need beds.”',
      'Li Wu runs the bar. “Nobody slept,” he said.',
    ].join('\n\n'),
  ),
);

it.each([
  ['Bo Ek: “It stinks at night”', 'verbatim'],
  ['Jo Reed: “It is fine by day”', 'verbatim'],
  ['Pat Low: “I saw him fall”', 'verbatim'],
  ['Li Wu: “Nobody slept”', 'verbatim'],
  ['Ida Holm: “We need beds”', 'misattributed'],
])(
  'nobody is accused of inventing what one of two, or one called so, may have said: %s → %s',
  (message, verdict) => {
    expect(checkClaims([residents], message).map((each) => each.verdict)).toEqual([verdict]);
  },
);

describe('what a story tells as a rumour, or under a condition, is not said outright', () => {
  const mine = analyse(
    readPlainText(
      [
        'Mine to shut',
        'A rumour that the mine had already flooded spread on Monday. Posts online claimed that six men had drowned. None had.',
        'A message which says that the army was sent in is false, police said.',
        'A picture appears to show a note in which manager Kate Orr calls the men “moles with mortgages”.',
        'Orr said: “The mine is not for sale this year. In the spring, if we lose the permit, then it is another matter.”',
        '“Word for word, he said, ‘If we strike gold, everybody stays,’” said Bo Ek, a driller. “It could cost up to 40 jobs.”',
        'Orr said she could not rule out that the pit would stay shut until May.',
      ].join('\n\n'),
    ),
  );
  it.each([
    ['cut short', 'the mine had already flooded'],
    ['cut short', 'Posts say “six men had drowned”'],
    ['cut short', 'police said that the army was sent in'],
    ['cut short', 'Orr: “moles with mortgages”'],
    ['cut short', 'Orr: “The mine is not for sale”'],
    ['cut short', 'Orr: “it is another matter”'],
    ['cut short', 'Ek quotes him: “everybody stays”'],
    ['cut short', 'Orr said that the pit would stay shut until May'],
    ['verbatim', 'Orr: “The mine is not for sale this year”'],
    ['verbatim', 'police said the message is false which says “the army was sent in”'],
    ['verbatim', 'Ek: “It could cost up to 40 jobs”'],
  ])('%s: %s', (verdict, message) => {
    expect(checkClaims([mine], message).map((each) => each.verdict)).toEqual([verdict]);
  });

  it('a number without “up to” is another number', () => {
    expect(checkClaims([mine], 'Ek: “It could cost 40 jobs”')[0]?.found?.worst).toBe('number');
  });
});
