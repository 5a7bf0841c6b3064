import { type Candidate, findCandidates } from '../question/answer-kinds.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { Vocabulary } from '../text/spelling.ts';
import { splitWords, type Word } from '../text/words.ts';
import { linkDescriptions } from './descriptions.ts';
import { knowNames } from './known-names.ts';
import { linkPronouns } from './pronouns.ts';

/** One sentence as it is fed in. */
export interface PlainSentence {
  readonly text: string;
  /** Sentences with the same value stand in one paragraph; 0 is the headline where `hasHeadline` is set. */
  readonly paragraph?: number | null;
  /** Names that the sentence stands for without naming them (a pronoun's antecedent, a resolved speaker). */
  readonly aliases?: readonly string[];
  /** Who says something in the sentence; leave out where quotations were not looked for. */
  readonly speakers?: readonly string[] | undefined;
}

export interface SentenceText {
  readonly title?: string | undefined;
  readonly sentences: readonly PlainSentence[];
  /** True where paragraph 0 is the story's headline rather than its first paragraph. */
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
  readonly candidates: readonly Candidate[];
}

/** What one text's sentences hold, built once and searched many times. */
export interface SentenceIndex {
  readonly title: ReadonlySet<string>;
  /** The title as written, where none of the sentences is the headline. */
  readonly titleText: string | null;
  readonly sentences: readonly IndexedSentence[];
  /** Number of sentences that hold a key. */
  readonly frequency: ReadonlyMap<string, number>;
  readonly averageLength: number;
  /** False where nobody looked for quotations, so that an empty `speakers` means nothing. */
  readonly knowsSpeakers: boolean;
  /** The words as written, and their keys. */
  readonly vocabulary: Vocabulary;
  readonly stems: Vocabulary;
  /** Keys of the words of full names, by their initials in lower case. */
  readonly initials: ReadonlyMap<string, readonly string[]>;
}

/** Builds the index of one story or document. */
export function indexSentences({ title, sentences, hasHeadline = false }: SentenceText): SentenceIndex {
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
  const names = knowNames(split);
  const found = sentences.map(({ text, paragraph }, at) => {
    const words = split[at] ?? [];
    const candidates = findCandidates(text, words, names(words));
    return { text, words, candidates, paragraph: paragraph ?? null };
  });
  const pronouns = linkPronouns(found);
  const descriptions = linkDescriptions(found);
  const keysOf = keysByName();
  return {
    title: new Set(titleWords.map(({ key }) => key)),
    titleText: hasHeadline ? null : (title ?? ''),
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
    })),
  };
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
