import type { Document } from '../document/document.ts';
import { type Word, wordAt } from '../document/words.ts';
import type { Gender } from '../lexicon/first-names.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { genderOfWord } from '../lexicon/titles-and-places.ts';
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

/**
 * "Ferris praised him. Asked about it, the plumber laughed. “…,” he said": the plumber, whoever that is, and not Ferris, unless Ferris is
 * called so.
 *
 * @param said where the words begin that he says
 */
export function isOfDescribedSubject(
  { text, tokens }: Document,
  { words }: Roster,
  said: number,
  { mentions }: Entity,
  gender: Gender,
): boolean {
  const quoted = wordAt(words, said);
  const [opening, before] = [words[quoted], words[quoted - 1]];
  if (!opening || before?.sentence !== opening.sentence - 1 || before.paragraph !== opening.paragraph)
    return false;
  for (let at = quoted - 1; words[at]?.sentence === before.sentence; at--) {
    const noun = words[at] as Word;
    const [article, verb] = [words[at - 1], words[at + 1]];
    const isSubject =
      article?.lower === 'the' &&
      (article.opens || /,\s$/u.test(text.slice(article.start - 2, article.start))) &&
      tokens[verb?.token ?? -1]?.pos === 'VERB' &&
      !verb?.lower.endsWith('ing');
    if (!isSubject || !isPersonNoun(noun.lower) || (genderOfWord(noun.lower) ?? gender) !== gender) continue;
    return !mentions.some(({ span: [start, end] }) => {
      const front = text
        .slice(Math.max(0, start - BESIDE_NAME), start)
        .split(OTHER_SENTENCE)
        .at(-1);
      const behind = text.slice(end, end + BESIDE_NAME).split(OTHER_SENTENCE)[0];
      return `${front} ${behind}`.toLowerCase().includes(noun.lower);
    });
  }
  return false;
}

/** UTF-16 units around a name in which the story says what somebody is. */
const BESIDE_NAME = 60;
const OTHER_SENTENCE = /[.!?“”"\n]/u;
