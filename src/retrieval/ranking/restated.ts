import { isFunctionWord } from '../text/function-words.ts';
import { HELD, type Held } from './held-sentence.ts';
import { isNameIn } from './named.ts';

/** "… , a piano tuner who lost his sight at the age of six": what is told of somebody by the way. */
const BY_THE_WAY = /(?<![\p{L}’'-])(?:who|which|whose)\s[^,;:.“”"]+/giu;
/** When it was is no way in which it came about. */
const WHEN =
  /\b(?:(?:at|by) (?:the )?(?:age|end|start|time) of [\p{L}\d]+|at (?:just )?\d+|(?:on|in|since|by|until) (?:\p{Lu}\p{L}+|(?:19|20)\d\d|the (?:\d+s|spring|summer|autumn|winter)))\b/giu;
const HOW =
  /\b(?:by|with|using|through|via|when|after|from|because|while|as|without|under|into|in|on|at|thanks|due|\p{L}{2,}ing)\b/iu;
const WHY = /\b(?:because|since|as|due|over|after|for|to|so|when|from|in|amid|following|thanks)\b/iu;

/**
 * "How did Oakes lose his sight": a clause that says that he lost it, by the way, and neither how nor why. The question took that for
 * granted.
 */
export function onlyRestates({ ranking: { question, terms, index }, at, sentence }: Held): boolean {
  const { type, text } = question;
  if ((type !== 'how' && type !== 'why') || !/\b(?:did|does|do|has|have|had|was|were|is|are)\b/i.test(text))
    return false;
  const held = terms.filter(
    ({ word, strength }) =>
      !isFunctionWord(word) && !isNameIn(index, word.key) && (strength[at] ?? 0) >= HELD,
  );
  if (held.length === 0) return false;
  const places = held.flatMap(({ matches }) =>
    [...matches.keys()].flatMap((key) => sentence.positions.get(key) ?? []),
  );
  return [...sentence.text.matchAll(BY_THE_WAY)].some((clause) => {
    const [from, to] = [clause.index, clause.index + clause[0].length];
    const isInside = places.every((place) => {
      const start = sentence.words[place]?.start ?? 0;
      return start >= from && start < to;
    });
    return isInside && !(type === 'how' ? HOW : WHY).test(clause[0].replaceAll(WHEN, ''));
  });
}

/** "A lynx that escaped from a zoo" of "… was recaptured on Tuesday". */
const RELATIVE =
  /(?<![\p{L}’'-])(?:who|which|that)\s[^,;:.“”"]+?(?=\s(?:was|were|has|have|had|will|would|is|are)\s|[,;:.“”"])/giu;

/** "When did it escape": "a lynx that escaped was recaptured on Tuesday" gives the day of something else. */
export function datesAnother({ ranking: { question, terms }, sentence }: Held): boolean {
  if (question.type !== 'when') return false;
  const verb = question.words.findLast((word) => !isFunctionWord(word) && word.weight === 1 && !word.name);
  const places = [...(terms.find(({ word }) => word.key === verb?.key)?.matches ?? [])]
    .filter(([, sure]) => sure >= HELD)
    .flatMap(([key]) => sentence.positions.get(key) ?? []);
  const dates = sentence.candidates.filter(({ kind }) => kind === 'date');
  if (places.length === 0 || dates.length === 0) return false;
  return [...sentence.text.matchAll(RELATIVE)].some(({ index, 0: clause }) => {
    const isInside = (start: number): boolean => start >= index && start < index + clause.length;
    return (
      places.every(
        (at) => isInside(sentence.words[at]?.start ?? -1) && at > 0 && isRelativeVerb(sentence, at),
      ) && !dates.some(({ start }) => isInside(start))
    );
  });
}

/** The word right behind "that" or "who" is what the clause tells. */
function isRelativeVerb({ words }: Held['sentence'], at: number): boolean {
  return /^(?:who|which|that)$/.test(words[at - 1]?.plain ?? '');
}

/** "…, it said on Thursday", at the end of a sentence. */
const SAID_ON =
  /[,”"]\s(?:[^,;:“”"]{2,60}\s)?(?:said|says|told\s[^,;:“”"]{2,40}|announced|reported|confirmed|added|wrote|showed)(?:\s(?:in|at|to|during|by)\s[^,;:“”"]{2,50})?(?:\s(?:late|early))?\s(?:on|in)\s[^,;:“”"]{3,40}$/u;
const ASKS_FOR_SAYING =
  /\b(?:sa(?:y|ys|id)|tell|told|announc\w+|report\w*|confirm\w*|wr(?:ite|ote|itten)|publish\w*|come out|came out|claim\w*|warn\w*|news)\b/i;

/** "When does the warehouse close": not the day on which it was said that it does. */
export function datesTheSaying({ ranking: { question }, sentence }: Held): boolean {
  if (question.type !== 'when' || ASKS_FOR_SAYING.test(question.text)) return false;
  const saying = SAID_ON.exec(sentence.text);
  const dates = sentence.candidates.filter(({ kind }) => kind === 'date');
  return saying !== null && dates.length > 0 && dates.every(({ start }) => start > saying.index);
}
