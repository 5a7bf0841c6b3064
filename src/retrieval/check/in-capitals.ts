import { isFirstName } from '../../quotations/lexicon/first-names.ts';
import { isWordOfSaying } from '../../quotations/lexicon/words-of-saying.ts';
import { isDictionaryWord } from '../../story/dictionary.ts';
import type { Story } from '../../story/story.ts';
import type { StoryIndex } from '../story-index.ts';
import { comparedWords } from './compared-words.ts';
import { printedWords } from './printed-words.ts';

/** What stands before a clause: "lol", "so". */
const OPENS =
  /(?:^|[.!?;,:\n>(/]|\b(?:and|but|so|then|while|lol|because|that|how|when|did|does|is|btw|omg|wait)\s)\s*$/iu;
const TITLED =
  /\b(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|judge|justice|mayor|cllr|sen|gov|rep|supt|sgt|rev)\.?\s+$/iu;
const SPEECH_BEHIND = /^\s*(?:(:)|(?:(?:has|had|just|also|then|really|literally|actually)\s+)*(\p{L}+))/u;

/**
 * A message with capitals for the names of the stories that are typed without: "lol quintero said". A word that is none of
 * the language is a name if the stories only have it so; "marsh" or "bell" only where it is somebody's whom they quote, and speaks.
 *
 * @returns the message, each character at its place
 */
export function inCapitals(message: string, stories: readonly StoryIndex[]): string {
  if (!/\p{Ll}/u.test(message)) return message;
  const known = stories.map(namesOf);
  const isPair = (one: string, other: string): boolean =>
    known.some(({ pairs }) => pairs.has(`${one} ${other}`));
  const words = [...message.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]{2,})*/gu)].map(
    ({ 0: raw, index }) => {
      const key = comparedWords(raw)[0]?.key ?? '';
      const isWord = isDictionaryWord(key);
      const isAlone = key.length > 2 && known.some(({ single, last }) => (isWord ? last : single).has(key));
      const isName = isAlone && (!isWord || speaks(message, index, index + raw.length));
      return { raw, index, key, isName };
    },
  );
  let cased = '';
  for (const [at, { raw, index, key, isName }] of words.entries()) {
    const [before, behind] = [words[at - 1], words[at + 1]];
    const isPart =
      isName ||
      (before && (before.isName || isFirstName(before.key)) && isPair(before.key, key)) ||
      (behind && (behind.isName || isFirstName(key)) && isPair(key, behind.key));
    cased += message.slice(cased.length, index) + (isPart ? capital(raw) : raw);
  }
  return cased + message.slice(cased.length);
}

/** A clause opens with the word, or a title does, and a colon or a word of saying follows. */
function speaks(message: string, start: number, end: number): boolean {
  const before = message.slice(Math.max(0, start - 20), start);
  if (TITLED.test(before)) return true;
  const [, mark, word = ''] = SPEECH_BEHIND.exec(message.slice(end, end + 40)) ?? [];
  return OPENS.test(before) && (mark !== undefined || isWordOfSaying(word));
}

interface Names {
  /** Words that the story has in capitals only, and once at least within a sentence. */
  readonly single: ReadonlySet<string>;
  /** Last names of those whom it quotes. */
  readonly last: ReadonlySet<string>;
  /** Two words in capitals next to each other: "helen marsh". */
  readonly pairs: ReadonlySet<string>;
}

const kept = new WeakMap<Story, Names>();

function namesOf(index: StoryIndex): Names {
  const own = kept.get(index.story) ?? findNames(index);
  kept.set(index.story, own);
  return own;
}

function findNames({ story, attributions }: StoryIndex): Names {
  const [single, pairs, last] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { speaker } of attributions)
    if (speaker?.type === 'person') last.add(comparedWords(speaker.name).at(-1)?.key ?? '');
  const { words, positions } = printedWords(story);
  for (const [key, places] of positions) {
    const isProper = places.some((at) => words[at]?.proper) && places.every((at) => words[at]?.capital);
    if (isProper) single.add(key.replace(/'s$/u, ''));
  }
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (before?.capital && word.capital && before.sentence === word.sentence)
      pairs.add(`${before.key} ${word.key.replace(/'s$/u, '')}`);
  }
  return { single, pairs, last };
}

/** One character for one: "ß" has no capital of its own. */
function capital(word: string): string {
  const first = word.charAt(0).toUpperCase();
  return first.length === 1 ? first + word.slice(1) : word;
}
