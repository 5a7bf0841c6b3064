import { type Candidate, findCandidates } from './answer-kinds.ts';
import { linkPronouns } from './pronouns.ts';
import { Vocabulary } from './spelling.ts';
import { splitWords, type Word } from './words.ts';

/** One sentence as it is fed in. */
export interface PlainSentence {
  readonly text: string;
  /** Sentences with the same value stand in one paragraph; 0 is the headline where `hasHeadline` is set. */
  readonly paragraph?: number | null;
  /** Names that the sentence stands for without naming them (a pronoun's antecedent, a resolved speaker). */
  readonly aliases?: readonly string[];
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
  readonly candidates: readonly Candidate[];
}

/** What one text's sentences hold, built once and searched many times. */
export interface SentenceIndex {
  readonly title: ReadonlySet<string>;
  readonly sentences: readonly IndexedSentence[];
  /** Number of sentences that hold a key. */
  readonly frequency: ReadonlyMap<string, number>;
  readonly averageLength: number;
  readonly vocabulary: Vocabulary;
}

/** Builds the index of one story or document. */
export function indexSentences({ title, sentences, hasHeadline = false }: SentenceText): SentenceIndex {
  const split = sentences.map(({ text }) => splitWords(text));
  const titleWords = splitWords(title ?? '');
  const lowerCase = new Set<string>();
  const vocabulary = new Vocabulary();
  const frequency = new Map<string, number>();
  let total = 0;
  for (const words of split) {
    total += words.length;
    const seen = new Set<string>();
    for (const word of words) {
      if (!word.capital) lowerCase.add(word.plain);
      vocabulary.add(word.plain);
      if (seen.has(word.key)) continue;
      seen.add(word.key);
      frequency.set(word.key, (frequency.get(word.key) ?? 0) + 1);
    }
  }
  for (const word of titleWords) vocabulary.add(word.plain);
  const found = sentences.map(({ text, paragraph }, at) => {
    const words = split[at] ?? [];
    const candidates = findCandidates(text, words, ({ plain }) => lowerCase.has(plain));
    return { text, words, candidates, paragraph: paragraph ?? null };
  });
  const links = linkPronouns(found);
  return {
    title: new Set(titleWords.map(({ key }) => key)),
    frequency,
    vocabulary,
    averageLength: split.length ? total / split.length : 0,
    sentences: found.map((sentence, at) => {
      const names = (sentences[at]?.aliases ?? []).flatMap(splitWords);
      return {
        ...sentence,
        positions: positionsByKey(sentence.words),
        headline: hasHeadline && sentence.paragraph === 0,
        aliases: new Set([...names, ...(links[at] ?? [])].map(({ key }) => key)),
      };
    }),
  };
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
