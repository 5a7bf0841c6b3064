import type { Attribution, Speaker } from '../../quotations/attribution/attribution.ts';
import { isFirstName } from '../../quotations/lexicon/first-names.ts';
import { overlaps, type Span, sharedUnits } from '../../story/span.ts';
import type { Story } from '../../story/story.ts';
import type { StoryIndex } from '../story-index.ts';
import { matchName, SAME_NAME } from '../text/names.ts';
import { plainText } from '../text/words.ts';
import { isOfAnotherBody, speakersForBody } from './bodies.ts';
import { fits, isOtherTitle } from './claimed-gender.ts';
import {
  bareName,
  headNoun,
  holdsWholeName,
  isDescription,
  isNamedIn,
  isPerson,
  isSurelyName,
  mentionsOf,
  withoutRole,
} from './claimed-name.ts';
import { hasRole, isNameless, isOfNameless, isOfOtherRank, otherHolders } from './claimed-role.ts';
import { escapeRegExp } from './escape-reg-exp.ts';
import { isOfAnotherOwner } from './owners.ts';
import { printedWords } from './printed-words.ts';
import { saysBeside } from './says-beside.ts';
import { isFromElsewhere, isInnerQuotation, isSetOut } from './set-out.ts';
import {
  isCalledOtherwise,
  isMedium,
  isOfBody,
  mayBeBody,
  paragraphOf,
  speaksByName,
  speaksFor,
} from './stands-for.ts';
import { isToldFarFrom } from './told-far-from.ts';

/**
 * Whether the words are those of the speaker the message names: 'same', 'other', or 'nobody' if the story gives them
 * to no one, and not to that person either. 'unclear' if it could be; 'unasked' if the message names no one.
 */
export type SpeakerFinding = 'same' | 'unclear' | 'other' | 'nobody' | 'unasked';

/** Whom a message names as speaker; see `Claim` for both. */
export interface ClaimedBy {
  readonly speaker: string | null;
  readonly isSaid: boolean;
}

export interface SpeakerCheck {
  readonly finding: SpeakerFinding;
  readonly attribution: Attribution | null;
}

/** A pronoun may refer to a person named in its paragraph or in this many before it. */
const PARAGRAPHS_BACK = 3;

/**
 * Compares the speaker a message names with the story's. "Other" only if the story itself names the speaker, or if
 * nothing allows it to be the one the message names.
 *
 * @param claim whom it names: a name, or a role or description ("the mayor"); null for nobody
 */
export function checkSpeaker(
  index: StoryIndex,
  spans: readonly Span[],
  { speaker: named, isSaid }: ClaimedBy,
): SpeakerCheck {
  const claimed = named && inFull(named);
  const held = attributionsOf(index, spans).filter(
    (each) => !spans.some((span) => isFromElsewhere(index.story, each, span)),
  );
  const [tightest = null] = held;
  if (claimed === null) return { finding: 'unasked', attribution: tightest };
  const same = held.find((attribution) => isSpeaker(index, attribution, claimed));
  if (same) return { finding: 'same', attribution: same };
  const known = held.find(({ speaker }) => speaker !== null) ?? null;
  const attribution = known ?? tightest;
  if (isDescription(index.story, claimed)) {
    const isNobodys = known === null && isToldFarFrom(index, spans, claimed);
    const finding = known && isOfAnother(index, known, claimed) ? 'other' : isNobodys ? 'nobody' : 'unasked';
    return { finding, attribution };
  }
  // Who printed the words may stand for who said them: "The Herald: “…”".
  if (isMedium(index.story, claimed)) return { finding: 'unasked', attribution };
  if (known?.speaker && speaksFor(index, known.speaker, claimed, known.content))
    return { finding: 'unclear', attribution };
  if (!isNamedIn(index, claimed)) {
    if (!isSurelyName(claimed, isSaid)) return { finding: 'unasked', attribution };
    return { finding: known ? 'other' : 'nobody', attribution };
  }
  const finding = known ? whetherOther(index, known, claimed, spans) : whetherNobody(index, spans, claimed);
  const isRelayed = finding === 'other' && known !== null && isInnerQuotation(index.story, known, spans);
  return { finding: isRelayed ? 'unclear' : finding, attribution };
}

/** "The chief exec", "transport sec" */
const inFull = (claimed: string): string =>
  claimed.replace(/\bexec$/u, 'executive').replace(/(?<=\p{L} )sec$/u, 'secretary');

