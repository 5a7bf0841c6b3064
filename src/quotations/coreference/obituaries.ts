import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { DiscourseSalience } from './discourse-salience.ts';

const DIES = /\b(?:dies|has died|died|dead at|obituary|remembered)\b/iu;
/** What killed somebody: such a story goes on about others, and an accused's “I did it” is not the victim's. */
const INQUIRY =
  /\b(?:arrest(?:s|ed)?|charged with|murder(?:s|ed|er)?|manslaughter|stabb(?:ed|ing)|inquest|collision|crash(?:es|ed)?|gunman|suspects?|pleaded)\b/iu;

/** Whom an obituary is about: the only person in a headline that says so. */
export function deceased({ text, paragraphs, tokens }: Document, roster: Roster): Entity | undefined {
  const [from, to] = paragraphs[0] ?? [0, 0];
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  if (end - start > LONGEST_HEADLINE || !DIES.test(text.slice(start, end)) || INQUIRY.test(text))
    return undefined;
  const named = new Set(
    roster.mentions
      .filter(({ span }) => span[0] >= start && span[1] <= end)
      .flatMap((mention) => roster.entityOf(mention) ?? [])
      .filter(({ type }) => type === 'person'),
  );
  const [only, other] = named;
  // News of a death is no obituary: that tells a life.
  return other || !only || !only.mentions.some((mention) => isBorn(roster, mention)) ? undefined : only;
}

/** UTF-16 units. */
const LONGEST_HEADLINE = 200;

/** "Achar joined", "Ana Ruiz was born", "Ruiz grew up": a life is told. */
function isBorn({ words }: Roster, { words: [, to] }: Mention): boolean {
  const behind = words.slice(to, to + 3).map(({ lower }) => lower);
  return /^(?:joined|grew|studied|married|attended|was born|was educated|began|started|moved|left school)\b/u.test(
    behind.join(' '),
  );
}

/** "Her voice was retired", "A lifelong bachelor, he lived": a paragraph that takes up whom the story is about. */
export function opensParagraph({ words, mentionAt }: Roster, at: number): boolean {
  const { paragraph, sentence } = words[at] as Word;
  for (let before = at - 1; before > at - LONGEST_LEAD; before--) {
    const word = words[before];
    if (word?.paragraph !== paragraph) return true;
    if (word.sentence !== sentence || word.quoted || mentionAt(before, true)) return false;
  }
  return false;
}

/** In words. */
const LONGEST_LEAD = 6;

/** "Manager Tom Hale laid a wreath.\n\nHe wept.": a first word goes on with whoever led the paragraph before. */
export function isOfOther(
  { words }: Roster,
  at: number,
  dead: Entity,
  { recent }: DiscourseSalience,
): boolean {
  const { paragraph } = words[at] as Word;
  if (words[at - 1]?.paragraph === paragraph) return false;
  return recent.some(({ entity, ledParagraph }) => entity !== dead && ledParagraph === paragraph - 1);
}
