import { contains, type Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { regionsIn } from '../document/quote-regions.ts';
import { wordAt } from '../document/words.ts';
import { isFirstName } from '../lexicon/first-names.ts';
import { isOutletName } from '../lexicon/outlets.ts';
import { isKnownPersonNoun, isPersonNoun } from '../lexicon/person-nouns.ts';
import { singularOf, typeOfNoun } from '../mentions/noun-phrases.ts';
import { type Amendment, type Context, posAt } from './sentence-parts.ts';

/** "Miners player on Rusk’s role in fight with Holloway: He asked for this". */
const SPEAKER_ON = /^((?:\p{L}[\p{L}.’'-]*\s){1,4}?)on\s.{3,100}$/u;
const LONGEST_SOURCE = 5;
/** Behind the last colon or dash of a headline: whose claim it is. */
const CLAIM = /^(.{8,160}?)(: | [-–—] )([^:–—“”"]{2,48})$/u;
const BODY =
  /^(?:army|navy|police|ministry|office|government|court|union|officials?|sources?|report|study|poll|pm|un|who|nato|eu|embassy|military|lawyers?|family|prosecutors?|regulator|agency|media|palace|kremlin|company|club|party|opposition|council|mayor|minister|president|experts?|scientists?|witness(?:es)?)$/u;

/**
 * The colon of a headline. Before it, a name alone is the story's subject, unless that person speaks in it; in "A on
 * B: …" A speaks; after it may come the person who makes the claim.
 */
export const headlines: Amendment = (context, attributions) => {
  const { document, roster } = context;
  const [first = 0, last = 0] = document.paragraphs[0] ?? [];
  const line: Span = [document.tokens[first]?.start ?? 0, document.tokens[last - 1]?.end ?? 0];
  if (document.paragraphs.length < 2 || line[1] - line[0] > 220) return [...attributions];
  const colon = document.text.slice(...line).indexOf(': ');
  const speakerOn = colon > 0 ? SPEAKER_ON.exec(document.text.slice(line[0], line[0] + colon)) : null;
  const isHere = ({ content }: TaggedAttribution): boolean => content.some((span) => contains(line, span));
  const isLabelled = (each: TaggedAttribution): boolean =>
    isHere(each) && (each.cue ?? []).some((span) => document.text.slice(...span).includes(':'));
  const body = attributions.filter((each) => !isHere(each));
  const front = speakerOn?.[1]?.trim();
  if (front && isSomebody(context, line[0], front)) {
    const mark = line[0] + colon;
    const said: TaggedAttribution = {
      source: [[line[0], line[0] + front.length]],
      cue: [[mark, mark + 1]],
      content: [[mark + 2, line[1]]],
    };
    const others = attributions.filter(
      (each) => !isHere(each) || each.content.every(([start]) => start < mark),
    );
    return [said, ...others];
  }
  const kept = attributions.flatMap((each) => (isLabelled(each) ? saidBy(context, each, body) : [each]));
  const claim = kept.some(isLabelled) ? undefined : claimOf(context, line);
  const { words } = roster;
  const isInClaim = (each: TaggedAttribution): boolean =>
    claim !== undefined && isHere(each) && wordAt(words, each.content[0]?.[0] ?? 0) >= 0;
  return claim ? [claim, ...kept.filter((each) => !isInClaim(each))] : kept;
};

/** A person's or body's noun, or a name: "Miners player", "Wings captain". */
function isSomebody({ roster }: Context, start: number, words: string): boolean {
  const last = /[\p{L}-]+$/u.exec(words)?.[0].toLowerCase() ?? '';
  const mention = roster.mentionAt(wordAt(roster.words, start + words.length - 1));
  const isName = /^\p{Lu}[\p{L}’'-]+$/u.test(words) && words !== words.toUpperCase();
  return isKnownPersonNoun(last) || isPersonNoun(last) || mention !== undefined || isName;
}

/**
 * The words before the colon name the speaker if they speak in the story, too, if the rest is in quotation marks, or
 * if they are a poll, a report or the police.
 */
function saidBy(
  { document, roster }: Context,
  each: TaggedAttribution,
  body: readonly TaggedAttribution[],
): TaggedAttribution[] {
  const span = each.source?.[0];
  if (!span) return [];
  const noun = /[\p{L}-]+$/u.exec(document.text.slice(...span))?.[0].toLowerCase() ?? '';
  if (BODY.test(noun)) return [each];
  const isQuoted = each.content.some(([start, end]) => regionsIn(document.regions, start, end).length > 0);
  const mention = roster.mentionAt(wordAt(roster.words, span[1] - 1)) ?? firstNamed(roster, span);
  const entity = mention && roster.entityOf(mention);
  if (!mention || !entity) return [];
  const speaks = body.some(({ source }) => source?.some((other) => entityIn(roster, other) === entity));
  const isWhole = mention.span[1] === span[1];
  // "Hillary: … ‘Absolutely Wrong’ …": a given name alone is a person's, too.
  const isPerson =
    entity.type === 'person' || (entity.type === 'unknown' && isFirstName(entity.name.names[0] ?? ''));
  if (isQuoted && isPerson) return [{ ...each, source: [isWhole ? span : mention.span] }];
  return speaks && isWhole ? [each] : [];
}

/** "Elizabeth Warren Hammers Bank": the name that opens it. */
function firstNamed(roster: Context['roster'], [start]: Span) {
  return roster.mentionAt(wordAt(roster.words, start), true);
}

function entityIn(roster: Context['roster'], [, end]: Span) {
  const mention = roster.mentionAt(wordAt(roster.words, end - 1));
  return mention && roster.entityOf(mention);
}

/** "Girl punched soldier at checkpoint: army". */
function claimOf({ document, roster }: Context, line: Span): TaggedAttribution | undefined {
  const text = document.text.slice(...line);
  const found = CLAIM.exec(text);
  const [, claim = '', mark = '', by = ''] = found ?? [];
  if (!found || /[?!]$/u.test(text) || isOutletName(by)) return undefined;
  const words = by.match(/[\p{L}\p{N}’'.-]+/gu) ?? [];
  const last = words.at(-1)?.toLowerCase().replace(/^ex-/u, '') ?? '';
  const start = line[0] + claim.length + mark.length;
  const mention = roster.mentionAt(wordAt(roster.words, start + by.length - 1));
  const isName = mention !== undefined && roster.entityOf(mention)?.type === 'person';
  const isBody =
    BODY.test(last) ||
    isKnownPersonNoun(last) ||
    isPersonNoun(singularOf(last)) ||
    typeOfNoun(last) === 'organisation';
  if (words.length > LONGEST_SOURCE || !(isBody || isName) || !/\s/u.test(claim.trim())) return undefined;
  // "Ana Ruiz, mayor: The bridge is safe" is the story's own statement.
  for (
    let token = tokenAt(document.tokens, start);
    (document.tokens[token]?.start ?? line[1]) < line[1];
    token++
  )
    if (/^(?:VERB|AUX)$/u.test(posAt(document, token))) return undefined;
  const at = line[0] + claim.length + (mark === ': ' ? 0 : 1);
  return {
    source: [[start, line[1]]],
    cue: [[at, at + 1]],
    content: [[line[0], line[0] + claim.length]],
  };
}
