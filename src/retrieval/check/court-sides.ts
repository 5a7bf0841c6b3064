import type { Story } from '../../story/story.ts';
import { escapeRegExp } from './escape-reg-exp.ts';
import { mayBeOne, NAME } from './role-holders.ts';

/** The sides of a trial, whose lawyers a court report calls by what they do: "Prosecuting, Ana Ruiz said". */
type Side = 'prosecution' | 'defence';

const LAWYER = '(?:lawyers?|barristers?|attorneys?|counsel|solicitors?|[KQ]C|team|side)';
const CLAIMED: readonly (readonly [Side, RegExp])[] = [
  [
    'prosecution',
    /^(?:(?:the|an?|lead|chief|crown) )*(?:prosecut(?:or|ion|ing)\b|crown$|crown (?:lawyer|barrister|counsel)\b)/iu,
  ],
  [
    'defence',
    new RegExp(`^(?:(?:the|an?|his|her|their) )*(?:defen[cs]e(?: ${LAWYER})?|defending ${LAWYER})$`, 'iu'),
  ],
];

/** The side whose lawyer a message names: "the prosecutor", "the defence barrister", not "the defence minister". */
export function claimedSide(claimed: string): Side | null {
  return CLAIMED.find(([, pattern]) => pattern.test(claimed))?.[0] ?? null;
}

const DOING: Readonly<Record<Side, string>> = {
  prosecution: '[Pp]rosecuting|[Ff]or the (?:prosecution|[Cc]rown)|[Oo]pening the case',
  defence: '[Dd]efending|[Mm]itigating|[Ii]n mitigation|[Ff]or the defen[cs]e',
};
const TITLED: Readonly<Record<Side, string>> = {
  prosecution: '[Pp]rosecutor|[Pp]rosecution barrister|[Cc]rown counsel',
  defence: `[Dd]efen[cs]e ${LAWYER}`,
};
/** From the beginning of a word: a run of capitals would be tried from each of its letters. */
const WITH_LETTERS = `(?<![\\p{L}’'-])(${NAME}?)(?: [KQ]C)?`;

const patternsOf = (side: Side): readonly RegExp[] => [
  new RegExp(`\\b(?:${DOING[side]}),? (${NAME})`, 'gu'),
  new RegExp(`${WITH_LETTERS},(?: [KQ]C,)? (?:${DOING[side]})\\b`, 'gu'),
  new RegExp(`\\b(?:${TITLED[side]}),? (${NAME})`, 'gu'),
  new RegExp(`${WITH_LETTERS}, (?:the |a |an )?(?:${TITLED[side]})\\b`, 'gu'),
];
const PATTERNS = { prosecution: patternsOf('prosecution'), defence: patternsOf('defence') };

/** The lawyers of a side whom the story names. */
export function lawyersOf({ text }: Story, side: Side): string[] {
  return PATTERNS[side].flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []));
}

/** True if the story puts somebody on a side. */
export const isOnSide = (story: Story, name: string, side: Side): boolean =>
  lawyersOf(story, side).some((lawyer) => mayBeOne(lawyer, name));

/** "Fiona Hale KC", "prosecuting, Ana Ruiz": a lawyer whom the story calls none. */
export function isInCourt(story: Story, name: string): boolean {
  const last = name.split(/\s+/u).at(-1) ?? '';
  return (
    /^[KQ]C$/u.test(last) ||
    new RegExp(`${escapeRegExp(last)},? [KQ]C\\b`, 'u').test(story.text) ||
    isOnSide(story, name, 'prosecution') ||
    isOnSide(story, name, 'defence')
  );
}
