import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import {
  type Amendment,
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

/** At the end of a source: when it was said, not who. */
const WHEN =
  /(?:,? (?:today|yesterday|tonight|earlier|later|recently|(?:late |early )?(?:last|this) (?:night|week|month|year|morning|afternoon|evening|weekend|summer|winter|spring|autumn|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?))+$/u;
const PART = /^(?:his|her|its|their) part$/iu;
const SAYS =
  /^(?:says?|said|argues?|argued|warns?|warned|adds?|added|insists?|insisted|claims?|claimed|believes?|explains?|explained|notes?|noted|suggests?|writes?|wrote|reports?|reported|concludes?|concluded|reckons?|admits?)$/u;
const CLAIMING =
  /^(?:claiming|saying|alleging|declaring|stating|suggesting|asserting|arguing|warning|accusing|showing)$/u;
/** What claims in its own name. */
const WRITTEN =
  /^(?:reports?|resolutions?|claims?|statements?|letters?|documents?|articles?|allegations?|rumou?rs?|posts?|emails?|leaflets?|studies|study|papers?|complaints?|lawsuits?)$/u;
const LOOK_BACK = 14;

/** Sources that say more or other than who speaks: when it was said, "his part", a name beside a participle. */
export const sources: Amendment = (context, attributions) =>
  attributions.map((found, index) => {
    const { reading } = context;
    const each = ofCue(context, found);
    if (!each.source) return inverted(context, each);
    const timed = withoutTime(
      reading,
      coordinated(context, each, attributions.slice(Math.max(0, index - 3), index)),
    );
    return participleSubject(context, claimedBy(context, relativeSubject(context, partOf(context, timed))));
  });

const SPEAKING =
  /^(?:saying|adding|shouting|yelling|insisting|declaring|complaining|warning|screaming|crying|muttering)\b/u;
const CLAUSE_OPENS = /^(?:point|which|whereupon)$/u;

/** "She asked Rowe to leave, at which point he walked out saying": the subject nearest to a participle. */
function participleSubject({ reading }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || source[1] > cue[0] || !SPEAKING.test(cueWords(reading, each))) return each;
  const at = tokenAt(reading.tokens, cue[0]);
  const from = tokenAt(reading.tokens, source[1] - 1) + 2;
  for (let token = at - 2; token >= Math.max(from, at - LOOK_BACK); token--) {
    if (isQuotedAt(reading, token)) return each;
    const isSubject =
      /^(?:he|she|they)$/u.test(lowerAt(reading, token)) &&
      /^(?:VERB|AUX|ADV)$/u.test(posAt(reading, token + 1)) &&
      CLAUSE_OPENS.test(lowerAt(reading, token - 1));
    const span = isSubject ? spanOf(reading, token, token + 1) : undefined;
    if (span) return { ...each, source: [span] };
  }
  return each;
}

/** "Garba Shettu today": the name only. */
function withoutTime({ text, tokens }: Context['reading'], each: TaggedAttribution): TaggedAttribution {
  const source = (each.source ?? []).map(([start, end]): Span => {
    const found = WHEN.exec(text.slice(start, end));
    // "The poll released last week": when it was released.
    const before = tokens[tokenAt(tokens, start + (found?.index ?? 0) - 1)];
    const isOfSaying = found && found.index > 0 && before?.pos !== 'VERB';
    return isOfSaying ? [start, start + found.index] : [start, end];
  });
  return { ...each, source };
}

/** "… , at which he | shouted", "Mr | Cleverly said": words of the source that were taken for the cue. */
function ofCue({ reading }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue) return each;
  const at = tokenAt(reading.tokens, cue[0]);
  const rest = spanOf(reading, at + 1, tokenAt(reading.tokens, cue[1] - 1) + 1);
  if (!rest) return each;
  const others = (each.cue ?? []).slice(1);
  const first = reading.tokens[at];
  const isTitle =
    source && /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame)\.?$/iu.test(reading.text.slice(...source));
  if (isTitle && first && source[1] <= first.start && /^\p{Lu}/u.test(reading.text.slice(first.start)))
    return { ...each, source: [[source[0], first.end]], cue: [rest, ...others] };
  const isPronoun = /^(?:he|she|they)$/u.test(first?.lower ?? '');
  return isPronoun && first ? { ...each, source: [[first.start, first.end]], cue: [rest, ...others] } : each;
}

