import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import { lowerAt } from '../document/words.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { isTitle, TITLES } from '../lexicon/titles-and-places.ts';
import type { Roster } from '../mentions/entity.ts';
import { isPlural } from '../mentions/noun-phrases.ts';

const RELATIVE = /^(?:who|which|whose|whom|that|where|when)$/u;
/** Endings of adjectives that may come in a row. */
const ADJECTIVE = /(?:ed|ous|ful|ive|al|ic|ish|ent|ant|ary|able|less|long|old|young|new|big|small)$/u;

/** Index of the word behind the next comma, bracket, dash or before the next relative pronoun. */
export function nextCut(document: Document, roster: Roster, from: number, end: number): number {
  let cut = from + 1;
  while (cut < end && !isCut(document, roster, cut)) cut++;
  return cut;
}

function isCut({ text, tokens }: Document, roster: Roster, index: number): boolean {
  const { words } = roster;
  const word = words[index] as Word;
  if (isInside(roster, index)) return false;
  const next = tokens[words[index + 1]?.token ?? -1]?.pos ?? '';
  const determines = word.lower === 'that' && /^(?:NOUN|NUM|ADJ)$/u.test(next);
  if (RELATIVE.test(word.lower) && !determines) return true;
  const before = words[index - 1] as Word;
  const gap = text.slice(before.dotEnd, word.start);
  // "1,100 pages" and "an accomplished, experienced member" go on behind their commas.
  if (gap === ',' || (gap === ', ' && ADJECTIVE.test(before.lower) && !before.capital && !word.capital))
    return false;
  return /[,;:()[\]—–]/u.test(gap);
}

/** True if the word goes on with the name or title that holds the word before. */
export function isInside(roster: Roster, index: number): boolean {
  const mention = roster.mentionAt(index, true);
  return mention !== undefined && mention === roster.mentionAt(index - 1, true);
}

/** Behind "A, B and C" or "two analysts, A and B"; undefined if the first comma begins a description. */
export function listEnd(
  document: Document,
  roster: Roster,
  from: number,
  cut: number,
  end: number,
): number | undefined {
  const { words } = roster;
  const second = words[cut];
  if (!second || cut >= end || !isBehindComma(document, words, cut)) return undefined;
  const mention = roster.mentionAt(cut, true);
  const isName = mention?.titleFrom === cut && mention.kind !== 'place';
  if (
    !isName &&
    !(mention && roster.mentionAt(from)?.kind === 'place') &&
    !isBarePlural(document, words, cut)
  )
    return undefined;
  let joined = false;
  for (let at = cut + 1; at < end; at++) {
    const ends = isCut(document, roster, at) && !isBehindComma(document, words, at);
    if (ends || /^(?:who|whose|which)$/u.test(lowerAt(words, at))) return joined ? at : undefined;
    if (isConjunction(roster, at) && at + 1 < end) joined = true;
  }
  return joined ? end : undefined;
}

function isBehindComma({ text }: Document, words: readonly Word[], at: number): boolean {
  return /, ?$/u.test(text.slice((words[at - 1] as Word).dotEnd, words[at]?.start));
}

/** "Republicans and", "Democrat politicians and". */
function isBarePlural({ tokens }: Document, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const pos = tokens[word.token]?.pos ?? '';
  if (isPlural(word.lower)) return /^(?:NOUN|PROPN)$/u.test(pos);
  const next = words[at + 1];
  return (
    /^(?:ADJ|NOUN|PROPN)$/u.test(pos) &&
    next?.joined === true &&
    isPlural(next.lower) &&
    !isPersonNoun(word.lower)
  );
}

/** An "and" outside of names. */
function isConjunction(roster: Roster, at: number): boolean {
  return /^(?:and|or)$/u.test(lowerAt(roster.words, at)) && !isInside(roster, at);
}

/** "Ruiz and Hale", "Republicans and the movement". */
export function isCoordinated(roster: Roster, from: number, to: number): boolean {
  const { words } = roster;
  let named = false;
  for (let at = from; at < to; at++) {
    if (roster.mentionAt(at, true)) named = true;
    else if (/^(?:and|or)$/u.test(lowerAt(words, at))) {
      const next = words[at + 1];
      const isPair =
        at > from &&
        isPlural(lowerAt(words, at - 1)) &&
        next &&
        /^(?:the|his|her|their|other)$/u.test(next.lower);
      // "Brightwater co-founder and chief technology officer Ana Ruiz"
      const isOffice =
        TITLES.has(lowerAt(words, at - 1)) &&
        next !== undefined &&
        !next.capital &&
        isTitle(next.lower) &&
        roster.mentionAt(to - 1) !== undefined;
      if ((named && !isOffice) || isPair) return true;
    }
  }
  return false;
}
