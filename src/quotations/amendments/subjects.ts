import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import { isKnownPersonNoun, isPersonNoun } from '../lexicon/person-nouns.ts';
import type { Mention } from '../mentions/mentions.ts';
import { singularOf, typeOfNoun } from '../mentions/noun-phrases.ts';
import { SAYS } from './inverted-sources.ts';
import { SHARED } from './missed-quotations.ts';
import {
  type Context,
  cueWords,
  isQuotedAt,
  lowerAt,
  phraseStart,
  posAt,
  sentenceAt,
  spanOf,
  trimmed,
} from './sentence-parts.ts';

/** Words looked through for "who" behind a noun phrase. */
const LOOK_BACK = 14;

/**
 * "The pastor whose campaign led to the marches called on": the subject is in front of the relative clause; "A former mayor
 * who left in 2018, Elena Duarte, called for": it is the name behind it.
 */
export function relativeSubject(context: Context, each: TaggedAttribution): TaggedAttribution {
  const { document, roster } = context;
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || source[0] >= cue[0]) return each;
  const at = tokenAt(document.tokens, cue[0]);
  const [first] = sentenceAt(document, cue[0]);
  const relative = relativeIn(document, first, at);
  if (relative === undefined || isQuotedAt(document, at)) return each;
  const opening = spanOf(document, first, relative);
  const head = opening && behindPlace(document.text, opening);
  const start = document.tokens[relative]?.start ?? 0;
  if (!head) return each;
  const comma = lowerAt(document, at - 1) === ',' ? at - 1 : undefined;
  const mention =
    comma === undefined ? undefined : roster.mentionAt(wordAt(roster.words, lastEnd(document, comma)));
  // "Ruiz, who was represented by her deputy, Tom Hale, said": whoever is named in the clause does not speak.
  const [whole = head] = trimmed(document.text, head);
  const subject = roster.mentionAt(wordAt(roster.words, whole[1] - 1), true);
  const isNamed = subject?.span[1] === whole[1];
  const isNamedInside =
    isNamed &&
    comma !== undefined &&
    source[1] > start &&
    lowerAt(document, relative - 1) === ',' &&
    isOneClause(document, relative, comma);
  // "In Harl, Ana Ruiz, who …, said": the place is no part of it.
  if (isNamedInside)
    return { ...each, source: [subject && isBehindComma(context, subject) ? subject.span : whole] };
  const isNamedBehind =
    mention !== undefined &&
    mention.names.length > 1 &&
    source[0] === head[0] &&
    isBehindComma(context, mention) &&
    mention.span[0] > start;
  if (isNamedBehind) return { ...each, source: [mention.span] };
  // "Its organiser, who asked not to be named because he works there, said": no clause speaks.
  const by = tokenAt(document.tokens, source[0]);
  const isClause =
    source[0] > start &&
    comma !== undefined &&
    /^(?:he|she|they|it|who|whom)$/u.test(lowerAt(document, by)) &&
    hasVerb(document, by, comma);
  if (isClause) return { ...each, source: trimmed(document.text, head) };
  // The place was taken for who speaks, or for a part of it.
  if (opening && head[0] > opening[0] && source[0] < head[0] && comma !== undefined)
    return { ...each, source: trimmed(document.text, head) };
  const isInside = source[0] > start && comma === undefined && !commaBetween(document, relative, at);
  const isGoverned = /^(?:ADP|VERB|DET|ADJ|NUM|NOUN)$/u.test(
    posAt(document, tokenAt(document.tokens, source[0]) - 1),
  );
  return isInside && isGoverned && hasVerb(document, relative, tokenAt(document.tokens, source[0]))
    ? { ...each, source: [head] }
    : each;
}

