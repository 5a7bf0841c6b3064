import { genderOfFirstName } from '../../quotations/lexicon/first-names.ts';
import { endOfName } from './agents.ts';
import type { Held } from './held-sentence.ts';

const HERS =
  /\b(?:she|her|hers|herself|wom[ae]n|girls?|wife|mother|daughter|sister|widow|mrs|ms|miss|lady)\b/iu;
const HIS = /\b(?:he|him|his|himself|m[ae]n|boys?|husband|father|son|brother|widower|mr|gentleman)\b/iu;
/** Of whom a question asks, what a sentence of nobody else opens with, and the words of either sex. */
const SEXES = [
  {
    asked: /\b(?:she|woman|girl)\b|\bher\b(?=[\s?!.]*$|\s(?:in|at|on|to|for|when|after|before|from)\b)/iu,
    other: 'he',
    opens: /^(?:(?:an?|the|another) (?:[\p{L}\d-]+ ){0,3}?(?:man|boy)|he)\b/iu,
    own: HERS,
    others: HIS,
  },
  {
    asked: /\b(?:he|him|man|boy)\b/iu,
    other: 'she',
    opens: /^(?:(?:an?|the|another) (?:[\p{L}\d-]+ ){0,3}?(?:woman|girl)|she)\b/iu,
    own: HIS,
    others: HERS,
  },
] as const;

/** "Where was she arrested", "did she plead guilty": not what is told of a man alone, called so or by a man's first name. */
export function isOfOtherSex({ ranking: { question, index }, sentence: { text, words } }: Held): boolean {
  if (question.type === 'who' || /\b(?:I|[Mm]y|me|we)\b/u.test(text)) return false;
  const sex = SEXES.find(({ asked, others }) => asked.test(question.text) && !others.test(question.text));
  if (!sex || sex.own.test(text)) return false;
  const isNamed = genderOfFirstName(words[0] ? text.slice(words[0].start, words[0].end) : '') === sex.other;
  if (!isNamed && !sex.opens.test(text)) return false;
  // Anybody else who is named may be the one.
  const behind = isNamed ? endOfName(words, 0, text) + 1 : 0;
  return !words.slice(behind).some(({ key, capital }) => capital && index.people.has(key));
}
