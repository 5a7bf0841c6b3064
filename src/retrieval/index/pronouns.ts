import type { Candidate } from '../question/answer-kinds.ts';
import type { Word } from '../text/words.ts';

interface Sentence {
  readonly paragraph: number | null;
  readonly words: readonly Word[];
  readonly candidates: readonly Candidate[];
}

const PRONOUNS = new Set('he she his her they their it its'.split(' '));
/** A pronoun this early in a sentence most likely takes up the topic of the sentence before. */
const OPENING_WORDS = 5;
/** A school or a council is no "she". */
const LEAST_SURE = 0.35;

/**
 * For each sentence that opens with a pronoun: the words of its likeliest antecedent.
 *
 * A guess, used only to find sentences, from centering (the first name of the sentence before is the topic); the
 * quotations part decides who speaks.
 */
export function linkPronouns(sentences: readonly Sentence[]): (readonly Word[])[] {
  const linked: (readonly Word[])[] = [];
  let topic: readonly Word[] = [];
  for (const sentence of sentences) {
    const opens = sentence.words.slice(0, OPENING_WORDS).some(({ plain }) => PRONOUNS.has(plain));
    linked.push(opens ? topic : []);
    topic = firstName(sentence) ?? (opens ? topic : []);
  }
  return linked;
}

function firstName({ words, candidates }: Sentence): readonly Word[] | null {
  const placed = new Set(candidates.filter(({ kind }) => kind === 'place').map(({ from }) => from));
  const name = candidates.find(
    ({ kind, sure, from }) => kind === 'person' && sure >= LEAST_SURE && !placed.has(from),
  );
  return name ? words.slice(name.from, name.to) : null;
}