const PLACE_FIRST =
  /^(?:In|At|On|From|Near|Outside|During|After|Before|Since) [^,“”"]{1,60}, (?=(?:the|an?|his|her|its|their) )/u;

/** "In Harl, the mayor, who": the place is no part of it. */
function behindPlace(text: string, [start, end]: Span): Span {
  const length = PLACE_FIRST.exec(text.slice(start, end))?.[0].length ?? 0;
  return [start + length, end];
}

/** A comma stands in front of the name, or of its title. */
const isBehindComma = ({ document, roster }: Context, { titleFrom }: Mention): boolean =>
  lowerAt(document, tokenAt(document.tokens, roster.words[titleFrom]?.start ?? 0) - 1) === ',';

/** "A post shared on Facebook claims": what is written claims, not where it stands. */
export function writtenSubject({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || source[0] > cue[0]) return each;
  const [first] = sentenceAt(document, cue[0]);
  const by = tokenAt(document.tokens, source[0]);
  let at = by - 1;
  while (at > first && by - at < LOOK_BACK && !SHARED.test(lowerAt(document, at))) {
    if (/^(?:AUX|PUNCT|CCONJ)$/u.test(posAt(document, at)) || isQuotedAt(document, at)) return each;
    at--;
  }
  if (!SHARED.test(lowerAt(document, at)) || typeOfNoun(lowerAt(document, at - 1)) !== 'document')
    return each;
  const from = phraseStart(document, first, at - 1);
  const head = spanOf(document, from, at);
  return head && lowerAt(document, by - 1) !== 'by' ? { ...each, source: [head] } : each;
}

const GOVERNS = /^(?:about|of|to|against|with|\p{L}{2,}ing)$/u;

/** "The man accused of killing Ana Ruiz claimed", "A post about Ana Ruiz claims": she says nothing. */
export function governingSubject({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || source[1] > cue[0] || source[1] + 1 < cue[0]) return each;
  const [first] = sentenceAt(document, cue[0]);
  const by = tokenAt(document.tokens, source[0]);
  if (by - first > LOOK_BACK || by <= first || isQuotedAt(document, by)) return each;
  const isName = posAt(document, by) === 'PROPN' && GOVERNS.test(lowerAt(document, by - 1));
  const isGoverned = isName || isThingGoverned(document, by, tokenAt(document.tokens, source[1] - 1));
  if (!isGoverned || posAt(document, by - 1) === 'NOUN') return each;
  let to = first;
  while (to < by && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(posAt(document, to))) to++;
  const noun = singularOf(lowerAt(document, to - 1));
  if (to === first || !(isKnownPersonNoun(noun) || typeOfNoun(noun) === 'document')) return each;
  for (let at = to; at < by; at++) {
    if (/^(?:AUX|PUNCT|SCONJ|PRON)$/u.test(posAt(document, at)) || isQuotedAt(document, at)) return each;
    // "A man spoke of": no participle.
    const isVerb = posAt(document, at) === 'VERB' && !PARTICIPLE.test(lowerAt(document, at));
    if (isVerb && !SHARED.test(lowerAt(document, at))) return each;
  }
  // "Critics of Ana Ruiz" is what they are called.
  const head = spanOf(document, first, to === by - 1 ? tokenAt(document.tokens, source[1] - 1) + 1 : to);
  return head ? { ...each, source: [head] } : each;
}

/** "(A minister backed) into a corner", "bitten by a dog": no person, body or document, behind a preposition. */
function isThingGoverned(document: Context['document'], from: number, head: number): boolean {
  const noun = singularOf(lowerAt(document, head));
  return (
    posAt(document, head) === 'NOUN' &&
    posAt(document, from - 1) === 'ADP' &&
    !isPersonNoun(noun) &&
    typeOfNoun(noun) === 'anonymous'
  );
}

const PARTICIPLE =
  /(?:ing|ed|[dtkv]en)$|^(?:thrown|torn|born|struck|stuck|caught|left|known|shown|seen|given|taken|shot|beaten|hurt|held|found|close)$/u;

/** "But a keeper, who kept her name back, said two had died": what stands before the comma is who says it. */
export function introduced({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, front] = [each.cue?.[0], each.content[0]];
  if (!cue || each.source || !front || front[1] > cue[0] || each.content.length < 2) return each;
  const at = tokenAt(document.tokens, cue[0]);
  const [first] = sentenceAt(document, cue[0]);
  if (tokenAt(document.tokens, front[0]) > first + 1 || !SAYS.test(cueWords(document, each))) return each;
  const from = /^(?:but|and|so|yet)$/u.test(lowerAt(document, first)) ? first + 1 : first;
  const relative = relativeIn(document, from, at);
  if (relative === undefined || lowerAt(document, at - 1) !== ',' || isQuotedAt(document, from)) return each;
  const end = lowerAt(document, relative - 1) === ',' ? relative - 1 : relative;
  const source = spanOf(document, from, end);
  return source ? { ...each, source: [source], content: each.content.slice(1) } : each;
}

/** "Bailiffs led Rory Pane away as his sister, Tara Pane, screamed": the name between the commas before the verb. */
export function apposed(context: Context, each: TaggedAttribution): TaggedAttribution {
  const { document, roster } = context;
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || source[0] > cue[0]) return each;
  const at = tokenAt(document.tokens, cue[0]);
  if (lowerAt(document, at - 1) !== ',' || isQuotedAt(document, at)) return each;
  const mention = roster.mentionAt(wordAt(roster.words, lastEnd(document, at - 1)));
  const start = roster.words[mention?.titleFrom ?? -1]?.start;
  if (!mention || start === undefined || mention.span[1] > cue[0]) return each;
  const before = tokenAt(document.tokens, start);
  const noun = lowerAt(document, before - 2);
  const isOwner = /^(?:his|her|their|the|my)$/u.test(lowerAt(document, before - 3));
  const isApart = lowerAt(document, before - 1) === ',' && document.tokens[at - 2]?.end === mention.span[1];
  const office = isApart ? officeFrom(context, before - 1) : 0;
  // "Parading the suspects at Harl Town, the Commissioner of Police, CP Ana Ruiz, said"
  const opening = tokenAt(document.tokens, source[0]);
  const isAside = posAt(document, opening) === 'VERB' || lowerAt(document, opening - 1) === ',';
  if (source[1] < office || (office > 0 && isAside && source[0] < office))
    return { ...each, source: [mention.span] };
  const owner = document.tokens[before - 3]?.start ?? 0;
  const isClause = /^(?:as|while|when|before|after|but|and)$/u.test(lowerAt(document, before - 4));
  const isOther =
    source[1] < owner ||
    (isClause && source[0] < owner && hasVerb(document, tokenAt(document.tokens, source[0]), before - 4));
  return isApart && isOwner && isOther && isPersonNoun(noun) ? { ...each, source: [mention.span] } : each;
}

