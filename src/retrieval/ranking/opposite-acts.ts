import { HELD, type Held } from './held-sentence.ts';

/** Acts and their opposites: what a question asks by, as keys of words, and what a sentence then tells. */
const OPPOSITES: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    /^(?:buy|purchas|acquir)$/,
    /\b(?:[Hh]e|[Ss]he|[Tt]hey|\p{Lu}[\p{L}’'-]{1,40}) (?:has |have |had )?(?:sells?|sold)\b/u,
  ],
  [
    /^sell$/,
    /\b(?:[Hh]e|[Ss]he|[Tt]hey|\p{Lu}[\p{L}’'-]{1,40}) (?:has |have |had )?(?:buys?|bought|acquired)\b/u,
  ],
  [/^win$/, /\b(?:los(?:e|es|t)|defeat(?:ed)?)\b/iu],
  [/^lose$/, /\b(?:wins?|won|beat)\b/iu],
  [/^(?:rise|climb|jump|soar|surg)$/, /\b(?:fell|dropped|sank|plunged|slumped|tumbled|slid)\b/iu],
  [/^(?:fall|drop|sink|plung|slump|tumbl)$/, /\b(?:rose|climbed|jumped|soared|surged)\b/iu],
  [/^(?:accept)$/, /\b(?:reject(?:s|ed)|refus(?:es|ed)|declined|turned (?:it )?down)\b/iu],
  [/^(?:hire|recruit)$/, /\b(?:sacked|fired|dismissed)\b/iu],
  [/^(?:sack|fire|dismiss)$/, /\b(?:hired|recruited|appointed)\b/iu],
  [/^join$/, /\b(?:left|leaves|quit)\b/iu],
  [/^(?:marri|wed)$/, /\bdivorced?\b/iu],
  [/^divorc$/, /\b(?:married|wed)\b/iu],
];
/** A question for a reason or a yes may well be answered by the opposite. */
const WANTS_THE_ACT = /^(?:when|where|how many|how much)$/;

/** "When did she buy it": not when she sold it. */
export function tellsOppositeAct({ ranking: { question, terms }, at, sentence: { text } }: Held): boolean {
  if (!WANTS_THE_ACT.test(question.type)) return false;
  return OPPOSITES.some(([asked, told]) => {
    const verb = terms.find(({ word }) => asked.test(word.key));
    return (
      verb !== undefined && (verb.strength[at] ?? 0) < HELD && told.test(text) && !told.test(question.text)
    );
  });
}