/** "Farrow said Strake had taken him there and described his channel as": two deeds of the one who said it. */
function coordinated(
  { reading }: Context,
  each: TaggedAttribution,
  before: readonly TaggedAttribution[],
): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || source[0] > cue[0]) return each;
  const at = tokenAt(reading.tokens, cue[0]);
  if (lowerAt(reading, at - 1) !== 'and' || isQuotedAt(reading, at)) return each;
  const [first, end] = sentenceAt(reading, cue[0]);
  const start = reading.tokens[first]?.start ?? 0;
  const last = reading.tokens[end - 1]?.end ?? cue[1];
  const outer = before.findLast(
    ({ cue: said, source: by }) =>
      said?.[0] !== undefined &&
      by?.[0] !== undefined &&
      SAYS.test(reading.text.slice(...said[0]).toLowerCase()) &&
      by[0][0] >= start &&
      by[0][1] <= said[0][0] &&
      said[0][1] <= source[0] &&
      said[0][1] < last &&
      /^\s*(?:that\s+)?$/u.test(reading.text.slice(said[0][1], source[0])),
  );
  return outer?.source ? { ...each, source: outer.source } : each;
}

/** "Kim, for his part has described": whom the words in front of the comma name. */
function partOf({ reading }: Context, each: TaggedAttribution): TaggedAttribution {
  const span = each.source?.[0];
  if (!span || !PART.test(reading.text.slice(...span))) return each;
  const at = tokenAt(reading.tokens, span[0]);
  if (lowerAt(reading, at - 1) !== 'for') return each;
  const end = lowerAt(reading, at - 2) === ',' ? at - 2 : at - 1;
  const [first] = sentenceAt(reading, span[0]);
  let from = end;
  while (from > first && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(posAt(reading, from - 1))) from--;
  const source = spanOf(reading, from, end);
  return source ? { ...each, source: [source] } : each;
}

