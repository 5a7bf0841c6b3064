import type { TaggedAttribution } from '../attribution/attribution.ts';
import { type Context, isQuotedAt, lowerAt, phraseStart, sentenceAt, spanOf } from './sentence-parts.ts';
import { isSomebody } from './spoken-clauses.ts';

/** Whom it is put to, in tokens. */
const LONGEST_ADDRESSEE = 7;

/** "Ana Ruiz, defending, put it to the officer that he had slept": counsel says so, and no cue is found for it. */
export function putTo(context: Context, known: readonly TaggedAttribution[]): TaggedAttribution[] {
  const { document } = context;
  const cues = new Set(known.flatMap(({ cue }) => (cue ?? []).map(([start]) => start)));
  return document.tokens.flatMap(({ lower, start }, at): TaggedAttribution[] => {
    if (lower !== 'put' || isQuotedAt(document, at) || cues.has(start)) return [];
    const to = lowerAt(document, at + 1) === 'it' ? at + 2 : at + 1;
    if (lowerAt(document, to) !== 'to') return [];
    const [first, end] = sentenceAt(document, start);
    let that = to + 1;
    while (that < end && that - to <= LONGEST_ADDRESSEE && lowerAt(document, that) !== 'that') that++;
    const last = /^[.!?]$/u.test(lowerAt(document, end - 1)) ? end - 1 : end;
    let by = at;
    while (by > first && /^(?:has|have|had|then|also)$/u.test(lowerAt(document, by - 1))) by--;
    // "Ana Ruiz, defending, put it"
    if (lowerAt(document, by - 1) === ',' && COUNSEL.test(lowerAt(document, by - 2))) by -= 3;
    const isPronoun = /^(?:he|she|they|i|we)$/u.test(lowerAt(document, by - 1));
    const from = isPronoun ? by - 1 : phraseStart(document, first, by);
    const [source, cue, content] = [
      spanOf(document, from, by),
      spanOf(document, at, to + 1),
      spanOf(document, that + 1, last),
    ];
    const isThat = lowerAt(document, that) === 'that' && that > to + 1;
    return isThat && source && cue && content && (isPronoun || isSomebody(context, from, by))
      ? [{ source: [source], cue: [cue], content: [content] }]
      : [];
  });
}

const COUNSEL = /^(?:prosecuting|defending|mitigating)$/u;
