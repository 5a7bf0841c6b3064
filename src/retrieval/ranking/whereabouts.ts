import type { IndexedSentence, SentenceIndex } from '../index/sentence-index.ts';
import type { Question } from '../question/question.ts';
import { isFunctionWord } from '../text/function-words.ts';
import type { Term } from './terms.ts';

/** Words that may stand behind the name: "where is Blinken right now". */
const NOW = /^(?:right|now|today|currently|moment|exactly|these|days|just|present)$/;
const MOST_WORDS = 4;

/** Whoever is somewhere: what a name is followed or a place preceded by. */
const BEING =
  '(?:is|are|was|were|been|being|remains?|remained|arriv\\w+|landed|attend\\w*|visit\\w*|speak\\w*|spoke|travel\\w*|flew|flown|gone|went|met|meets|liv(?:es|ed|ing)|based|hiding|held|appear\\w*|remarks|conference|trip|reporters|taken|moved|fled|returned|jailed)';

/** Whom a question looks for: "Where is Blinken?", "where's the mayor now". Keys of the words; null in any other question. */
export function askedWhereabouts({ type, words, text }: Question): readonly string[] | null {
  if (type !== 'where') return null;
  const at = words.findIndex(({ plain }) => /^wheres?$/.test(plain));
  const verb = words[at + 1];
  const from = /^(?:is|are|was|were|s)$/.test(verb?.plain ?? '') ? at + 2 : at + 1;
  if (at < 0 || (from === at + 1 && !/\bwhere['’]?s\b/i.test(text))) return null;
  const isOwner = words.slice(from, -1).some(({ start, end }) => /['’]s?$/u.test(text.slice(start, end)));
  if (isOwner) return null;
  const rest = words.slice(from).filter(({ plain }) => plain !== 'the' && !NOW.test(plain));
  if (rest.length === 0 || rest.length > MOST_WORDS || rest.some(isFunctionWord)) return null;
  return rest.map(({ key }) => key);
}

/** The sentences that say where somebody is: a place behind the name, or behind a verb of being there whose subject they may be. */
export function findWhereabouts(
  index: SentenceIndex,
  terms: readonly Term[],
  asked: readonly string[],
): number[] {
  const name = terms.find(({ word }) => word.key === asked.at(-1));
  if (!name) return [];
  const holds = (at: number): boolean => (name.strength[at] ?? 0) >= HELD;
  return index.sentences.flatMap((sentence, at) => {
    const goesOn = OPENS_WITH_PRONOUN.test(sentence.text);
    const isTaken = goesOn && index.sentences[at - 1]?.paragraph === sentence.paragraph && holds(at - 1);
    return (holds(at) || isTaken) && tellsWhere(sentence, name) ? [at] : [];
  });
}

const HELD = 0.5;
const OPENS_WITH_PRONOUN = /^(?:he|she|they|it)\b/i;

const LEAST_SURE = 0.6;

function tellsWhere({ candidates, words, text, positions }: IndexedSentence, name: Term): boolean {
  const places = candidates.filter(({ kind, sure }) => kind === 'place' && sure >= LEAST_SURE);
  const ends = [...name.matches].flatMap(([key]) =>
    (positions.get(key) ?? []).map((at) => words[at]?.end ?? 0),
  );
  return places.some(({ start, end }) => {
    const before = text.slice(0, start);
    // "In Riga, where he is attending …", "Blinken in Riga".
    if (/^,? where (?:he|she|they|it)\b/i.test(text.slice(end))) return true;
    if (
      ends.some(
        (from) => from < start && /^\s(?:in|at|near|outside)\s(?:the\s)?$/i.test(text.slice(from, start)),
      )
    )
      return true;
    return new RegExp(`\\b${BEING}\\b(?:\\s[\\p{L}’'-]+){0,1}\\s(?:in|at|to|near)\\s(?:the\\s)?$`, 'iu').test(
      before,
    );
  });
}
