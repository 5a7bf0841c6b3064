import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { type Document, type Token, tokenAt } from '../document/document.ts';
import { regionsIn } from '../document/quote-regions.ts';
import type { Roster } from '../mentions/entity.ts';

/** A text and the people it names: the input of every amendment. */
export interface Context {
  readonly document: Document;
  readonly roster: Roster;
}

/**
 * Changes attributions if English grammar says that the tagger was wrong. In text order; unchanged if none is wrong.
 */
export type Amendment = (context: Context, attributions: readonly TaggedAttribution[]) => TaggedAttribution[];

/** Tokens `[from, to)` of the sentence that holds the offset. */
export function sentenceAt({ tokens, sentences }: Document, offset: number): readonly [number, number] {
  const token = tokens[Math.min(tokenAt(tokens, offset), tokens.length - 1)];
  return sentences[token?.sentence ?? 0] ?? [0, 0];
}

/** From the first token to the last before `to`; undefined if there is none. */
export function spanOf({ tokens }: Document, from: number, to: number): Span | undefined {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && from < to ? [first.start, last.end] : undefined;
}

export const lowerAt = ({ tokens }: Document, at: number): string => tokens[at]?.lower ?? '';
export const posAt = ({ tokens }: Document, at: number): string => tokens[at]?.pos ?? '';
export const isQuotedAt = ({ tokens }: Document, at: number): boolean => (tokens[at]?.region ?? -1) >= 0;

/** The words of an attribution's cue in lower case, parts joined by a space. */
export function cueWords({ text }: Document, { cue }: TaggedAttribution): string {
  return (cue ?? []).map((span) => text.slice(...span).toLowerCase()).join(' ');
}

const OUTLET_CUE = /^(?:according to|cited|reported|reports|cites|citing)$/u;

/** Whether the source is an outlet that passes on another's words. */
export const isCited = (document: Document, each: TaggedAttribution): boolean =>
  OUTLET_CUE.test(cueWords(document, each));

/** Whether the content has words inside quote marks. */
export function hasQuoted({ regions }: Document, { content }: TaggedAttribution): boolean {
  return content.some(([start, end]) => regionsIn(regions, start, end).length > 0);
}

/**
 * Where the noun phrase that begins at a token ends: before a verb, a preposition other than "of", a comma or the
 * sentence's end. A name in apposition ("the mayor, Lise Holt,") belongs to it.
 */
export function phraseEnd({ document, roster }: Context, from: number, to: number): number {
  const { tokens } = document;
  for (let at = from; at < to; at++) {
    const { pos, lower, region } = tokens[at] as Token;
    if (region >= 0) return at;
    if (lower === ',' && at > from) {
      const next = tokens[at + 1];
      const isName = next !== undefined && namedAt(roster, next.start) && at + 1 < to;
      return isName ? nameEnd(document, at + 1, to) : at;
    }
    const opensClause = lower === 'of' && (tokens[at + 1]?.pos === 'VERB' || isDoing(document, at + 1));
    const isPart =
      /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON|PART|CCONJ)$/u.test(pos) || lower === 'of' || lower === "'s";
    if (opensClause && at > from) return at;
    if (!isPart && at > from) return at;
  }
  return to;
}

/** "(Accused by rivals) of hiding a loan": read as a noun, and no "ministry of housing". */
function isDoing({ text, tokens }: Document, at: number): boolean {
  const token = tokens[at];
  const isLower = token !== undefined && /^\p{Ll}/u.test(text.slice(token.start, token.end));
  return isLower && /\p{Ll}{2}ing$/u.test(token.lower) && !DOMAINS.test(token.lower);
}

const DOMAINS =
  /^(?:housing|building|engineering|nursing|planning|banking|farming|shipping|fishing|mining|training|teaching|learning|printing|publishing|hearing|meeting|spring|string|evening|morning|ceiling|wedding|clothing|funding|gathering|warning|feeling|nothing|something|anything|everything|understanding|living|gaming|broadcasting|manufacturing|advertising|marketing|lighting|boxing|cycling|sailing|skiing|swimming)$/u;

function nameEnd({ tokens }: Document, from: number, to: number): number {
  let at = from;
  while (at < to && /^(?:PROPN|NOUN)$/u.test(tokens[at]?.pos ?? '')) at++;
  return at;
}

function namedAt(roster: Roster, offset: number): boolean {
  const { words } = roster;
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return roster.mentionAt(low, true) !== undefined;
}

/** The spans without what lies in `[start, end)` and without the commas and spaces that are left at their edges. */
export function without(text: string, spans: readonly Span[], [start, end]: Span): Span[] {
  return spans.flatMap(([from, to]) =>
    to <= start || from >= end
      ? [[from, to] as Span]
      : ([[from, Math.min(to, start)] as const, [Math.max(from, end), to] as const] as Span[])
          .filter(([one, other]) => one < other)
          .flatMap((span) => trimmed(text, span)),
  );
}

/** Without white space and loose commas at both ends; none if nothing is left. */
export function trimmed(text: string, [start, end]: Span): Span[] {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:–—-]/u.test(text.charAt(from))) from++;
  while (to > from && /[\s,;:–—-]/u.test(text.charAt(to - 1))) to--;
  return /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? [[from, to]] : [];
}

const NAMING = /^(?:NOUN|PROPN|ADJ|DET|NUM)$/u;

/** The token at which the noun phrase begins that ends before `end`; `end` if there is none. */
export function phraseStart(
  document: Document,
  first: number,
  end: number,
  pronouns?: 'with pronouns',
): number {
  let from = end;
  while (from > first) {
    const pos = posAt(document, from - 1);
    if (!NAMING.test(pos) && !(pronouns && pos === 'PRON')) break;
    from--;
  }
  return from;
}
