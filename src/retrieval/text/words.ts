import { porter2 } from './porter2.ts';
import { canonicalForm, expand, isNumberWord } from './word-forms.ts';

/** One word of a text. Two words match if their keys are equal. */
export interface Word {
  /** Lower case, without accents, contractions resolved. */
  readonly plain: string;
  /** What is compared: one spelling, one form, Porter2-stemmed. */
  readonly key: string;
  /** UTF-16 offsets into the text that was split. */
  readonly start: number;
  readonly end: number;
  /** Starts with a capital letter as written. */
  readonly capital: boolean;
  readonly number: boolean;
  /** Opens the text, or follows a full stop, colon or opening quote mark, so its capital says nothing. */
  readonly opening: boolean;
}

const WORD =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|s|bn|[mk])?(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** The same, at one place only. */
const WORD_HERE = new RegExp(WORD.source, 'uy');

/** Names of several words, and their short forms, used interchangeably. */
const SHORT_NAMES: readonly (readonly [readonly string[], string])[] = [
  [['united', 'states', 'of', 'america'], 'u.s.'],
  [['united', 'states'], 'u.s.'],
  [['united', 'kingdom'], 'u.k.'],
  [['european', 'union'], 'e.u.'],
  [['united', 'nations'], 'u.n.'],
];
const ACRONYM = new Map(
  Object.entries({ us: 'u.s.', usa: 'u.s.', 'u.s.a': 'u.s.', uk: 'u.k.', eu: 'e.u.', un: 'u.n.' }),
);
/** "USA". */
const LONGEST_UNDOTTED = 3;

const keys = new Map<string, string>();
const KEY_LIMIT = 20_000;

/** The key of one plain word; remembered, since a story repeats its words. */
export function keyOf(plain: string): string {
  let key = keys.get(plain);
  if (key === undefined) {
    key = porter2(canonicalForm(plain));
    if (keys.size >= KEY_LIMIT) keys.clear();
    keys.set(plain, key);
  }
  return key;
}

type Part = Pick<Word, 'plain' | 'key' | 'number'>;
const parts = new Map<string, readonly Part[]>();

/** The words behind one written word, remembered likewise. */
function partsOf(raw: string): readonly Part[] {
  let known = parts.get(raw);
  if (known === undefined) {
    known = expand(/^[\x20-\x7e]*$/.test(raw) ? raw.toLowerCase() : plainText(raw)).map((part) => {
      const number = isNumberWord(part);
      const plain = number ? part.replaceAll(',', '') : part;
      return { plain, key: keyOf(plain), number };
    });
    if (parts.size >= KEY_LIMIT) parts.clear();
    parts.set(raw, known);
  }
  return known;
}

/** Lower case, without accents, straight apostrophes. */
export function plainText(text: string): string {
  if (!/[^\p{ASCII}]/u.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’ʼ‘]/gu, "'")
    .toLowerCase();
}

const OPENS = /[.!?:;“"«(]\s*$/u;

function isCapital(raw: string): boolean {
  const code = raw.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(raw);
}

/** Splits a text into its words; hyphenated words are several. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (let start = 0; start < text.length; ) {
    const end = endOfWord(text, start);
    if (end === start) {
      start++;
      continue;
    }
    const raw = text.slice(start, end);
    // Nearly always one space.
    const opening = words.length === 0 || (start - last > 1 && OPENS.test(text.slice(last, start)));
    last = end;
    const capital = isCapital(raw);
    const acronym = acronymOf(raw, words.at(-1)?.plain);
    if (acronym)
      words.push({ plain: acronym, key: acronym, start, end, capital: true, number: false, opening });
    else
      for (const { plain, key, number } of partsOf(raw))
        words.push({ plain, key, start, end, capital, number, opening });
    start = end;
  }
  return joinNames(words);
}

/**
 * Where a word that begins here ends, as `WORD` has it; `start` if none does. Most words are letters of ASCII between spaces, and an
 * expression takes ten times as long to say so.
 */
function endOfWord(text: string, start: number): number {
  let end = start;
  while (isLetter(text.charCodeAt(end))) end++;
  const behind = text.charCodeAt(end);
  if (end === start ? isNoWord(behind) : end === text.length || isNoWord(behind)) {
    // "U.S.": a letter before a dot may be part of more.
    if (end - start !== 1 || behind !== DOT) return end;
  }
  WORD_HERE.lastIndex = start;
  return WORD_HERE.test(text) ? WORD_HERE.lastIndex : start;
}

const DOT = 46;

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122 && code < 128;
}

/** Spaces and marks that are no part of a word and join none: of ASCII all but letters, digits and the apostrophe. */
function isNoWord(code: number): boolean {
  if (code < 128) return code !== 39 && !(code >= 48 && code <= 57) && !isLetter(code);
  // – — “ ” …
  return code === 0x2013 || code === 0x2014 || code === 0x201c || code === 0x201d || code === 0x2026;
}

/** "US", "U.S." and "the us" mean the country; a lone "us" does not. */
function acronymOf(raw: string, before: string | undefined): string | undefined {
  if (raw.length > 6) return undefined;
  const dotted = raw.includes('.');
  if (!dotted && raw.length > LONGEST_UNDOTTED) return undefined;
  if (dotted && /^\p{N}/u.test(raw)) return undefined;
  const letters = dotted ? raw.replaceAll('.', '') : raw;
  const known = ACRONYM.get(letters.toLowerCase());
  if (known && (dotted || letters === letters.toUpperCase() || before === 'the')) return known;
  return dotted && letters.length > 1 ? letters.toLowerCase() : undefined;
}

function joinNames(words: Word[]): Word[] {
  if (!words.some(({ plain }) => plain === 'united' || plain === 'european')) return words;
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const name = SHORT_NAMES.find(([parts]) =>
      parts.every((part, offset) => words[at + offset]?.plain === part),
    );
    if (!name) {
      joined.push(word);
      continue;
    }
    const [parts, short] = name;
    const end = words[at + parts.length - 1]?.end ?? word.end;
    joined.push({ ...word, plain: short, key: short, end, capital: true });
    at += parts.length - 1;
  }
  return joined;
}
