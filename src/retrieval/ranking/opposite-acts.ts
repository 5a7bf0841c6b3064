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
  [/^win$/, /\b(?:los(?:e|es|t)|defeat(?:ed)?)\b/i],
  [/^lose$/, /\b(?:wins?|won|beat)\b/i],
  [/^(?:rise|climb|jump|soar|surg)$/, /\b(?:fell|dropped|sank|plunged|slumped|tumbled|slid)\b/i],
  [/^(?:fall|drop|sink|plung|slump|tumbl)$/, /\b(?:rose|climbed|jumped|soared|surged)\b/i],
  [/^(?:accept)$/, /\b(?:reject(?:s|ed)|refus(?:es|ed)|declined|turned (?:it )?down)\b/i],
  [/^(?:hire|recruit)$/, /\b(?:sacked|fired|dismissed)\b/i],
  [/^(?:sack|fire|dismiss)$/, /\b(?:hired|recruited|appointed)\b/i],
  [/^(?:build|construct)$/, /\b(?:removed|demolished|pulled down|torn down|dismantled|ripped up)\b/i],
  [/^creat$/, /\b(?:loss|lost|cut|axed|shed|laid off|redundan\w+)\b/i],
  [/^join$/, /\b(?:left|leaves|quit)\b/i],
  [/^(?:marri|wed)$/, /\bdivorced?\b/i],
  [/^divorc$/, /\b(?:married|wed)\b/i],
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