/** "“…”, says WHO.", "As a result, says the panel, ministers may …": who stands behind the verb. */
function inverted(context: Context, each: TaggedAttribution): TaggedAttribution {
  const { reading } = context;
  const cue = each.cue?.[0];
  if (!cue || each.cue?.length !== 1 || !SAYS.test(cueWords(reading, each))) return each;
  const at = tokenAt(reading.tokens, cue[0]);
  const before = lowerAt(reading, at - 1);
  if (!/^[,"”’']$/u.test(before) && !isQuotedAt(reading, at - 1)) return each;
  const [first, end] = sentenceAt(reading, cue[0]);
  const to = phraseEnd(context, at + 1, end);
  const isClosed = to === end || /^[,.;]$/u.test(lowerAt(reading, to));
  const source = spanOf(reading, at + 1, to);
  const isPronoun = /^(?:he|she|it|they|that|who)\b/u.test(source ? reading.text.slice(...source) : '');
  if (!source || !isClosed || isPronoun) return each;
  const front = spanOf(reading, first, at);
  const behind = to < end ? spanOf(reading, to, end) : undefined;
  const text = reading.text;
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

const withoutStop =
  (text: string) =>
  ([start, end]: Span): Span =>
    text.charAt(end - 1) === '.' ? [start, end - 1] : [start, end];

/** "Media reports from Japan claiming that": a participle belongs to what is written, not to the name beside it. */
function claimedBy({ reading }: Context, each: TaggedAttribution): TaggedAttribution {
  const cue = each.cue?.[0];
  if (!cue || !CLAIMING.test(cueWords(reading, each))) return each;
  const at = tokenAt(reading.tokens, cue[0]);
  if (lowerAt(reading, at - 1) === ',') return each;
  const [first] = sentenceAt(reading, cue[0]);
  for (let token = at - 1; token >= Math.max(first, at - LOOK_BACK); token--) {
    if (/^(?:VERB|AUX|PUNCT)$/u.test(posAt(reading, token)) || isQuotedAt(reading, token)) return each;
    if (!WRITTEN.test(lowerAt(reading, token))) continue;
    let from = token;
    while (from > first && /^(?:NOUN|PROPN|ADJ|DET)$/u.test(posAt(reading, from - 1))) from--;
    const source = spanOf(reading, from, token + 1);
    return source ? { ...each, source: [source] } : each;
  }
  return each;
}

/**
 * "The pastor whose campaign led to the marches called on": the subject is in front of the relative clause; "A former mayor
 * who left in 2018, Elena Duarte, called for": it is the name behind it.
 */
function relativeSubject(context: Context, each: TaggedAttribution): TaggedAttribution {
  const { reading, roster } = context;
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || source[0] >= cue[0]) return each;
  const at = tokenAt(reading.tokens, cue[0]);
  const [first] = sentenceAt(reading, cue[0]);
  const relative = relativeIn(reading, first, at);
  if (relative === undefined || isQuotedAt(reading, at)) return each;
  const head = spanOf(reading, first, relative);
  const start = reading.tokens[relative]?.start ?? 0;
  if (!head) return each;
  const comma = lowerAt(reading, at - 1) === ',' ? at - 1 : undefined;
  const mention =
    comma === undefined ? undefined : roster.mentionAt(wordAt(roster.words, lastEnd(reading, comma)));
  const isNamedBehind =
    mention !== undefined &&
    mention.names.length > 1 &&
    source[0] === head[0] &&
    lowerAt(reading, tokenAt(reading.tokens, mention.span[0]) - 1) === ',' &&
    mention.span[0] > start;
  if (isNamedBehind) return { ...each, source: [mention.span] };
  // "Its organiser, who asked not to be named because he works there, said": no clause speaks.
  const by = tokenAt(reading.tokens, source[0]);
  const isClause =
    source[0] > start &&
    comma !== undefined &&
    /^(?:he|she|they|it|who|whom)$/u.test(lowerAt(reading, by)) &&
    hasVerb(reading, by, comma);
  if (isClause) return { ...each, source: trimmed(reading.text, head) };
  const isInside = source[0] > start && comma === undefined && !commaBetween(reading, relative, at);
  const isGoverned = /^(?:ADP|VERB|DET|ADJ|NUM|NOUN)$/u.test(
    posAt(reading, tokenAt(reading.tokens, source[0]) - 1),
  );
  return isInside && isGoverned && hasVerb(reading, relative, tokenAt(reading.tokens, source[0]))
    ? { ...each, source: [head] }
    : each;
}

/** The "who" or "whose" behind the noun phrase that opens the sentence. */
function relativeIn(reading: Context['reading'], first: number, end: number): number | undefined {
  for (let at = first; at < Math.min(end, first + LOOK_BACK); at++) {
    if (/^(?:who|whose)$/u.test(lowerAt(reading, at))) return at > first ? at : undefined;
    const isOwner = /^(?:its|his|her|their|our|my)$/u.test(lowerAt(reading, at));
    if (!isOwner && !/^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|PUNCT|PART)$/u.test(posAt(reading, at)))
      return undefined;
  }
  return undefined;
}

function commaBetween(reading: Context['reading'], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (lowerAt(reading, at) === ',') return true;
  return false;
}

function hasVerb(reading: Context['reading'], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (posAt(reading, at) === 'VERB') return true;
  return false;
}

/** An offset inside the token before. */
const lastEnd = ({ tokens }: Context['reading'], at: number): number => (tokens[at - 1]?.end ?? 1) - 1;
