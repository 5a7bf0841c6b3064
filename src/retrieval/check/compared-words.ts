import type { Span } from '../../story/span.ts';
import { spellingOf } from '../text/word-forms.ts';

/**
 * One word as a quotation is compared by it: case, accents, marks, hyphens, British or American spelling, contractions
 * and figures or number words are an outlet's style and make no difference; everything else does.
 */
export interface ComparedWord {
  readonly key: string;
  /** Offsets of what is written for it; "don't" is two words with one span. */
  readonly span: Span;
  /** Starts with a capital letter as written. */
  readonly capital: boolean;
  /** Does so within a sentence, as names do. */
  readonly proper: boolean;
}

/** “[S]he” as one word: the editor changed the case of its first letter. */
const WORD =
  /\[\p{L}\][\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?|(?:([$€£¥₹])\s?)?(\p{N}+(?:[.,:]\p{N}+)*)(st|nd|rd|th|bn|[mk])?(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*|[%&]|[$€£¥₹]/gu;

const CURRENCY = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
  ['₹', 'rupee'],
]);
const MONEY = new Map([...CURRENCY.values()].map((one) => [`${one}s`, one]));
const MAGNITUDE = new Map([
  ['m', 'million'],
  ['bn', 'billion'],
]);
const MAGNITUDES = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion']);

/** Contractions that do not split at their apostrophe, and those typed without one. */
const CONTRACTIONS = new Map<string, readonly string[]>(
  (
    "won't=will not|can't=can not|shan't=shall not|cannot=can not|ain't=is not|let's=let us|gonna=going to|wanna=want to|" +
    'dont=do not|doesnt=does not|didnt=did not|isnt=is not|wasnt=was not|arent=are not|werent=were not|couldnt=could not|' +
    'wouldnt=would not|shouldnt=should not|havent=have not|hasnt=has not|hadnt=had not|im=i am|ive=i have|youre=you are|' +
    'cant=can not|wont=will not|mustnt=must not|neednt=need not|aint=is not|theyve=they have|weve=we have|youve=you have|' +
    "theyll=they will|youll=you will|itll=it will|theyre=they are|thats=that's|hes=he's|shes=she's|whats=what's|theres=there's|heres=here's"
  )
    .split('|')
    .map((pair) => {
      const [form = '', words = ''] = pair.split('=');
      return [form, words.split(' ')];
    }),
);
const CLITICS = new Map([
  ['ll', 'will'],
  ['re', 'are'],
  ['ve', 'have'],
  ['m', 'am'],
]);

/** What may come before the first word of a sentence or a quotation. */
const OPENS = /^$|[.!?:“„«"‘(]\s*$|^\s+$/u;

/** The words of a text or of one stretch of it; spans are offsets into the whole text. Linear time. */
export function comparedWords(text: string, [start, end]: Span = [0, text.length]): ComparedWord[] {
  const words: ComparedWord[] = [];
  // "$40 million": the sign is compared at the place of its word.
  let money: ComparedWord | undefined;
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const [raw, sign, digits, suffix] = match;
    const span: Span = [start + match.index, start + match.index + raw.length];
    const capital = /^\p{Lu}/u.test(raw);
    const proper = capital && !OPENS.test(text.slice(Math.max(start, span[0] - 3), span[0]));
    const magnitude = suffix && MAGNITUDE.get(suffix);
    const keys = digits === undefined ? keysOf(raw) : [figureOf(digits) + (magnitude ? '' : (suffix ?? ''))];
    for (const key of magnitude ? [...keys, magnitude] : keys) {
      if (money && !MAGNITUDES.has(key)) {
        words.push(money);
        money = undefined;
      }
      words.push({ key, span, capital, proper: proper && key !== 'i' });
    }
    if (sign) money = { key: CURRENCY.get(sign) ?? sign, span, capital: false, proper: false };
  }
  return inFigures(money ? [...words, money] : words);
}

/** "1,500" is 1500. */
function figureOf(digits: string): string {
  return digits.replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '');
}

const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 20_000;

/** Remembered, since a story repeats its words. */
function keysOf(raw: string): readonly string[] {
  let keys = known.get(raw);
  if (keys === undefined) {
    keys = readKeys(raw);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(raw, keys);
  }
  return keys;
}

function readKeys(raw: string): readonly string[] {
  const plain = raw
    .replace(/[[\]]/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’ʼ]/gu, "'")
    .toLowerCase();
  if (plain === '%') return ['percent'];
  if (plain === '&') return ['and'];
  if (plain.includes('.')) return [plain.replaceAll('.', '')];
  const known = CONTRACTIONS.get(plain);
  if (known) return known;
  const at = plain.lastIndexOf("'");
  if (at < 0) return [CURRENCY.get(plain) ?? MONEY.get(plain) ?? spellingOf(plain)];
  const [stem, tail] = [plain.slice(0, at), plain.slice(at + 1)];
  if (tail === 't' && stem.endsWith('n')) return [spellingOf(stem.slice(0, -1)), 'not'];
  const clitic = CLITICS.get(tail);
  return clitic ? [spellingOf(stem), clitic] : [plain];
}

const UNIT = /^[1-9]$/u;
const TEN = /^[2-9]0$/u;
const TIMES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
]);

/** "twenty-five" is 25, "three hundred" 300, "per cent" percent. */
function inFigures(words: readonly ComparedWord[]): ComparedWord[] {
  const joined: ComparedWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const hundreds = joined.at(-2);
    if (hundreds && last?.key === 'and' && isHundreds(hundreds) && /^\d{1,2}$/u.test(word.key)) {
      const key = String(Number(hundreds.key) + Number(word.key));
      joined.splice(-2, 2, { ...hundreds, key, span: [hundreds.span[0], word.span[1]] });
      continue;
    }
    const key = last && word.span[0] - last.span[1] <= 1 ? together(last.key, word.key) : undefined;
    if (last && key !== undefined)
      joined[joined.length - 1] = { ...last, key, span: [last.span[0], word.span[1]] };
    else joined.push(word);
  }
  return joined;
}

/** "Two hundred" of "two hundred and twelve", not "200". */
const isHundreds = ({ key, span: [start, end] }: ComparedWord): boolean =>
  /^\d+00$/u.test(key) && end - start > key.length + 'hundred'.length - 1;

function together(left: string, right: string): string | undefined {
  if (left === 'per' && right === 'cent') return 'percent';
  if (UNIT.test(right) && TEN.test(left)) return String(Number(left) + Number(right));
  const times = TIMES.get(right);
  return times !== undefined && /^\d{1,3}$/u.test(left) ? String(Number(left) * times) : undefined;
}