/** "…, Harl Town, the Commissioner of Police, CP Ana Ruiz, said": where the office begins that ends at this comma; 0 if there is none. */
function officeFrom({ document }: Context, comma: number): number {
  for (let at = comma - 1; at > comma - LONGEST_OFFICE; at--) {
    if (lowerAt(document, at) === 'the' && !/^(?:of|for|in|at|and)$/u.test(lowerAt(document, at - 1)))
      return isPersonNoun(lowerAt(document, at + 1)) ? (document.tokens[at]?.start ?? 0) : 0;
    if (!/^(?:NOUN|PROPN|ADJ|ADP|DET|CCONJ)$/u.test(posAt(document, at))) return 0;
  }
  return 0;
}

/** In tokens. */
const LONGEST_OFFICE = 8;

/** One verb between commas, and no other subject behind "and" or "while". */
function isOneClause(document: Context['document'], relative: number, comma: number): boolean {
  for (let at = relative + 1; at < comma; at++)
    if (/^(?:and|but|or|while|as|when|if|because|although)$/u.test(lowerAt(document, at))) return false;
  return hasVerb(document, relative, comma);
}

/** The "who" or "whose" behind the noun phrase that opens the sentence; "that" if a verb follows it. */
function relativeIn(document: Context['document'], first: number, end: number): number | undefined {
  for (let at = first; at < Math.min(end, first + LOOK_BACK); at++) {
    const isRelative =
      /^(?:who|whose)$/u.test(lowerAt(document, at)) ||
      (lowerAt(document, at) === 'that' && at > first && /^(?:VERB|AUX)$/u.test(posAt(document, at + 1)));
    if (isRelative) return at > first ? at : undefined;
    const isOwner = /^(?:its|his|her|their|our|my)$/u.test(lowerAt(document, at));
    if (!isOwner && !/^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|PUNCT|PART)$/u.test(posAt(document, at)))
      return undefined;
  }
  return undefined;
}

