import type { IndexedSentence, SentenceIndex } from '../index/sentence-index.ts';
import type { Question } from '../question/question.ts';
import type { Term } from './terms.ts';

const REPORTS =
  /^(?:said|says|say|told|tells|added|adds|asked|asks|warned|warns|claimed|claims|called|calls|tweeted|announced|argued|argues|suggested|wrote|writes|replied|responded|insisted|explained|noted|stressed|declared|reiterated|accused|denied|promised|vowed|criticized|praised|blasted|quipped|remarked|acknowledged|admitted|believes|believed|thinks|thought|predicted|demanded|urged|testified|stated)$/;
const REACH = 4;

/** True if the sentence gives anybody's words, or says that somebody has none. */
export function givesWords({ speakers, words, text }: IndexedSentence): boolean {
  return (
    speakers.size > 0 ||
    words.some(({ plain }) => REPORTS.test(plain)) ||
    /[“"]|\b(?:according to|comment|declin\w+|refus\w+|respond\w*|statement|silen\w+)\b/i.test(text)
  );
}

/**
 * How surely the sentence gives the words of the one whom the question names as speaker, 0 to 1; 0 too if the
 * question asks for nobody's words.
 */
export function saidBy(
  question: Question,
  terms: readonly Term[],
  sentence: IndexedSentence,
  index: SentenceIndex,
): number {
  if (question.speakers.length === 0) return 0;
  const wanted = terms.filter(({ word }) => question.speakers.includes(word.key));
  const named = (keys: ReadonlySet<string>): boolean =>
    wanted.some(({ matches }) => [...matches].some(([key, strength]) => strength >= 0.8 && keys.has(key)));
  if (index.knowsSpeakers && sentence.speakers.size > 0) return named(sentence.speakers) ? 1 : 0;
  // Nobody looked for quotations, or found none here: a verb of saying beside the name, or beside the pronoun that stands for it.
  for (const [at, word] of sentence.words.entries()) {
    if (!REPORTS.test(word.plain)) continue;
    const around = new Set(sentence.words.slice(Math.max(0, at - REACH), at + REACH).map(({ key }) => key));
    if (named(around)) return 0.8;
    if ((around.has('he') || around.has('she')) && named(sentence.aliases)) return 0.6;
  }
  return 0;
}
