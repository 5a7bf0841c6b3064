import type { Attribution } from '../quotations/attribution/attribution.ts';
import { type Document, plainToken, type Token, type TokenRange } from '../quotations/document/document.ts';
import { findQuoteRegions } from '../quotations/document/quote-regions.ts';
import type { Story } from '../story/story.ts';
import { type Analysis, analysisOf } from './analysis.ts';

/** What is kept of a document: the rest follows from the story's text. */
interface PackedDocument {
  /** For each token gap, length, tag and lemma (0: as the word itself), as base 128 numbers; base 64. */
  readonly tokens: string;
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
  /** Tokens of each sentence and paragraph, in order. */
  readonly sentences: readonly number[];
  readonly paragraphs: readonly number[];
}

interface PackedAnalysis {
  readonly attributions: readonly Attribution[];
  readonly document: PackedDocument;
}

/** An analysis without its text, as it is stored and goes from thread to thread: about 6 bytes for each token. */
export function packAnalysis({ attributions, document }: Analysis): string {
  const packed: PackedAnalysis = { attributions, document: packDocument(document) };
  return JSON.stringify(packed);
}

/**
 * The analysis of a story as it was packed; its tokens are read when they are first needed.
 *
 * @throws SyntaxError or RangeError if the packed form is damaged or another text's
 */
export function unpackAnalysis(story: Story, packed: string): Analysis {
  const { attributions, document } = JSON.parse(packed) as PackedAnalysis;
  return analysisOf(story, { attributions, document: () => unpackDocument(story.text, document) });
}

function packDocument({ tokens, sentences, paragraphs }: Document): PackedDocument {
  const tags = new Numbering();
  const lemmas = new Numbering();
  const bytes: number[] = [];
  let at = 0;
  for (const { start, end, lower, lemma, pos } of tokens) {
    for (const number of [start - at, end - start, tags.of(pos), lemma === lower ? 0 : lemmas.of(lemma) + 1])
      push(bytes, number);
    at = end;
  }
  const lengths = (ranges: readonly TokenRange[]) => ranges.map(([from, to]) => to - from);
  return {
    tokens: Buffer.from(bytes).toString('base64'),
    tags: tags.values,
    lemmas: lemmas.values,
    sentences: lengths(sentences),
    paragraphs: lengths(paragraphs),
  };
}

function unpackDocument(text: string, packed: PackedDocument): Document {
  const bytes = Buffer.from(packed.tokens, 'base64');
  const sentences = rangesOf(packed.sentences);
  const paragraphs = rangesOf(packed.paragraphs);
  const regions = findQuoteRegions(text);
  const tokens: Token[] = [];
  let [at, sentence, paragraph, region] = [0, 0, 0, 0];
  const next = reader(bytes);
  while (next.more()) {
    const start = at + next.number();
    const end = start + next.number();
    if (end <= start || end > text.length) throw new RangeError('a token lies outside the text');
    const pos = packed.tags[next.number()] ?? 'X';
    const own = next.number();
    const lower = plainToken(text.slice(start, end)).toLowerCase();
    while (tokens.length >= (sentences[sentence]?.[1] ?? Number.POSITIVE_INFINITY)) sentence++;
    while (tokens.length >= (paragraphs[paragraph]?.[1] ?? Number.POSITIVE_INFINITY)) paragraph++;
    while (region < regions.length && (regions[region]?.[1] ?? 0) <= start) region++;
    const inside = (regions[region]?.[0] ?? Number.POSITIVE_INFINITY) <= start;
    const lemma = own === 0 ? lower : (packed.lemmas[own - 1] ?? lower);
    tokens.push({ start, end, lower, lemma, pos, sentence, paragraph, region: inside ? region : -1 });
    at = end;
  }
  return { text, tokens, sentences, paragraphs, regions };
}

function rangesOf(lengths: readonly number[]): TokenRange[] {
  let at = 0;
  return lengths.map((length): TokenRange => {
    const from = at;
    at += length;
    return [from, at];
  });
}

/** Numbers in base 128, the lowest seven bits first (LEB128, DWARF 5, section 7.6). */
function push(bytes: number[], number: number): void {
  let rest = number;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
}

function reader(bytes: Uint8Array): { more(): boolean; number(): number } {
  let at = 0;
  return {
    more: () => at < bytes.length,
    number: () => {
      let number = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0;
        number |= (byte & 0x7f) << shift;
        if (byte < 0x80) return number;
      }
    },
  };
}

/** Numbers values in the order in which they are met. */
class Numbering {
  readonly values: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(value: string): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.#numbers.set(value, number);
    }
    return number;
  }
}
