import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { regionsIn } from '../document/quote-regions.ts';
import {
  type Context,
  hasQuoted,
  isCited,
  isQuotedAt,
  lowerAt,
  posAt,
  spanOf,
  without,
} from './sentence-parts.ts';

const SAID =
  /^(?:said|says|told|tells|wrote|writes|added|adds|reads?|states?|stated|warned|insisted|explained)$/u;

/**
 * A quotation inside another attribution's content, with words of saying of its own: "“…,” he said, according to the
 * Register", "told Devon Sharp to sit down, whereupon he shouted: “…”". Those name its speaker; the other attribution
 * keeps the rest.
 */
export function saidWithin({ document }: Context, each: TaggedAttribution): TaggedAttribution[] {
  const { text, regions } = document;
  for (const [start, end] of each.content) {
    const [region] = regionsIn(regions, start, end);
    if (!region || region[0] < start) continue;
    const inner =
      saidBehind(document, region, end) ??
      saidBefore(document, region, start) ??
      (isCited(document, each) ? toldBefore(document, region, [start, end]) : undefined);
    if (!inner) continue;
    const said: TaggedAttribution = { ...inner, content: inner.content ?? [region] };
    const rest = inner.clause ? without(text, each.content, inner.clause) : [];
    const keeps = rest.length > 0 && !hasQuoted(document, { ...each, content: rest });
    const { source, cue, content } = said;
    return keeps && region[0] > start
      ? [
          { ...each, content: rest },
          { source, cue, content },
        ]
      : [{ source, cue, content }];
  }
  return [each];
}

type Inner = Pick<TaggedAttribution, 'source' | 'cue'> & {
  /** What it takes of the content around it. */
  readonly clause: Span;
  /** Given if more than the quoted words is said. */
  readonly content?: readonly Span[];
};

/** `“…,” he said`, `“…,” the resolution says` within the content. */
function saidBehind(document: Context['document'], region: Span, end: number): Inner | undefined {
  const from = tokenAt(document.tokens, region[1]);
  for (let at = from; at < from + 6 && (document.tokens[at]?.start ?? end) < end; at++) {
    if (isQuotedAt(document, at)) return undefined;
    // "“ugly truths” in the United States", "“…” for many state workers": neither says anything.
    const isVerb =
      (/^(?:VERB|AUX)$/u.test(posAt(document, at)) ||
        // "The draft states": read as a noun.
        (/^(?:states|reads|notes|says)$/u.test(lowerAt(document, at)) &&
          lowerAt(document, at + 1) === ',')) &&
      /^\p{Ll}/u.test(document.text.slice(document.tokens[at]?.start));
    if (!SAID.test(lowerAt(document, at)) || !isVerb || at === from) {
      if (!/^(?:PRON|DET|NOUN|PROPN|ADJ|ADP)$/u.test(posAt(document, at))) return undefined;
      if (at === from && posAt(document, at) === 'ADP') return undefined;
      continue;
    }
    const [source, cue] = [spanOf(document, from, at), spanOf(document, at, at + 1)];
    return source && cue ? { source: [source], cue: [cue], clause: [region[0], end] } : undefined;
  }
  return undefined;
}

/** `, whereupon he shouted: “…”` within the content. */
function saidBefore(document: Context['document'], region: Span, start: number): Inner | undefined {
  const mark = tokenAt(document.tokens, region[0]);
  if (!/^[:,]$/u.test(lowerAt(document, mark - 1))) return undefined;
  for (let at = mark - 2; at > mark - 8 && (document.tokens[at]?.start ?? 0) > start; at--) {
    const isPronoun = /^(?:he|she|they)$/u.test(lowerAt(document, at));
    if (!isPronoun) continue;
    const [source, cue] = [spanOf(document, at, at + 1), spanOf(document, at + 1, mark - 1)];
    let from = at;
    while (from > 0 && lowerAt(document, from - 1) !== ',' && from > at - 5) from--;
    const open = document.tokens[from]?.start ?? region[0];
    return source && cue && lowerAt(document, from - 1) === ','
      ? { source: [source], cue: [cue], clause: [open, region[1]] }
      : undefined;
  }
  return undefined;
}

/** `the chancellor told ministers, “…”` at the beginning of the content. */
function toldBefore(document: Context['document'], region: Span, [start, end]: Span): Inner | undefined {
  const [from, mark] = [tokenAt(document.tokens, start), tokenAt(document.tokens, region[0])];
  for (let at = from + 1; at < Math.min(mark, from + 12); at++) {
    if (!/^(?:VERB|AUX)$/u.test(posAt(document, at))) continue;
    const [source, cue] = [spanOf(document, from, at), spanOf(document, at, at + 1)];
    const isNamed = /^(?:NOUN|PROPN|PRON)$/u.test(posAt(document, at - 1));
    return source && cue && isNamed && SAID.test(lowerAt(document, at))
      ? { source: [source], cue: [cue], clause: [start, end], content: [[cue[1] + 1, end]] }
      : undefined;
  }
  return undefined;
}
