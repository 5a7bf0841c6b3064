import type { Reading, TokenRange } from '../reading.ts';
import { isPlace } from './places.ts';
import {
  CALENDAR,
  FEMALE,
  GENDERED,
  LINKS,
  MALE,
  ORGANISATION_WORDS,
  PARTICLES,
  SUFFIXES,
  TITLES,
} from './words.ts';

export type MentionKind = 'person' | 'organisation' | 'place' | 'unknown';
export type Gender = 'm' | 'f';

/** One use of a name in the text. */
export interface Mention {
  /** The name alone, without titles. */
  readonly range: TokenRange;
  /** With the capitalised titles in front of it. */
  readonly whole: TokenRange;
  /** The words of the name in lower case. */
  readonly words: readonly string[];
  readonly kind: MentionKind;
  readonly gender: Gender | null;
  readonly sentence: number;
  readonly paragraph: number;
}

/** Every name in the text, in order. A text without capitals (or all in capitals) has few that can be told. */
export function findMentions(reading: Reading): Mention[] {
  const { tokens, text } = reading;
  const names = new NameWords(reading);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (!names.has(at)) {
      at++;
      continue;
    }
    const end = names.endOf(at);
    const mention = parse(reading, [at, end]);
    if (mention) mentions.push(mention);
    at = end;
  }
  return mentions.filter(({ range }) =>
    /\p{L}/u.test(text.slice(tokens[range[0]]?.start, tokens[range[1] - 1]?.end)),
  );
}

/** Tells which tokens are words of names. */
class NameWords {
  readonly #reading: Reading;
  readonly #inside = new Set<string>();
  readonly #headlines = new Set<number>();

