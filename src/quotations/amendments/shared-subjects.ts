import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import { isWordOfSaying } from '../lexicon/words-of-saying.ts';
import { type Context, cueWords, isQuotedAt, lowerAt, posAt, sentenceAt, spanOf } from './sentence-parts.ts';

/** In tokens: what may stand between two verbs of one subject. */
const LONGEST_BETWEEN = 60;
const FIRST =
  /^(?:after|while|when|before|despite|by|in|without|besides|repeatedly|publicly|effectively|then|but|and|though|instead|on)$/u;

/**
 * A verb of saying without a subject has that of its sentence: "Conceding that “…”, Ruiz warned", "Ruiz said, adding:
 * “…”", "an ad that hits Ruiz and claims that “…”". Nothing is guessed where no attribution or name gives it.
 *
 * @param before the attributions in front of it, in text order
 */
export function withSharedSubject(
  context: Context,
  each: TaggedAttribution,
  before: readonly TaggedAttribution[],
): TaggedAttribution {
  const { document } = context;
  const cue = each.cue?.[0];
  const words = cueWords(document, each);
  // "He was booed and asked to leave"
  if (each.source || !cue || !isWordOfSaying(words) || /^(?:according|asked|told)\b/u.test(words))
    return each;
  const at = tokenAt(document.tokens, cue[0]);
  if (isQuotedAt(document, at)) return each;
  const verb = tokenAt(document.tokens, cue[1] - 1);
  const [first, end] = sentenceAt(document, cue[0]);
  const isParticiple = /\p{L}{2}ing$/u.test(lowerAt(document, at)) || /ing$/u.test(lowerAt(document, verb));
  if (isParticiple && isOpening(context, first, at)) return behindClause(context, each, end);
  return besideVerb(context, each, before, first, at, isParticiple);
}

/** In tokens: what may stand before a participle that opens a sentence. */
const LONGEST_OPENING = 3;

function isOpening({ document }: Context, first: number, at: number): boolean {
  if (at - first > LONGEST_OPENING) return false;
  for (let token = first; token < at; token++) if (!FIRST.test(lowerAt(document, token))) return false;
  return true;
}

/** "Conceding that it was late, Ruiz": the name or pronoun behind the comma that ends what is conceded. */
function behindClause(
  { document, roster }: Context,
  each: TaggedAttribution,
  end: number,
): TaggedAttribution {
  const last = each.content.at(-1)?.[1];
  if (last === undefined) return each;
  // The comma may be the last of what is said, or follow it.
  const at = tokenAt(document.tokens, last - 1);
  for (let token = at; token < Math.min(end, at + 3); token++) {
    const start = document.tokens[token]?.start ?? 0;
    if (isQuotedAt(document, token) || !/^(?:,|["”’']|'')$/u.test(lowerAt(document, token - 1))) continue;
    const isPronoun = /^(?:he|she|they)$/u.test(lowerAt(document, token));
    const mention = roster.mentionAt(wordAt(roster.words, start), true);
    const from = mention && (roster.words[mention.titleFrom]?.start ?? mention.span[0]);
    const span = isPronoun
      ? spanOf(document, token, token + 1)
      : mention && ([from ?? start, mention.span[1]] as const);
    if (span && span[0] >= last - 1) return { ...each, source: [span] };
  }
  return each;
}

/** "Ruiz said so, adding “…”", "Ruiz called it late and said “…”". */
function besideVerb(
  { document }: Context,
  each: TaggedAttribution,
  before: readonly TaggedAttribution[],
  first: number,
  at: number,
  isParticiple: boolean,
): TaggedAttribution {
  let link = at - 1;
  while (
    /^(?:also|then|later|has|have|had|even)$/u.test(lowerAt(document, link)) ||
    posAt(document, link) === 'ADV'
  )
    link--;
  const joins = isParticiple ? /^(?:,|["”’']|''|and)$/u : /^and$/u;
  if (link <= first || !joins.test(lowerAt(document, link))) return each;
  const start = document.tokens[first]?.start ?? 0;
  const partner = before.findLast(({ cue, source }) => {
    const [said, by] = [cue?.[0], source?.[0]];
    return (
      said !== undefined &&
      by !== undefined &&
      said[0] >= start &&
      said[1] <= (document.tokens[at]?.start ?? 0) &&
      at - tokenAt(document.tokens, said[0]) <= LONGEST_BETWEEN
    );
  });
  const verb = partner?.cue?.[0];
  if (!partner || !verb) return each;
  // "Ruiz said Hale had left and claimed": he may be another subject.
  const isOfParticiple = /ing$/u.test(document.text.slice(...verb).split(' ')[0] ?? '');
  return isParticiple || !isOfParticiple ? { ...each, source: partner.source } : each;
}
