import type { Reading, TokenRange } from '../reading.ts';
import type { Mention } from './mentions.ts';
import { GENDERED, TITLES } from './words.ts';

/** A role that the story gives someone: "the secretary of state" in `Blinken, the secretary of state,`. */
export interface Role {
  /** The head word in lower case. */
  readonly noun: string;
  readonly range: TokenRange;
}

const END = new Set([
  ',',
  'of',
  'for',
  'at',
  'in',
  'who',
  'whose',
  'and',
  ')',
  '.',
  'from',
  'with',
  'to',
  ';',
  '—',
]);
const APPOSITION = /^(?:a|an|the|his|her|their|then|now|former)$/u;
/** Endings of words for people: a comma before a name is an apposition only behind one of them. */
const BEARER = /(?:er|or|ist|ian|man|woman|ant)$/u;
const LONGEST = 9;

/** Titles, nouns right before a name ("pollster Ann Lee"), and the head of an apposition (`Lee, a pollster for X,`). */
export function rolesOf(reading: Reading, mention: Mention): Role[] {
  return [...titlesOf(reading, mention), ...nounBefore(reading, mention), ...apposition(reading, mention)];
}

function titlesOf({ tokens }: Reading, { range, whole }: Mention): Role[] {
  const roles: Role[] = [];
  for (let at = whole[0]; at < range[0]; at++) {
    const title = (tokens[at]?.lower ?? '').replace(/\.$/u, '');
    if (TITLES.has(title)) roles.push({ noun: LONG_FORMS.get(title) ?? title, range: [at, at + 1] });
  }
  return roles;
}

function nounBefore({ tokens }: Reading, { whole }: Mention): Role[] {
  const comma = tokens[whole[0] - 1]?.lower === ',';
  const at = whole[0] - (comma ? 2 : 1);
  const noun = tokens[at];
  if (noun?.pos !== 'NOUN' || noun.sentence !== tokens[whole[0]]?.sentence) return [];
  if (comma && !TITLES.has(noun.lower) && !GENDERED.has(noun.lower) && !BEARER.test(noun.lower)) return [];
  return [{ noun: noun.lower, range: [at, at + 1] }];
}

function apposition({ tokens }: Reading, { range }: Mention): Role[] {
  const from = range[1] + 1;
  if (tokens[range[1]]?.lower !== ',' || !APPOSITION.test(tokens[from]?.lower ?? '')) return [];
  let at = from + 1;
  let head = -1;
  while (at < from + LONGEST && tokens[at] && !END.has(tokens[at]?.lower ?? '')) {
    if (tokens[at]?.pos === 'NOUN' || tokens[at]?.pos === 'PROPN') head = at;
    at++;
  }
  return head < 0 ? [] : [{ noun: tokens[head]?.lower ?? '', range: [from, at] }];
}

const LONG_FORMS: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['sens', 'senator'],
  ['rep', 'representative'],
  ['reps', 'representative'],
  ['gov', 'governor'],
  ['govs', 'governor'],
  ['gen', 'general'],
  ['prof', 'professor'],
  ['dr', 'doctor'],
  ['rev', 'reverend'],
]);
