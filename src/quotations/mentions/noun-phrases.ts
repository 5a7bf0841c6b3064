import type { Span } from '../../story/span.ts';
import type { SpeakerType } from '../attribution/attribution.ts';
import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import { isKnownPersonNoun } from '../lexicon/person-nouns.ts';
import {
  ANONYMOUS_NOUNS,
  DOCUMENT_NOUNS,
  GROUP_NOUNS,
  ORGANISATION_NOUNS,
} from '../lexicon/titles-and-places.ts';

/** A phrase that introduces a person or thing without a name: "a senior official", "two diplomats". */
export interface Introduction {
  readonly span: Span;
  readonly head: string;
  /** Index of its head noun. */
  readonly word: number;
}

const OPENING =
  /^(?:a|an|another|one|two|three|four|five|six|several|some|many|multiple|a|few|dozens|numerous|most|senior|unnamed|anonymous)$/u;
const LONGEST = 6;
/** Of those named behind it: "one of the officials". */
export const SHARE = /^(?:one|two|three|four|five|some|several|many|most|few|both|all|none|another)$/u;

/** The kind of speaker that a head noun denotes. */
export function typeOfNoun(noun: string): SpeakerType {
  if (ANONYMOUS_NOUNS.has(noun) || noun.endsWith('-year-old')) return 'anonymous';
  if (DOCUMENT_NOUNS.has(noun) || DOCUMENT_NOUNS.has(singularOf(noun))) return 'document';
  if (ORGANISATION_NOUNS.has(noun)) return 'organisation';
  return isPlural(noun) || /^\d|^(?:third|quarter|half|anyone|everyone|those|nobody|dozens)$/u.test(noun)
    ? 'group'
    : 'anonymous';
}

/** "bodies" -> "body", "churches" -> "church"; a singular stays. */
export function singularOf(noun: string): string {
  return noun
    .replace(/ies$/u, 'y')
    .replace(/(ch|sh|x|ss)es$/u, '$1')
    .replace(/([^su])s$/u, '$1')
    .replace(/men$/u, 'man');
}

export function isPlural(noun: string): boolean {
  return (
    GROUP_NOUNS.has(noun) ||
    (/[^su]s$|people$|men$|women$/u.test(noun) && !/(?:^news|sis|ics|^series)$/u.test(noun))
  );
}

/** Phrases that may come back as "the official", "the report", by head noun, in text order. */
export function introductionsOf(document: Document, words: readonly Word[]): Map<string, Introduction[]> {
  const found = new Map<string, Introduction[]>();
  for (let from = 0; from < words.length; from++) {
    const first = words[from] as Word;
    if (!OPENING.test(first.lower)) continue;
    const share = SHARE.test(first.lower) && words[from + 1]?.lower === 'of';
    const at = headOf(document, words, share ? from + 2 : from);
    const head = words[at];
    if (!head || at === from) continue;
    const noun = share && /^(?:one|another)$/u.test(first.lower) ? singularOf(head.lower) : head.lower;
    const isOne =
      /^an?$/u.test(first.lower) && isKnownPersonNoun(noun) && !isPredicate(document, words, from);
    if (!isOne && !ANONYMOUS_NOUNS.has(noun) && !DOCUMENT_NOUNS.has(noun) && !ORGANISATION_NOUNS.has(noun))
      continue;
    const introduction = { span: [first.start, head.end] as const, head: noun, word: at };
    const list = found.get(noun);
    if (list) list.push(introduction);
    else found.set(noun, [introduction]);
    from = at;
  }
  return found;
}

/** "Ana Ruiz is a nurse", "Ana Ruiz, a nurse,": nobody new. */
function isPredicate({ text }: Document, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before?.sentence !== words[at]?.sentence) return false;
  return (
    /^(?:is|was|be|been|being|as|like|became|become|than|of|not|for|from)$/u.test(before?.lower ?? '') ||
    text.slice(before?.end, words[at]?.start).includes(',')
  );
}

/** Index of the last noun of the phrase that begins here. */
function headOf(document: Document, words: readonly Word[], from: number): number {
  let head = from;
  for (let at = from + 1; at < from + LONGEST; at++) {
    const word = words[at];
    if (!word?.joined) break;
    const pos = document.tokens[word.token]?.pos ?? '';
    if (pos === 'NOUN' || pos === 'PROPN') head = at;
    else if (pos !== 'ADJ' && pos !== 'NUM') break;
    if (word.possessive) break;
  }
  return head;
}