/** Those that hold the words: most of them first, quoted before reported, the tightest first. */
function attributionsOf({ attributions }: StoryIndex, spans: readonly Span[]): Attribution[] {
  const shared = (attribution: Attribution): number =>
    attribution.content.reduce(
      (sum, part) => sum + spans.reduce((all, span) => all + sharedUnits(part, span), 0),
      0,
    );
  return attributions
    .map((attribution) => ({ attribution, units: shared(attribution), size: sizeOf(attribution) }))
    .filter(({ units }) => units > 0)
    .sort((a, b) => b.units - a.units || a.size - b.size)
    .map(({ attribution }) => attribution);
}

function sizeOf({ content }: Attribution): number {
  return content.reduce((total, [start, end]) => total + end - start, 0);
}

/** The claimed name is the speaker's, or the story puts it to the speaker: "Mayor Ana Ruiz", "NATO Secretary General". */
function isSpeaker(index: StoryIndex, attribution: Attribution, claimed: string): boolean {
  const { story } = index;
  const { speaker, source } = attribution;
  if (!speaker || isOtherTitle(claimed, pronounOf(index, attribution))) return false;
  if (isDescription(story, claimed) && hasRole(story, speaker.name, claimed))
    return (
      !isOfOtherRank(index, attribution, claimed) &&
      !isOfAnotherOwner(index, attribution, claimed) &&
      otherHolders(index, attribution, claimed).length === 0
    );
  if (holdsWholeName(claimed, speaker.name)) return true;
  // "Will Pruitt" whom the story calls Pruitt only.
  const isLastOnly = speaker.type === 'person' && !speaker.name.includes(' ');
  if (
    isLastOnly &&
    plainText(claimed).endsWith(` ${plainText(speaker.name)}`) &&
    (isAloneSoCalled(story, speaker.name) || isPrintedSo(story, speaker.span, claimed))
  )
    return true;
  const names = [speaker.name];
  // "Cruz spokesman Rick Tyler" is not Cruz, if the story has a person of that name.
  if (!isPerson(story, claimed)) names.push(...(source ?? []).map((span) => story.slice(span)));
  const isLike = (name: string): boolean => (matchName(names, name)[0]?.confidence ?? 0) >= SAME_NAME;
  return isLike(bareName(claimed)) || isLike(withoutRole(claimed));
}

/** No given name stands in front of it. */
function isAloneSoCalled(story: Story, last: string): boolean {
  const { words } = printedWords(story);
  return mentionsOf(story, last).every(({ at }) => !isFirstName(words[at - 1]?.key ?? ''));
}

/** "Sergeant Will Bell", read as Bell. */
function isPrintedSo({ text }: Story, [start, end]: Span, claimed: string): boolean {
  const name = bareName(claimed);
  return name === text.slice(Math.max(0, end - name.length), end) && name.length > end - start;
}

/** A role is another's if somebody else has it who cannot be meant by the pronoun in front of the words. */
function isOfAnother(index: StoryIndex, known: Attribution, claimed: string): boolean {
  const holders = otherHolders(index, known, claimed);
  const isBodys = isOfAnotherBody(index, known, claimed);
  if (isSettled(known))
    return (
      isBodys ||
      isOfAnotherOwner(index, known, claimed) ||
      holders.length > 0 ||
      isOfNameless(index, known, claimed) ||
      isOfOtherRank(index, known, claimed)
    );
  const others = isBodys ? [...holders, ...speakersForBody(index, claimed)] : holders;
  return (
    (isBodys || others.length > 0) &&
    others.every(
      (name) => !isNear(index, name, known.content) || !fits(index.story, name, pronounOf(index, known)),
    )
  );
}

const pronounOf = ({ story }: StoryIndex, { source }: Attribution): string =>
  source?.[0] ? story.slice(source[0]) : '';

/** A pronoun or description may be read wrongly, a name is what it is. */
function isSettled({ speaker }: Attribution): boolean {
  const { rule, isCertain } = speaker?.resolution ?? {};
  return isCertain === true || (rule !== 'pronoun' && rule !== 'description');
}

