import type { Span } from '../../story/span.ts';
import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import type { Gender } from '../lexicon/first-names.ts';
import type { Entity, Roster } from '../mentions/entity.ts';

/** Only this many of the latest people are considered as antecedents: linear work. */
const REMEMBERED = 12;

/** One appearance of a person: by name or by a pronoun that was taken for them. */
export interface Appearance {
  readonly word: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly pronoun: boolean;
  readonly subject: boolean;
  readonly possessive: boolean;
  /** Named only to describe another: "Holt’s colleague Ruiz", "Holt campaign manager Ruiz". */
  readonly within: boolean;
  readonly opensSentence: boolean;
  /** Object of the phrase that opens the sentence: "Under questioning from Holt, Ruiz said". */
  readonly inOpening: boolean;
  /** Within reported speech. */
  readonly reported: boolean;
}

/** What the scan has seen of one person so far. */
export interface MentionHistory {
  readonly entity: Entity;
  /** Outside quote marks. */
  last: Appearance | undefined;
  /** What a pronoun that was surely theirs says of their gender, if no title or first name does. */
  guess: Gender | undefined;
  /** How many pronouns in a row say so. */
  guesses: number;
  /** Where they were named last. */
  named: Span;
  /** The sentence in which a quotation last named them. */
  quotedSentence: number;
  /** The last sentence whose first person they are. */
  ledSentence: number;
  /** The last paragraph whose first person they are. */
  ledParagraph: number;
  spokeSentence: number;
  spokeParagraph: number;
  times: number;
}

/** Who was mentioned lately, as a text is read from beginning to end. */
export class DiscourseSalience {
  readonly #traces = new Map<Entity, MentionHistory>();
  readonly #recent: MentionHistory[] = [];
  #ledSentence = -1;
  #ledParagraph = -1;
  readonly speakers: MentionHistory[] = [];

  /** The latest first. */
  get recent(): readonly MentionHistory[] {
    return this.#recent;
  }

  /** @param named the name that was read; undefined for a pronoun */
  appear(entity: Entity, word: Word, appearance: Appearance, named?: Span): void {
    const trace = this.#bring(entity);
    if (named) trace.named = named;
    if (word.quoted) {
      trace.quotedSentence = word.sentence;
      return;
    }
    trace.last = appearance;
    trace.times++;
    if (appearance.within || appearance.inOpening) return;
    if (this.#ledSentence !== word.sentence) {
      this.#ledSentence = word.sentence;
      trace.ledSentence = word.sentence;
    }
    if (this.#ledParagraph !== word.paragraph) {
      this.#ledParagraph = word.paragraph;
      trace.ledParagraph = word.paragraph;
    }
  }

  speak(entity: Entity, word: Word): void {
    const trace = this.#bring(entity);
    trace.spokeSentence = word.sentence;
    trace.spokeParagraph = word.paragraph;
    if (this.speakers[0] === trace) return;
    this.speakers.unshift(trace);
    if (this.speakers.length > 3) this.speakers.pop();
  }

  #bring(entity: Entity): MentionHistory {
    let trace = this.#traces.get(entity);
    if (!trace) {
      trace = {
        entity,
        last: undefined,
        guess: undefined,
        guesses: 0,
        named: entity.name.span,
        quotedSentence: -1,
        ledSentence: -1,
        ledParagraph: -1,
        spokeSentence: -1,
        spokeParagraph: -1,
        times: 0,
      };
      this.#traces.set(entity, trace);
    }
    const at = this.#recent.indexOf(trace);
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.unshift(trace);
    if (this.#recent.length > REMEMBERED) this.#recent.pop();
    return trace;
  }
}

/** A sure pronoun tells the gender of whom it means. */
export function noteGender(trace: MentionHistory, gender: Gender): void {
  trace.guesses = trace.guess === gender ? trace.guesses + 1 : 1;
  trace.guess = gender;
}

/** The part that the words `[from, to)` play in their sentence. */
export function appearanceOf(
  document: Document,
  roster: Roster,
  [from, to]: readonly [number, number],
  { pronoun, reported }: Pick<Appearance, 'pronoun' | 'reported'>,
): Appearance {
  const { words } = roster;
  const first = words[from] as Word;
  const last = words[to - 1] as Word;
  const before = document.tokens[first.token - 1];
  const opensSentence = words[from - 1]?.sentence !== first.sentence;
  const preposition = !opensSentence && before?.pos === 'ADP';
  return {
    word: from,
    sentence: first.sentence,
    paragraph: first.paragraph,
    pronoun,
    subject:
      !preposition &&
      !last.possessive &&
      (isBeforeVerb(document, words, to) || isApposedSubject(document, words, from, to)),
    possessive: last.possessive,
    within: isWithin(document, roster, to),
    opensSentence,
    inOpening: !opensSentence && isInOpening(document, roster, from, to),
    reported,
  };
}

