import { isDictionaryWord } from '../../story/dictionary.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import type { Held } from './held-sentence.ts';
import { newestOf } from './live-entries.ts';
import type { Ranking } from './rank.ts';
import { UNTOLD } from './untold.ts';

/** What may have become of people, as it is asked and as it is told. */
const FATES: readonly (readonly [asked: string, told: string])[] = [
  ['missing|unaccounted for', 'missing|unaccounted for'],
  ['injured|hurt|wounded', 'injur(?:ed|ies)|hurt|wounded|wounds'],
  ['rescued|saved', 'rescued|saved|pulled (?:out|from)|brought ashore'],
  ['evacuated|displaced|moved out', 'evacuated|displaced|left their homes|moved out'],
  ['arrested|detained', 'arrest(?:ed|s)|detained|held'],
  ['homeless', 'homeless'],
  ['trapped|stuck', 'trapped|stuck'],
  ['sick|ill|infected', 'sick|ill|infected|infections|cases'],
  ['in hospital|hospitali[sz]ed', 'hospital\\p{L}*'],
];
const NUMBER =
  '(?<![\\p{L}\\d.:-])(?:\\d[\\d,]*|nobody|no one|no|one|dozens|hundreds|thousands|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?))';

/** Each as it is asked, and how it is told. */
const TOLLS = FATES.map(([asked, told]) => ({
  asked: new RegExp(
    `^(?:(?:so|and|ok|hey),?\\s)?how many (?:people |ppl |others |passengers |children |men |women )?(?:(?:are|were|is|was|have been|got|remain) )?(?:still )?(?:${asked})(?: now| so far| yet| (?:in|by|during|after) (?:the|this|that) \\p{L}+)?[\\s?!.]*$`,
    'iu',
  ),
  told: new RegExp(`${NUMBER}\\s(?:[\\p{L}’'-]+\\s){0,6}?(?:${told})\\b`, 'iu'),
  mentioned: new RegExp(`\\b(?:${told})\\b`, 'iu'),
}));

/** "How many are missing", "how many injured": how that is told; null for any other question. */
export function askedToll(text: string): RegExp | null {
  return TOLLS.find(({ asked }) => asked.test(text))?.told ?? null;
}

const ASKS_DEAD = /\bhow many (?:\p{L}+ ){0,3}?(?:died|dead|killed|drowned|perished|deaths|fatalities)\b/iu;
const DEAD =
  /\b(?:die[ds]?|dead|deaths?|kill\w*|fatal\w*|drown\w*|perish\w*|bod(?:y|ies)|lives|toll|murder\w*|victims?|surviv\w*|casualt\w*|lost|shot|massacre\w*|execut\w+|claimed|mourn\w*|funerals?|unhurt|hurt|injur\w+|alive)\b/i;

/** "How many are missing": not how many were killed, in a sentence where nobody is missing. */
export function countsAnotherFate({ ranking: { question }, whole }: Held): boolean {
  const mentioned = ASKS_DEAD.test(question.text)
    ? DEAD
    : TOLLS.find(({ asked }) => asked.test(question.text))?.mentioned;
  return mentioned !== undefined && !whole.some(({ text }) => mentioned.test(text) || UNTOLD.test(text));
}

const PAST_YEAR = /\b(?:in|of) (?:1[89]|20)\d\d\b/;
const ASKS_OF_THEN =
  /\b(?:(?:1[89]|20)\d\d|last|first|before|previous\w*|ever|record|history|worst|deadliest|then|there|here|back|at|in|on)\b/i;

/** "How many people have died": not in 1985, unless the question says of when or where. */
export function countsDeadOfThen({ ranking: { question }, sentence: { text } }: Held): boolean {
  const asked = ASKS_DEAD.exec(question.text);
  return asked !== null && !ASKS_OF_THEN.test(question.text) && PAST_YEAR.test(text);
}

/** The sentences that say how many; in a live report the newest. */
export function findToll({ sentences }: SentenceIndex, told: RegExp): number[] {
  return newestOf(
    sentences,
    [...sentences.keys()].filter((at) => told.test(sentences[at]?.text ?? '')),
  );
}

/** "How many homes": the first number of them that the story gives; null for any longer question. */
export function askedCount(text: string): RegExp | null {
  const noun =
    /^(?:(?:so|and|ok|hey),?\s)?how many ([\p{L}-]{3,})(?: (?:are|were) there| in total| altogether)?[\s?!.]*$/iu.exec(
      text,
    )?.[1];
  if (noun === undefined || /^(?:dead|died|deaths|fatalities)$/i.test(noun)) return null;
  const one = noun.replace(/(?<=\p{L}{3})s$/iu, '');
  return new RegExp(`${NUMBER}[\\s-](?:[\\p{L}’'-]+\\s)?${one}(?:s|es)?(?!\\p{L})`, 'iu');
}

/** The first sentence that counts them; in a live report the newest. */
export function findCount({ sentences }: SentenceIndex, counted: RegExp): number[] {
  const all = [...sentences.keys()].filter((at) => counted.test(sentences[at]?.text ?? ''));
  return newestOf(sentences, all).slice(0, 1);
}

const HOW_MANY_ARE =
  /\bhow many (?:people|ppl|men|women|others|of them) (?:are|were|got|have been) (?:still |now )?(\p{L}{4,})[\s?!.]*$/iu;
/** Of these a story may tell in many words. */
const ANYHOW =
  /^(?:kids|children|pupils|students|boys|girls|affected|involved|there|alive|left|coming|going|needed|expected|allowed|concerned|taking)$/;

/** Deeds are counted in many words: "how many saves did he make" is told by "he stopped 30 shots". */
const HOW_MANY_WERE = /\bhow many (?:\p{L}+ ){1,3}?(?:are|were|have been)\b/iu;

/** "How many crew were there", "how many are unemployed": the story has no word for what is counted. */
export function countsUnknown({ question, terms }: Ranking): boolean {
  if (question.type !== 'how many' || !HOW_MANY_WERE.test(question.text)) return false;
  const state = HOW_MANY_ARE.exec(question.text)?.[1]?.toLowerCase();
  return terms.some(
    ({ word, known, matches }) =>
      (word.key === question.focus.at(-1) || word.plain === state) &&
      !ANYHOW.test(word.plain) &&
      word.weight === 1 &&
      !known &&
      matches.size === 0 &&
      isDictionaryWord(word.plain),
  );
}
