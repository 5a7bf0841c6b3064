import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { peopleOf } from '../../src/facts/people.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

/** "person: Ana Ruiz (mayor)" for each. */
function cast(...paragraphs: string[]): string[] {
  const story = readPlainText(paragraphs.join('\n\n'));
  return peopleOf(analyse(story)).map(({ type, name, role }) => {
    const said = role ? ` (${story.slice(role)})` : '';
    return `${type}: ${story.slice(name)}${said}`;
  });
}

test.each([
  [
    '"This is it," said Mara Linde, senior fellow at the Holm Institute.',
    'Mara Linde (senior fellow at the Holm Institute)',
  ],
  [
    'Ada Moss met Brightwater co-founder and chairman Emeka Obi.',
    'Emeka Obi (Brightwater co-founder and chairman)',
  ],
  ['Pressline managing editor Dora Finn said: "We stand by it."', 'Dora Finn (Pressline managing editor)'],
  ['Broadcaster Miles Farrow has left the show.', 'Miles Farrow (Broadcaster)'],
  ['She is due to marry the cricketer Tom Beddow at the castle.', 'Tom Beddow (cricketer)'],
  [
    'A spokesman for the family, Sir Giles Orme, declined to comment.',
    'Giles Orme (A spokesman for the family)',
  ],
  ['"It is lemons," says my guide, Ana Falk, who was born here.', 'Ana Falk (my guide)'],
  ['Lyle Rowe (Chair) and others were there.', 'Lyle Rowe (Chair)'],
  ['Anyone is asked to call Det. Ramon Ortiz at the station.', 'Ramon Ortiz (Det.)'],
  ['The driver, later identified as Tyler Boggs, took off.', 'Tyler Boggs (driver)'],
  ['A lighthouse keeper (Stellan Moor) wakes up.', 'Stellan Moor'],
  ['Stewards fined Ned Marsh, rider of the third, £400.', 'Ned Marsh (rider of the third)'],
  ['In a letter, read by his niece, Mr Edgar Whit said: "I can hear it."', 'Edgar Whit'],
  ['The firm’s new chief executive, Dr Leon Barrow, apologised.', 'Leon Barrow (firm’s new chief executive)'],
  ['"He has had haircuts," said former captain Dean Shaw on the radio.', 'Dean Shaw (former captain)'],
  ['Case officer Will Forde said the scheme "ticked every box".', 'Will Forde (Case officer)'],
  ['The quarterback Cole Vander was slow.', 'Cole Vander (quarterback)'],
  ['The finder of the hoard, Des Rowbottom, wept.', 'Des Rowbottom (The finder of the hoard)'],
  ['Referee Lena Hart showed seven cards.', 'Lena Hart (Referee)'],
  ['“It moved,” fellow climber Ned Bara said.', 'Ned Bara (fellow climber)'],
  ['Senior counsel A V Raman told the court so.', 'A V Raman (Senior counsel)'],
  [
    'Greenhill’s vice president for permitting, Todd Yama, told the board so.',
    'Todd Yama (Greenhill’s vice president for permitting)',
  ],
  [
    'The court met the Managing Director of the Nemba Oil Limited (NOL), Alhaji Musa Bello, on Monday.',
    'Musa Bello (the Managing Director of the Nemba Oil Limited)',
  ],
  ['The captain, named locally as Aksel Rud, survived.', 'Aksel Rud (captain)'],
  [
    '“Our pharmacists have asked for it,” added Dr. Theo Marsh, PharmD, Senior Vice President of Care.',
    'Theo Marsh (Senior Vice President of Care)',
  ],
])('a reader is told who somebody is: %s', (sentence, expected) => {
  expect(cast('A headline', sentence)).toContain(`person: ${expected}`);
});

test.each([
  [
    'In May, the then Fisheries Secretary, Ines Tolland, signed it.',
    'Ines Tolland (the then Fisheries Secretary)',
  ],
  [
    'Speaker of the Assembly, Adewale Ogunbi, has sued the state.',
    'Adewale Ogunbi (Speaker of the Assembly)',
  ],
  ['They met Deputy Chief of Police, Una Marsh, on Monday.', 'Una Marsh (Deputy Chief of Police)'],
  ['“We pay,” said chair of the trust Lil Roth.', 'Lil Roth (chair of the trust)'],
])('an office stands beside its holder: %s', (sentence, expected) => {
  expect(cast('A headline', sentence)).toContain(`person: ${expected}`);
});

test('letters behind a name split nobody in two, and “Mr” makes a person of Church, Post and House', () => {
  const people = cast(
    'Council',
    'Tim Church MP met Harold Post KC. Laurie House MSP was there.',
    'Mr Church said it was "daft". Mr Post said it was not. Mr House left.',
  );
  expect(people).toEqual(['person: Tim Church MP', 'person: Harold Post KC', 'person: Laurie House MSP']);
});

