import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import { isKnownPersonNoun } from '../lexicon/person-nouns.ts';
import { isDisowned } from './disowned-words.ts';
import { isDateline, isListLabel, isSalutation, isTeamSheet } from './line-labels.ts';
import { isNamedThing, isTerm } from './named-things.ts';
import { isOtherSense } from './other-senses.ts';
import {
  type Amendment,
  type Context,
  cueWords,
  hasQuoted,
  isQuotedAt,
  lowerAt,
  posAt,
  sentenceAt,
} from './sentence-parts.ts';

const NUMBER =
  /^(?:[$€£¥]?\d[\d.,/%]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|another|half)\b/iu;
/** What can be denied without a word: "denied port access to four ships". */
const REFUSED =
  /^(?:\p{L}+ )?(?:access|entry|permission|bail|visas?|(?:landing |fishing |parental |mining )?rights|licen[cs]es?|funding|leave|credit|asylum|parole|citizenship|admission|service|treatment|them|him|her)\b(?! (?:that|was|is|had|has))/iu;
const DECLARED = /\b(?:innings|dividend)\b|^(?:on|at) \d/iu;
/** What is won, taken or scored: "claimed three points", "added a late second". */
const WON =
  /^(?:(?:an?|the|its|his|her|their|another|[\d–-]+|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|late|new|early|record|final|fourth|last|all)\s)+(?:\d+-(?:yard|metre|meter|minute|point|run|foot)\s)?(?:\p{L}+[ -]){0,3}(?:points?|highs?|lows?|lives|life|victor(?:y|ies)|wins?|titles?|gold|silver|bronze|medals?|prizes?|wickets?|seats?|crown|trophy|championship|tr(?:y|ies)|goals?|lead|equali[sz]er|winner|penalt(?:y|ies)|field goals?|touchdowns?|conversions?|rebounds?|assists?|second|third|fourth|first|place|spot|victims?|casualties|scalps?|benefits?|refunds?|expenses?|jobs?|stores?|gigawatts?|flights?|beds?)\b/iu;
/** What befell somebody, or whose place they take: "was shown a card", "was released by the club", "replaces Ana Ruiz". */
const HAPPENED =
  /^(?:(?:has|have|had|is|are|was|were|will|also|been|be|not|later|then) )*(?:been |be |was |were )(?:shown|released|handed|offered|sent off|awarded|booked)$|^(?:(?:has|have|had|will|also|later|then) )*(?:replace[sd]?|succeed(?:s|ed)?|joins?|joined)$/u;
/** "Named a new finance director", "named a valley after her". */
const APPOINTED =
  /^(?:an? |its |the |their )?(?:new|first|next|interim|permanent|acting)\b|\bafter (?:him|her|them|its?|\p{Lu})/u;
const isAppointed = (cue: string, content: string): boolean =>
  /^(?:(?:has|have|had|also|later|then) )*(?:named?|names|appoint(?:s|ed)?|hire[sd]?)$/u.test(cue) &&
  APPOINTED.test(content);
/** "Ana Ruiz, defending, said": whom she speaks for. */
const COUNSEL = /^(?:prosecuting|defending|mitigating)$/u;
/** "Not everyone is persuaded". */
const NOTHING_SAID = /^(?:not|he|she|they|and|but)$/iu;
const RUBRIC =
  /^(?:watch|read|listen|see|more|also|photos?|videos?|live|related|interview|exclusive|breaking|podcast|gallery|in pictures|notes|up next|team news|injuries|scorers|dear)\b(?: (?:below|more|also|here|now|on|next|live|this|\p{Lu}+))*$/iu;
const QUESTION =
  /^(?:what|who|whom|whose|why|how|when|where|which|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)$/u;

/** Attributions without speech: added points, falling notes, names for things. */
export const noSpeech: Amendment = (context, attributions) =>
  attributions.filter((each) => !isSilent(context, each));

