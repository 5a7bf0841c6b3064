import type { Attribution, Speaker } from '../../quotations/attribution/attribution.ts';
import { type Gender, genderOfFirstName, isFirstName } from '../../quotations/lexicon/first-names.ts';
import { genderOfWord, isTitle } from '../../quotations/lexicon/titles-and-places.ts';
import { overlaps, type Span, sharedUnits } from '../../story/span.ts';
import type { Story } from '../../story/story.ts';
import type { StoryIndex } from '../story-index.ts';
import { matchName, SAME_NAME } from '../text/names.ts';
import { plainText } from '../text/words.ts';
import { printedWords } from './printed-words.ts';

/**
 * Whether the words are those of the speaker the message names: 'same', 'other', or 'nobody' if the story gives them
 * to no one, and not to that person either. 'unclear' if it could be; 'unasked' if the message names no one.
 */
export type SpeakerFinding = 'same' | 'unclear' | 'other' | 'nobody' | 'unasked';

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
 * @param claimed a name, or a role or description ("the mayor"); null for none
 */
export function checkSpeaker(
  index: StoryIndex,
  spans: readonly Span[],
  claimed: string | null,
): SpeakerCheck {
  const held = attributionsOf(index, spans).filter(
    (each) => !spans.some((span) => isFromElsewhere(index.story, each, span)),
  );
  const [tightest = null] = held;
  if (claimed === null) return { finding: 'unasked', attribution: tightest };
  const same = held.find((attribution) => isSpeaker(index, attribution, claimed));
  if (same) return { finding: 'same', attribution: same };
  const known = held.find(({ speaker }) => speaker !== null) ?? null;
  const attribution = known ?? tightest;
  if (isDescription(claimed))
    return { finding: known && heldByAnother(index, known, claimed) ? 'other' : 'unasked', attribution };
  if (!isNamedIn(index, claimed)) return { finding: known ? 'other' : 'nobody', attribution };
  const finding = known ? whetherOther(index, known, claimed, spans) : whetherNobody(index, spans, claimed);
  return { finding, attribution };
}

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
  if (!speaker) return false;
  if (isDescription(claimed) && hasRole(story, speaker.name, claimed)) return true;
  if (holdsWholeName(claimed, speaker.name)) return true;
  const names = [speaker.name];
  // "Cruz spokesman Rick Tyler" is not Cruz, if the story has a person of that name.
  if (!isPerson(story, claimed)) names.push(...(source ?? []).map((span) => story.slice(span)));
  return (matchName(names, bareName(claimed))[0]?.confidence ?? 0) >= SAME_NAME;
}