test('players whose names no list has are in the cast, clubs, firms and towns are not', () => {
  const people = cast(
    'Cup finals',
    'Serbia’s Novak Dragovic lost to Finland’s Ristomatti Hakala. Canada won after Vasek Pospal edged Reilly Opel.',
    'Spain’s Banco Ferrol won the race against Crystal Palace, and a man from Milton Keynes left.',
  );
  expect(people.filter((each) => each.startsWith('person'))).toEqual([
    'person: Novak Dragovic',
    'person: Ristomatti Hakala',
    'person: Vasek Pospal',
    'person: Reilly Opel',
  ]);
});

test('the ministries of two countries are two, and there is no third without a country', () => {
  const people = cast(
    'Border',
    'Sudria’s Defence Ministry denied it. Norland’s Defence Ministry said it had "proof".',
    '"It is false," the Defence Ministry in Sudria said.',
  );
  expect(people.filter((each) => each.includes('Ministry'))).toEqual([
    'organisation: Sudria’s Defence Ministry',
    'organisation: Norland’s Defence Ministry',
  ]);
});

test('a deed is no part of an office, nor is “she’s a born star”', () => {
  const people = cast(
    'Panel',
    'On Monday, angry senators questioned Gen Mark Holt, an adviser to the army.',
    'The producer said: "I love Rosa Lind, she’s a born star."',
  ).join('\n');
  expect(people).not.toMatch(/questioned|she’s/u);
});

test('Dame Judith is Judith Vane', () => {
  const people = cast('Town', 'Dame Judith Vane opened the hall. Dame Judith said it was "lovely".');
  expect(people.filter((each) => each.startsWith('person'))).toHaveLength(1);
});

test('companies, laws and institutes are no persons', () => {
  const people = cast(
    'Shares',
    'Dow member Homestead Depot reported earnings on Tuesday. Homestead Depot shares fell 5 percent, chairman Craig Mendel said.',
    'Ms Kettle changed the Criminal Justice Bill, according to the Martin Ennals Center for Peace Studies.',
  ).join('\n');
  expect(people).toContain('person: Craig Mendel');
  expect(people).not.toMatch(/^person: .*(?:Depot|Bill|Center)/mu);
});

test('two who are said to have said it both count, and are no group', () => {
  const story = readPlainText(
    'Hearing\n\nAnna Voss and Karl Beck spoke.\n\nBoth Voss and Beck said that the memo was false.',
  );
  const people = peopleOf(analyse(story));
  expect(people.map(({ type, reported }) => [type, reported])).toEqual([
    ['person', 1],
    ['person', 1],
  ]);
});

test.each([
  ['Lowry Brand & Sons said it would close.'],
  ['Harrow Slate reported a loss of $3 million.'],
  ['Calder Moss fell 4 percent.'],
  ['Analysts at Lyle Morton had expected less.'],
  ['Oakridge said they had agreed a fee for the winger.'],
  ['The Prince Edward Bridge was shut, and people met in Victoria Park.'],
  ['The Ellen Moss Show was stopped.'],
  ['The drinks company named in the post, Perrywine, said it was "relieved".'],
  ['A post by an account called Seafacts said the animals were drunk. Seafacts did not respond.'],
  ['Grant Fielder’s shares plunged. Lumen owns 12 percent of Mason Clay.'],
  ['Westhaven Robotics, a leader in warehouses, today announced a loss.'],
  ["The mill's owner, Brandreth Estates, said nothing."],
  ['Supermarkets warned that fruit could run short. Forecasters at the centre said it could rain.'],
])('no firm, club, bridge or show is listed among the people: %s', (sentence) => {
  expect(cast('A headline of a story', sentence).filter((line) => line.startsWith('person'))).toEqual([]);
});

test.each([
  ['“No,” said shop steward Inês Brandão.', 'Inês Brandão (shop steward)'],
  [
    '“It works,” said Amara Dial, lead investigator at the Holm Institute.',
    'Amara Dial (lead investigator at the Holm Institute)',
  ],
  ['His rival, Milojka Petrin, will form a government.', 'Milojka Petrin (His rival)'],
  ['Yesterday winger Timo Ahlgren signed until 2027.', 'Timo Ahlgren (winger)'],
  ['DI Mark Early asked for help. DI Early said: "Call us."', 'Mark Early'],
  ['"Rubbish," said Will Power, a farmer.', 'Will Power (a farmer)'],
  ['"No," Segun Adey, a crane operator of 22 years, said.', 'Segun Adey (a crane operator of 22 years)'],
  ['"No," said MP Cass Dean.', 'Cass Dean (MP)'],
  [
    'Group treasurer and board member Henk Bohn resigned. Bohn said no.',
    'Henk Bohn (Group treasurer and board member)',
  ],
  ["The report's lead author, Mira Sand, urged patience.", "Mira Sand (report's lead author)"],
  [
    '“No,” said Ewan Lorne, emeritus professor at Holm University.',
    'Ewan Lorne (emeritus professor at Holm University)',
  ],
  ['The then army chief, Samba Keita, gave the order.', 'Samba Keita (The then army chief)'],
  [
    'Brightwater co-founder and chief technology officer Mei Tan said no.',
    'Mei Tan (Brightwater co-founder and chief technology officer)',
  ],
  ['The critic A. J. Fenn described her as "the best".', 'A. J. Fenn (critic)'],
])('a reader finds the person and the role: %s', (sentence, expected) => {
  expect(cast('A headline of a story', sentence)).toContain(`person: ${expected}`);
});

