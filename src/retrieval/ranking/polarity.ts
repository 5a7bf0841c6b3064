import { areOpposites, isNegating } from '../check/turning-words.ts';
import type { Held } from './held-sentence.ts';

const AUXILIARIES = 'is|are|was|were|do|does|did|has|have|had|will|wo|would|can|ca|could|should';
/** As far as the verb of the question itself: not what somebody "who did not pay" did. */
const BEFORE = "(?:(?!(?:that|who|which|if|because|whether|or)\\s)[\\p{L}\\p{N}’'-]+\\s){0,6}?";
const ASKS_WHAT_IS_NOT = new RegExp(
  `^(?:(?:and|so|but|ok),?\\s)?(?:who|whom|which|what|where|when)(?:['’]s)?\\s${BEFORE}(?:(?:${AUXILIARIES})n['’]?t|(?:not|never)(?!\\s(?:only|just)\\b))\\s`,
  'iu',
);
/** What says without a "not" that something did not happen, or not to all. */
const FALLS_SHORT =
  /n['’]t\b|\b(?:only|instead|rather|except|apart|against|lack\w*|miss\w*|absent|absence|fail\w*|declin\w*|reject\w*|oppos\w*|avoid\w*|abst\w+|boycott\w*|exempt\w*|exclud\w*|unaffected|untouched|spared?|left out|stay\w* away|cancel\w*|postpon\w*|withh\w+|bann?\w*|prevent\w*|stopp?\w*|yet to|still|few|fewer|un(?:able|willing|likely|paid|known|harmed|hurt|insured|clear))\b/iu;

/** "Who did not vote" is not answered by who did. */
export function isOnlyWhatIs({ ranking, at, sentence, whole }: Held): boolean {
  if (!ASKS_WHAT_IS_NOT.test(ranking.question.text)) return false;
  const before = ranking.index.sentences[at - 1];
  const near = before?.paragraph === sentence.paragraph ? [before, ...whole] : whole;
  return !near.some(
    ({ text, words }) => FALLS_SHORT.test(text) || words.some(({ plain }) => isNegating(plain)),
  );
}

const UTMOST = /^(?:most|least|best|worst|\p{L}{3,}est)$/u;

/** "Who was the youngest" is not answered by who was the oldest. */
export function isTheOtherExtreme({ ranking: { question }, whole }: Held): boolean {
  const asked = question.words.filter(({ plain }) => UTMOST.test(plain)).map(({ plain }) => plain);
  if (asked.length === 0) return false;
  const told = whole.flatMap(({ words }) =>
    words
      .filter(({ plain }, at) => UTMOST.test(plain) && words[at - 1]?.plain !== 'at')
      .map(({ plain }) => plain),
  );
  return (
    asked.some((one) => told.some((other) => areOpposites(one, other))) &&
    !asked.some((one) => told.includes(one))
  );
}
