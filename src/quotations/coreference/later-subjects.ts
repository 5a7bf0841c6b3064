import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import type { Gender } from '../lexicon/first-names.ts';
import type { Entity, Roster } from '../mentions/entity.ts';

/** "Asked if he would resign, the bishop paused": whoever that is, he is named behind, and nobody from before. */
export function isOfLaterSubject(
  { text, tokens, sentences }: Document,
  { words }: Roster,
  at: number,
): boolean {
  const word = words[at] as Word;
  const [first = 0, last = 0] = sentences[word.sentence] ?? [];
  const [start, end] = [tokens[first]?.start ?? word.start, tokens[last - 1]?.end ?? word.end];
  if (word.start - start > LONGEST_OPENING) return false;
  if (!ASKED.test(text.slice(start, start + LONGEST_OPENING))) return false;
  return SUBJECT.test(text.slice(word.end, Math.min(end, word.end + LONGEST_OPENING)));
}

const ASKED = /^(?:When )?(?:[Aa]sked|[Qq]uestioned|[Pp]ressed|[Qq]uizzed|[Cc]hallenged) /u;
const SUBJECT = /^[^“”"]*?, (?:the \p{Ll}|\p{Lu}(?!\S* (?:who|which)\b))/u;
/** UTF-16 units. */
const LONGEST_OPENING = 160;

/** "Derin Ajayi, who came with his wife,": whose name "who" takes up, if nobody else is named in between. */
export function ofRelativeClause(
  { words, mentionAt, entityOf }: Roster,
  at: number,
  gender: Gender,
): Entity | undefined {
  const sentence = words[at]?.sentence;
  for (let who = at - 1; who > at - LONGEST_CLAUSE && words[who]?.sentence === sentence; who--) {
    const mention = mentionAt(who, true);
    if (mention || words[who]?.quoted) return undefined;
    if (!/^(?:who|whose)$/u.test(words[who]?.lower ?? '')) continue;
    const named = mentionAt(who - 1);
    const entity = named && entityOf(named);
    const isPerson = entity?.type === 'person' || entity?.type === 'unknown';
    return isPerson && (entity.gender ?? gender) === gender ? entity : undefined;
  }
  return undefined;
}

/** In words. */
const LONGEST_CLAUSE = 12;
