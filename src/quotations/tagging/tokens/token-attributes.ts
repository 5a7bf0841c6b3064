import type { Document, Token } from '../../document/document.ts';
import { hashString } from '../learning/feature-hashing.ts';
import type { CueLexicon } from './cue-lexicon.ts';

/** Cells before the first and after the last token: features may look past the edges. */
export const PAD = 4;

/**
 * The attributes of each token, as integers ready for hashing; token `i` is in cell `i + PAD`. `quote` is 0 outside
 * quotation marks, 1 in short quoted stretches (up to three words), 2 in longer ones.
 */
export interface TokenAttributes {
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly pos: Int32Array;
  readonly shape: Int32Array;
  readonly suffix: Int32Array;
  readonly prefix: Int32Array;
  readonly lexicon: Int32Array;
  readonly quote: Int32Array;
  /** Quoted region + 1, or 0. */
  readonly region: Int32Array;
}

const TAGS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE'.split(
  ' ',
);
const TAG_NUMBERS = new Map(TAGS.map((tag, index) => [tag, index + 1]));
/** The number of a part of speech in `Columns.pos`. */
export const tag = (name: string): number => TAG_NUMBERS.get(name) ?? 0;

export function tokenAttributesOf(document: Document, lexicon: CueLexicon): TokenAttributes {
  const size = document.tokens.length + 2 * PAD;
  const column = (): Int32Array => new Int32Array(size);
  const columns = {
    word: column(),
    lemma: column(),
    pos: column(),
    shape: column(),
    suffix: column(),
    prefix: column(),
    lexicon: column(),
    quote: column(),
    region: column(),
  };
  const words = wordsPerRegion(document);
  for (const [index, token] of document.tokens.entries()) {
    const cell = index + PAD;
    const { lower } = token;
    columns.word[cell] = hashString(lower);
    columns.lemma[cell] = hashString(token.lemma);
    columns.pos[cell] = tag(token.pos);
    columns.shape[cell] = shapeOf(document.text, token);
    columns.suffix[cell] = hashString(lower.slice(-3));
    columns.prefix[cell] = hashString(lower.slice(0, 4));
    columns.lexicon[cell] = lexicon.bucket(token);
    columns.region[cell] = token.region + 1;
    columns.quote[cell] = token.region < 0 ? 0 : (words[token.region] ?? 0) > 3 ? 2 : 1;
  }
  return columns;
}

function wordsPerRegion({ tokens, regions }: Document): Int32Array {
  const words = new Int32Array(regions.length);
  for (const { region, pos } of tokens)
    if (region >= 0 && pos !== 'PUNCT') words[region] = (words[region] ?? 0) + 1;
  return words;
}

function shapeOf(text: string, token: Token): number {
  const word = text.slice(token.start, token.end);
  if (/^\p{Lu}/u.test(word)) return word.length > 1 && word === word.toUpperCase() ? 2 : 1;
  if (/^\p{L}/u.test(word)) return 3;
  return /\p{N}/u.test(word) ? 4 : 5;
}
