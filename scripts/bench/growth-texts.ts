import { randomNumbers } from '../library/random-stories.ts';
import { repeated } from './growth.ts';

/** What stands in a text over and over, from one mark to a sentence. */
const ATOMS: readonly string[] = [
  ...'.!?…,;:\'"‘’“”«»„-–—_/\\|*#&~^@%$()[]{}<>=+`aAé1İﬃ中',
  ...[
    'a ',
    'A ',
    'aA',
    'Aa ',
    '1 ',
    '1.',
    '1,',
    '. ',
    '” ',
    '“ ',
    '" ',
    "' ",
    '’ ',
    '- ',
    ', ',
    'a, ',
    'A, ',
    'a.',
    'A.',
    'a-',
    'a_',
    'a’',
    'a@',
    'a/',
  ],
  ...[
    'a. ',
    'A. ',
    'A. B',
    '“a” ',
    '"a" ',
    '‘a’ ',
    '“a',
    'a”',
    '“a.” ',
    '||a||',
    '/PRNewswire/',
    '://a',
    'www.a.',
    '#a ',
    '@a ',
    '$1 ',
    '1% ',
    '1-1 ',
    '’s ',
    'said ',
  ],
  ...[
    '“a” said ',
    '"a" said ',
    '“a,” said A. ',
    'said “a” ',
    'sources said ',
    'he said ',
    'She said she ',
    'The mayor said he ',
    'Ruiz said ',
    'Ana Ruiz said ',
    'A said. ',
  ],
  ...[
    'Ana Ruiz ',
    'Ana Ruiz, ',
    'Ana Ruiz and ',
    'Mr. A ',
    'Mayor Ana ',
    'President ',
    'the mayor of ',
    'of the ',
    'and ',
    'who ',
    'that ',
    'she ',
    'they said ',
  ],
  ...[
    'according to ',
    'according to A, ',
    'told A that ',
    'John Smith told Mary Jones that ',
    'A told B “c” ',
    '“I,” he said, “a.” ',
    'Q: a A: b ',
  ],
  ...[
    'Oct 1 ',
    'Monday ',
    'May ',
    'in 2020 ',
    'since ',
    'last week ',
    'two days ago ',
    'January 5, 2020, ',
    'the next ',
    'on Monday, ',
    '20 years ',
    'at least ',
    'first ',
  ],
  ...[
    'SMITH: a\n',
    'Q: a\n',
    'a\n',
    '“a\n',
    '“a”\n',
    '# a\n',
    '- a\n',
    'Ana Ruiz\n',
    'A said.\n',
    'By Ana Ruiz\n',
    'SMITH: “a” he said.\n',
    '> a\n',
    '1\n',
    'Monday\n',
    '"\n',
    'Ana Ruiz said “a.”\n',
  ],
];

/** A news story's sentences, with other names, numbers and dates each time: what is long and no attack. */
export function prose(length: number): string {
  const names =
    'Ruiz Hale Berg Okoro Lindqvist Marsh Tanaka Weber Costa Novak Silva Moreau Patel Larsen Byrne'.split(
      ' ',
    );
  const firsts = 'Ana Tom Maria Peter Ines John Laura Mark Elena David Sara Omar Nina Paul Rosa'.split(' ');
  const things =
    'bridge harbour school budget road station market hospital park tunnel library bus line airport dam'.split(
      ' ',
    );
  const days = 'Monday Tuesday Wednesday Thursday Friday'.split(' ');
  const out: string[] = [];
  let size = 0;
  for (let at = 0; size < length; at++) {
    const last = names[(at * 7 + (at >> 3)) % names.length] ?? '';
    const first = firsts[(at * 11 + (at >> 4)) % firsts.length] ?? '';
    const thing = things[(at * 5 + (at >> 2)) % things.length] ?? '';
    const day = days[at % days.length] ?? '';
    const line =
      at % 3 === 0
        ? `The council voted on ${day} to close the old ${thing} for ${(at % 90) + 2} weeks, which will cost about $${at + 3} million. `
        : at % 3 === 1
          ? `“We waited too long for the ${thing} and ${at} families now pay for it,” Mayor ${first} ${last} said on ${day}. `
          : `${last}, who was elected in ${1990 + (at % 30)}, told reporters that the ${thing} would open again next month. `;
    out.push(at % 4 === 3 ? `${line.trim()}\n\n` : line);
    size += out.at(-1)?.length ?? 0;
  }
  return out.join('').slice(0, length);
}

export type Text = (length: number) => string;

/** The atoms bare, between letters and in a quotation, and prose: each text by what it is called. */
export function texts(atoms: readonly string[] = ATOMS): Map<string, Text> {
  const found = new Map<string, Text>([['prose', prose]]);
  for (const atom of atoms) {
    const name = JSON.stringify(atom);
    found.set(name, repeated(atom));
    found.set(`x…x of ${name}`, repeated(atom, 'x', 'x'));
    found.set(`“…” of ${name}`, repeated(atom, 'Ana Ruiz said “', '” on Monday.'));
  }
  return found;
}

/** Texts of two atoms, the one over and over and then the other: `count` pairs drawn anew with each seed. */
export function pairsOf(count: number, seed: number, atoms: readonly string[] = ATOMS): Map<string, Text> {
  const random = randomNumbers(seed);
  const any = () => atoms[Math.floor(random() * atoms.length)] ?? '';
  const found = new Map<string, Text>();
  while (found.size < count) {
    const [first, second] = [any(), any()];
    const [one, other] = [repeated(first), repeated(second)];
    found.set(`${JSON.stringify(first)} then ${JSON.stringify(second)}`, (length) => {
      const half = Math.floor(length / 2);
      return one(half) + other(length - half);
    });
  }
  return found;
}
