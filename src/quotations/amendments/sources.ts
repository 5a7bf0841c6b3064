import { WEEKDAY } from '../../story/calendar-names.ts';
import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import { insideCommas, inverted, SAYS, saidByNoun } from './inverted-sources.ts';
import {
  type Amendment,
  type Context,
  cueWords,
  isQuotedAt,
  lowerAt,
  posAt,
  sentenceAt,
  spanOf,
  trimmed,
} from './sentence-parts.ts';
import { apposed, governingSubject, introduced, relativeSubject, writtenSubject } from './subjects.ts';

/** At the end of a source: when it was said, not who. */
const WHEN = new RegExp(
  `(?:,? (?:today|yesterday|tonight|earlier|later|recently|(?:late |early )?(?:last|this) (?:night|week|month|year|morning|afternoon|evening|weekend|summer|winter|spring|autumn|${WEEKDAY})|(?:on |late |early )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))?))+$`,
  'u',
);
const PART = /^(?:his|her|its|their) part$/iu;
const CLAIMING =
  /^(?:claiming|saying|alleging|declaring|stating|suggesting|asserting|arguing|warning|accusing|showing)$/u;
/** What claims in its own name. */
const WRITTEN =
  /^(?:reports?|resolutions?|claims?|statements?|letters?|documents?|articles?|allegations?|rumou?rs?|posts?|emails?|leaflets?|studies|study|papers?|complaints?|lawsuits?)$/u;
/** These claim in their own name only if someone answers them: a writer's own posts are his words. */
const POSTED =
  /^(?:tweets?|messages?|memos?|headlines?|videos?|placards?|stor(?:y|ies)|texts?|testimon(?:y|ies)|campaigns?|adverts?|ads?|notices?|petitions?|editorials?)$/u;
