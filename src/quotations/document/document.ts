import { createRequire } from 'node:module';
import type winkNLP from 'wink-nlp';
import type { WinkMethods } from 'wink-nlp';
import { partitionPoint } from '../../story/partition-point.ts';
import { splitSentences } from '../../story/sentences.ts';
import { contains, type Span } from '../../story/span.ts';
import { findQuoteRegions } from './quote-regions.ts';
import { behindTimeStamps } from './time-stamps.ts';

const require = createRequire(import.meta.url);
let loaded: WinkMethods | undefined;

/** Loaded with the first text: the model takes 40 megabytes, and the main thread, which answers, reads none. */
function language(): WinkMethods {
  const make = (): WinkMethods =>
    (require('wink-nlp') as typeof winkNLP)(require('wink-eng-lite-web-model'), ['pos']);
  loaded ??= make();
  return loaded;
}

/** wink-nlp's own types call these two functions by a shape that `out` does not take. */
type Its = WinkMethods['its']['value'];

/** A word or mark of the text: `text.slice(start, end)`. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, … */
  readonly pos: string;
  readonly sentence: number;
  readonly paragraph: number;
  /** Index of the quoted region that holds it, or -1. */
  readonly region: number;
}

/** Token indices `[from, to)`. */
export type TokenRange = readonly [from: number, to: number];

/** A text as the taggers see it: tokens, and what holds them. Offsets are UTF-16 units into `text`. */
export interface Document {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  readonly paragraphs: readonly TokenRange[];
  readonly regions: readonly Span[];
}

/** wink-nlp slows down on very long documents; a paragraph is read in pieces of at most this many units. */
const LONGEST_PIECE = 20_000;
/** What goes on without an end is cut after so many tokens (in real stories few have half as many): the work stays linear. */
const LONGEST_SENTENCE = 250;
/** How far beyond the expected place a token is looked for. */
const SLACK = 64;
/**
 * UTF-16 units without a space that are read at most: wink-nlp looks through such a run again for each token that it takes
 * off it. What is longer, in real stories an address at most, goes on as one token.
 */
const LONGEST_RUN = 100;
/** What wink-nlp reads in place of the rest of a run: of private use, and put into no text. */
const REST = '\ue000';
const LONG_RUN = new RegExp(`\\S{${LONGEST_RUN + 1},}`, 'g');

/** Reads the given paragraphs of a text; what lies outside them is not read, nor are the time stamps that open them. */
export function readDocument(text: string, paragraphs: readonly Span[]): Document {
  const regions = findQuoteRegions(text);
  const tokens: Token[] = [];
  const sentenceRanges: TokenRange[] = [];
  const paragraphRanges: TokenRange[] = [];
  let region = 0;
  for (const span of behindTimeStamps(text, paragraphs)) {
    const first = tokens.length;
    const paragraph = paragraphRanges.length;
    const sentences = splitSentences(text, span);
    let current = 0;
    let opened = tokens.length;
    for (const raw of pieces(sentences).flatMap((piece) => tokenise(text, piece))) {
      while (current + 1 < sentences.length && raw.start >= (sentences[current + 1]?.[0] ?? 0)) {
        current++;
        if (tokens.length > opened) sentenceRanges.push([opened, tokens.length]);
        opened = tokens.length;
      }
      if (tokens.length - opened === LONGEST_SENTENCE) {
        sentenceRanges.push([opened, tokens.length]);
        opened = tokens.length;
      }
      while (region < regions.length && (regions[region]?.[1] ?? 0) <= raw.start) region++;
      const inside = (regions[region]?.[0] ?? Number.POSITIVE_INFINITY) <= raw.start;
      const { start, end, lower, lemma, pos } = raw;
      const sentence = sentenceRanges.length;
      // Each field by its name: a copy made with “...” takes twice the memory, and there is one for each word.
      tokens.push({ start, end, lower, lemma, pos, sentence, paragraph, region: inside ? region : -1 });
    }
    if (tokens.length > opened) sentenceRanges.push([opened, tokens.length]);
    if (tokens.length > first) paragraphRanges.push([first, tokens.length]);
  }
  return { text, tokens, sentences: sentenceRanges, paragraphs: paragraphRanges, regions };
}

/** The lines of a text that hold more than white space. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/gu))
    if (/\S/u.test(match[0])) lines.push([match.index, match.index + match[0].length]);
  return lines;
}

/** Index of the first token that ends after the offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  return partitionPoint(tokens, ({ end }) => end <= offset);
}

/** Runs of sentences that are short enough to be read at once. */
function pieces(sentences: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    if (last && contains([last[0], last[0] + LONGEST_PIECE], sentence))
      joined[joined.length - 1] = [last[0], sentence[1]];
    else
      for (let at = sentence[0]; at < sentence[1]; at += LONGEST_PIECE)
        joined.push([at, Math.min(sentence[1], at + LONGEST_PIECE)]);
  }
  return joined;
}

/**
 * wink-nlp splits "Blinken's" and tags it correctly only with straight marks and plain spaces; lengths stay the same.
 */
export function plainToken(text: string): string {
  return text
    .replace(/[\p{Zs}\t\u200b]/gu, ' ')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replaceAll(REST, '\ue001');
}

type RawToken = Pick<Token, 'start' | 'end' | 'lower' | 'lemma' | 'pos'>;

function tokenise(text: string, [from, to]: Span): RawToken[] {
  const plain = plainToken(text.slice(from, to));
  const rests: Span[] = [];
  const short = plain.replace(LONG_RUN, (run: string, start: number) => {
    const isWithin = (run.charCodeAt(LONGEST_RUN) & 0xfc00) === 0xdc00;
    const length = isWithin ? LONGEST_RUN - 1 : LONGEST_RUN;
    rests.push([start + length, start + run.length]);
    return `${run.slice(0, length)} ${REST}`;
  });
  const nlp = language();
  const document = nlp.readDoc(short);
  const words = document.tokens().out();
  const tags = document.tokens().out(nlp.its.pos as Its) as string[];
  const lemmas = document.tokens().out(nlp.its.lemma as Its) as string[];
  const found: RawToken[] = [];
  let at = 0;
  let rest = 0;
  for (const [index, word] of words.entries()) {
    if (word === REST) {
      const [start, end] = rests[rest++] ?? [at, at];
      const lower = plain.slice(start, end).toLowerCase();
      if (at <= start && start < end)
        found.push({ start: from + start, end: from + end, lower, lemma: lower, pos: 'X' });
      at = Math.max(at, end);
      continue;
    }
    while (at < plain.length && plain.charAt(at) === ' ') at++;
    const place = plain.startsWith(word, at)
      ? at
      : plain.slice(at, at + word.length + SLACK).indexOf(word) + at;
    if (place < at) continue;
    at = place + word.length;
    found.push({
      start: from + place,
      end: from + at,
      lower: word.toLowerCase(),
      lemma: lemmas[index] ?? word,
      pos: tags[index] ?? 'X',
    });
  }
  return found;
}