/** A preposition opens the sentence, no verb is before the name, and a comma and another name or pronoun follow it. */
function isInOpening(document: Document, { words, mentionAt }: Roster, from: number, to: number): boolean {
  const { sentence } = words[from] as Word;
  const [first = 0] = document.sentences[sentence] ?? [];
  if (document.tokens[first]?.pos !== 'ADP') return false;
  const { token } = words[from] as Word;
  for (let at = first; at < token; at++) if (isClause(document.tokens[at])) return false;
  for (let at = to; at < to + LONGEST_PHRASE && words[at]?.sentence === sentence; at++)
    if (!words[at]?.joined && isNamed(words[at], mentionAt(at, true) !== undefined)) return true;
  return false;
}

const isClause = (token: Document['tokens'][number] | undefined): boolean =>
  /^(?:VERB|AUX|PUNCT)$/u.test(token?.pos ?? '') && !/ing$|\.$/u.test(token?.lower ?? '');

const isNamed = (word: Word | undefined, isName: boolean): boolean =>
  isName || /^(?:he|she|the)$/u.test(word?.lower ?? '');

/** "His colleague, Ruiz, was", "Her niece, Ana Ruiz, 19, who lives there, drives": the name of the subject between two commas. */
function isApposedSubject(
  { text, tokens }: Document,
  words: readonly Word[],
  from: number,
  to: number,
): boolean {
  const [before, first, last, next] = [words[from - 1], words[from], words[to - 1], words[to]];
  if (!before || !first || !last || !next || before.sentence !== first.sentence) return false;
  const isBetween =
    text.slice(before.dotEnd, first.start) === ', ' && text.slice(last.dotEnd, next.start) === ', ';
  if (!isBetween) return false;
  return /^(?:VERB|AUX)$/u.test(tokens[next.token]?.pos ?? '') || isIntroducing(tokens, words, from - 1);
}

/** Nothing but whose relative or colleague somebody is opens the sentence up to this word. */
export function isIntroducing(tokens: Document['tokens'], words: readonly Word[], last: number): boolean {
  if (tokens[words[last]?.token ?? -1]?.pos !== 'NOUN') return false;
  for (let at = last; at > last - LONGEST_INTRODUCTION; at--) {
    const word = words[at];
    if (!word || (at < last && !words[at + 1]?.joined)) return false;
    if (words[at - 1]?.sentence !== word.sentence) return OWN.test(word.lower) || word.possessive;
    if (!/^(?:NOUN|ADJ|PROPN|PART)$/u.test(tokens[word.token]?.pos ?? '')) return false;
  }
  return false;
}

const OWN = /^(?:his|her|their|its|my|our)$/u;
/** In words. */
const LONGEST_INTRODUCTION = 6;

/** True if a verb follows, at once or behind an adverb. */
function isBeforeVerb(document: Document, words: readonly Word[], index: number): boolean {
  for (let at = index; at < index + 2; at++) {
    const word = words[at];
    if (!word || (!word.joined && at === index)) return false;
    const pos = document.tokens[word.token]?.pos;
    if (pos === 'VERB' || pos === 'AUX') return true;
    if (pos !== 'ADV' && pos !== 'PART') return false;
  }
  return false;
}

/** In words, up to another's name in one phrase. */
const LONGEST_PHRASE = 7;

/** True if the phrase that began before this word goes on to another person's name: no verb, preposition or mark between. */
function isWithin({ tokens }: Document, { words, mentionAt, entityOf }: Roster, index: number): boolean {
  const before = words[index - 1];
  for (let at = index; at < index + LONGEST_PHRASE; at++) {
    const word = words[at];
    const isOwned = at === index && before?.possessive === true;
    const mention = word && mentionAt(at, true);
    // "Holt’s colleague, Ruiz,"
    const isApposed = before?.possessive === true && mention !== undefined && at > index;
    if (!word || word.sentence !== before?.sentence || (!word.joined && !isOwned && !isApposed)) return false;
    const type = mention && entityOf(mention)?.type;
    if (mention && (type === 'person' || type === 'unknown')) return at > index || isOwned;
    if (!/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(tokens[word.token]?.pos ?? '')) return false;
  }
  return false;
}
