import type { Speaker } from '../../quotations/attribution/attribution.ts';
import { isFirstName, mayBeSameFirstName } from '../../quotations/lexicon/first-names.ts';
import { isOutletName, isOutletTold } from '../../quotations/lexicon/outlets.ts';
import { ORGANISATION_NOUNS } from '../../quotations/lexicon/titles-and-places.ts';
import { isDictionaryWord } from '../../story/dictionary.ts';
import { overlaps, type Span } from '../../story/span.ts';
import type { Sentence, Story } from '../../story/story.ts';
import type { StoryIndex } from '../story-index.ts';
import { matchName } from '../text/names.ts';
import { plainText } from '../text/words.ts';
import { isBody } from './bodies.ts';
import { bareName, isPerson, mentionsOf } from './claimed-name.ts';
import { printedWords } from './printed-words.ts';

const parts = (name: string): string[] => plainText(name).match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** Who printed or wrote the words may stand for who said them: "The Herald: “…”", "Radio Harl: “…”", "Dora Finch: “…”". */
export function isMedium({ details }: Story, claimed: string): boolean {
  if (isOutletName(claimed) || isOutletTold(claimed) || /^(?:Radio|TV|Channel)\s/u.test(claimed)) return true;
  const author = parts(details.byline ?? '');
  const named = parts(bareName(claimed));
  return named.length > 0 && named.every((part) => author.includes(part));
}

/** "Toby Lunn" may be Tobias Lunn where the story has no Toby. */
export function isCalledOtherwise(story: Story, { name, type }: Speaker, claimed: string): boolean {
  const [one, other] = [parts(bareName(claimed)), parts(name)];
  const [given = '', own = ''] = [one[0], other[0]];
  if (type !== 'person' || one.length !== 2 || one[1] !== other.at(-1)) return false;
  if (given.charAt(0) !== own.charAt(0) && !mayBeSameFirstName(given, own)) return false;
  const { words } = printedWords(story);
  return mentionsOf(story, claimed).every(({ at }) => words[at - 1]?.key !== given);
}

/** "A spokeswoman" speaks for a firm. */
export function mayBeBody(index: StoryIndex, { name, type }: Speaker, claimed: string): boolean {
  return (
    /\bspokes(?:man|woman|person|people)\b/iu.test(name) &&
    type === 'anonymous' &&
    !/\s\p{Lu}/u.test(name) &&
    !isPerson(index.story, claimed) &&
    !speaksByName(index, claimed)
  );
}

/** A body or a place that is named with the speaker or where the words stand: "Kenya:" for its minister, "Pallister:" for its director. */
export function speaksFor(
  { story, attributions }: StoryIndex,
  speaker: Speaker,
  claimed: string,
  [first]: readonly Span[],
): boolean {
  const { span } = speaker;
  const name = bareName(claimed);
  const people = attributions.flatMap(({ speaker }) => (speaker?.type === 'person' ? [speaker.name] : []));
  // "Kestrel Forge", "St Osric’s": no person's name, though it may be read as one.
  const isBody = isOfWords(name) || /^St\.?\s/u.test(claimed);
  if (!isBody && matchName([...new Set(people)], name).length > 0) return false;
  if (!isBody && (isPerson(story, claimed) || isFirstName(name.split(/\s+/u)[0] ?? ''))) return false;
  const told = story.sentences.find((sentence) => overlaps(sentence.span, span));
  if (isIntroducedWith(story, speaker, claimed)) return true;
  if (!told || !REPRESENTS.test(story.slice(told.span))) return false;
  const homes = [span, first].flatMap((each) => (each ? [paragraphOf(story, each[0])] : []));
  const mentions = mentionsOf(story, claimed);
  if (mentions.some(({ paragraph }) => homes.includes(paragraph))) return true;
  return mentions.length > 0 && isOfStorysBody(story.slice(told.span), speaker.name, claimed);
}

/** Two words or more, none of them a given name. */
function isOfWords(name: string): boolean {
  const words = name.split(/\s+/u);
  return (
    words.length > 1 && words.every((word) => isDictionaryWord(word.toLowerCase()) && !isFirstName(word))
  );
}

/**
 * Somewhere the story says what somebody is and of which body: "Joel Prentice, the RWA’s organiser", "the university’s
 * vice-chancellor" of a story about St Osric’s University.
 */
