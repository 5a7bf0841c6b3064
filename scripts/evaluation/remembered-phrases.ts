import { analyse } from '../../src/analysis/analysis.ts';
import type { Attribution } from '../../src/quotations/attribution/attribution.ts';
import type { StoryIndex } from '../../src/retrieval/story-index.ts';
import { isFunctionWord } from '../../src/retrieval/text/function-words.ts';
import { splitWords, type Word } from '../../src/retrieval/text/words.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Span } from '../../src/story/span.ts';
import type { CorpusArticle, CorpusAttribution } from '../quotations/corpus.ts';
import { misspell } from './typos.ts';

/** What somebody half remembers of a quotation. */
export interface RememberedPhrase {
  /** Index of its story in the library. */
  readonly story: number;
  readonly text: string;
  /** The remembered words as the story prints them. */
  readonly window: Span;
  readonly gold: CorpusAttribution;
}

const SHORTEST = 4;
const LONGEST = 8;
const MISSPELT = /^\p{L}{5,}$/u;
/** Content words that a phrase keeps: with fewer nobody could know where it comes from. */
const LEAST_CONTENT = 2;

export function analyseArticle({ id, text }: CorpusArticle): StoryIndex {
  const story = readPlainText(text);
  if (story.text !== text)
    throw new Error(`${id} is read as another text, so the corpus's spans do not hold`);
  return analyse(story);
}

/**
 * Phrases made of an article's marked quotations that have a source: a window of 4 to 8 words of one stretch, one word
 * dropped, one content word of five letters or more misspelt by one edit, in lower case.
 *
 * @param most how many of the article's quotations are drawn
 */
export function rememberPhrases(
  { text, attributions }: CorpusArticle,
  story: number,
  most: number,
  random: () => number,
): RememberedPhrase[] {
  const phrases = attributions
    .filter(({ source }) => source !== null)
    .flatMap((gold): RememberedPhrase[] => {
      const stretch = [...gold.content].sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
      return stretch ? windowOf(text, stretch, random).map((found) => ({ story, gold, ...found })) : [];
    });
  return shuffled(phrases, random).slice(0, most);
}

function windowOf(text: string, [start, end]: Span, random: () => number): { text: string; window: Span }[] {
  const below = (count: number): number => Math.floor(random() * count);
  const words = splitWords(text.slice(start, end)).filter(
    (word, at, all) => word.start !== all[at - 1]?.start,
  );
  const size = SHORTEST + below(LONGEST - SHORTEST + 1);
  if (words.length < size) return [];
  const from = below(words.length - size + 1);
  const window = words.slice(from, from + size);
  const dropped = below(size);
  const kept = window.filter((_, at) => at !== dropped);
  const print = (word: Word): string => text.slice(start + word.start, start + word.end).toLowerCase();
  const long = kept.filter((word) => !isFunctionWord(word) && MISSPELT.test(print(word)));
  const misspelt = long[below(long.length)];
  const first = window[0];
  const last = window.at(-1);
  if (!misspelt || !first || !last) return [];
  if (kept.filter((word) => !isFunctionWord(word)).length < LEAST_CONTENT) return [];
  const typed = kept.map((word) => (word === misspelt ? misspell(print(word), random) : print(word)));
  return [{ text: typed.join(' '), window: [start + first.start, start + last.end] }];
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The attribution holds most of the remembered words and names the marked source as its speaker. */
export function isRight(
  { story }: StoryIndex,
  { content, source, speaker }: Attribution,
  { window, gold }: RememberedPhrase,
): boolean {
  const held = content.reduce((sum, span) => sum + shared(span, window), 0);
  if (held * 2 < window[1] - window[0]) return false;
  const goldSource = gold.source ?? [];
  if ((source ?? []).some((span) => goldSource.some((other) => shared(span, other) > 0))) return true;
  const names = [gold.sourceName ?? '', ...goldSource.map((span) => story.slice(span))];
  return speaker !== null && names.some((name) => head(name) !== '' && head(name) === head(speaker.name));
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

function head(name: string): string {
  return splitWords(name).at(-1)?.plain ?? '';
}