/** "Michael Tyler, Feingold’s spokesman" names Michael Tyler. */
function holdsWholeName(claimed: string, name: string): boolean {
  const parts = (text: string): string[] => plainText(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const own = parts(name);
  const given = parts(claimed);
  return own.length > 1 && own.every((part) => given.includes(part));
}

/** Somewhere a given name or a title precedes the claimed name. */
function isPerson(story: Story, claimed: string): boolean {
  const { words } = printedWords(story);
  return mentionsOf(story, claimed).some(({ at }) => {
    const before = words[at - 1];
    return before?.capital === true && (isFirstName(story.slice(before.span)) || isTitle(before.key));
  });
}

const ARTICLE = /^(?:the|an?|our|their|his|her|its)\s+/iu;
/** Without "the" and titles: "Prince Osaro" is Osaro. */
function bareName(claimed: string): string {
  const words = claimed.replace(ARTICLE, '').split(/\s+/u);
  const isTitled = (word: string): boolean => isTitle(word.replace(/\.$/u, '').toLowerCase());
  while (words.length > 1 && isTitled(words[0] ?? '') && /^\p{Lu}/u.test(words[1] ?? '')) words.shift();
  return words.join(' ');
}

/** "the mayor", "the NATO chief", "Secretary of State": no name. */
function isDescription(claimed: string): boolean {
  if (ARTICLE.test(claimed) || !/\p{Lu}/u.test(claimed)) return true;
  const [first = ''] = claimed.split(/\s+/u);
  return !isFirstName(first) && isTitle((headNoun(claimed) ?? '').toLowerCase());
}

/** True if the story puts the role's noun to the name: "Mayor Ana Ruiz", "Ana Ruiz, the mayor of Harlow". */
function hasRole({ text }: Story, name: string, claimed: string): boolean {
  const noun = headNoun(claimed);
  const last = name.split(/\s+/u).at(-1) ?? '';
  if (noun === null || last.length < 2) return false;
  const [role, surname] = [anyCase(noun), escapeRegExp(last)];
  const before = new RegExp(
    `\\b${role}\\b[,]?(?:\\s+(?:of|for|at)(?:\\s+[\\p{L}’'-]+){1,4},?)?(?:\\s+["“‘(]?\\p{Lu}[\\p{L}\\p{M}.’'-]*["”’)]?){0,3}\\s+${surname}(?![\\p{L}])`,
    'u',
  );
  const behind = new RegExp(`${surname}(?:,|\\s+\\(|\\s+(?:is|was)\\b)[^.;“”"]{0,60}?\\b${role}\\b`, 'u');
  return before.test(text) || behind.test(text);
}

/** A pattern for a word in capitals or not, beside names, which have them. */
const anyCase = (word: string): string =>
  [...word]
    .map((letter) =>
      /\p{L}/u.test(letter) ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : escapeRegExp(letter),
    )
    .join('');

function headNoun(claimed: string): string | null {
  const head = claimed.replace(ARTICLE, '').split(/\s(?:of|for|from|in|at|with|who|that)\s/u)[0] ?? '';
  const noun = /[\p{L}-]+$/u.exec(head.trim())?.[0] ?? '';
  return noun.length > 2 ? noun : null;
}

/** The role belongs to another person in this story: a speaker introduced by it. */
function heldByAnother(index: StoryIndex, { speaker }: Attribution, claimed: string): boolean {
  if (!speaker || speaker.resolution.rule === 'unclear' || speaker.type === 'anonymous') return false;
  const others = index.attributions.flatMap((each) =>
    each.speaker && each.speaker.entity !== speaker.entity && each.speaker.type === 'person'
      ? [each.speaker.name]
      : [],
  );
  const [whole = ''] = claimed.replace(ARTICLE, '').split(/\s(?:of|for|from|in|at|with|who|that)\s/u);
  // "The Mudcats coach" is not the coach of the others.
  return [...new Set(others)].some(
    (name) => hasRole(index.story, name, claimed) && isCalled(index.story, name, whole),
  );
}

/** The capitalised words in front of a role stand beside the name as well. */
function isCalled(story: Story, name: string, role: string): boolean {
  const own = role.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
  const last = escapeRegExp(name.split(/\s+/u).at(-1) ?? '');
  return (
    own.length === 0 ||
    own.every((word) =>
      new RegExp(
        `${escapeRegExp(word)}[^.\\n]{0,60}${last}|${last}[^.\\n]{0,60}${escapeRegExp(word)}`,
        'iu',
      ).test(story.text),
    )
  );
}

function isNamedIn(index: StoryIndex, claimed: string): boolean {
  return mentionsOf(index.story, claimed).length > 0;
}

interface Mention {
  /** Position among the printed words. */
  readonly at: number;
  readonly span: Span;
  readonly paragraph: number;
}

/** The place of the last part of a name. */
function mentionsOf(story: Story, claimed: string): Mention[] {
  const parts = plainText(bareName(claimed)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = parts.filter((part) => part.length > 2 && !/^(?:jr|sr|iii)$/u.test(part)).at(-1);
  if (last === undefined) return [];
  const { words, positions } = printedWords(story);
  return [last, `${last}'s`].flatMap((key) =>
    (positions.get(key) ?? []).flatMap((at) => {
      const word = words[at];
      return word ? [{ at, span: word.span, paragraph: word.paragraph }] : [];
    }),
  );
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
  if (!fits(index.story, claimed, pronoun)) return 'other';
  if (mayBeCalled(index, speaker, claimed)) return 'unclear';
  const isWorded = speaker.type === 'anonymous' && !/^\p{Lu}[\p{L}’'-]+$/u.test(speaker.name);
  if (rule === 'unclear' || isWorded) {
    // "A supporter said": a person named before is not introduced as new.
    const isNew = rule !== 'unclear' && /^(?:an?|one|another|some)\s/iu.test(speaker.name);
    if (isNew && mentionsOf(index.story, claimed).some(({ span }) => span[1] <= speaker.span[0]))
      return 'other';
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

/** Offices that no other person of a story has under another word. */
const SINGLE_OFFICE = /^(?:judge|coroner|magistrate|mayor|sheriff|pope|vicar|bishop|governor)$/u;

/** "A spokeswoman" speaks for a firm; "Anne", his widow, may have his last name. */
function mayBeCalled({ story }: StoryIndex, { name, type }: Speaker, claimed: string): boolean {
  const [given, surname] = bareName(claimed).split(/\s+/u);
  if (/\bspokes(?:man|woman|person|people)\b/iu.test(name))
    return type === 'anonymous' && !/\s\p{Lu}/u.test(name) && !isPerson(story, claimed);
  return surname !== undefined && name === given && type === 'person';
}

/** No office, which women hold under a man's word. */
const RELATIVE =
  /^(?:mother|mom|father|dad|wife|husband|son|daughter|sister|brother|widow|widower|aunt|uncle|grandmother|grandfather|niece|nephew|girlfriend|boyfriend|man|woman|boy|girl)$/iu;

/** "She" and "my mother" are no one the story calls Mr or names Luis. */
function fits(story: Story, claimed: string, pronoun: string): boolean {
  const noun = /^(?:my|his|her|their|the|an?) (?:[\p{L}-]+ ){0,2}?(\p{L}+)$/iu.exec(pronoun)?.[1] ?? '';
  const worded =
    /^(?:he|she)$/iu.exec(pronoun)?.[0].toLowerCase() ??
    TITLES.get(/^(?:Mr|Mrs|Ms|Miss)(?=\.? \p{Lu})/u.exec(pronoun)?.[0].toLowerCase() ?? '') ??
    (RELATIVE.test(noun) ? genderOfWord(noun.toLowerCase()) : undefined);
  const gender = genderIn(story, claimed);
  return gender === undefined || worded === undefined || gender === worded;
}

/** By the given name or title before the surname in the message or the story, if all agree. */
function genderIn(story: Story, claimed: string): Gender | undefined {
  const { words } = printedWords(story);
  const before = mentionsOf(story, claimed).flatMap(({ at }) => {
    const word = words[at - 1];
    return word?.capital ? [story.slice(word.span)] : [];
  });
  const [given, surname] = bareName(claimed).split(/\s+/u);
  // "Emrys Pugh" of a story with Mr and Mrs Pugh.
  const own = surname === undefined ? undefined : genderOfFirstName(given ?? '');
  if (own) return own;
  const names = surname === undefined ? before : [given ?? '', ...before];
  const genders = new Set(
    names.flatMap((name) => TITLES.get(name.toLowerCase()) ?? genderOfFirstName(name) ?? []),
  );
  return genders.size === 1 ? [...genders][0] : undefined;
}

const TITLES: ReadonlyMap<string, Gender> = new Map([
  ['mr', 'he'],
  ['mrs', 'she'],
  ['ms', 'she'],
  ['miss', 'she'],
]);

function isNear({ story }: StoryIndex, claimed: string, [first]: readonly Span[]): boolean {
  const at = paragraphOf(story, first?.[0] ?? 0);
  return mentionsOf(story, claimed).some(
    ({ paragraph }) => paragraph <= at && at - paragraph <= PARAGRAPHS_BACK,
  );
}

function paragraphOf({ paragraphs }: Story, offset: number): number {
  return paragraphs.findIndex(({ span }) => offset < span[1]);
}

const SAYS =
  '(?:said|says|say|told|tells|added|adds|wrote|writes|tweeted|asked|asks|replied|insisted|argued|explained|warned|noted|claimed)';

/** The claimed name is beside a word of saying around the quotation: the story may well mean that person. */
function saysBeside(story: Story, claimed: string, spans: readonly Span[]): boolean {
  const parts = bareName(claimed).split(/\s+/u);
  const given = parts.length > 1 ? escapeRegExp(parts[0] ?? '') : '';
  const surname = escapeRegExp(parts.at(-1) ?? '');
  if (surname.length < 3) return false;
  // "Mats Holm said" is not beside Anders Holm.
  const others = [
    ...story.text.matchAll(new RegExp(`(\\p{Lu}[\\p{L}\\p{M}’'-]+) ${surname}(?![\\p{L}])`, 'gu')),
  ]
    .map(([, first = '']) => first)
    .filter((first) => given !== '' && first !== parts[0] && isFirstName(first));
  const last = `${others.length > 0 ? `(?<!(?:${[...new Set(others)].map(escapeRegExp).join('|')}) )` : ''}${surname}`;
  const beside = new RegExp(
    `${last}\\s+(?:\\p{L}+\\s+)?${SAYS}\\b|\\b(?!told|tells|asked|asks)${SAYS}\\s+(?:[\\p{L}.’'-]+\\s+){0,4}${last}(?![\\p{L}])`,
    'u',
  );
  return story.sentences.some(
    ({ span }) => spans.some((each) => overlaps(each, span)) && beside.test(outsideMarks(story.slice(span))),
  );
}

function outsideMarks(sentence: string): string {
  return sentence.replace(/[“"][^“”"]*[”"]/gu, ' ');
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

/** A quotation set out as a paragraph of its own that begins with an ellipsis is taken from elsewhere. */
function isSetOut(story: Story, [start]: Span): boolean {
  const paragraph = story.paragraphAt(start);
  return paragraph !== undefined && /^[“"‘'«„]\s*(?:…|\.\.\.|\[…)/u.test(story.slice(paragraph.span));
}

/** Who spoke in the paragraph before does not go on in what is set out from elsewhere. */
function isFromElsewhere(story: Story, { source, cue }: Attribution, span: Span): boolean {
  if (!isSetOut(story, span)) return false;
  const home = story.paragraphAt(span[0]);
  return ![...(source ?? []), ...(cue ?? [])].some(([start]) => story.paragraphAt(start) === home);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
