import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import { genderOfWord, NOT_NAMES, TITLES } from '../lexicon/titles-and-places.ts';
import type { Mention } from './mentions.ts';

/**
 * Last names that are titles or plain words as well, once the story has given the whole name: after "Peter King" and
 * "Ian Read", "King said" and "Mr. Read" are they, "the king" and "King Olaf" are not.
 */
export function plainNameMentions(
  { tokens }: Document,
  words: readonly Word[],
  titled: readonly boolean[],
  known: readonly Mention[],
): Mention[] {
  const last = new Set(known.map(({ names }) => names.at(-1)).filter((name) => name && isPlain(name)));
  if (last.size === 0) return [];
  const taken = new Set(
    known.flatMap(({ words: [from, to] }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const found: Mention[] = [];
  for (const [at, word] of words.entries()) {
    const { lower, capital, paragraph, possessive, opens } = word;
    if (!capital || !last.has(lower) || taken.has(at) || titled[paragraph]) continue;
    const next = words[at + 1];
    const before = words[at - 1];
    if (
      (next?.capital && next.joined && !possessive) ||
      (word.joined && /^(?:the|a|an)$/u.test(before?.lower ?? ''))
    )
      continue;
    const acts = /^(?:VERB|AUX)$/u.test(tokens[next?.token ?? -1]?.pos ?? '') || possessive;
    const isTitled = word.joined && before?.capital === true && TITLES.has(before.lower);
    if (opens && !acts) continue;
    const title = isTitled ? [(before as Word).lower] : [];
    const gender = title.map(genderOfWord)[0];
    const titleFrom = at - title.length;
    found.push({
      span: [word.start, word.end],
      kind: 'person',
      names: [lower],
      title,
      gender,
      words: [at, at + 1],
      titleFrom,
    });
  }
  return found;
}

const isPlain = (name: string): boolean => TITLES.has(name) || NOT_NAMES.has(name);