function isIntroducedWith(story: Story, { name, type }: Speaker, claimed: string): boolean {
  if (type !== 'person') return false;
  const { words } = printedWords(story);
  const bodies = mentionsOf(story, claimed);
  const nouns = new Set(
    bodies
      .flatMap(({ at }) => [words[at], words[at + 1]])
      .flatMap((word) => (word?.capital ? [word.key] : [])),
  );
  return sentencesWith(story, name).some(({ span }) => {
    const own = story.slice(span).replace(MARKED, ' ');
    if (!REPRESENTS.test(own)) return false;
    if (bodies.some((mention) => overlaps(mention.span, span))) return true;
    const owner = /\b(?:the|its)\s(?:\p{Ll}+\s)?(\p{Ll}+)[’']s?\s/u.exec(own)?.[1];
    return owner !== undefined && (ORGANISATION_NOUNS.has(owner) || isBody(owner)) && nouns.has(owner);
  });
}

const MARKED = /[“"][^“”"]*[”"]/gu;

function sentencesWith(story: Story, name: string): readonly Sentence[] {
  return mentionsOf(story, name).flatMap(
    ({ span }) =>
      story.paragraphAt(span[0])?.sentences.find((sentence) => overlaps(sentence.span, span)) ?? [],
  );
}

/** The words of "the guards’ union, the RWA", and somebody whom the story names with the RWA. */
export function isOfBody(
  { story }: StoryIndex,
  claimed: string,
  { type, name }: Speaker,
  source: readonly Span[] | null,
): boolean {
  if (type !== 'organisation') return false;
  const words = [name, ...(source ?? []).map((span) => story.slice(span))].join(' ');
  const named = (words.match(/(?<!^)\p{Lu}[\p{L}\p{M}]+/gu) ?? []).map((part) => plainText(part));
  if (isOutletName(name)) return false;
  return mentionsOf(story, claimed).some(({ span: [start, end] }) => {
    const beside = story.text.slice(Math.max(0, start - BESIDE), end + BESIDE).split(/[.;“”"\n]/u);
    const own = beside.find((text) => text.includes(story.slice([start, end]))) ?? '';
    const held = parts(own);
    return REPRESENTS.test(own) && named.some((part) => held.includes(part));
  });
}

/** UTF-16 units between somebody’s name and the body’s. */
const BESIDE = 50;

/** "Said chairman Piers Langley", of the club that the story is about: no other body stands beside the name. */
function isOfStorysBody(sentence: string, speaker: string, claimed: string): boolean {
  const own = new Set([...parts(speaker), ...parts(claimed)]);
  const words = sentence.replace(/[“"][^“”"]*[”"]/gu, ' ').match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  const isOfOther = words.some(
    (word, at) => /^\p{Lu}/u.test(word) && at > 0 && !parts(word).some((part) => own.has(part)),
  );
  const [head = ''] = words;
  return (
    !isOfOther &&
    LEADS.test(words.join(' ')) &&
    (own.has(plainText(head)) || isDictionaryWord(head.toLowerCase()))
  );
}

/** Those who lead a body, and no place. */
const LEADS =
  /\b(?:spokes\p{L}+|chair\p{L}*|chief executive|managing director|director|manager|owner|founder|boss|ceo|captain|coach|president|(?:studio|lab|agency|union|museum|school|team) head)\b/iu;

/** Words for whoever speaks for a body or a place. */
const REPRESENTS =
  /\b(?:spokes\p{L}+|chief|director|minister|secretary|president|chair\p{L}*|leader|head|manager|owner|founder|boss|ceo|executive|captain|coach|editor|principal|officer|official|lawyer|attorney|representative|ambassador|mayor|governor|commissioner|\p{L}*-?chancellor|dean|member|organi[sz]\p{L}+|counsel|analyst|researcher|technician|runs|leads|owns|heads|founded)\b/iu;

/** The story has quotations of a person who bears this whole name. */
export function speaksByName({ attributions }: StoryIndex, claimed: string): boolean {
  const name = bareName(claimed);
  return attributions.some(({ speaker }) => speaker?.type === 'person' && speaker.name === name);
}

/** Index of the paragraph that holds an offset. */
export function paragraphOf({ paragraphs }: Story, offset: number): number {
  return paragraphs.findIndex(({ span }) => offset < span[1]);
}
