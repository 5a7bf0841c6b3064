import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import {
  type Context,
  cueWords,
  isQuotedAt,
  lowerAt,
  phraseStart,
  sentenceAt,
  spanOf,
  trimmed,
} from './sentence-parts.ts';

/** "Osei told Radio Vale: “…”": who is told does not speak; the colon belongs to the words of telling. */
export function toldBy({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const source = each.source?.[0];
  if (!source || cueWords(document, each) !== ':') return each;
  const told = tokenAt(document.tokens, source[0]) - 1;
  const [first] = sentenceAt(document, source[0]);
  if (told <= first || !/^(?:told|tells)$/u.test(lowerAt(document, told)) || isQuotedAt(document, told))
    return each;
  const end = lowerAt(document, told - 1) === ',' ? firstComma(document, first, told) : told;
  const from = phraseStart(document, first, end, 'with pronouns');
  const by = spanOf(document, from, end);
  const cue = spanOf(document, told, told + 1);
  return by && cue ? { ...each, source: [by], cue: [cue] } : each;
}

function firstComma(document: Context['document'], first: number, end: number): number {
  let at = first;
  while (at < end && lowerAt(document, at) !== ',') at++;
  return at;
}

/** "The jury heard that Blaine had come three times and asked a guard": Blaine asked; who hears says nothing. */
export function heardOf({ document, roster }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || source[1] > cue[0]) return each;
  const at = tokenAt(document.tokens, cue[0]);
  if (lowerAt(document, at - 1) !== 'and' || isQuotedAt(document, at)) return each;
  const found = HEARD.exec(document.text.slice(source[1], Math.min(cue[0], source[1] + LONGEST_HEARD)));
  if (!found) return each;
  const mention = roster.mentionAt(wordAt(roster.words, source[1] + found[0].length), true);
  return { ...each, source: mention && mention.span[1] < cue[0] ? [mention.span] : null };
}

/** UTF-16 units. */
const LONGEST_HEARD = 40;
const HEARD = /^ (?:(?:has |have |had )?heard|(?:was|were|has been|have been) told) (?:that )?/u;

const RECORDING =
  /\b(?:footage|clips?|video|audio|recordings?|tapes?|voicemails?) (?:of|from|showing|featuring) (?=(?:\p{Lu}))/u;
/** UTF-16 units. */
const LONGEST_RECORDING = 80;

const HEARD_SAYING =
  /^(?:say|add|shout|yell|insist|declar|complain|warn|scream|cry|mutter|ask|tell|claim|boast|bragg|jok|explain|admitt|promis|call|describ|sing|chant|prais|mock|swear|apologi[sz])ing$/u;

/** "The ad uses footage of Ana Ruiz asking, “…”": who is heard in it asks, not the ad. */
export function recorded({ document, roster }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, said] = [each.cue?.[0], each.content[0]];
  const { text, tokens } = document;
  if (!cue || !said) return each;
  const isBefore = HEARD_SAYING.test(cueWords(document, each));
  const front = text.slice(cue[0], Math.min(cue[0] + LONGEST_RECORDING, said[1]));
  const recording = RECORDING.exec(
    isBefore ? text.slice(Math.max(0, cue[0] - LONGEST_RECORDING), cue[0]) : front,
  );
  if (!recording) return each;
  const start =
    (isBefore ? Math.max(0, cue[0] - LONGEST_RECORDING) : cue[0]) + recording.index + recording[0].length;
  const mention = roster.mentionAt(wordAt(roster.words, start), true);
  if (!mention || isQuotedAt(document, tokenAt(tokens, start))) return each;
  if (isBefore)
    return text.slice(mention.span[1], cue[0]).trim() === '' ? { ...each, source: [mention.span] } : each;
  const verb = tokenAt(tokens, mention.span[1] + 1);
  const says = spanOf(document, verb, verb + 1);
  const next = tokens[verb + 1]?.start;
  if (!says || next === undefined || next >= said[1] || !HEARD_SAYING.test(lowerAt(document, verb)))
    return each;
  const content = trimmed(text, [Math.max(next, said[0]), said[1]]);
  return { source: [mention.span], cue: [says], content: [...content, ...each.content.slice(1)] };
}

const CLAIM_NOUN =
  /^(?:Mr |Mrs |Ms |Dr )?(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}?)[’']s (claim|assertion|statement|remark|complaint|warning|suggestion|insistence|admission|boast)s? that /u;

/** "I was dismayed to read Ruiz’s claim that …": hers, not the reader's. */
export function claimOf({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, said] = [each.cue?.[0], each.content[0]];
  if (!cue || !said || !/\b(?:read|hear|see|heard|saw|learn|learned|learnt)$/u.test(cueWords(document, each)))
    return each;
  const found = CLAIM_NOUN.exec(document.text.slice(said[0], Math.min(said[1], said[0] + LONGEST_CLAIM)));
  const [whole = '', name = '', noun = ''] = found ?? [];
  if (!found) return each;
  const from = said[0] + whole.indexOf(name);
  const at = said[0] + whole.lastIndexOf(noun);
  const content: Span = [said[0] + whole.length, said[1]];
  return {
    source: [[from, from + name.length]],
    cue: [[at, at + noun.length]],
    content: [content, ...each.content.slice(1)],
  };
}

/** UTF-16 units. */
const LONGEST_CLAIM = 100;
