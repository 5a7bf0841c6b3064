import type { Document, TokenRange } from '../../document/document.ts';

/** How far a quotation is looked for before and after the sentence of its cue, in tokens. */
const BEFORE = 90;
const AFTER = 130;
/** A paragraph before or after the cue's is looked into if it begins inside quote marks. */
const NEXT_PARAGRAPH = 130;

/** The tokens in which the source and the content of a cue are looked for. */
export function windowOf({ tokens, sentences, paragraphs }: Document, [from, to]: TokenRange): TokenRange {
  const first = tokens[from];
  const last = tokens[to - 1];
  const own = paragraphs[first?.paragraph ?? -1];
  if (!first || !last || !own) return [from, to];
  const start = sentences[first.sentence]?.[0] ?? from;
  const end = sentences[last.sentence]?.[1] ?? to;
  let low = start;
  for (let at = first.sentence - 1; at >= 0; at--) {
    const sentence = sentences[at];
    if (!sentence || sentence[0] < own[0] || start - sentence[0] > BEFORE) break;
    low = sentence[0];
  }
  let high = end;
  for (let at = last.sentence + 1; at < sentences.length; at++) {
    const sentence = sentences[at];
    if (!sentence || sentence[1] > own[1] || sentence[1] - end > AFTER) break;
    high = sentence[1];
  }
  const next = paragraphs[first.paragraph + 1];
  if (high >= own[1] && next && opensQuoted(tokens, next[0]))
    high = Math.min(next[1], next[0] + NEXT_PARAGRAPH);
  const previous = paragraphs[first.paragraph - 1];
  if (low <= own[0] && previous && opensQuoted(tokens, own[0]) && opensQuoted(tokens, previous[0]))
    low = Math.max(previous[0], previous[1] - BEFORE);
  return [low, high];
}

const opensQuoted = (tokens: Document['tokens'], at: number): boolean => (tokens[at]?.region ?? -1) >= 0;

/** The token of a cue that says most about it: its last verb, else its last word. */
export function headOf({ tokens }: Document, [from, to]: TokenRange): number {
  for (let at = to - 1; at >= from; at--) if (tokens[at]?.pos === 'VERB') return at;
  for (let at = to - 1; at > from; at--) if (tokens[at]?.pos !== 'PUNCT') return at;
  return from;
}
