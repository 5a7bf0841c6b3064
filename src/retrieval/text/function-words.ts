import { keyOf } from './words.ts';

const FUNCTION =
  'a an the this that these those and or but nor so yet if then than as of to in on at by for with from into onto upon about ' +
  'over under between among through during before after above below up down out off again once here there all any both each ' +
  'few more most other some such no not only own same too very just also even ever still much many ' +
  'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs ' +
  'myself himself herself itself themselves am is are was were be been being do does did doing done have has had having ' +
  'will would shall should can could may might must ought let lets per via within without against toward because while ' +
  'until since though although however therefore thus according regarding';
const QUESTION = 'who whom whose what which when where why how';
/** Words that a question carries without saying what it is about. */
const WEAK =
  'name names named type types kind kinds sort many much long often called call known person people thing things way happen ' +
  'happened give tell get got go going make made come say said use used please anyone anybody someone somebody one two first ' +
  'part term main';

const keysOf = (list: string): Set<string> => new Set(list.split(' ').map(keyOf));
const FUNCTION_PLAIN = new Set(`${FUNCTION} ${QUESTION}`.split(' '));
const FUNCTION_KEYS = keysOf(`${FUNCTION} ${QUESTION}`);
const WEAK_KEYS = keysOf(WEAK);

/** True for articles, prepositions, pronouns, auxiliaries and question words. */
export function isFunctionWord(word: { readonly plain: string; readonly key: string }): boolean {
  return FUNCTION_PLAIN.has(word.plain) || (word.plain.length < 5 && FUNCTION_KEYS.has(word.key));
}

/** How much of its idf a word of a question keeps: little for function words, half for weak ones. */
export function questionWeight(word: { readonly plain: string; readonly key: string }): number {
  if (isFunctionWord(word)) return 0.05;
  return WEAK_KEYS.has(word.key) ? 0.5 : 1;
}

export const functionWords = (): Iterable<string> => FUNCTION_PLAIN;
export const weakWords = (): Iterable<string> => WEAK.split(' ');