function whetherOther(
  index: StoryIndex,
  { speaker, source, content }: Attribution,
  claimed: string,
  spans: readonly Span[],
): SpeakerFinding {
  if (!speaker) return 'unclear';
  const { rule } = speaker.resolution;
  const pronoun = source?.[0] ? index.story.slice(source[0]) : '';
  if (isGivenNameOf(speaker, claimed) || isCalledOtherwise(index.story, speaker, claimed)) return 'unclear';
  if (!fits(index.story, claimed, pronoun) || isOtherTitle(claimed, pronoun)) return 'other';
  if (mayBeBody(index, speaker, claimed) || isOfBody(index, claimed, speaker, source)) return 'unclear';
  const isWorded =
    speaker.type === 'anonymous' &&
    (/^(?:one|another)$/iu.test(speaker.name) || !/^\p{Lu}[\p{L}’'-]+$/u.test(speaker.name));
  if (rule === 'unclear' || isWorded) {
    if (rule !== 'unclear' && isSomebodyElse(index, speaker, claimed)) return 'other';
    const candidates = (speaker.candidates ?? []).map((span) => index.story.slice(span));
    const isCandidate = candidates.length === 0 || matchName(candidates, bareName(claimed)).length > 0;
    return isCandidate || isNear(index, claimed, content) ? 'unclear' : 'other';
  }
  if (saysBeside(index.story, claimed, spans)) return 'unclear';
  if (speaker.resolution.isCertain) return 'other';
  // "The judge told her": whoever is no judge in this story.
  const isOffice = rule === 'description' && SINGLE_OFFICE.test(headNoun(pronoun)?.toLowerCase() ?? '');
  if (isOffice && hasRole(index.story, speaker.name, pronoun) && !hasRole(index.story, claimed, pronoun))
    return 'other';
  if (rule !== 'pronoun' && rule !== 'description') return source === null ? 'unclear' : 'other';
  return isNear(index, claimed, content) ? 'unclear' : 'other';
}

/** "A supporter said", "my accountant said": whom the story named before is not brought in as new. */
function isSomebodyElse(index: StoryIndex, speaker: Speaker, claimed: string): boolean {
  const { name } = speaker;
  if (isNameless(index.story, speaker)) return !hasRole(index.story, claimed, name);
  const introduced = introductionOf(index.story, speaker);
  // "One said", "another of them said": one of those who were named may be meant.
  const isNew = /^(?:an?|one|another|some)\s(?!of\b)|^someone$/iu.test(name);
  const isOwned =
    /^my\s/iu.test(name) || /^(?:his|her|their|its|our)\s(?:[\p{L}-]+\s)?spokes\p{L}+$/iu.test(name);
  const isKnown = introduced !== speaker.span[0];
  if (!(isNew || isKnown || (isOwned && speaksByName(index, claimed))) || hasRole(index.story, claimed, name))
    return false;
  return mentionsOf(index.story, claimed).some(({ span }) => span[1] <= introduced);
}

/** Where the story brings in "the pal" as "a pal", or the place of the name itself. */
function introductionOf({ text }: Story, { name, span }: Speaker): number {
  const noun = /^the\s/iu.test(name) ? headNoun(name) : null;
  if (noun === null) return span[0];
  const before = text.slice(Math.max(0, span[0] - INTRODUCED_WITHIN), span[0]);
  const found = new RegExp(`\\b[Aa]n?\\s(?:[\\p{Ll}-]+\\s)?${escapeRegExp(noun)}\\b`, 'u').exec(before);
  return found ? span[0] - before.length + found.index : span[0];
}

/** UTF-16 units. */
const INTRODUCED_WITHIN = 600;

/** Offices that no other person of a story has under another word. */
const SINGLE_OFFICE = /^(?:judge|coroner|magistrate|mayor|sheriff|pope|vicar|bishop|governor)$/u;

/** "Kim", Mr Hale's daughter, may be Kim Hale. */
function isGivenNameOf({ name, type }: Speaker, claimed: string): boolean {
  const [given, surname] = bareName(claimed).split(/\s+/u);
  return surname !== undefined && name === given && type === 'person';
}

function isNear({ story }: StoryIndex, claimed: string, [first]: readonly Span[]): boolean {
  const at = paragraphOf(story, first?.[0] ?? 0);
  return mentionsOf(story, claimed).some(
    ({ paragraph }) => paragraph <= at && at - paragraph <= PARAGRAPHS_BACK,
  );
}

/** The words have no speaker: they are the story's own, unless the named person is beside them. */
function whetherNobody(index: StoryIndex, spans: readonly Span[], claimed: string): SpeakerFinding {
  const { story } = index;
  const printed = printedWords(story).words;
  const inside = printed.filter(({ span }) => spans.some((each) => overlaps(each, span)));
  const paragraphs = new Set(inside.map(({ paragraph }) => paragraph));
  const quoted = inside.filter(({ region }) => region >= 0).length * 2 > inside.length;
  if (!quoted)
    return mentionsOf(story, claimed).some(({ paragraph }) => paragraphs.has(paragraph))
      ? 'unclear'
      : 'nobody';
  return spans.some((span) => isSetOut(story, span)) ? 'nobody' : 'unclear';
}
