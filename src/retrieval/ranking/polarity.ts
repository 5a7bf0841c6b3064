import { isFunctionWord } from '../text/function-words.ts';
import { areOpposites, isNegating } from '../text/turning-words.ts';
import { isPastForm } from '../text/word-forms.ts';
import { keyOf, type Word } from '../text/words.ts';
import { HELD, type Held } from './held-sentence.ts';

const AUXILIARIES = 'is|are|was|were|do|does|did|has|have|had|will|wo|would|can|ca|could|should';
/** As far as the verb of the question itself: not what somebody "who did not pay" did. */
const BEFORE = "(?:(?!(?:that|who|which|if|because|whether|or)\\s)[\\p{L}\\p{N}’'-]+\\s){0,6}?";
const ASKS_WHAT_IS_NOT = new RegExp(
  `^(?:(?:and|so|but|ok),?\\s)?(?:who|whom|which|what|where|when)(?:['’]s)?\\s${BEFORE}(?:(?:${AUXILIARIES})n['’]?t|(?:not|never|cannot)(?!\\s(?:only|just|long|far|yet)\\b))\\s`,
  'iu',
);
/** What says without a "not" that something did not happen, or not to all. */
const FALLS_SHORT =
  /n['’]t\b|\b(?:only|instead|rather|except\w*|apart|against|lack\w*|miss\w*|absent|absence|fail\w*|declin\w*|reject\w*|oppos\w*|avoid\w*|abst\w+|boycott\w*|exempt\w*|exclud\w*|unaffected|untouched|spared?|left out|stay\w* away|cancel\w*|postpon\w*|scrap\w*|suspend\w*|halt\w*|shut|clos\w+|withh\w+|barr(?:ed|ing)|bann?\w*|prohibit\w*|forb[ai]d\w*|illegal\w*|prevent\w*|stopp?\w*|ignor\w*|skipp\w*|omit\w*|forg[eo]t\w*|neglect\w*|yet to|still|few|fewer|un(?:able|willing|likely|paid|known|harmed|hurt|insured|clear))\b/i;

/**
 * "Who did not vote" is not answered by who did. A sentence without the word that is denied may well answer by another: "left" is not
 * coming back.
 */
export function isOnlyWhatIs({ ranking, at, sentence, whole }: Held): boolean {
  const { question, terms } = ranking;
  if (!ASKS_WHAT_IS_NOT.test(question.text)) return false;
  const no = question.words.findIndex(({ plain }) => isNegating(plain));
  const denied = question.words.find((word, place) => place > no && !isFunctionWord(word));
  if ((terms.find(({ word }) => word.key === denied?.key)?.strength[at] ?? 0) < HELD) return false;
  const before = ranking.index.sentences[at - 1];
  const near = before?.paragraph === sentence.paragraph ? [before, ...whole] : whole;
  return !near.some(
    ({ text, words }) => FALLS_SHORT.test(text) || words.some(({ plain }) => isNegating(plain)),
  );
}

const WANTS_WHAT_IS = /^(?:who|which|what|where)$/;

/** "Which models are affected": not which are not. */
export function saysWhatIsNot({
  ranking: { question, terms },
  sentence: { words, positions },
}: Held): boolean {
  if (!WANTS_WHAT_IS.test(question.type) || question.words.some(({ plain }) => isNegating(plain)))
    return false;
  const last = question.words.findLast((word) => !isFunctionWord(word));
  if (!last || !isPastForm(last.plain)) return false;
  const places = [...(terms.find(({ word }) => word.key === last.key)?.matches ?? [])].flatMap(
    ([key]) => positions.get(key) ?? [],
  );
  return places.length > 0 && places.every((at) => /^(?:not|never)$/.test(words[at - 1]?.plain ?? ''));
}

const UTMOST = /^(?:most|least|best|worst|\p{L}{3,}est)$/u;
const COMPARED = ['more', 'most', 'less', 'least', 'fewer', 'fewest'];

/** "Who was the youngest" is not answered by who was the oldest, nor "which was confirmed" by what was unconfirmed. */
export function saysTheOpposite({ ranking: { question }, whole }: Held): boolean {
  const asked = question.words;
  // "Is it legal" is settled by "illegal", and a "not" turns the question once more.
  if (question.type === 'yes/no' || asked.some(({ plain }) => isNegating(plain))) return false;
  const told = whole.flatMap(({ words }) => words.filter((_, at) => words[at - 1]?.plain !== 'at'));
  const [ours, theirs] = [without(asked, told), without(told, asked)];
  return (
    isOtherExtreme(ours, theirs) ||
    comparesOtherwise(comparisons(asked, ours), comparisons(told, theirs)) ||
    isNegated(ours, theirs) ||
    isNegated(theirs, ours)
  );
}

/** Words by what they are in plain letters. */
type Distinct = ReadonlyMap<string, Word>;

/** Each of the words once that the others do not have in any form. */
function without(words: readonly Word[], others: readonly Word[]): Distinct {
  const keys = new Set(others.map(({ key }) => key));
  return new Map(words.filter(({ key }) => !keys.has(key)).map((word) => [word.plain, word]));
}

function isOtherExtreme(ours: Distinct, theirs: Distinct): boolean {
  const [asked, told] = [ours, theirs].map((words) => [...words.keys()].filter((word) => UTMOST.test(word)));
  return asked?.some((one) => told?.some((other) => areOpposites(one, other))) ?? false;
}

/** "More popular": the comparing word, and the key of what it compares. */
function comparisons(words: readonly Word[], own: Distinct): ReadonlySet<string> {
  return new Set(
    words.flatMap(({ plain }, at) =>
      COMPARED.includes(plain) && own.has(plain) ? `${plain} ${words[at + 1]?.key}` : [],
    ),
  );
}

function comparesOtherwise(asked: ReadonlySet<string>, told: ReadonlySet<string>): boolean {
  return [...asked].some((pair) => {
    const [one = '', compared = ''] = pair.split(' ');
    return COMPARED.some((other) => areOpposites(one, other) && told.has(`${other} ${compared}`));
  });
}

/** Long words only, and of a form that these negate: "income" is no opposite of "come". */
const NEGATED =
  /^(?:(?:un|non)-?(?=\p{L}{4})|(?:in|im|il|ir|dis|ab)(?=\p{L}{5,}$)(?=\p{L}*(?:[ai]ble|[ae]nt|ate|al|ive|ect|ite|ous|ular|id|ly)$))/u;

/** "Unpaid carers" are no opposite of "do I have to pay". */
const IRREGULAR = /^(?:paid|known|told|seen|done|made|sold|heard|said)$/;
/** "Certain statements" are some, and to unseat somebody is no opposite of a seat. */
const OF_ANOTHER_SENSE = /^(?:certain|seat)$/;

/** One of the long words is one of the short ones with a negating prefix. */
function isNegated(long: Distinct, short: Distinct): boolean {
  const keys = new Set([...short.values()].map(({ key }) => key));
  return [...long.keys()].some((word) => {
    const base = word.replace(NEGATED, '');
    if (base === word || OF_ANOTHER_SENSE.test(base)) return false;
    return IRREGULAR.test(base) ? short.has(base) : keys.has(keyOf(base));
  });
}