test('a firm that the headline calls by its first word is one with the whole name', () => {
  const found = cast(
    'Callow beats forecasts',
    'Callow Systems Inc. reported revenue of $4 billion. Callow said it would buy back stock.',
  );
  expect(found).toEqual(['organisation: Callow Systems Inc']);
});

test.each([
  [
    'Army says it withdrew',
    'The army described its retreat as a "tactical withdrawal".',
    'organisation: Army',
  ],
  [
    'Cats to stay in',
    'Cr Bev Tranter said cats kill birds. "I love cats," Cr Tranter told the meeting.',
    'person: Bev Tranter',
  ],
])('nobody stands twice among the people: %s', (headline, sentence, expected) => {
  expect(cast(headline, sentence).map((line) => line.replace(/ \(.*/u, ''))).toEqual([expected]);
});

test('no firm that falls by two per cent, month of donors, office or degree is a person', () => {
  const people = cast(
    'Shares rise',
    'Rival Dexter Lane fell 2.1%, while Barrow Stanley, which has a stake, gained.',
    'The board named January Blood Donor Month. Ada Koval is Chief Product Officer at Orbix.',
  );
  expect(people.filter((line) => line.startsWith('person'))).toEqual(['person: Ada Koval']);
});

test.each([
  'Hillary Clinton dropped 4 points in the latest poll.',
  'Hillary Clinton rose 3% in the polls last week.',
  'Hillary Clinton gained 3 percent of the vote.',
])('a candidate who falls in the polls is no firm: %s', (sentence) => {
  expect(cast('Race tightens', `${sentence} "We will win," Clinton said.`)[0]).toMatch(/^person: Hillary/u);
});

test('who founded a firm and gave it the name is still a person', () => {
  const people = cast(
    'Shares rise',
    'Shares in Halvorsen, founded in 1931 by Olaf Halvorsen and Ruth Pike, closed up.',
  );
  expect(people).toContain('person: Olaf Halvorsen');
});

test('a boat, a place, an act and a union are no people of the story', () => {
  const found = cast(
    'Last trip of a boat to Port Elm',
    'For 41 years Alasdair Munro took post to Skarra Rock in his boat, the Margaret Ann, from Port Elm.',
    '“Closing Stourham is hard,” said Munro. The people of Stourham met in Port Elm. Closing Stourham took a year.',
    'Unison, which represents the keepers, said it was sorry.',
  );
  expect(found.filter((line) => /Margaret|Port Elm|Closing/u.test(line))).toEqual([]);
  expect(found).toContain('organisation: Unison');
});

test.each(['goalkeeper', 'biographer'])('a reader is told who the %s is', (role) => {
  expect(cast('A headline', `The town's ${role}, Pavel Hruska, did not move.`).join()).toMatch(
    new RegExp(`Pavel Hruska \\(.*${role}\\)`, 'u'),
  );
});

test('no horse, ship, dam or foreign paper is a person', () => {
  const people = cast(
    'Gold Cup',
    'Lady Clementine won by a neck. Skipper Angus Tait has tied up his boat, the Mary Ellen, near Orrin Dam.',
    'The mayor has quit, Gazeta Polna reported.',
    'Result: 1 Lady Clementine (S Toomey) 14-1; 2 King Alfred (D Hare) 2-1. The rest of the eleven that ran were far behind.',
  );
  expect(people).toContain('person: Angus Tait (Skipper)');
  expect(people.join('\n')).not.toMatch(/^person: .*(?:Clementine|Alfred|Mary Ellen|Orrin|Gazeta)/mu);
});

test('a batsman with his score is no firm', () => {
  const people = cast(
    'Day two',
    'Dewald Moolman fell late.',
    'Close: 412 (Moolman 199, Pretorius 61).',
    '"I would play it again," Moolman said.',
  );
  expect(people).toContain('person: Dewald Moolman');
});

test('no village, street, team, college or podcast is a person', () => {
  const people = cast(
    'Late win',
    'The Clearwater Mudcats held on. A man left a house on Tanner Row near La Herradura, a fishing village of 2,000.',
    'Ada Moss, a rookie out of Marlin State, swung. "He was slow," Moss said on the Late Tackle podcast.',
  );
  expect(people.filter((line) => line.startsWith('person'))).toEqual([
    'person: Ada Moss (a rookie out of Marlin State)',
  ]);
});
