import type { Reading, TokenRange } from '../reading.ts';
import type { Mention } from './mentions.ts';

/** What a source phrase is headed by: one name, several, a pronoun, or a noun. */
export type SourceHead =
  | { readonly kind: 'name'; readonly mention: Mention }
  | { readonly kind: 'names'; readonly mentions: readonly Mention[] }
  | { readonly kind: 'pronoun'; readonly at: number }
  | {
      readonly kind: 'noun';
      readonly at: number;
      readonly plural: boolean;
      readonly determiner: 'definite' | 'indefinite' | 'none';
    };

const PRONOUNS = new Set(
  (
    'he she they it we i you who him her them us me himself herself themselves itself his their its our my ' +
    'that which this these those one'
  ).split(' '),
);
const PREPOSITIONS = new Set(
  'of for from in at with by on to about against near under behind within among including like'.split(' '),
);
const CUT = new Set([
  ...PREPOSITIONS,
  ...'who that which whose familiar close briefed aware involved speaking asking , ( — – ;'.split(' '),
]);
const DEFINITE = new Set('the this that these those his her their its our my'.split(' '));
const INDEFINITE = new Set(
  'a an one another some several many two three four five six multiple various most few both other others'.split(
    ' ',
  ),
);

/** @param mentions the names in the text, in order */
export function headOfSource(
  reading: Reading,
  [from, to]: TokenRange,
  mentions: readonly Mention[],
): SourceHead {
  const { tokens } = reading;
  const lower = (at: number): string => tokens[at]?.lower ?? '';
  const words: number[] = [];
  for (let at = from; at < to; at++) if (tokens[at]?.pos !== 'PUNCT' && lower(at) !== "'s") words.push(at);
  const only = words.length === 1 ? words[0] : undefined;
  if (only !== undefined && PRONOUNS.has(lower(only))) return { kind: 'pronoun', at: only };
  const heads = mentions.filter((mention) => canHead(reading, [from, to], mention));
  const first = heads[0];
  const second = heads[1];
  if (first && second && joined(reading, first, second)) return { kind: 'names', mentions: [first, second] };
  if (first) {
    const end = first.range[1];
    if (lower(end) === 'and' && end < to - 1) return { kind: 'names', mentions: [first] };
    return { kind: 'name', mention: first };
  }
  return nounHead(reading, [from, to]);
}

/** A name heads a source unless it belongs to a noun behind it ("Clinton supporters") or hangs on a small word. */
function canHead({ tokens }: Reading, [from, to]: TokenRange, { whole, range }: Mention): boolean {
  if (whole[0] < from || range[1] > to) return false;
  for (let at = from; at < whole[0]; at++)
    if (PREPOSITIONS.has(tokens[at]?.lower ?? '') || /^(?:who|which|that)$/u.test(tokens[at]?.lower ?? ''))
      return false;
  const next = range[1] < to ? tokens[range[1]] : undefined;
  if (!next) return true;
  if (next.lower === "'s" || next.lower === "'" || next.lower === '’') return range[1] + 1 >= to;
  return !(next.pos === 'NOUN' || next.pos === 'ADJ' || next.lower === '-');
}

function joined({ tokens }: Reading, first: Mention, second: Mention): boolean {
  const between = tokens.slice(first.range[1], second.whole[0]).map(({ lower }) => lower);
  return between.length <= 2 && between.some((word) => word === 'and' || word === '&');
}

function nounHead({ tokens }: Reading, [from, to]: TokenRange): SourceHead {
  let head = -1;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token) break;
    if (head >= 0 && CUT.has(token.lower)) break;
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || (token.pos === 'ADJ' && at + 1 === to)) head = at;
  }
  const first = tokens[from]?.lower ?? '';
  const at = head < 0 ? from : head;
  const noun = tokens[at];
  const plural =
    noun !== undefined &&
    (noun.lower !== noun.lemma ? /s$|^(?:men|women|people)$/u.test(noun.lower) : noun.lower === 'people');
  const determiner = DEFINITE.has(first) ? 'definite' : INDEFINITE.has(first) ? 'indefinite' : 'none';
  return { kind: 'noun', at, plural, determiner };
}
