import type { Span } from '../../story/span.ts';
import type { SpeakerType } from '../attribution.ts';
import type { Reading } from '../reading.ts';
import type { Mention } from './mentions.ts';
import { typeOfNoun } from './phrases.ts';
import type { Roster } from './roster.ts';
import type { Word } from './words.ts';

/** What stands before "who" or "which": a name, or a phrase kept as worded. */
export type Antecedent =
  | { readonly mention: Mention }
  | { readonly span: Span; readonly type: SpeakerType; readonly word: number };

const REACH = 14;
const STARTS =
  /^(?:the|a|an|this|that|these|those|some|many|most|several|few|all|both|any|no|one|two|three|four|five|his|her|its|their|our|my|every|each|another|other|multiple)$/u;

/** The noun phrase that a relative pronoun at this word takes up: "Ana Ruiz, a doctor, who said", "voters who say". */
export function antecedentOf(reading: Reading, roster: Roster, index: number): Antecedent | undefined {
  const { words } = roster;
  const relative = words[index] as Word;
  let head = -1;
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const word = words[at] as Word;
    if (word.sentence !== relative.sentence) break;
    const mention = roster.mentionAt(at);
    const pos = reading.tokens[word.token]?.pos ?? '';
    const before = words[mention ? mention.titleFrom - 1 : at - 1];
    const governed =
      before !== undefined &&
      reading.tokens[before.token]?.pos === 'ADP' &&
      words[at]?.sentence === before.sentence;
    if (mention) {
      at = mention.titleFrom;
      if (governed || mention.kind === 'place') {
        if (head < 0 && mention.kind === 'person' && governed) head = mention.words[1] - 1;
        continue;
      }
      return head < 0 ||
        /,/u.test(reading.text.slice(mention.span[1], (words[mention.words[1]] as Word).start))
        ? { mention }
        : phraseTo(reading, roster, head, index);
    }
    if (pos === 'NOUN' && head < 0) head = at;
    if (pos === 'VERB' || pos === 'AUX') break;
    if (STARTS.test(word.lower) && head >= 0) return phraseTo(reading, roster, head, index);
  }
  return head < 0 ? undefined : phraseTo(reading, roster, head, index);
}

/** From the determiner, adjectives and nouns in front of the head to the relative pronoun's comma. */
function phraseTo(reading: Reading, roster: Roster, head: number, relative: number): Antecedent {
  const { words } = roster;
  let from = head;
  for (let at = head - 1; at >= Math.max(0, head - REACH); at--) {
    const word = words[at] as Word;
    if (!words[at + 1]?.joined || word.sentence !== words[head]?.sentence) break;
    if (STARTS.test(word.lower)) {
      from = at;
      break;
    }
    const pos = reading.tokens[word.token]?.pos ?? '';
    if (!/^(?:NOUN|ADJ|PROPN|NUM|ADP)$/u.test(pos)) break;
    if (pos !== 'ADP') from = at;
  }
  const mention = roster.mentionAt(head);
  if (mention) return { mention };
  const last = words[relative - 1] as Word;
  const noun = firstNoun(reading, words, from, head);
  return { span: [(words[from] as Word).start, last.dotEnd], type: typeOfNoun(noun.lower), word: head };
}

/** The last noun before the first preposition: the head of "voters in Ohio". */
function firstNoun(reading: Reading, words: readonly Word[], from: number, to: number): Word {
  let noun = words[to] as Word;
  for (let at = to; at >= from; at--) {
    const word = words[at] as Word;
    if (reading.tokens[word.token]?.pos === 'ADP') noun = words[at - 1] ?? noun;
  }
  return noun;
}