const ANSWERED =
  /^(?:react(?:s|ed|ing)?|respond(?:s|ed|ing)?|answer(?:s|ed|ing)?|repl(?:y|ied|ies|ying)|reject(?:s|ed|ing)?|den(?:y|ied|ies|ying)|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|criticis(?:e|es|ed|ing)|criticiz(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|contradict(?:s|ed|ing)?|mock(?:s|ed|ing)?|ignor(?:e|es|ed|ing)|saw|seen|read|received|found)$/u;
const LOOK_BACK = 14;

/** Sources that say more or other than who speaks: when it was said, "his part", a name beside a participle. */
export const sources: Amendment = (context, attributions) =>
  withoutReactions(context, attributions).map((found, index) => {
    const { document } = context;
    const each = ofCue(context, found);
    const aside = insideCommas(context, each) ?? saidByNoun(context, each);
    if (aside) return aside;
    const told = TAKEN_OVER.reduce((amended, step) => step(context, amended), each);
    if (told !== each) return told;
    if (!each.source) return introduced(context, inverted(context, each));
    const timed = withoutTime(
      document,
      coordinated(context, each, attributions.slice(Math.max(0, index - 3), index)),
    );
    const named = apposed(context, partOf(context, timed));
    return participleSubject(
      context,
      claimedBy(context, governingSubject(context, writtenSubject(context, relativeSubject(context, named)))),
    );
  });

/** Where the source is beside the one who speaks; each takes what the one before left. */
const TAKEN_OVER: readonly ((context: Context, each: TaggedAttribution) => TaggedAttribution)[] = [
  atOpening,
  recorded,
  claimOf,
  beforeBracket,
  behindBracket,
  toldBy,
  heardOf,
];

/** "Reacted to tweets alleging that …": who reacts does not say it. */
function withoutReactions(
  { document }: Context,
  attributions: readonly TaggedAttribution[],
): readonly TaggedAttribution[] {
  const claims = new Map<number, Span[]>();
  for (const each of attributions) {
    const [cue, said] = [each.cue?.[0], each.content[0]];
    if (cue && said && CLAIMING.test(cueWords(document, each)))
      claims.set(said[0], [...(claims.get(said[0]) ?? []), cue]);
  }
  return attributions.filter(({ cue, content: [said] }) => {
    const own = cue?.[0];
    if (!own || !said || SAYS.test(document.text.slice(...own).toLowerCase())) return true;
    return (claims.get(said[0]) ?? []).every((other) => own[1] > other[0] || other[1] > said[0]);
  });
}

const TIME =
  /^(?:today|yesterday|tonight|earlier|later|recently|this (?:morning|afternoon|evening|week)|last (?:night|week))$/iu;

/** "Lima, Inc., a maker of drones, today | announced": the name that opens the sentence, behind its dateline. */
function atOpening({ document, roster }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  const { text, tokens } = document;
  if (!cue || !source || source[0] > cue[0] || !TIME.test(text.slice(...source))) return each;
  const [first] = sentenceAt(document, cue[0]);
  const start = tokens[first]?.start ?? 0;
  const dash =
    /^.{0,90}?\s(?:--|—|–|-)\s/u.exec(text.slice(start, Math.min(source[0], start + 100)))?.[0].length ?? 0;
  const mention = roster.mentionAt(wordAt(roster.words, start + dash), true);
  const isSubject = mention !== undefined && mention.span[1] < source[0];
  return { ...each, source: isSubject ? [mention.span] : null };
}

/** "Osei told Radio Vale: “…”": who is told does not speak; the colon belongs to the words of telling. */
function toldBy({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const source = each.source?.[0];
  if (!source || cueWords(document, each) !== ':') return each;
  const told = tokenAt(document.tokens, source[0]) - 1;
  const [first] = sentenceAt(document, source[0]);
  if (told <= first || !/^(?:told|tells)$/u.test(lowerAt(document, told)) || isQuotedAt(document, told))
    return each;
  const end = lowerAt(document, told - 1) === ',' ? firstComma(document, first, told) : told;
  let from = end;
  while (from > first && /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/u.test(posAt(document, from - 1))) from--;
  const by = spanOf(document, from, end);
  const cue = spanOf(document, told, told + 1);
  return by && cue ? { ...each, source: [by], cue: [cue] } : each;
}

/** "The jury heard that Blaine had come three times and asked a guard": Blaine asked; who hears says nothing. */
function heardOf({ document, roster }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || source[1] > cue[0]) return each;
  const at = tokenAt(document.tokens, cue[0]);
  if (lowerAt(document, at - 1) !== 'and' || isQuotedAt(document, at)) return each;
  const found = HEARD.exec(document.text.slice(source[1], Math.min(cue[0], source[1] + LONGEST_HEARD)));
  if (!found) return each;
  const mention = roster.mentionAt(wordAt(roster.words, source[1] + found[0].length), true);
  return { ...each, source: mention && mention.span[1] < cue[0] ? [mention.span] : null };
}

/** "Your editorial (“Ask first”, 2 May) calls": what stands in brackets does not speak. */
function beforeBracket({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  const { text } = document;
  if (!cue || !source || source[1] > cue[0]) return each;
  const [first] = sentenceAt(document, cue[0]);
  const opened = text.lastIndexOf('(', source[0]);
  const from = document.tokens[first]?.start ?? 0;
  const isInside =
    opened > from &&
    !text.slice(opened, source[0]).includes(')') &&
    /^[^()]{1,80}\)\s*$/u.test(text.slice(source[0], cue[0]));
  if (!isInside) return each;
  const end = tokenAt(document.tokens, opened);
  let start = end;
  while (start > first && /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/u.test(posAt(document, start - 1))) start--;
  const span = spanOf(document, start, end);
  return span ? { ...each, source: [span] } : each;
}

/** "Joint Commissioner of Police (Crime) Ana Ruiz": what an office is for has no name. */
function behindBracket({ document, roster }: Context, each: TaggedAttribution): TaggedAttribution {
  const source = each.source?.[0];
  const closed = source ? document.text.slice(...source).lastIndexOf(') ') : -1;
  if (!source || closed < 0) return each;
  const at = wordAt(roster.words, source[0] + closed + 2);
  const mention = roster.mentionAt(at, true);
  return mention && mention.titleFrom === at && mention.names.length > 1 && mention.span[1] === source[1]
    ? { ...each, source: [mention.span] }
    : each;
}

const RECORDING =
  /\b(?:footage|clips?|video|audio|recordings?|tapes?|voicemails?) (?:of|from|showing|featuring) (?=(?:\p{Lu}))/u;
/** UTF-16 units. */
const LONGEST_RECORDING = 80;

const HEARD_SAYING =
  /^(?:say|add|shout|yell|insist|declar|complain|warn|scream|cry|mutter|ask|tell|claim|boast|bragg|jok|explain|admitt|promis|call|describ|sing|chant|prais|mock|swear|apologi[sz])ing$/u;

/** "The ad uses footage of Ana Ruiz asking, “…”": who is heard in it asks, not the ad. */
function recorded({ document, roster }: Context, each: TaggedAttribution): TaggedAttribution {
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
function claimOf({ document }: Context, each: TaggedAttribution): TaggedAttribution {
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
/** UTF-16 units. */
const LONGEST_HEARD = 40;
const HEARD = /^ (?:(?:has |have |had )?heard|(?:was|were|has been|have been) told) (?:that )?/u;

function firstComma(document: Context['document'], first: number, end: number): number {
  let at = first;
  while (at < end && lowerAt(document, at) !== ',') at++;
  return at;
}

const SPEAKING =
  /^(?:saying|adding|shouting|yelling|insisting|declaring|complaining|warning|screaming|crying|muttering|said|shouted|yelled|replied|told|screamed|muttered|answered|asked|snapped|declared|announced)\b/u;
const CLAUSE_OPENS = /^(?:point|which|whereupon)$/u;

/** "She asked Rowe to leave, at which point he walked out saying": the subject nearest to a participle. */
function participleSubject({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || source[1] > cue[0] || !SPEAKING.test(cueWords(document, each))) return each;
  const at = tokenAt(document.tokens, cue[0]);
  const from = tokenAt(document.tokens, source[1] - 1) + 2;
  for (let token = at - 2; token >= Math.max(from, at - LOOK_BACK); token--) {
    if (isQuotedAt(document, token)) return each;
    const isSubject =
      /^(?:he|she|they)$/u.test(lowerAt(document, token)) &&
      /^(?:VERB|AUX|ADV)$/u.test(posAt(document, token + 1)) &&
      CLAUSE_OPENS.test(lowerAt(document, token - 1));
    const span = isSubject ? spanOf(document, token, token + 1) : undefined;
    if (span) return { ...each, source: [span] };
  }
  return each;
}

/** "Garba Shettu today": the name only. */
function withoutTime({ text, tokens }: Context['document'], each: TaggedAttribution): TaggedAttribution {
  const source = (each.source ?? []).map(([start, end]): Span => {
    const found = WHEN.exec(text.slice(start, end));
    // "The poll released last week": when it was released.
    const before = tokens[tokenAt(tokens, start + (found?.index ?? 0) - 1)];
    const isOfSaying = found && found.index > 0 && before?.pos !== 'VERB';
    return isOfSaying ? [start, start + found.index] : [start, end];
  });
  return { ...each, source };
}

const SPEAKS =
  /^(?:says|whispers|replies|adds|shouts|answers|asks|mutters|writes|warns|insists|laughs|jokes|recalls|explains|screams|cries|murmurs|snaps|sighs|whispered|muttered|murmured)$/u;

/** "… , at which he | shouted", "Mr | Cleverly said": words of the source that were taken for the cue. */
function ofCue({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue) return each;
  const at = tokenAt(document.tokens, cue[0]);
  // "The old man whispers:": the verb was taken for a noun.
  if (source && cueWords(document, each) === ':' && SPEAKS.test(lowerAt(document, at - 1))) {
    const verb = tokenAt(document.tokens, source[0]);
    const by = spanOf(document, verb, at - 1);
    const says = spanOf(document, at - 1, at + 1);
    if (by && says && source[1] === document.tokens[at - 1]?.end)
      return { ...each, source: [by], cue: [says] };
  }
  const rest = spanOf(document, at + 1, tokenAt(document.tokens, cue[1] - 1) + 1);
  if (!rest) return each;
  const others = (each.cue ?? []).slice(1);
  const first = document.tokens[at];
  const isTitle =
    source && /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame)\.?$/iu.test(document.text.slice(...source));
  if (isTitle && first && source[1] <= first.start && /^\p{Lu}/u.test(document.text.slice(first.start)))
    return { ...each, source: [[source[0], first.end]], cue: [rest, ...others] };
  const isPronoun = /^(?:he|she|they)$/u.test(first?.lower ?? '');
  return isPronoun && first ? { ...each, source: [[first.start, first.end]], cue: [rest, ...others] } : each;
}

/** "Farrow said Strake had taken him there and described his channel as": two deeds of the one who said it. */
function coordinated(
  { document }: Context,
  each: TaggedAttribution,
  before: readonly TaggedAttribution[],
): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  if (!cue || !source || source[0] > cue[0]) return each;
  const at = tokenAt(document.tokens, cue[0]);
  if (lowerAt(document, at - 1) !== 'and' || isQuotedAt(document, at)) return each;
  const [first, end] = sentenceAt(document, cue[0]);
  const start = document.tokens[first]?.start ?? 0;
  const last = document.tokens[end - 1]?.end ?? cue[1];
  const outer = before.findLast(
    ({ cue: said, source: by }) =>
      said?.[0] !== undefined &&
      by?.[0] !== undefined &&
      SAYS.test(document.text.slice(...said[0]).toLowerCase()) &&
      by[0][0] >= start &&
      by[0][1] <= said[0][0] &&
      said[0][1] <= source[0] &&
      said[0][1] < last &&
      /^\s*(?:that\s+)?$/u.test(document.text.slice(said[0][1], source[0])),
  );
  return outer?.source ? { ...each, source: outer.source } : each;
}

/** "Kim, for his part has described": the person named before the comma. */
function partOf({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const span = each.source?.[0];
  if (!span || !PART.test(document.text.slice(...span))) return each;
  const at = tokenAt(document.tokens, span[0]);
  if (lowerAt(document, at - 1) !== 'for') return each;
  const end = lowerAt(document, at - 2) === ',' ? at - 2 : at - 1;
  const [first] = sentenceAt(document, span[0]);
  let from = end;
  while (from > first && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(posAt(document, from - 1))) from--;
  const source = spanOf(document, from, end);
  return source ? { ...each, source: [source] } : each;
}

/** "Media reports from Japan claiming that": a participle belongs to what is written, not to the name beside it. */
function claimedBy({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const cue = each.cue?.[0];
  if (!cue || !CLAIMING.test(cueWords(document, each))) return each;
  const at = tokenAt(document.tokens, cue[0]);
  if (lowerAt(document, at - 1) === ',') return each;
  const [first] = sentenceAt(document, cue[0]);
  for (let token = at - 1; token >= Math.max(first, at - LOOK_BACK); token--) {
    const isWritten = WRITTEN.test(lowerAt(document, token)) || isAnswered(document, first, token);
    const isVerb = /^(?:VERB|AUX|PUNCT)$/u.test(posAt(document, token)) && !isWritten;
    if (isVerb || isQuotedAt(document, token)) return each;
    if (!isWritten) continue;
    let from = token;
    while (from > first && /^(?:NOUN|PROPN|ADJ|DET)$/u.test(posAt(document, from - 1))) from--;
    const source = spanOf(document, from, token + 1);
    return source ? { ...each, source: [source] } : each;
  }
  return each;
}

/** "Reacted to tweets" saying. */
function isAnswered(document: Context['document'], first: number, at: number): boolean {
  if (!POSTED.test(lowerAt(document, at))) return false;
  for (let token = at - 1; token >= Math.max(first, at - LOOK_BACK); token--)
    if (ANSWERED.test(lowerAt(document, token))) return true;
  return false;
}
