import { type Candidate, findCandidates } from '../question/answer-kinds.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isOrganisationWord, isPersonTitle, isPlaceWord } from '../text/name-lists.ts';
import { Vocabulary } from '../text/spelling.ts';
import { isCountryWord } from '../text/synonyms.ts';
import { splitWords, type Word } from '../text/words.ts';
import { linkDescriptions } from './descriptions.ts';
import { knowNames } from './known-names.ts';
import { linkPronouns } from './pronouns.ts';

/** One sentence as it is fed in. */
export interface PlainSentence {
  readonly text: string;
  /** Sentences with the same value stand in one paragraph; 0 is the headline if `hasHeadline` is set. */
  readonly paragraph?: number | null;
  /** Names that the sentence stands for without naming them (a pronoun's antecedent, a resolved speaker). */
  readonly aliases?: readonly string[];
  /** Who says something in the sentence; leave out if quotations were not looked for. */
  readonly speakers?: readonly string[] | undefined;
  /** True if an interviewer asks it: what that says of the question goes to the sentence that answers. */
  readonly asks?: boolean | undefined;
}

export interface SentenceText {
  readonly title?: string | undefined;
  readonly sentences: readonly PlainSentence[];
  /** People whom the text names, as far as they are known. */
  readonly people?: readonly string[] | undefined;
  /** True if paragraph 0 is the story's headline rather than its first paragraph. */
  readonly hasHeadline?: boolean;
}

export interface IndexedSentence {
  readonly text: string;
  readonly paragraph: number | null;
  readonly headline: boolean;
  readonly words: readonly Word[];
  /** Word positions by key. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Keys of the words of `aliases` that the sentence itself does not hold. */
  readonly aliases: ReadonlySet<string>;
  /** Keys of the names of those who say something in it. */
  readonly speakers: ReadonlySet<string>;
  /** True within the words of an interviewer. */
  readonly asks: boolean;
  readonly candidates: readonly Candidate[];
}

/** What one text's sentences hold, built once and searched many times. */
export interface SentenceIndex {
  readonly title: ReadonlySet<string>;
  /** The title as written, if none of the sentences is the headline. */
  readonly titleText: string | null;
  readonly sentences: readonly IndexedSentence[];
  /** Keys of the last words of people's names. */
  readonly people: ReadonlySet<string>;
  /** The same, and of whatever else has a name of two words. */
  readonly fullNames: ReadonlySet<string>;
  /** Number of sentences that hold a key. */
  readonly frequency: ReadonlyMap<string, number>;
  readonly averageLength: number;
  /** False if nobody looked for quotations, so that an empty `speakers` means nothing. */
  readonly knowsSpeakers: boolean;
  /** The words as written, and their keys. */
  readonly vocabulary: Vocabulary;
  readonly stems: Vocabulary;
  /** Keys of the words of full names, by their initials in lower case. */
  readonly initials: ReadonlyMap<string, readonly string[]>;
}

