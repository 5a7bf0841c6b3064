import { partitionPoint } from '../../story/partition-point.ts';
import type { Span } from '../../story/span.ts';

const OPENING = '“„«‟';
const CLOSING = '”»';
const AFTER_OPENING = /[\s([—–\-:‘'…/]/u;
const WORD = /[\p{L}\p{N}]/u;
/** A single-quoted stretch longer than this is taken for a stray apostrophe. */
const LONGEST_SINGLE = 400;

/**
 * The stretches of a text inside quotation marks, marks included, in order and without overlap.
 *
 * Each paragraph (line) is independent: a quotation left open at its end runs to that end, because speech over
 * several paragraphs reopens the marks in the next one. The neighbours of a straight mark tell its direction; single
 * marks count only outside double ones. German „…“ closes with the mark that opens elsewhere. Linear time.
 */
export function findQuoteRegions(text: string): Span[] {
  const regions: Span[] = [];
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const whole = singleParagraph(text, from, to);
    const doubles = whole ? [] : doubleQuoted(text, from, to);
    const singles = whole ? [whole] : singleQuoted(text, from, to, doubles);
    // One by one: a paragraph of nothing but marks has more than a call takes arguments.
    for (const region of [...doubles, ...singles].sort((a, b) => a[0] - b[0])) regions.push(region);
    from = to + 1;
  }
  return regions;
}

/**
 * A paragraph that opens with a single mark and holds nothing but one speech: the mark closes at its end, or is left open as
 * the next paragraph opens one, too.
 */
function singleParagraph(text: string, from: number, to: number): Span | undefined {
  const line = text.slice(from, to);
  const start = /^\s*['‘](?=\p{L})/u.exec(line)?.[0].trimStart() === undefined ? -1 : line.search(/['‘]/u);
  if (start < 0 || /^['’](?:em|til|tis|twas|cause|bout|n)\b/iu.test(line.slice(start))) return undefined;
  const body = line.trimEnd();
  // A mark that closes behind a comma or full stop, with words after it, ends a speech within the paragraph.
  const ends = /[,.!?…]['’](?=\s+\p{L})/u.test(body.slice(start + 1));
  const isClosed = /[.!?…,]['’]$/u.test(body);
  if (ends || (!isClosed && !opensNext(text, to))) return undefined;
  return [from + start, from + body.length];
}

/** Whether the next paragraph opens a single mark. */
function opensNext(text: string, from: number): boolean {
  return /^\s*['‘](?=\p{L})/u.test(text.slice(from, from + 20));
}

type Mark = { readonly role: 'open' | 'close'; readonly length: 1 | 2 };

function doubleQuoted(text: string, from: number, to: number): Span[] {
  const found: Span[] = [];
  const reopens = hasUnclosed(text, from, to);
  let open = -1;
  for (let at = from; at < to; at++) {
    const mark = markAt(text, at, from, to, open < 0 ? null : text.charAt(open));
    if (!mark) continue;
    if (mark.role === 'open') {
      if (open >= 0 && reopens) found.push([open, wordEndBefore(text, at)]);
      if (open < 0 || reopens) open = at;
    } else if (open >= 0) {
      found.push([open, at + mark.length]);
      open = -1;
    }
    at += mark.length - 1;
  }
  if (open >= 0) found.push([open, to]);
  return found;
}

/** Whether more curly marks open than close: then one was forgotten, and the next opening mark starts over. */
function hasUnclosed(text: string, from: number, to: number): boolean {
  let open = 0;
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (char === '“') open += isClosingLeft(text, at, to) ? -1 : 1;
    if (char === '”') open--;
  }
  return open > 0;
}

/** “ in the place of ”: behind a word or a full stop, before a space. */
function isClosingLeft(text: string, at: number, to: number): boolean {
  const after = at + 1 < to ? text.charAt(at + 1) : ' ';
  return /[\p{L}\p{N}.,!?…]/u.test(text.charAt(at - 1)) && /[\s,.;:)]/u.test(after);
}

function wordEndBefore(text: string, at: number): number {
  let end = at;
  while (/\s/u.test(text.charAt(end - 1))) end--;
  return end;
}

function markAt(text: string, at: number, from: number, to: number, opened: string | null): Mark | null {
  const char = text.charAt(at);
  if (char === '“' && (opened === '„' || (opened === '“' && isClosingLeft(text, at, to))))
    return { role: 'close', length: 1 };
  if (OPENING.includes(char)) return { role: 'open', length: 1 };
  if (CLOSING.includes(char)) return { role: 'close', length: 1 };
  const doubled = text.charAt(at + 1) === char;
  if (char === '`' && doubled) return { role: 'open', length: 2 };
  if (char === "'" && doubled) return { role: opened === null ? 'open' : 'close', length: 2 };
  if (char === '’' && doubled) return opened === null ? null : { role: 'close', length: 2 };
  return char === '"' ? { role: straightRole(text, at, from, to, opened !== null), length: 1 } : null;
}

function straightRole(text: string, at: number, from: number, to: number, isOpen: boolean): 'open' | 'close' {
  const previous = at > from ? text.charAt(at - 1) : ' ';
  const next = at + 1 < to ? text.charAt(at + 1) : ' ';
  const spaceBefore = /\s/u.test(previous);
  const spaceAfter = /\s/u.test(next);
  const canOpen = AFTER_OPENING.test(previous) && !spaceAfter;
  const canClose = !spaceBefore && (spaceAfter || !WORD.test(next));
  if (canOpen && !canClose) return 'open';
  if (canClose && !canOpen) return 'close';
  return isOpen ? 'close' : 'open';
}

function singleQuoted(text: string, from: number, to: number, doubles: readonly Span[]): Span[] {
  const found: Span[] = [];
  const line = text.slice(from, to);
  if (!/['‘]/u.test(line)) return found;
  // "Told 'em to leave", "waited 'til nine": omitted letters.
  const opening = /(^|[\s([—–:])(['‘])(?=\p{L})(?!(?:em|til|tis|twas|cause|bout|n|round)\b)/giu;
  let cursor = 0;
  const inDouble = (offset: number): boolean => {
    while (cursor < doubles.length && (doubles[cursor]?.[1] ?? 0) <= offset) cursor++;
    return (doubles[cursor]?.[0] ?? Number.POSITIVE_INFINITY) <= offset;
  };
  for (let match = opening.exec(line); match; match = opening.exec(line)) {
    const start = match.index + (match[1]?.length ?? 0);
    if (inDouble(from + start)) continue;
    const rest = line.slice(start + 1, start + LONGEST_SINGLE);
    const closing = /\S['’](?=$|[\s.,;:!?)\]—–])/u.exec(rest);
    if (!closing) {
      // "He said: 'I saw a light." with a mark at the next paragraph: the speech goes on there.
      const isSpeech = /[:,.]\s$/u.test(line.slice(0, start)) && opensNext(text, to);
      if (isSpeech) found.push([from + start, from + line.trimEnd().length]);
      if (isSpeech) break;
      continue;
    }
    const end = start + 1 + closing.index + closing[0].length;
    if (doubles.some((span) => span[0] < from + end && from + end <= span[1])) continue;
    found.push([from + start, from + end]);
    opening.lastIndex = end;
  }
  return found;
}

/** The quoted stretches that overlap `[start, end)`. */
export function regionsIn(regions: readonly Span[], start: number, end: number): readonly Span[] {
  const from = partitionPoint(regions, (region) => region[1] <= start);
  return regions.slice(
    from,
    partitionPoint(regions, (region) => region[0] < end),
  );
}
