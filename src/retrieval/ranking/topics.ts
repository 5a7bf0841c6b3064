import { isFunctionWord } from '../text/function-words.ts';
import { splitWords } from '../text/words.ts';
import { HELD } from './held-sentence.ts';
import { isNameIn } from './named.ts';
import type { Ranking } from './rank.ts';
import type { Term } from './terms.ts';

const TOPIC =
  /\b(?:say|says|said|saying|think|thinks|thought|tell|told|claim|claimed|comment|commented)\b.{0,60}?\b(?:about|of|on|regarding)\s(.+)$/i;

/**
 * How much somebody's sentence has of what they are asked about: "what did the judge say about Tranter" is answered by no sentence of
 * the judge's without Tranter, and hardly by one that has no word of the topic. "all" too if no topic is asked for.
 */
export function topicHeld({ question, terms, index }: Ranking, at: number): 'all' | 'no name' | 'no word' {
  const about = TOPIC.exec(question.text)?.[1];
  if (about === undefined || question.speakers.length === 0) return 'all';
  const keys = new Set(splitWords(about).map(({ key }) => key));
  const topic = terms.filter(
    ({ word }) => keys.has(word.key) && !question.speakers.includes(word.key) && !isFunctionWord(word),
  );
  if (topic.length === 0) return 'all';
  const { sentences } = index;
  const around = [at - 1, at, at + 1].filter(
    (each) => sentences[each]?.paragraph === sentences[at]?.paragraph,
  );
  const isHeld = ({ strength }: Term): boolean => around.some((each) => (strength[each] ?? 0) >= HELD);
  if (topic.some(isHeld)) return 'all';
  return topic.some(({ word }) => index.people.has(word.key) && isNameIn(index, word.key))
    ? 'no name'
    : 'no word';
}