/** Builds the index of one story or document. */
export function indexSentences({
  title,
  sentences,
  people = [],
  hasHeadline = false,
}: SentenceText): SentenceIndex {
  const split = sentences.map(({ text }) => splitWords(text));
  const titleWords = splitWords(title ?? '');
  const vocabulary = new Vocabulary();
  const frequency = new Map<string, number>();
  let total = 0;
  const positions = split.map(positionsByKey);
  for (const [at, words] of split.entries()) {
    total += words.length;
    for (const word of words) vocabulary.add(word.plain);
    for (const key of positions[at]?.keys() ?? []) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  }
  for (const word of titleWords) vocabulary.add(word.plain);
  const stems = new Vocabulary();
  for (const key of frequency.keys()) stems.add(key);
  const names = knowNames(sentences.map(({ text }, at) => ({ text, words: split[at] ?? [] })));
  const found = sentences.map(({ text, paragraph }, at) => {
    const words = split[at] ?? [];
    const candidates = findCandidates(text, words, names({ text, words }));
    return { text, words, candidates, paragraph: paragraph ?? null };
  });
  const pronouns = linkPronouns(found);
  const descriptions = linkDescriptions(found);
  const keysOf = keysByName();
  return {
    title: new Set(titleWords.map(({ key }) => key)),
    titleText: hasHeadline ? null : (title ?? ''),
    people: surnamesOf(found, people),
    fullNames: new Set([...surnamesOf(found, people), ...fullNamesOf(found)]),
    frequency,
    vocabulary,
    stems,
    initials: initialsOf(found),
    averageLength: split.length ? total / split.length : 0,
    knowsSpeakers: sentences.some(({ speakers }) => speakers !== undefined),
    sentences: found.map(({ text, words, candidates, paragraph }, at) => ({
      text,
      words,
      candidates,
      paragraph,
      positions: positions[at] ?? new Map(),
      headline: hasHeadline && paragraph === 0,
      aliases: new Set([
        ...keysOf(sentences[at]?.aliases),
        ...[...(pronouns[at] ?? []), ...(descriptions[at] ?? [])].map(({ key }) => key),
      ]),
      speakers: keysOf(sentences[at]?.speakers),
      asks: sentences[at]?.asks ?? false,
    })),
  };
}

/** From so sure on a name is a person's. */
const SURE_PERSON = 0.9;

function surnamesOf(
  sentences: readonly { readonly words: readonly Word[]; readonly candidates: readonly Candidate[] }[],
  people: readonly string[],
): Set<string> {
  const named = sentences.flatMap(({ words, candidates }) =>
    candidates.flatMap(({ kind, sure, to }) =>
      kind === 'person' && sure >= SURE_PERSON ? (words[to - 1] ?? []) : [],
    ),
  );
  const known = people.flatMap((name) => splitWords(name).at(-1) ?? []);
  return new Set([...named, ...known].filter(isSurname).map(({ key }) => key));
}

/** Keys of the last words of names of two words or more that are no place's and no body's. */
function fullNamesOf(
  sentences: readonly { readonly words: readonly Word[]; readonly candidates: readonly Candidate[] }[],
): Set<string> {
  const last = sentences.flatMap(({ words, candidates }) =>
    candidates.flatMap(({ kind, from, to }) => {
      const inside = words.slice(from, to);
      const isOpen = kind === 'name' && inside.length > 1 && inside.every(isSurname);
      return isOpen ? (inside.at(-1) ?? []) : [];
    }),
  );
  return new Set(last.map(({ key }) => key));
}

function isSurname({ plain, key }: Word): boolean {
  if (plain.length < 3 || isCountryWord(key)) return false;
  return !isPersonTitle(plain) && !isOrganisationWord(plain) && !isPlaceWord(plain);
}

/** The keys of the words of names; each name is split once, since a story gives one speaker many sentences. */
function keysByName(): (names: readonly string[] | undefined) => Set<string> {
  const known = new Map<string, readonly string[]>();
  const keysOf = (name: string): readonly string[] => {
    const keys = known.get(name) ?? splitWords(name).map(({ key }) => key);
    known.set(name, keys);
    return keys;
  };
  return (names) => new Set((names ?? []).flatMap(keysOf));
}

/** Where each key stands among the words. */
export function positionsByKey(words: readonly Word[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, { key }] of words.entries()) {
    const known = positions.get(key);
    if (known) known.push(position);
    else positions.set(key, [position]);
  }
  return positions;
}

function initialsOf(
  sentences: readonly { readonly words: readonly Word[]; readonly candidates: readonly Candidate[] }[],
): Map<string, readonly string[]> {
  const initials = new Map<string, readonly string[]>();
  for (const { words, candidates } of sentences)
    for (const { kind, from, to } of candidates) {
      if (kind !== 'name' || to - from < 2) continue;
      const parts = words.slice(from, to).filter((word) => !isFunctionWord(word));
      if (parts.length < 2) continue;
      const letters = parts.map(({ plain }) => plain.charAt(0)).join('');
      initials.set(
        letters,
        parts.map(({ key }) => key),
      );
    }
  return initials;
}
