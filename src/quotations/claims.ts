import { contains, overlaps, type Span } from '../story/span.ts';
import { extractFromText } from './extract.ts';
import { findQuoteRegions } from './quote-regions.ts';

/** Something a message says was said, and by whom. */
export interface Claim {
  /** The claimed words, without quote marks. */
  readonly text: string;
  /** Where they stand in the message. */
  readonly span: Span;
  /** The name the message gives; null for none, a pronoun or a description ("an official"). */
  readonly speaker: string | null;
  /** True where the message puts the words in quote marks. */
  readonly quoted: boolean;
}

/** Reported speech of fewer words is too little to look for. */
const LEAST_REPORTED_WORDS = 4;
const MARKS = /^[\s"“”„«»‘’'`]+|[\s"“”„«»‘’'`,.;:]+$/gu;

/**
 * Reads what a message claims was said: each quotation, else each reported statement, else the message as a whole.
 *
 * @param message any text; offsets are UTF-16 code units into it
 */
export function readClaims(message: string): Claim[] {
  const attributions = extractFromText(message);
  const speakerOf = (span: Span): string | null => {
    const held = attributions.find(({ content }) => content.some((part) => overlaps(part, span)));
    const name = held?.speaker?.type === 'anonymous' ? null : (held?.speaker?.name ?? null);
    return name !== null && /\p{Lu}/u.test(name) ? name : nameBeside(message, span);
  };
  const regions = findQuoteRegions(message);
  const quoted = regions.map((span) => ({
    span,
    text: bare(message, span),
    speaker: speakerOf(span),
    quoted: true,
  }));
  if (quoted.length > 0) return quoted.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const reported = attributions
    .flatMap(({ content }) => content)
    .map((span) => ({ span, text: bare(message, span), speaker: speakerOf(span), quoted: false }))
    .filter(
      ({ text, span }, at, all) => countWords(text) >= LEAST_REPORTED_WORDS && isOutermost(span, at, all),
    );
  if (reported.length > 0) return reported;
  const text = message.trim();
  return countWords(text) >= LEAST_REPORTED_WORDS
    ? [{ text, span: [0, message.length], speaker: null, quoted: false }]
    : [];
}

/** A statement inside another one is checked with it. */
function isOutermost(span: Span, at: number, all: readonly { readonly span: Span }[]): boolean {
  return !all.some((other, position) => position !== at && contains(other.span, span));
}

/** "Putin: “…”", "“…” — Putin": a name right beside the marks, where no cue tells who speaks. */
function nameBeside(message: string, [start, end]: Span): string | null {
  const name = /(?:\p{Lu}[\p{L}\p{M}.’'-]*)(?:\s+\p{Lu}[\p{L}\p{M}.’'-]*){0,3}/u.source;
  const before = new RegExp(`(${name})\\s*(?::|[—–-])\\s*$`, 'u').exec(
    message.slice(Math.max(0, start - 80), start),
  );
  const after = new RegExp(`^\\s*[,.]?\\s*(?:[—–―-]|\\()\\s*(${name})`, 'u').exec(
    message.slice(end, end + 80),
  );
  return before?.[1] ?? after?.[1] ?? null;
}

function bare(message: string, span: Span): string {
  return message.slice(...span).replace(MARKS, '');
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
