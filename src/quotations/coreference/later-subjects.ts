import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import type { Roster } from '../mentions/entity.ts';

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
