import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { isPlural, singularOf, typeOfNoun } from '../mentions/noun-phrases.ts';
import {
  type Context,
  cueWords,
  isQuotedAt,
  lowerAt,
  phraseEnd,
  posAt,
  sentenceAt,
  spanOf,
  trimmed,
} from './sentence-parts.ts';

export const SAYS =
  /^(?:says?|said|argues?|argued|warns?|warned|adds?|added|insists?|insisted|claims?|claimed|believes?|explains?|explained|notes?|noted|suggests?|writes?|wrote|reports?|reported|concludes?|concluded|reckons?|counters?|countered|predicts?|predicted|fears?|objects?|complains?|complained|replies|replied|admits?)$/u;

/** "“…”, says WHO.", "As a result, says the panel, ministers may …": the source after the verb. */
export function inverted(context: Context, each: TaggedAttribution): TaggedAttribution {
  const { document } = context;
  const cue = each.cue?.[0];
  if (!cue || each.cue?.length !== 1 || !SAYS.test(cueWords(document, each))) return each;
  const at = tokenAt(document.tokens, cue[0]);
  const before = lowerAt(document, at - 1);
  if (!/^[,"”’']$/u.test(before) && !isQuotedAt(document, at - 1)) return each;
  const [first, end] = sentenceAt(document, cue[0]);
  const to = phraseEnd(context, at + 1, end);
  const isClosed = to === end || /^[,.;]$/u.test(lowerAt(document, to));
  const source = spanOf(document, at + 1, to);
  const isPronoun = /^(?:he|she|it|they|that|who)\b/u.test(source ? document.text.slice(...source) : '');
  if (!source || !isClosed || isPronoun) return each;
  const front = spanOf(document, first, at);
  const behind = to < end ? spanOf(document, to, end) : undefined;
  const text = document.text;
  const held = each.content.some(([start]) => start < cue[0]);
  const pieces = [held ? undefined : front, behind].flatMap((span) => (span ? trimmed(text, span) : []));
  const content = each.content.flatMap((span): readonly Span[] =>
    span[0] < cue[0] ? [span] : span[0] < source[1] ? [] : [span],
  );
  const isCut = content.length < each.content.length;
  return {
    ...each,
    source: [source],
    content: isCut || content.length === 0 ? [...content, ...pieces.map(withoutStop(text))] : content,
  };
}

/**
 * "Small farms, say unions, will close": words of saying between two commas have their subject behind them, and what
 * is said is the sentence around them.
 */
export function insideCommas(context: Context, each: TaggedAttribution): TaggedAttribution | undefined {
  const { document, roster } = context;
  const { text } = document;
  const cue = each.cue?.[0];
  if (!cue || each.cue?.length !== 1 || !SAYS.test(cueWords(document, each))) return undefined;
  const at = tokenAt(document.tokens, cue[0]);
  const [first, end] = sentenceAt(document, cue[0]);
  if (isQuotedAt(document, at) || lowerAt(document, at - 1) !== ',') return undefined;
  const to = phraseEnd(context, at + 1, end);
  const isGoingOn = lowerAt(document, to) === ',' && posAt(document, to + 1) === 'AUX';
  const source = spanOf(document, at + 1, to);
  const [front, behind] = [spanOf(document, first, at - 1), spanOf(document, to + 1, end)];
  if (!isGoingOn || !source || !front || !behind || text.slice(...front).includes(',')) return undefined;
  const noun = lowerAt(document, to - 1);
  const isSomebody =
    isPersonNoun(singularOf(noun)) ||
    isPlural(noun) ||
    typeOfNoun(noun) !== 'anonymous' ||
    roster.mentionAt(wordAt(roster.words, source[1] - 1)) !== undefined;
  if (!isSomebody || isQuotedAt(document, first)) return undefined;
  return { source: [source], cue: each.cue, content: [front, withoutStop(text)(behind)] };
}

/** The hour of a live report's entry. */
const HOUR = /^\d{1,2}[.:]\d{2}\s/u;

/** "Reservoir is safe, says engineer": in a headline's words the noun behind the verb speaks, not the subject of the claim. */
export function saidByNoun({ document }: Context, each: TaggedAttribution): TaggedAttribution | undefined {
  const { text } = document;
  const cue = each.cue?.[0];
  if (!cue || each.cue?.length !== 1 || !SAYS.test(cueWords(document, each))) return undefined;
  const at = tokenAt(document.tokens, cue[0]);
  const [first, end] = sentenceAt(document, cue[0]);
  const source = spanOf(document, at + 1, end);
  const front = spanOf(document, first, at - 1);
  if (!source || !front || lowerAt(document, at - 1) !== ',' || isQuotedAt(document, first)) return undefined;
  const words = text.slice(...source);
  const isBare = /^\p{Ll}[\p{L}’'-]*(?: \p{Ll}[\p{L}’'-]*){0,2}$/u.test(words);
  const noun = lowerAt(document, end - 1);
  if (!isBare || !(isPersonNoun(singularOf(noun)) || typeOfNoun(noun) === 'organisation')) return undefined;
  const hour = HOUR.exec(text.slice(...front))?.[0].length ?? 0;
  return { source: [source], cue: each.cue, content: [[front[0] + hour, front[1]]] };
}

const withoutStop =
  (text: string) =>
  ([start, end]: Span): Span =>
    text.charAt(end - 1) === '.' ? [start, end - 1] : [start, end];