  constructor(reading: Reading) {
    this.#reading = reading;
    for (const [number, [from, to]] of reading.paragraphs.entries()) {
      let words = 0;
      let capitals = 0;
      for (let at = from; at < to; at++)
        if (/^\p{L}{4}/u.test(this.#word(at))) {
          words++;
          if (this.#capital(at)) capitals++;
        }
      if (words > 3 && capitals > 0.7 * words) this.#headlines.add(number);
    }
    for (const [from, to] of reading.sentences)
      for (let at = from + 1; at < to; at++)
        if (
          this.#capital(at) &&
          !this.#afterOpening(at) &&
          !this.#headlines.has(reading.tokens[at]?.paragraph ?? -1)
        )
          this.#inside.add(this.#lower(at));
  }

  has(at: number): boolean {
    const token = this.#reading.tokens[at];
    if (!token || !this.#capital(at) || CALENDAR.has(token.lower) || /^i(?:$|['’])/u.test(token.lower))
      return false;
    const known =
      MALE.has(token.lower) ||
      FEMALE.has(token.lower) ||
      TITLES.has(bare(token.lower)) ||
      this.#inside.has(token.lower);
    if (this.#headlines.has(token.paragraph)) return known && token.pos !== 'VERB' && token.pos !== 'AUX';
    if (this.#reading.sentences[token.sentence]?.[0] === at || this.#afterOpening(at))
      return token.pos === 'PROPN' || (known && !SMALL.has(token.pos));
    return !SMALL.has(token.pos) || /^\p{Lu}{2}/u.test(this.#word(at));
  }

  /** The end of the name that begins here. */
  endOf(start: number): number {
    const { tokens } = this.#reading;
    let end = start + 1;
    let linked = false;
    while (end < tokens.length && tokens[end]?.sentence === tokens[start]?.sentence) {
      const lower = this.#lower(end);
      const glued = tokens[end]?.start === tokens[end - 1]?.end;
      if (this.has(end) && !(glued && lower.startsWith("'"))) end++;
      else if (lower === '-' && glued && tokens[end + 1]?.start === tokens[end]?.end && this.has(end + 1))
        end += 2;
      else if (lower === '.' && glued && this.#word(end - 1).length === 1 && this.has(end + 1)) end += 2;
      else if (PARTICLES.has(lower) && this.has(end + 1) && !linked) end += 2;
      else if (LINKS.has(lower) && this.#links(start, end)) {
        end += LINKS.has(this.#lower(end + 1)) ? 3 : 2;
        linked = true;
      } else if (/^[“"]$/u.test(lower) && this.#nickname(end)) end += 3;
      else break;
    }
    return end;
  }

  /** "Department of Justice": a small word joins only behind a word that calls for it, and "and" only further on. */
  #links(start: number, at: number): boolean {
    const next = LINKS.has(this.#lower(at + 1)) ? at + 2 : at + 1;
    if (!this.has(next) || TITLES.has(this.#lower(next))) return false;
    const lower = this.#lower(at);
    const before = this.#lower(at - 1);
    if (lower === 'of' || lower === 'for')
      return (
        ORGANISATION_WORDS.has(before) ||
        (lower === 'of' && /^(?:secretary|director|attorney|bank|isle)$/u.test(before))
      );
    if (lower !== 'and' && lower !== '&' && lower !== 'in') return false;
    for (let earlier = start; earlier < at; earlier++)
      if (/^(?:of|for)$/u.test(this.#lower(earlier)) && ORGANISATION_WORDS.has(this.#lower(earlier - 1)))
        return true;
    return lower === '&';
  }

  /** `Earvin “Magic” Johnson` */
  #nickname(at: number): boolean {
    return this.has(at + 1) && /^[”"]$/u.test(this.#word(at + 2)) && this.has(at + 3);
  }

  #afterOpening(at: number): boolean {
    return /^[“"„«‘'([:–—-]$/u.test(this.#word(at - 1));
  }

  #capital(at: number): boolean {
    return /^\p{Lu}/u.test(this.#word(at));
  }

  #word(at: number): string {
    const token = this.#reading.tokens[at];
    return token ? this.#reading.text.slice(token.start, token.end) : '';
  }

  #lower(at: number): string {
    return this.#reading.tokens[at]?.lower ?? '';
  }
}

const SMALL = new Set(['PRON', 'DET', 'ADP', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'PUNCT', 'NUM']);
const bare = (word: string): string => word.replace(/\.$/u, '');

/** Splits a run of capitalised words into titles and name, and tells what it names. */
function parse({ tokens, text }: Reading, run: TokenRange): Mention | null {
  const lower = (at: number): string => bare(tokens[at]?.lower ?? '');
  const first = tokens[run[0]];
  if (!first) return null;
  let start = run[0];
  let titled = false;
  for (let at = run[0]; at < run[1] - 1; at++) {
    if (at > run[0] && isFirstName(lower(at)) && !TITLES.has(lower(at))) {
      // "NATO Secretary General Jens Stoltenberg", "Fox News host Sean Hannity": the first name begins the name.
      if (titled || at - run[0] <= 4) start = at;
      break;
    }
    if (TITLES.has(lower(at)) && !(ORGANISATION_WORDS.has(lower(at + 1)) && at + 2 === run[1])) {
      titled = true;
      const office = lower(at + 1) === 'of';
      if (office && at + 3 >= run[1]) return null; // "Former Secretary of State": a role, no name
      start = office ? at + 3 : at + 1;
    }
  }
  const end = run[1];
  const words: string[] = [];
  for (let at = start; at < end; at++) if (/[\p{L}\p{N}]/u.test(lower(at))) words.push(lower(at));
  if (words.length === 0 || (words.length === 1 && TITLES.has(words[0] ?? ''))) return null;
  const gender = genderOf(words, lower, [run[0], start]);
  return {
    range: [start, end],
    whole: run,
    words,
    kind: kindOf(words, titled, text.slice(tokens[start]?.start, tokens[end - 1]?.end)),
    gender,
    sentence: first.sentence,
    paragraph: first.paragraph,
  };
}

export const isFirstName = (word: string): boolean => MALE.has(word) || FEMALE.has(word);

function genderOf(words: readonly string[], lower: (at: number) => string, title: TokenRange): Gender | null {
  for (let at = title[0]; at < title[1]; at++) {
    const told = GENDERED.get(lower(at));
    if (told) return told;
  }
  const first = words[0] ?? '';
  if (words.length < 2) return null;
  return MALE.has(first) ? 'm' : FEMALE.has(first) ? 'f' : null;
}

function kindOf(words: readonly string[], titled: boolean, name: string): MentionKind {
  if (isPlace(words.join(' '))) return 'place';
  const last = words.filter((word) => !SUFFIXES.has(word)).at(-1) ?? '';
  if (isFirstName(words[0] ?? '') && words.length > 1 && words.length <= 5 && !ORGANISATION_WORDS.has(last))
    return 'person';
  if (words.some((word) => ORGANISATION_WORDS.has(word))) return 'organisation';
  if (titled) return 'person';
  return /^[\p{Lu}&]{2,6}$/u.test(name) ? 'organisation' : 'unknown';
}
