import type { Document } from '../document/document.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import type { DiscourseSalience } from './discourse-salience.ts';
import type { Pronoun } from './pronoun-features.ts';

const GOES_ON = /^(?:added|adds|continued|continues)$/u;
/** In front of the second of two speakers of one sentence, with a role between. */
const SECOND = /(?:,|;) (?:while|whereas|but|and|although|though) (?:[\p{L}\p{N}’'.-]+ ){0,6}$/u;
/** UTF-16 units. */
const LONGEST_SENTENCE = 400;

/**
 * Who goes on speaking, by the form alone: "Hale said it was full. “…,” he added"; "Ruiz urged calm, while Hale said
 * it was full. “…,” he said".
 *
 * @returns the last speaker, if he spoke in the sentence before and has the pronoun's gender or none that is known
 */
export function whoGoesOn(
  document: Document,
  { words }: Roster,
  { index, word, gender, place, says }: Pronoun,
  { speakers }: DiscourseSalience,
): Entity | undefined {
  const [latest] = speakers;
  if (!latest || place !== 'behind quote' || says.length === 0) return undefined;
  const { entity, guess, spokeSentence, spokeParagraph, last } = latest;
  if ((entity.gender ?? guess ?? gender) !== gender || spokeParagraph !== word.paragraph) return undefined;
  if (word.sentence - spokeSentence !== 1) return undefined;
  if (GOES_ON.test(words[index + 1]?.lower ?? '')) return entity;
  const named = last?.sentence === spokeSentence && !last.pronoun ? words[last.word] : undefined;
  const [first] = document.sentences[spokeSentence] ?? [];
  const start = document.tokens[first ?? -1]?.start;
  if (!named || start === undefined || named.start - start > LONGEST_SENTENCE) return undefined;
  return SECOND.test(document.text.slice(start, named.start)) ? entity : undefined;
}
