import { type Gender, genderOfFirstName } from '../../quotations/lexicon/first-names.ts';
import type { IndexedSentence, SentenceIndex } from '../index/sentence-index.ts';
import { isFunctionWord } from '../text/function-words.ts';
import type { Word } from '../text/words.ts';
import { endOfName } from './agents.ts';
import type { Held } from './held-sentence.ts';

const HERS =
  /\b(?:she|her|hers|herself|wom[ae]n|girls?|wife|mother|daughter|sister|widow|mrs|ms|miss|lady)\b/i;
const HIS = /\b(?:he|him|his|himself|m[ae]n|boys?|husband|father|son|brother|widower|mr|gentleman)\b/i;
/** Of whom a question asks, what a sentence of nobody else opens with, and the words of either sex. */
const SEXES = [
  {
    asked: /\b(?:she|woman|girl)\b|\bher\b(?=[\s?!.]*$|\s(?:in|at|on|to|for|when|after|before|from)\b)/i,
    other: 'he',
    opens: /^(?:(?:an?|the|another) (?:[\p{L}\d-]+ ){0,3}?(?:man|boy)|he)\b/iu,
    own: HERS,
    others: HIS,
  },
  {
    asked: /\b(?:he|him|man|boy)\b/i,
    other: 'she',
    opens: /^(?:(?:an?|the|another) (?:[\p{L}\d-]+ ){0,3}?(?:woman|girl)|she)\b/iu,
    own: HIS,
    others: HERS,
  },
] as const;

/** "The skipper, Donald Reay, 52, …", "Keeper Martin Voss …": who is called something before the name. */
const BEFORE_NAME =
  /^(?:(?:The|An?|His|Her|Their|Its) (?:[\p{L}-]+ ){0,2}[\p{L}-]+(, )|\p{Lu}\p{Ll}[\p{L}-]*(?<!ing) )(?=\p{Lu}\p{Ll})/u;

/** "Where was she arrested", "did she plead guilty": not what is told of a man alone, called so or by a man's name. */
export function isOfOtherSex({ ranking: { question, index }, sentence }: Held): boolean {
  const { text, words } = sentence;
  if (question.type === 'who' || /\b(?:I|[Mm]y|me|we)\b/u.test(text)) return false;
  const sex = SEXES.find(({ asked, others }) => asked.test(question.text) && !others.test(question.text));
  if (!sex) return false;
  const named = openingName(sentence, index);
  const isNamed = named?.sex === sex.other;
  const from = isNamed ? (words[named.from]?.start ?? 0) : 0;
  if (sex.own.test(text.slice(from)) || (!isNamed && !sex.opens.test(text))) return false;
  // Anybody else who is named may be the one.
  return !words.slice(isNamed ? named.to : 0).some(({ key, capital }) => capital && index.people.has(key));
}

/** The person whose name a sentence opens with, from one word up to another. */
function openingName(
  { words, text }: IndexedSentence,
  index: SentenceIndex,
): { sex: Gender | undefined; from: number; to: number } | undefined {
  const [first] = words;
  if (!first) return undefined;
  const opening = sexOf(first, text, index);
  if (opening) return { sex: opening, from: 0, to: endOfName(words, 0, text) + 1 };
  const [before, comma] = BEFORE_NAME.exec(text) ?? [];
  if (before === undefined || (comma === undefined && isFunctionWord(first))) return undefined;
  const from = words.findIndex(({ start }) => start === before.length);
  const name = words[from];
  if (!name) return undefined;
  const to = endOfName(words, from, text) + 1;
  // "The court, Ann Lee said, was wrong" is not about her.
  if (comma && text.charAt(words[to - 1]?.end ?? 0) !== ',') return undefined;
  return { sex: genderOfFirstName(text.slice(name.start, name.end)), from, to };
}

const TITLES: ReadonlyMap<string, Gender> = new Map([
  ['mr', 'he'],
  ['mrs', 'she'],
  ['ms', 'she'],
  ['miss', 'she'],
]);

/** By the word itself if it is a first name, else by what stands before it elsewhere if it is a surname that no two of them share. */
function sexOf(word: Word, text: string, { people, sentences }: SentenceIndex): Gender | undefined {
  const own = genderOfFirstName(text.slice(word.start, word.end));
  if (own || !people.has(word.key)) return own;
  const called = sentences.flatMap(({ words, positions, text: other }) =>
    (positions.get(word.key) ?? []).flatMap((place) => {
      const before = words[place - 1];
      if (!before?.capital || isFunctionWord(before) || words[place]?.opening) return [];
      return [TITLES.get(before.plain) ?? genderOfFirstName(other.slice(before.start, before.end))];
    }),
  );
  return new Set(called).size === 1 ? called[0] : undefined;
}