function isSilent(context: Context, each: TaggedAttribution): boolean {
  const { document, roster } = context;
  const { text } = document;
  const cue = cueWords(document, each);
  const content = each.content.map((span) => text.slice(...span)).join(' ');
  const isQuoted = hasQuoted(document, each);
  if (!isQuoted && /^(?:\S+ )?add(?:ed|s|ing)?$/u.test(cue) && NUMBER.test(content)) return true;
  if (!isQuoted && /\bden(?:y|ied|ies|ying)$/u.test(cue) && REFUSED.test(content)) return true;
  if (!isQuoted && /\bden(?:y|ied|ies|ying)$/u.test(cue) && opensWithPerson(context, each)) return true;
  if (!isQuoted && isCalling(context, each, cue, content)) return true;
  if (!isQuoted && /\bfull of (?:praise|admiration|scorn|regret)\b/u.test(cue)) return true;
  if (!isQuoted && /\bdeclare[ds]?$/u.test(cue) && DECLARED.test(content)) return true;
  if (!isQuoted && /^(?:\S+ )?(?:add|claim)(?:ed|s|ing)?$/u.test(cue) && isWon(content)) return true;
  if (!isQuoted && /^(?:presents?|presented|hosts?|hosted)$/u.test(cue)) return true;
  if (!isQuoted && (HAPPENED.test(cue) || isAppointed(cue, content))) return true;
  if (/^(?:accused|suspected|convicted|guilty) of$/u.test(cue) && isBehind(each)) return true;
  if (cue === 'quoting' && /^(?:log|ref|reference|incident|crime|case|number)\b/iu.test(content)) return true;
  if (isQuoted && isDisowned(context, each)) return true;
  if (!isQuoted && cue === 'called' && isNamedSo(context, each)) return true;
  if (!isQuoted && (COUNSEL.test(cue) || NOTHING_SAID.test(content))) return true;
  if (isNounCue(context, each, cue)) return true;
  if (!isQuoted && isOverheard(context, each)) return true;
  if (isInQuestion(context, each)) return true;
  if (isChargeOfOther(context, each, cue)) return true;
  if (isOtherSense(context, each)) return true;
  if (isTerm(context, each, cue) || isNamedThing(context, each, cue)) return true;
  if (cue === ':' && each.source && RUBRIC.test(text.slice(...(each.source[0] ?? [0, 0])))) return true;
  if (cue === ':' && !isQuoted && (isListLabel(context, each) || isTeamSheet(content))) return true;
  if (!isQuoted && /^warnings?$/u.test(cue) && /^(?:to|from|at|level)\b/u.test(content)) return true;
  if (cue === ':' && (isDateline(context, each) || isSalutation(context, each))) return true;
  const paragraph = roster.words[wordAt(roster.words, each.content[0]?.[0] ?? 0)]?.paragraph ?? -1;
  return !isQuoted && roster.bylines.has(paragraph);
}

/** "I called him back", "a Dane called Mikkel": a telephone and a name, not "called him a liar". */
function isCalling(
  { document, roster }: Context,
  { source, content: [said] }: TaggedAttribution,
  cue: string,
  content: string,
): boolean {
  if (/^(?:\p{L}+ )?(?:called|phoned|rang|emailed|messaged|texted)$/u.test(cue) && RUNG.test(content))
    return true;
  if (cue !== 'called' || !said) return false;
  const by = (source ?? []).map((span) => document.text.slice(...span)).join(' ');
  const mention = roster.mentionAt(wordAt(roster.words, said[0]), true);
  if (mention === undefined) return false;
  // "A man called Peter Lund opened the door"
  const next = posAt(document, tokenAt(document.tokens, mention.span[1]));
  const isName =
    mention.span[1] >= said[1] - 1 || (mention.span[0] === said[0] && /^(?:VERB|AUX)$/u.test(next));
  const before = roster.words[wordAt(roster.words, source?.[0]?.[0] ?? 0) - 1]?.lower;
  return isName && (/^(?:an?|one|another|the)\s/iu.test(by) || before === 'a');
}

/** "The chatbot, called Candor,": what stands right behind is its name. */
function isNamedSo({ document }: Context, { source, cue }: TaggedAttribution): boolean {
  const [by, verb] = [source?.[0], cue?.[0]];
  if (!by || !verb || by[0] !== verb[1] + 1) return false;
  return /(?:,|\p{Ll}) $/u.test(document.text.slice(Math.max(0, verb[0] - 2), verb[0]));
}

const RUNG =
  /^(?:him|her|them|me|us|you)(?:$|[,.;]| (?:he|she|they|it|I|we|back|up|on|in|at|to|from|for|about|again|last|this|yesterday|today|later|earlier|that|when|after|before|and|twice|every)\b)/u;

/** "The goalkeeper denied Ruiz twice", not "denied Ruiz's claim" or "denied Ruiz was there". */
function opensWithPerson({ document, roster }: Context, { content }: TaggedAttribution): boolean {
  const [start = 0, end = 0] = content[0] ?? [];
  const mention = roster.mentionAt(wordAt(roster.words, start));
  const type = mention && roster.entityOf(mention)?.type;
  const last = roster.words[(mention?.words[1] ?? 0) - 1];
  const isPerson = type === 'person' || type === 'unknown';
  return isPerson && last?.possessive === false && !CLAUSE.test(document.text.slice(start, end));
}

/** "Minister accused of nepotism quits": the crime accuses nobody. */
const isBehind = ({ source, cue }: TaggedAttribution): boolean =>
  source?.[0] !== undefined && source[0][0] >= (cue?.[0]?.[1] ?? 0);

/** "She heard her neighbours arguing": what, nobody says. */
function isOverheard({ document }: Context, { source, cue }: TaggedAttribution): boolean {
  const words = source?.map((span) => document.text.slice(...span)).join(' ') ?? '';
  const at = tokenAt(document.tokens, cue?.[0]?.[0] ?? 0);
  return /\b(?:heard|saw|watched|noticed)\b/u.test(words) && /ing$/u.test(lowerAt(document, at));
}

