import type { Candidate } from '../question/answer-kinds.ts';
import { isPersonTitle } from '../text/name-lists.ts';
import type { Word } from '../text/words.ts';

interface Sentence {
  readonly words: readonly Word[];
  readonly candidates: readonly Candidate[];
}

/**
 * For each sentence that speaks of "the president" or "the senator": the last name with that title, so that a
 * question about Biden finds what the president did. A guess, used only to find sentences.
 */
export function linkDescriptions(sentences: readonly Sentence[]): (readonly Word[])[] {
  const holders = new Map<string, readonly Word[]>();
  return sentences.map(({ words, candidates }) => {
    for (const { kind, from, to } of candidates) {
      if (kind !== 'person') continue;
      // The title is inside the run of capitals ("President Joe Biden") or right before it ("president Joe
      // Biden").
      let name = from;
      for (let at = Math.max(0, from - 1); at < to - 1; at++)
        if (isPersonTitle(words[at]?.plain ?? '')) name = at + 1;
      if (name === from && !isPersonTitle(words[from - 1]?.plain ?? '')) continue;
      const title = words[name - 1];
      if (title && name < to) holders.set(title.key, words.slice(name, to));
    }
    return words.flatMap((word, at) => {
      if (word.capital || words[at - 1]?.plain !== 'the' || words[at + 1]?.plain === 'of') return [];
      return isPersonTitle(word.plain) && !words[at + 1]?.capital ? [...(holders.get(word.key) ?? [])] : [];
    });
  });
}
