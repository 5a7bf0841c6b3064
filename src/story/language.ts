const ENGLISH = new Set(
  (
    'the of and to in a is that for it on was with as by at be this from are or an have has had not but they he she we you ' +
    'his her their its who which were been said will would about after more when there what if out up than them into over one all'
  ).split(' '),
);

/** Fewer words say too little. */
const LEAST_WORDS = 20;
/** Running English has 40 to 55 % of these words; other languages that share a few of their spellings stay under 15 %. */
const SHARE = 0.22;

/**
 * Whether a text reads like English, by its share of the commonest English words; null if it is too short to tell.
 *
 * Word shares as in W. Cavnar and J. Trenkle, N-Gram-Based Text Categorization (1994), section 2, with words for n-grams.
 */
export function looksEnglish(text: string): boolean | null {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  // Scripts without spaces give few, long words.
  const foreign = (text.match(/[^\P{L}\p{Script=Latin}]/gu) ?? []).length;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  if (letters > 40 && foreign > letters / 2) return false;
  if (words.length < LEAST_WORDS) return null;
  const common = words.filter((word) => ENGLISH.has(word)).length;
  return common / words.length >= SHARE;
}

/** The most common words of the other languages that the bot speaks; none is an English word. */
const FOREIGN = new Set(
  (
    'der das und nicht ist wer wie wann warum wurde hat haben sind mit auf für von dem den ein eine einen welche welcher ' +
    'wo wohin wieso worum geht gibt passiert geschah geschehen gesagt sagt sagte getan viele leute ' +
    'qui quoi que quand pourquoi où est sont les des une dans pour avec il elle dit été combien quel quelle ' +
    'comment passé arrivé fait ont leur cette ' +
    'quién qué cuándo dónde por cómo es son los las una del con dijo cuánto cuántos para ' +
    'pasó ocurrió dónde quiénes hizo fue ' +
    'quem quando onde porque como são uma não disse quantos quanto você foi aconteceu fez quais qual está'
  ).split(' '),
);

/** Whether a short text, such as a question, is plainly in one of the other languages that the bot speaks. */
export function isForeign(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const foreign = words.filter((word) => FOREIGN.has(word)).length;
  const english = words.filter((word) => ENGLISH.has(word) || QUESTION_WORDS.has(word)).length;
  return foreign >= 2 && foreign > english;
}

const QUESTION_WORDS = new Set('how why where did does do can could should'.split(' '));
