import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { classify } from '../attribution/kind.ts';
import type { Document } from '../document/document.ts';
import { regionsIn } from '../document/quote-regions.ts';

/** Who speaks or is spoken to in a turn: "I said", "you believe". */
const OF_THE_TALK = /^(?:I|we|you|me|us)$/iu;
/** "Showed | it to me", "believe | them": an object, nothing that was said. */
const OBJECT =
  /^(?:it|them|him|her|me|us|you)(?:[.,;]|$|\s(?:to|the|an?|in|on|at|for|with|from|out|off|up|down|about)\b)/iu;

/**
 * Attributions within the turns of a transcript, as far as they are other people's: the turn already has the words
 * its speaker says of their own speech.
 */
export function isOwnSpeech({ text }: Document, found: TaggedAttribution): boolean {
  const source = (found.source ?? []).map((span) => text.slice(...span).trim()).join(' ');
  return OF_THE_TALK.test(source) || found.content.every((span) => OBJECT.test(text.slice(...span)));
}

/** The turn without its quotations of others, who keep their words. */
export function withoutQuoted(
  { text, regions }: Document,
  turn: TaggedAttribution,
  nested: readonly TaggedAttribution[],
): TaggedAttribution {
  const quoted = nested
    .filter(({ content }) => classify(text, content, regions) === 'direct')
    .flatMap(({ content }) => content.flatMap((span) => regionsIn(regions, ...span)));
  const left = quoted
    .reduce((spans, hole) => spans.flatMap((span) => cut(span, hole)), turn.content)
    .flatMap((span) => trimmed(text, span));
  return left.length > 0 && quoted.length > 0 ? { ...turn, content: left } : turn;
}

function cut([start, end]: Span, [from, to]: Span): Span[] {
  if (to <= start || from >= end) return [[start, end]];
  const pieces: Span[] = [
    [start, Math.max(start, from)],
    [Math.min(end, to), end],
  ];
  return pieces.filter(([first, last]) => last > first);
}

/** Without white space and marks that are left over; nothing if no word is left. */
function trimmed(text: string, [start, end]: Span): Span[] {
  const words = text.slice(start, end);
  const from = words.search(/[\p{L}\p{N}“"‘(]/u);
  return from < 0 ? [] : [[start + from, start + words.trimEnd().length]];
}
