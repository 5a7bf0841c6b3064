import { partitionPoint } from '../../story/partition-point.ts';
import type { Document, Token } from './document.ts';

/** A word as names are made of: "Mr", "U.S", "Seitz-Wald"; without a possessive ending and a closing dot. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** The end with the dot of an abbreviation ("Jr."), else `end`. */
  readonly dotEnd: number;
  /** Lower case, to compare words by: apostrophes curly, accents dropped (“François” is “francois”). */
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Only spaces, or the dot of an abbreviation, separate this word from the one before. */
  readonly joined: boolean;
  /** First of its sentence, or behind a quote mark or colon: its capital says nothing. */
  readonly opens: boolean;
  /** Index of the reading's token that holds its start. */
  readonly token: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly quoted: boolean;
}

/** A dot joins initials ("U.S") and domains ("cnn.com"), not a sentence to the next if the space is missing. */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[’'&-]|\.(?=\p{Ll}|\p{N})|(?<=(?<![\p{L}\p{M}\p{N}])\p{L})\.)[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/uy;
const CAPITAL = /^(?:al-|el-)?\p{Lu}/u;
/** Only a word with an apostrophe is a contraction or a possessive. */
const MARKED = /[’']/u;
const CONTRACTION = /^(he|she|they|it|we|i|you|who|that)[’'](?:s|d|ll|re|ve|m)$/iu;
const POSSESSIVE = /[’']s$/iu;
const ABBREVIATION =
  /^(?:\p{L}|(?:\p{L}\.)+\p{L}|mr|mrs|ms|mx|mme|mlle|messrs|smt|shri|adv|dr|hon|det|insp|supt|const|cllr|ald|revd|msgr|fr|amb|asst|assoc|atty|cdr|pvt|pfc|flt|sqn|engr|barr|sen|sens|rep|reps|gov|govs|gen|lt|col|sgt|capt|cmdr|adm|maj|cpl|rev|prof|jr|sr|st|pres|brig|vs|inc|corp|co|ltd|dept|esq)$/iu;

/** The words of a reading's paragraphs, in order. Linear in the text. */
export function wordsOf(document: Document): Word[] {
  const { text, tokens } = document;
  const words: Word[] = [];
  let token = 0;
  for (const [from, to] of document.paragraphs) {
    const first = tokens[from] as Token;
    const end = (tokens[to - 1] as Token).end;
    const part = text.slice(first.start, end);
    let before = 0;
    let sentence = -1;
    for (let opens = 0, closes = 0; opens < part.length; opens = Math.max(closes, opens + 1)) {
      closes = endOfWord(part, opens);
      if (closes === opens) continue;
      const raw = part.slice(opens, closes);
      const start = first.start + opens;
      const behind = start + raw.length;
      const isMarked = MARKED.test(raw);
      const possessive =
        (isMarked && POSSESSIVE.test(raw)) || /^[’'](?!\p{L})/u.test(text.slice(behind, behind + 2));
      const bare = isMarked ? (CONTRACTION.exec(raw)?.[1] ?? raw.replace(POSSESSIVE, '')) : raw;
      while (token + 1 < to && (tokens[token] as Token).end <= start) token++;
      const at = tokens[token] as Token;
      const gap = part.slice(before, opens);
      const abbreviated = raw === bare && text.charAt(start + bare.length) === '.' && ABBREVIATION.test(bare);
      words.push({
        start,
        end: start + bare.length,
        dotEnd: start + bare.length + (abbreviated ? 1 : 0),
        lower: plainLower(bare),
        capital: isLowerCase(bare.charCodeAt(0)) && !bare.includes('-') ? false : CAPITAL.test(bare),
        possessive: possessive && (raw !== bare || /s$/iu.test(bare)),
        joined: words.length > 0 && before > 0 && (gap === ' ' || /^[\p{Zs}\t]+$/u.test(gap)),
        opens: at.sentence !== sentence || (gap !== ' ' && /[“"‘„«:•]\s*$|[.!?]["”]?\s+$/u.test(gap)),
        token,
        sentence: at.sentence,
        paragraph: at.paragraph,
        quoted: at.region >= 0,
      });
      sentence = at.sentence;
      before = opens + bare.length + (abbreviated ? 1 : 0);
    }
  }
  return words;
}

/**
 * Where a word that begins here ends, as `WORD` has it; `start` if none does. Most are letters of ASCII before a space or a comma, and an
 * expression takes long to say so.
 */
function endOfWord(text: string, start: number): number {
  let end = start;
  while (isPlain(text.charCodeAt(end))) end++;
  const behind = text.charCodeAt(end);
  if (behind === SPACE || behind === COMMA || end === text.length) return end;
  if (end === start && behind < 128) return start;
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}

const SPACE = 32;
const COMMA = 44;

/** A letter or figure of ASCII. */
function isPlain(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122 && code < 128) || (code >= 48 && code <= 57);
}

/** A letter of ASCII. */
function isLowerCase(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** As `Word.lower`. */
function plainLower(word: string): string {
  const lower = word.toLowerCase().replaceAll("'", '’');
  return /^[\p{ASCII}’]*$/u.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Index of the first word that ends after the offset. */
export function wordAt(words: readonly Word[], offset: number): number {
  return partitionPoint(words, ({ end }) => end <= offset);
}

/** The word in lower case; empty beyond the last one. */
export const lowerAt = (words: readonly Word[], index: number): string => words[index]?.lower ?? '';
