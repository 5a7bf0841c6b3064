import { splitSentences } from '../../story/sentences.ts';
import { contains, overlaps, type Span } from '../../story/span.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { findQuoteRegions } from '../document/quote-regions.ts';
import { extractFromText } from '../extract.ts';
import { beforeMarks, label } from './before-marks.ts';
import { claimedSpeakers } from './claimed-speaker.ts';
import { type QuotedLines, quotedLines } from './quoted-lines.ts';

/** Something a message says was said, and by whom. */
export interface Claim {
  /** The claimed words, without quote marks. */
  readonly text: string;
  /** Their place in the message. */
  readonly span: Span;
  /** The name, role or description that the message gives ("Ana Ruiz", "the mayor"); null for none or a pronoun. */
  readonly speaker: string | null;
  /** True if words of saying or a signature name the speaker, not only a label with a colon. */
  readonly isSaid: boolean;
  /** True if the message puts the words in quote marks. */
  readonly quoted: boolean;
  /** The message's own words beside the marks; empty if it is all words of the claim. */
  readonly around: string;
}

/** Reported speech of fewer words is too little to look for. */
const LEAST_REPORTED_WORDS = 4;
/** A longer text is checked in parts, at linear cost. */
const MOST_WORDS = 250;
const MARKS = /^[\s"“”„«»‘’'`]+|[\s"“”„«»‘’'`,.;:]+$/gu;
/** Marks of other languages and keyboards, each with one of the same length that is read everywhere. */
const OTHER_MARKS: readonly (readonly [RegExp, string])[] = [
  [/[‹「『〝《〈]/gu, '«'],
  [/[›」』〞》〉]/gu, '»'],
  [/＂/gu, '"'],
];
const FIRST_OR_SECOND = /^(?:I|we|you|it|there|this|that)$/iu;

/**
 * Reads what a message claims was said: each quotation in marks and each quoted line, else each reported statement, else
 * the message as a whole.
 *
 * @param message any text; offsets are UTF-16 code units into it
 */
export function readClaims(message: string): Claim[] {
  const text = inUsualMarks(message);
  const all = quotedLines(text);
  const regions = findQuoteRegions(text).filter((region) => !isInner(text, region, all));
  const lines = all.filter(({ span }) => !regions.some((region) => overlaps(region, span)));
  const marked = [...inMarks(text, regions), ...lines.map((quoted) => ofLines(text, quoted))];
  if (marked.length > 0) return marked.sort((a, b) => a.span[0] - b.span[0]).flatMap(inParts);
  const attributions = extractFromText(text).filter((attribution) => isOfAnother(text, attribution));
  const reported = reportedIn(text, attributions);
  return (reported.length > 0 ? reported : whole(text)).flatMap(inParts);
}

/**
 * The claims of a message with the speakers that are seen once its names are in capitals: "quintero: we owe players".
 *
 * @param cased the message with capitals for names, each character at its place
 */
export function withNames(claims: readonly Claim[], message: string, cased: string): readonly Claim[] {
  if (cased === message || claims.every(({ speaker }) => speaker !== null)) return claims;
  const [text, original] = [cased, message].map(inUsualMarks) as [string, string];
  if (claims.every(isWhole)) {
    const parts = whole(text).flatMap(inParts);
    return parts.length === claims.length ? parts.map((claim) => inLetters(claim, original)) : claims;
  }
  const regions = [...new Map(claims.filter(isInMarks).map(({ span }) => [span[0], span])).values()];
  const inMarks = new Map(claimedSpeakers(text, regions, []).map((who, at) => [regions[at]?.[0], who]));
  return claims.map((claim): Claim => {
    if (claim.speaker !== null) return claim;
    const before = text.slice(0, claim.span[0]);
    if (claim.quoted && !isInMarks(claim)) return { ...claim, speaker: label(before.trimEnd()) };
    const found = claim.quoted ? inMarks.get(claim.span[0]) : beforeMarks(before);
    return found ? { ...claim, speaker: found.name, isSaid: found.isSaid || !claim.quoted } : claim;
  });
}

/** The claim in the letters of the message itself. */
const inLetters = (claim: Claim, original: string): Claim => {
  const at = original.toLowerCase().indexOf(claim.text.toLowerCase());
  return at < 0 ? claim : { ...claim, text: original.slice(at, at + claim.text.length) };
};

const isWhole = ({ quoted, isSaid }: Claim): boolean => !quoted && !isSaid;

/** Not a quoted line. */
const isInMarks = ({ quoted, around }: Claim): boolean => quoted && around !== '';

const inUsualMarks = (message: string): string =>
  OTHER_MARKS.reduce((all, [marks, mark]) => all.replace(marks, mark), message);

/** Single marks inside a quoted line are part of what it quotes. */
function isInner(text: string, region: Span, lines: readonly QuotedLines[]): boolean {
  if (!/^['‘]/u.test(text.slice(...region))) return false;
  return lines.some(
    ({ span }) => contains(span, region) && !/^[\s>]*$/u.test(text.slice(span[0], region[0])),
  );
}

function inMarks(text: string, regions: readonly Span[]): Claim[] {
  const speakers = claimedSpeakers(text, regions, regions.length > 0 ? extractFromText(text) : []);
  return regions.flatMap((span, at): Claim[] => {
    const claimed = bare(text, span);
    if (!/[\p{L}\p{N}]/u.test(claimed)) return [];
    const from = regions[at - 1]?.[1] ?? 0;
    const to = regions[at + 1]?.[0] ?? text.length;
    const around = `${text.slice(from, span[0]).slice(-160)} ${text.slice(span[1], to).slice(0, 160)}`;
    const { name = null, isSaid = false } = speakers[at] ?? {};
    return [{ text: claimed, span, speaker: name, isSaid, quoted: true, around }];
  });
}

function ofLines(text: string, { lines, span, signature }: QuotedLines): Claim {
  const speaker = signature ?? label(text.slice(0, span[0]).trimEnd());
  return { text: lines.trim(), span, speaker, isSaid: signature !== null, quoted: true, around: '' };
}

/** An opinion about oneself or a question to the reader is no claim about another's words. */
function isOfAnother(text: string, { source }: Attribution): boolean {
  const [first] = source ?? [];
  return first !== undefined && !FIRST_OR_SECOND.test(text.slice(...first).trim());
}

function reportedIn(text: string, attributions: readonly Attribution[]): Claim[] {
  return attributions
    .flatMap(({ content, speaker }) => content.map((span) => ({ span, speaker })))
    .filter(
      ({ span }, at, all) =>
        countWords(text.slice(...span)) >= LEAST_REPORTED_WORDS && isOutermost(span, at, all),
    )
    .map(({ span, speaker }) => ({
      span,
      text: bare(text, span).replace(/^that\s+/iu, ''),
      speaker: speaker && speaker.type !== 'anonymous' && /\p{Lu}/u.test(speaker.name) ? speaker.name : null,
      isSaid: true,
      quoted: false,
      around: `${text.slice(0, span[0]).slice(-160)} ${text.slice(span[1]).slice(0, 160)}`,
    }));
}

/** A statement inside another one is checked with it. */
function isOutermost(span: Span, at: number, all: readonly { readonly span: Span }[]): boolean {
  return !all.some((other, position) => position !== at && contains(other.span, span));
}

/** Every word of the message, behind the name that opens it. */
function whole(text: string): Claim[] {
  const opening = /^\s*([^:\n“"]{2,60}):\s+(?=\S)/u.exec(text);
  const speaker = opening ? label(`${opening[1]}:`) : null;
  const from = speaker === null ? 0 : (opening?.[0].length ?? 0);
  const words = text.slice(from).trim();
  if (countWords(words) < LEAST_REPORTED_WORDS) return [];
  return [{ text: words, span: [from, text.length], speaker, isSaid: false, quoted: false, around: '' }];
}

/** A long claim in parts of whole sentences. */
function inParts(claim: Claim): Claim[] {
  if (countWords(claim.text) <= MOST_WORDS) return [claim];
  const parts: string[] = [];
  for (const sentence of splitSentences(claim.text, [0, claim.text.length])) {
    const words = claim.text.slice(...sentence);
    const last = parts.at(-1);
    if (last !== undefined && countWords(last) + countWords(words) <= MOST_WORDS)
      parts[parts.length - 1] = `${last} ${words}`;
    else parts.push(words);
  }
  return parts.flatMap(pieces).map((text) => ({ ...claim, text }));
}

/** A sentence without an end is cut at a word. */
function pieces(text: string): string[] {
  const words = text.split(/\s+/u);
  const cut: string[] = [];
  for (let at = 0; at < words.length; at += MOST_WORDS) cut.push(words.slice(at, at + MOST_WORDS).join(' '));
  return cut;
}

function bare(text: string, span: Span): string {
  return text.slice(...span).replace(MARKS, '');
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
