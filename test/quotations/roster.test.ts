import { describe, expect, test } from 'vitest';
import { linesOf, readDocument } from '../../src/quotations/document/document.ts';
import { buildRoster } from '../../src/quotations/mentions/roster.ts';

/** Whom a text names, in alphabetical order: "person: Ana Ruiz = Ruiz = Ana"; places are left out. */
function namesIn(text: string): string[] {
  const { entities } = buildRoster(readDocument(text, linesOf(text)));
  return entities
    .filter(({ type }) => type !== 'place')
    .map(({ type, name, mentions }) => {
      const first = text.slice(...name.span);
      const forms = new Set([first, ...mentions.map(({ span }) => text.slice(...span))]);
      return `${type}: ${[...forms].join(' = ')}`;
    })
    .sort();
}

const CASES: readonly [title: string, text: string, names: readonly string[]][] = [
  [
    'a short name, a title and a nickname in quote marks are one person',
    'Mayor Robert “Bobby” Lund spoke. Lund left early, and Mr. Lund’s aides followed. Bobby stayed.',
    ['person: Robert “Bobby” Lund = Lund = Bobby'],
  ],
  [
    'a union keeps the first word of its name at the head of a sentence, though the story has fires',
    'The fire spread. A second fire and the fires of May were put out by the police. Fire Brigades Union members met. Police Federation chairs did not.',
    ['organisation: Fire Brigades Union', 'organisation: Police Federation'],
  ],
  [
    'a title or office is no part of the name',
    'We met Secretary of State Ana Ruiz, Navy Capt. Tom Hale and former Lima Gov. Eva Stern (D).',
    ['person: Ana Ruiz', 'person: Eva Stern', 'person: Tom Hale'],
  ],
  [
    'an accent that is left out makes no second person',
    'José Peña arrived.\nLater that day Jose Pena left, and the crowd cheered Peña again.',
    ['person: José Peña = Jose Pena = Peña'],
  ],
  [
    'a name that ends like a common word keeps its end',
    'Anna Ruiz White met Ian Read.',
    ['person: Anna Ruiz White', 'person: Ian Read'],
  ],
  [
    'what is hyphenated to an adjective is no name',
    'The Oscar-winning actress Susan Hart thanked Chicago-born Tom Hale. “Oscar-winner Hart,” he joked.',
    ['person: Susan Hart = Hart', 'person: Tom Hale'],
  ],
  [
    'outlets keep all their words',
    'Ana Ruiz told the New York Times, The Lima Post, the Wall Street Journal, Fox & Friends and the Harbor Daily News.',
    [
      'organisation: Fox & Friends',
      'organisation: Harbor Daily News',
      'organisation: New York Times',
      'organisation: The Lima Post',
      'organisation: Wall Street Journal',
      'person: Ana Ruiz',
    ],
  ],
  [
    'bodies whose head noun comes first keep what follows it',
    'The Department of Justice, the U.S. Center for Health Policy and the Organization for Trade and Peace in Europe objected.',
    [
      'organisation: Department of Justice',
      'organisation: Organization for Trade and Peace in Europe',
      'organisation: U.S. Center for Health Policy',
    ],
  ],
  [
    'an outlet may be called by the end of its name, an acronym stands for the whole',
    'The Harbor Daily News reported it. The National Harbor Association denied it. “No,” the Daily News and the NHA wrote.',
    ['organisation: Harbor Daily News = Daily News', 'organisation: National Harbor Association = NHA'],
  ],
  [
    'a body with a longer name is another body',
    'The Green Party met in Oslo. The Rome Green Party did not.',
    ['organisation: Green Party', 'organisation: Rome Green Party'],
  ],
  [
    'an office in front is no part of an organisation',
    'He is CEO of Lima Coffee Association, and a former New York Post editor.',
    ['organisation: Lima Coffee Association', 'organisation: New York Post'],
  ],
  [
    'places called New are no persons and no halves of names',
    'Voters in New Hampshire and New Jersey met New York Mayor Tom Hale. New Yorkers cheered.',
    ['person: Tom Hale'],
  ],
  [
    'a weekday, a month and a word that opens a sentence are no persons',
    'Thousands of people came Tuesday. Individuals who waited since March left. Critics of Ana Ruiz came, too.',
    ['person: Ana Ruiz'],
  ],
  [
    '“the Ruiz campaign” does not make an organisation of Ruiz',
    'The Ruiz campaign and the Hale administration met, and Ruiz left early.',
    ['unknown: Hale', 'unknown: Ruiz'],
  ],
  [
    '“Mrs.” and “Mr.” keep a married couple two, and an office goes to the one it is said of most',
    'President Lund spoke first. Greta Lund listened. Mr. Lund smiled. Mr. Lund left. Mrs. Lund stayed.',
    ['person: Greta Lund = Lund', 'person: Lund'],
  ],
  [
    'two people of one last name stay two',
    'Ana Ruiz and her brother Paul Ruiz own the shop. Paul sells bread. Ana bakes it.',
    ['person: Ana Ruiz = Ana', 'person: Paul Ruiz = Paul'],
  ],
  [
    'a headline in capitals or in Title Case cuts no name and makes none',
    'MAYOR TOM HALE SAYS BRIDGE WILL OPEN\n\nTom Hale Says the Bridge Will Open Soon\n\nMayor Tom Hale said on Monday that the bridge would open.',
    ['person: Tom Hale = TOM HALE'],
  ],
  [
    'a plural that opens a sentence is no name, a name that opens an organisation’s is one',
    'Scientists met on Monday. Prosecutors said so. Markets expect rain. Fares will be refunded. Met Éireann and Met Office staff agreed.',
    ['organisation: Met Office', 'unknown: Met Éireann'],
  ],
  [
    'a capital behind the hyphen is part of a name, an appointment is not',
    'Award-winning author Mei-Ling Zhao met Ambassador-designate Priya Rao. Nguyễn Thị Minh Khai listened.',
    ['person: Mei-Ling Zhao', 'person: Priya Rao', 'unknown: Nguyễn Thị Minh Khai'],
  ],
  [
    'whole names are also said for short by their first part, or a part in the middle',
    'Xi Jinping met Luiz Inácio Lula da Silva and President Park Ji-hoon at Orbit Holdings. Xi spoke. Lula listened. Park left. Orbit paid.',
    [
      'organisation: Orbit Holdings = Orbit',
      'person: Luiz Inácio Lula da Silva = Lula',
      'person: Park Ji-hoon = Park',
      'unknown: Xi Jinping = Xi',
    ],
  ],
  [
    'the name somebody was born with, and Irish names with their accents',
    'Marta Ruiz made a film. Born Marta Lindqvist in Lima, she stayed. Róisín Garvey left with her cousin, Nuala. Nuala Cole wept.',
    ['person: Marta Ruiz = Marta Lindqvist', 'person: Nuala Cole = Nuala', 'person: Róisín Garvey'],
  ],
  [
    'an office with a field does not swallow the name',
    'Former Deputy Assistant Secretary of State for European Affairs Martin Hale left. C. Paul Lund stayed.',
    ['person: C. Paul Lund', 'person: Martin Hale'],
  ],
  [
    'a faith or nation in front of one word names a thing',
    'The Muslim Brotherhood and the Italian League met Italian Prime Minister Paolo Neri.',
    ['organisation: Italian League', 'person: Paolo Neri'],
  ],
];

describe('The names of a story', () => {
  test.each(CASES)('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