/** A noun phrase alone: behind it no clause says more of it. */
const isWon = (content: string): boolean =>
  WON.test(content) && !CLAUSE.test(content.split(/,? and \p{Lu}/u)[0] ?? '');
const CLAUSE =
  /\b(?:is|are|was|were|be|been|has|have|had|does|did|will|would|can|could|may|might|must|should)\b/iu;

/** "British architect Norbert Fost", "10-year notes last rose": a noun that looks like a verb of saying. */
function isNounCue({ document }: Context, { cue }: TaggedAttribution, words: string): boolean {
  const [span, more] = cue ?? [];
  if (!span || more || /[\s:]/u.test(words)) return false;
  const at = tokenAt(document.tokens, span[0]);
  if (isQuotedAt(document, at)) return false;
  const isNoun = /^(?:NOUN|ADJ|PROPN)$/u.test(posAt(document, at));
  if (isNoun && isKnownPersonNoun(words)) return true;
  if ((isNoun || words.startsWith('show')) && isPersonBefore(document, at, words)) return true;
  if (!/^(?:notes|claims|reports|calls|shows|charges|states|records|comments|talks)$/u.test(words))
    return false;
  // "Trawler talks collapse"
  const isTalk =
    words === 'talks' &&
    !/^(?:to|with|about|of|on|through|up|down|us|me|[,:“"‘'])$/u.test(lowerAt(document, at + 1));
  if (isTalk) return true;
  if (words === 'notes' && /year$|^\d|^(?:treasury|bank)$/u.test(lowerAt(document, at - 1))) return true;
  const [next, after] = [posAt(document, at + 1), posAt(document, at + 2)];
  const isVerb = next === 'VERB' || next === 'AUX' || (/^(?:ADV|ADJ)$/u.test(next) && after === 'VERB');
  return isVerb && /^(?:NOUN|ADJ|NUM)$/u.test(posAt(document, at - 1));
}

/** "Daoud accused him of “…”, a charge that the army rejected": the words are not the army's. */
function isChargeOfOther(
  { document }: Context,
  { source, content }: TaggedAttribution,
  cue: string,
): boolean {
  const by = source?.[0];
  if (
    !by ||
    !/^(?:(?:has|have|had|is|are|also|later|then) )*(?:reject|den[yi]|disput|dismiss|refut|contest|rebutt?)\p{L}*$/u.test(
      cue,
    )
  )
    return false;
  const front = document.text.slice(Math.max(0, by[0] - 60), by[0]);
  return content.some(([start]) => start < by[0]) && CHARGE.test(front);
}

const CHARGE =
  /,["”’']? (?:an? |the )?(?:charge|claim|allegation|accusation|assertion|suggestion|description|characteri[sz]ation|complaint|account)s? (?:that |which )?(?:the |an? |his |her |its |their )?$/u;

/** "Mum Michelle", "show Top Speed": a noun right before a name. */
function isPersonBefore(document: Context['document'], at: number, noun: string): boolean {
  // "Talent show winner", "the air show"
  const isKind =
    /^shows?$/u.test(noun) &&
    /^(?:talent|game|chat|quiz|talk|reality|light|air|trade|fashion|road|motor|motoring|television|tv|radio|horse|dog|flower|variety|cookery|boat|puppet|sketch|magic|laser|book|art|car|comedy|breakfast|panel)$/u.test(
      lowerAt(document, at - 1),
    );
  return (
    isKind || (/^(?:mum|mom|dad|show|defender|host)$/u.test(noun) && posAt(document, at + 1) === 'PROPN')
  );
}

/** "What did the prosecutors say?" and "Who would say so?" ask, and say nothing. */
function isInQuestion({ document }: Context, { cue, content }: TaggedAttribution): boolean {
  const span = cue?.[0];
  if (!span || !/\b(?:say|said|says|call|claim|tell|told|think|add)\b/u.test(document.text.slice(...span)))
    return false;
  const at = tokenAt(document.tokens, span[0]);
  const [first, end] = sentenceAt(document, span[0]);
  if (isQuotedAt(document, at) || lowerAt(document, end - 1) !== '?' || isQuotedAt(document, end - 1))
    return false;
  let start = first;
  for (let token = first; token < at; token++) if (lowerAt(document, token) === ':') start = token + 1;
  // "Mr. Speaker, will the minister say …?"
  if (
    /^(?:speaker|president|chair(?:man|woman)?|minister)$/u.test(lowerAt(document, start + 1)) &&
    lowerAt(document, start + 2) === ','
  )
    start += 3;
  if (!QUESTION.test(lowerAt(document, start))) return false;
  // "Did he say “…”?" still quotes someone.
  const isAsked = content.some(([from]) => isQuotedAt(document, tokenAt(document.tokens, from)));
  return (
    /^(?:who|what|why|how|when|where|which|whose)$/u.test(lowerAt(document, start)) ||
    content.length === 0 ||
    (!isAsked && start > first)
  );
}
