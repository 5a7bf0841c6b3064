import type { IndexedSentence } from '../index/sentence-index.ts';
import { isParticiple, isPastForm } from '../text/word-forms.ts';
import type { Word } from '../text/words.ts';

/** Positions of words, `[from, to)`. */
export type WordRange = readonly [from: number, to: number];

/** Somebody or something in an act. */
export interface Part {
  /** All words of the clause that may name it. */
  readonly clause: WordRange;
  /** Those right beside the verb: a name, or a noun with what stands before it. */
  readonly phrase: WordRange;
}

/** A verb of a sentence, who does it and to whom it is done, as far as word order tells; null where it does not. */
export interface Act {
  readonly agent: Part | null;
  readonly patient: Part | null;
  readonly isPassive: boolean;
}

export const BE = /^(?:was|were|been|being|be|is|are|get|gets|got|getting)$/;
const HAVE_OR_MODAL = /^(?:has|have|had|will|would|can|could|may|might|should|must|shall|did|does|do)$/;
const ADVERB =
  /ly$|^(?:not|also|then|later|first|never|just|since|already|now|again|once|both|still|ever|twice)$/;
const DETERMINER =
  /^(?:the|a|an|this|that|these|those|his|her|their|its|our|my|your|no|some|any|each|every|both|all|more|several|many|\d\S*)$/;
const PRONOUN =
  /^(?:he|she|it|they|we|i|you|this|that|these|those|there|one|some|many|both|others|neither|none|all|each|what)$/;
const RELATIVE = /^(?:who|which|that)$/;
/** A clause begins behind these … */
const OPENS_CLAUSE =
  /^(?:but|while|because|after|when|although|though|as|if|since|before|until|where|than|whether|so|and|or|that|who|whom|which|whose|said|says)$/;
/** … and a noun phrase ends before these. */
const ENDS_PHRASE =
  /^(?:of|in|on|at|by|for|with|from|to|into|over|under|about|after|before|and|or|but|nor|when|while|as|if|than|that|who|which|whom|whose|where|because|since|not|he|she|it|they|we|i|you|is|are|was|were|has|have|had|will|would|said|says|during|against|between|through|near|behind|including)$/;
const BREAK = /[;:.!?()“”"–—]|\s-\s/u;

/** Words that are looked through: no noun phrase or group of auxiliaries is longer, and few clauses are. */
const LONGEST_PHRASE = 8;
const LONGEST_CLAUSE = 30;
const LONGEST_GROUP = 5;

/** What a sentence tells by the verb at a position; null if the word is no verb there. */
export function actAt({ words, text }: IndexedSentence, at: number): Act | null {
  const around = new Surroundings(words, text);
  const { before, hasAuxiliary, isBe } = auxiliaries(around, at);
  const verb = around.plain(at);
  if (!hasAuxiliary && !isPastForm(verb)) return null;
  // "The mask sold by the captain": done, without an auxiliary.
  const isPassive =
    (isBe && isParticiple(verb)) || (!hasAuxiliary && around.plain(at + 1) === 'by' && isParticiple(verb));
  const subject = around.subjectBefore(before);
  const behind = around.behind(at + 1);
  if (!isPassive) return { agent: subject, patient: behind, isPassive };
  const end = behind?.clause[1] ?? at;
  const by = words.slice(at + 1, end).findIndex(({ plain }) => plain === 'by');
  return { agent: by < 0 ? null : around.behind(at + by + 2), patient: subject, isPassive };
}

/** The auxiliaries and adverbs before a verb, and the position of what stands before them. */
function auxiliaries(
  around: Surroundings,
  at: number,
): { readonly before: number; readonly hasAuxiliary: boolean; readonly isBe: boolean } {
  let isBe = false;
  let hasAuxiliary = false;
  let before = at - 1;
  for (; before >= Math.max(0, at - LONGEST_GROUP); before--) {
    const word = around.plain(before);
    const isAuxiliary = BE.test(word) || HAVE_OR_MODAL.test(word);
    if (around.breaksBehind(before, true) || !(isAuxiliary || ADVERB.test(word))) break;
    isBe ||= BE.test(word) && !hasAuxiliary;
    hasAuxiliary ||= isAuxiliary;
  }
  return { before, hasAuxiliary, isBe };
}

/** The words of a sentence and what stands between them. */
class Surroundings {
  readonly #words: readonly Word[];
  readonly #text: string;

  constructor(words: readonly Word[], text: string) {
    this.#words = words;
    this.#text = text;
  }

  plain(at: number): string {
    return this.#words[at]?.plain ?? '';
  }

  /** True if a mark, or a comma too, stands between a word and the next. */
  breaksBehind(at: number, commas = false): boolean {
    const gap = this.#text.slice(this.#words[at]?.end ?? 0, this.#words[at + 1]?.start ?? 0);
    return BREAK.test(gap) || (commas && gap.includes(','));
  }

  /** Who or what ends at a position; null behind a comma that opens something, and for pronouns. */
  subjectBefore(end: number): Part | null {
    if (end < 0 || this.breaksBehind(end)) return null;
    // "The council, which met on Monday": the pronoun stands for what is before it.
    const isRelative = end > 0 && RELATIVE.test(this.plain(end));
    const last = isRelative ? end - 1 : end;
    if (!isRelative && this.breaksBehind(last, true) && !this.#closesApposition(last)) return null;
    const word = this.plain(last);
    if (PRONOUN.test(word) || ENDS_PHRASE.test(word) || DETERMINER.test(word) || this.breaksBehind(last))
      return null;
    const from = this.#startOf(last, LONGEST_PHRASE, ENDS_PHRASE, true);
    const start = this.#startOf(from, LONGEST_CLAUSE, OPENS_CLAUSE, false);
    return { clause: [start, last + 1], phrase: [from, last + 1] };
  }

  /** Who or what begins at a position. */
  behind(from: number): Part | null {
    if (from >= this.#words.length || this.breaksBehind(from - 1, true)) return null;
    const end = this.#endOf(from, LONGEST_PHRASE, ENDS_PHRASE, true);
    const last = this.#endOf(from, LONGEST_CLAUSE, OPENS_CLAUSE, false);
    return last === from ? null : { clause: [from, last], phrase: [from, end] };
  }

  /** "Its owner, Brightside Care, was": a comma before the one behind the name. */
  #closesApposition(last: number): boolean {
    for (let place = last - 1; place >= Math.max(0, last - LONGEST_PHRASE); place--) {
      if (this.breaksBehind(place)) return false;
      if (this.breaksBehind(place, true)) return true;
    }
    return false;
  }

  #startOf(last: number, most: number, ends: RegExp, commas: boolean): number {
    let from = last;
    while (
      from > 0 &&
      last - from < most &&
      !ends.test(this.plain(from - 1)) &&
      !this.breaksBehind(from - 1, commas)
    )
      from--;
    return from;
  }

  #endOf(from: number, most: number, ends: RegExp, commas: boolean): number {
    let to = from;
    while (
      to < this.#words.length &&
      to - from < most &&
      !ends.test(this.plain(to)) &&
      !(to > from && this.breaksBehind(to - 1, commas))
    )
      to++;
    return to;
  }
}

/** True if the words behind a verb open with somebody or something to whom it is done: "the dog", "Orchard". */
export function hasObject({ words }: IndexedSentence, { patient }: Act): boolean {
  const [from = 0, to = 0] = patient?.phrase ?? [];
  const first = words[from];
  return to > from && first !== undefined && (first.capital || DETERMINER.test(first.plain));
}