function commaBetween(document: Context['document'], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (lowerAt(document, at) === ',') return true;
  return false;
}

function hasVerb(document: Context['document'], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (posAt(document, at) === 'VERB') return true;
  return false;
}

/** An offset inside the token before. */
const lastEnd = ({ tokens }: Context['document'], at: number): number => (tokens[at - 1]?.end ?? 1) - 1;

const OF_ROLE = /[:;,—–] (?:its|his|her|their|whose) [^,;:“”"]{2,50}, $/u;

/** "The union disagrees: its president, Ana Ruiz, calls it “…”", "a fund whose head, Ana Ruiz, posted that": she does. */
export function ofRole({ document, roster }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  const { text } = document;
  if (!cue || !source || source[1] > cue[0] || cue[0] - source[0] > LONGEST_ROLE) return each;
  const comma = text.lastIndexOf(',', cue[0]);
  if (
    comma <= source[0] ||
    text.slice(comma, cue[0]) !== ', ' ||
    isQuotedAt(document, tokenAt(document.tokens, comma))
  )
    return each;
  const mention = roster.mentionAt(wordAt(roster.words, comma - 1));
  if (mention?.span[1] !== comma || mention.span[0] <= source[0]) return each;
  const start = roster.words[mention.titleFrom]?.start ?? mention.span[0];
  return OF_ROLE.test(text.slice(source[0], start)) ? { ...each, source: [[start, comma]] } : each;
}

/** UTF-16 units. */
const LONGEST_ROLE = 200;

/** "The cause was heart failure, said his daughter": the clause is said, and who says it stands behind. */
export function swapped(context: Context, each: TaggedAttribution): TaggedAttribution {
  const { document, roster } = context;
  const { text, tokens } = document;
  const [cue, source, said, more] = [each.cue?.[0], each.source?.[0], ...each.content];
  if (!cue || !source || !said || more || source[1] > cue[0] || said[0] !== cue[1] + 1) return each;
  if (!/^(?:said|says)$/u.test(text.slice(...cue)) || !/, ?$/u.test(text.slice(source[0], cue[0])))
    return each;
  const [from, to] = [tokenAt(tokens, said[0]), tokenAt(tokens, said[1] - 1) + 1];
  const first = tokenAt(tokens, source[0]);
  for (let at = from; at < to; at++)
    if (!/^(?:NOUN|PROPN|ADJ|DET|PRON|PART|PUNCT)$/u.test(posAt(document, at)) || isQuotedAt(document, at))
      return each;
  const isClause =
    to - from <= LONGEST_SPEAKER &&
    !isQuotedAt(document, first) &&
    !/\b(?:who|which|whose|whom|that)\b/u.test(text.slice(...source)) &&
    /\b(?:is|are|was|were|had|has|have|will|would|did)\b/u.test(text.slice(...source)) &&
    roster.mentionAt(wordAt(roster.words, source[0]), true) === undefined;
  return isClause ? { ...each, source: [said], content: trimmed(text, source) } : each;
}

/** In tokens. */
const LONGEST_SPEAKER = 10;
