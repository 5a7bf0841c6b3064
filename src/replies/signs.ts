import type { Answer } from '../answers/answer.ts';
import type { Label } from '../messages/messages.ts';

/** What a card says before anything of it is read: by its colour, and by a sign if a server wants no colours. */
export type Kind = 'answer' | 'none' | 'same' | 'changed' | 'wrong';

const BY_LABEL: Readonly<Partial<Record<Label, Kind>>> = {
  notInStory: 'none',
  notInStories: 'none',
  unsure: 'none',
  verbatim: 'same',
  altered: 'changed',
  alteredNumber: 'changed',
  alteredName: 'changed',
  alteredOrder: 'changed',
  spliced: 'changed',
  cutShort: 'changed',
  alteredSense: 'wrong',
  misattributed: 'wrong',
  notTheirs: 'wrong',
};

/** The worse the later: a card of several verdicts has the colour of the worst. */
const RANK: readonly Kind[] = ['answer', 'same', 'none', 'changed', 'wrong'];

const COLOURS: Readonly<Record<Kind, number>> = {
  answer: 0x3b82f6,
  none: 0x8b949e,
  same: 0x2ea043,
  changed: 0xd29922,
  wrong: 0xda3633,
};

const SIGNS: Readonly<Record<Kind, string>> = {
  answer: '',
  none: '○ ',
  same: '✓ ',
  changed: '≠ ',
  wrong: '✗ ',
};

/** The sign before a heading, with its space; empty for headings that judge nothing. */
export function signOf(label: Label): string {
  return SIGNS[BY_LABEL[label] ?? 'answer'];
}

/** The colour of a card: of its worst verdict, else answered or not. */
export function colourOf({ answered, sections }: Answer): number {
  const kinds = sections.flatMap(({ label }) => (label ? (BY_LABEL[label] ?? []) : []));
  if (kinds.length === 0) return COLOURS[answered ? 'answer' : 'none'];
  return COLOURS[kinds.reduce((worst, kind) => (RANK.indexOf(kind) > RANK.indexOf(worst) ? kind : worst))];
}
