import { overlaps, type Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { wordAt } from '../document/words.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { MOST_BEFORE_NAME } from './passive-verbs.ts';
import {
  type Context,
  isQuotedAt,
  lowerAt,
  phraseStart,
  posAt,
  sentenceAt,
  spanOf,
} from './sentence-parts.ts';

/** "The mayor, for her part has called the critics “cowards”": quoted words without a speaker so far. */
export function naming(
  context: Context,
  verb: number,
  known: readonly TaggedAttribution[],
): TaggedAttribution | undefined {
  const { document } = context;
  const { tokens, regions } = document;
  if (
    posAt(document, verb) !== 'VERB' ||
    !/^(?:called|described|dubbed|branded|labelled|labeled)$/u.test(lowerAt(document, verb))
  )
    return undefined;
  const [first, end] = sentenceAt(document, tokens[verb]?.start ?? 0);
  let mark = verb + 1;
  while (mark < Math.min(end, verb + MOST_BEFORE_NAME) && !isQuotedAt(document, mark)) {
    if (/^(?:VERB|AUX|SCONJ)$/u.test(posAt(document, mark)) && lowerAt(document, mark) !== 'as')
      return undefined;
    if (/^[,;:]$/u.test(lowerAt(document, mark))) return undefined;
    mark++;
  }
  const [region] = isQuotedAt(document, mark)
    ? regionsIn(regions, tokens[mark]?.start ?? 0, tokens[mark]?.end ?? 0)
    : [];
  const source = subjectBefore(context, verb, first);
  const start = tokens[verb + 1]?.start;
  const cue = spanOf(document, verb, verb + 1);
  if (!region || !source || !cue || start === undefined) return undefined;
  const isKnown = known.some(({ content, cue: other }) =>
    [...content, ...(other ?? [])].some((span) => overlaps(span, region) || overlaps(span, cue)),
  );
  return isKnown ? undefined : { source: [source], cue: [cue], content: [[start, region[1]]] };
}

/** The noun phrase or pronoun that opens the clause of a verb: "the mayor, for her part has". */
function subjectBefore({ document, roster }: Context, verb: number, first: number): Span | undefined {
  let to = verb;
  while (to > first && /^(?:AUX|ADV)$/u.test(posAt(document, to - 1))) to--;
  if (lowerAt(document, to - 1) === ',') to--;
  if (lowerAt(document, to - 1) === 'part' && lowerAt(document, to - 3) === 'for') to -= 3;
  if (lowerAt(document, to - 1) === ',') to--;
  let from = phraseStart(document, first, to);
  if (from === to && /^(?:he|she|they)$/u.test(lowerAt(document, to - 1))) from--;
  const span = from < to ? spanOf(document, from, to) : undefined;
  const opens = from === first || /^(?:,|and|but|while|when|as|that)$/u.test(lowerAt(document, from - 1));
  if (!span || !opens) return undefined;
  const head = lowerAt(document, to - 1);
  const isSomebody =
    /^(?:he|she|they)$/u.test(head) ||
    isPersonNoun(head) ||
    roster.mentionAt(wordAt(roster.words, span[1] - 1)) !== undefined;
  return isSomebody ? span : undefined;
}
