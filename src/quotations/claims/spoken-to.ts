import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { isTitle } from '../lexicon/titles-and-places.ts';

/** Whom words are addressed to, or what they are about: "Dear Ana Ruiz:", "An official told CNN:". */
const ADDRESSED =
  /(?:\b(?:(?:said|says|wrote|writes|spoke|speaking|asked)\s+(?:of|about)|told|tells?|telling|asked|to|with|informed|assured|warned|dear|hey|hi|hello|about|against|versus|vs?|on|re|regarding|not|cc|after|before|when|unlike|like|despite|without|than|(?:quoted|reported|cited)\s+by)|@)[.:]?\s*$/iu;
/** Words in small letters that may stand between what goes before and who speaks: "a quote from Ana Ruiz:". */
const INTRODUCING = new Set(
  (
    'and or but while then also even again later meanwhile now so first next finally today yesterday is was as from by says said say added adds ' +
    "former late new acting because here’s here's there’s there's that’s that's quote quoting lol btw fyi via per"
  ).split(' '),
);
/** "In the words of Ana Ruiz:", not "in defence of Ana Ruiz:" */
const WORDS_OF =
  /\b(?:words?|quotes?|lines?|statement|message|response|reply|answer|views?|verdict|opinion|wisdom|mouth|pen|voice|courtesy)\s+of\s+$/iu;
const SMALL_WORD = /(?<![\p{L}’'-])(\p{Ll}[\p{L}’'-]*)\s+$/u;
/** Characters in front of a name that are examined. */
const NEAR = 100;
/** One small word that opens a clause. */
const ALONE = /(?:^|[.!?;:\n]\s*)\p{Ll}[\p{L}’'-]*\s+$/u;
/** "Take that, Ana Ruiz:", "Spot on, Ana Ruiz:" */
const CALLED_OUT =
  /(?:^|[.!?;:\n]\s*)(?:take|spot|well|nice|sorry|thanks|thank|shame|wake|oh|yes|no|dear|come|bravo|congrats|congratulations|good|great|wrong|right|exactly|listen|look|hear|read|note|hey|hi|hello|please|ok|okay|sure|really)\b[^,.!?;:\n]{0,24},\s*$/iu;
/** "Ana Ruiz, please read:", "Ana Ruiz, take note:" */
const ASKS_SOMETHING =
  /^\s*(?:please|pls|take|read|note|listen|look|see|hear|watch|explain|answer|remember|learn|check|try|think|stop|wake|get|go|do|don[’']t|did|can|could|would|will|are|you|your|what|why|how|this|here|meet|shame|sorry|thanks?|that)\b/iu;

/** True if the words just before a name make it somebody spoken to or of. */
export const isAddressed = (before: string): boolean => ADDRESSED.test(before.slice(-30));

/**
 * True if the words before a name and a colon make somebody else, or nobody, the speaker: "Okonjo slams Marian Oke:", "Bad news
 * for Oke:", "Take that, Oke:".
 */
export function isObject(lead: string, name: string): boolean {
  const before = lead.slice(-NEAR);
  if (isAddressed(before) || CALLED_OUT.test(before)) return true;
  // "island GP:"
  if (/^\p{Lu}{2,4}$/u.test(name) && ALONE.test(before)) return false;
  if (WORDS_OF.test(before)) return false;
  const word = SMALL_WORD.exec(before)?.[1] ?? '';
  return !(word === '' || INTRODUCING.has(word) || word.includes('-') || isPersonNoun(word) || isTitle(word));
}

/** "Not Ruiz:", "Poor Ruiz:", "Contradicting Ruiz:": whoever is named is spoken to or of. */
const ADDRESS =
  /^(?:dear|hey|hi|hello|not|for|to|in|at|on|cc|re|regarding|about|after|before|unlike|like|despite|against|without|contradicting|correcting|answering|quoting|poor|rip|goodbye|bye|farewell|adieu|welcome|congratulations|blame|save|free|sack|fire|thanks?|sorry|bravo|meet|ask|tell)\s/iu;

/** True if words with a name at their end speak to it or of it. */
export const isAddressOf = (words: string): boolean => ADDRESS.test(words);

/** True if the words behind a name and a comma are meant for whoever bears it. */
export const isAskedOf = (behind: string): boolean => ASKS_SOMETHING.test(behind);
