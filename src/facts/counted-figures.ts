import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { contentWords } from './salience.ts';

const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
  tn: 1e12,
};
const DAYS: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.4,
  year: 365,
  decade: 3650,
};

const WORDS = [...SMALL, ...Object.keys(TENS)].join('|');
const NUMBER = `(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:(?:m|bn|tn|k)\\b)?|${WORDS})(?:[\\s-](?:hundred|thousand|million|billion|trillion))?`;
const LINK = '(?:\\s(?:of|its|the|their|his|her|these|those|all|other))*';
const ABOUT =
  '(?:at least|up to|more than|fewer than|less than|about|around|some|almost|nearly|over|only|just)';
const HARM = '(?:injur|wound)(?:ed|ing)|hurt';
const DEAD = 'killed|dead|died';
/** "Killed 12 soldiers" counts them, not all the dead. */
const NOT_PEOPLE =
  '[,.]\\d|\\s(?!people\\b)(?:\\p{Ll}+\\s)?(?:\\p{Ll}{2,}s|men|women|children|sheep|cattle|fish)\\b';
/** "has risen to three", told of a toll. */
const TOLL = `(?:death\\stoll|number\\sof\\s(?:dead|deaths|people\\s(?:killed|who\\s(?:have\\s|had\\s)?died)))\\b[^.;:,]{0,90}?\\s(?:to|at)\\s(?:${ABOUT}\\s)*`;
/**
 * A sum of money, a share, a count of votes, somebody's age, a number of dead or injured, a magnitude, a year since when, or a number with
 * what it counts: "$43 million", "12% of its staff", "7-2", "three of its girders", "18 months", "the 86th minute".
 */
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?:(?<money>[$€£]\\s?${NUMBER}|${NUMBER}\\s(?:dollars|euros|pounds))|(?<share>${NUMBER}\\s?(?:%|percent\\b|per cent\\b))(?:\\sof\\s(?:the|its|their|all)\\s\\p{Ll}+)?|(?<votes>\\d{1,3}[-–]\\d{1,3})|(?<ayes>${NUMBER})\\svotes?\\s(?:to|against)\\s(?<noes>${NUMBER})|(?<age>\\d{1,3})-year-old|(?:(?:man|woman|boy|girl)\\sof|aged)\\s(?<aged>\\d{1,3})|(?<=\\p{Ll},\\s)(?<byName>\\d{1,2})(?=[,.])|(?:${TOLL}|kill(?:ed|ing|s)\\s(?:${ABOUT}\\s)*)(?<toll>${NUMBER})(?!${NOT_PEOPLE})|(?<dead>${NUMBER})\\s(?:people\\s)?(?:(?:were|was|are|have|had|have\\sbeen|had\\sbeen)\\s)?(?:${DEAD})\\b|(?:${HARM})\\s(?:${ABOUT}\\s)*(?<harmed>${NUMBER})|(?<hurt>${NUMBER})\\s(?:others\\s|people\\s)?(?:were\\s|was\\s)?(?:${HARM})|magnitude(?:\\sof)?\\s(?<magnitude>\\d(?:\\.\\d)?)|since\\s(?<since>(?:19|20)\\d\\d)|(?<minute>\\d{1,3})(?:st|nd|rd|th)\\sminute|(?<count>${NUMBER})${LINK}\\s(?:[\\p{Ll}-]+\\s){0,2}?(?<noun>\\p{Ll}{2,}s|people|children|men|women))(?![\\p{L}\\p{N}])`,
  'giu',
);
/** Nouns in the plural only by their look, and measures that need no other word. */
const NO_NOUN =
  /^(?:is|was|has|as|its|his|this|us|hers|theirs|across|yes|less|news|always|perhaps|towards|besides|whereas|thus|plus|minus)$/u;
/** Says nothing of what is counted. */
const EMPTY = new Set(
  ['leas', 'most', 'than', 'abou', 'some', 'more', 'over', 'near', 'almo', 'arou'].concat([
    'only',
    'just',
    'unde',
  ]),
);

/** A figure of a story with what stands around it. */
export interface Figure {
  readonly story: Story;
  /** The number with its unit. */
  readonly span: Span;
  readonly sentence: Span;
  readonly unit: string;
  readonly value: number;
  /** First letters of the words that carry meaning: in its own part of the sentence, near it, and in the whole sentence. */
  readonly beside: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** The name right beside it, its last two words: whose age it is. */
  readonly name: string | undefined;
}

/** UTF-16 units on either side of a figure in which what it counts is said. */
const NEAR = 45;
const LETTERS = 4;
const MOST_FIGURES = 300;
/** Where a sentence goes on to something else. */
const BREAK = /[,;:—–]\s|\s(?:and|but|while|when|as|after)\s/u;

/** The figures of a story, at most 300. */
export function figuresOf(story: Story): Figure[] {
  const found: Figure[] = [];
  const common = topicsOf(story);
  for (const { span: sentence } of story.paragraphs.flatMap(({ kind, sentences }) =>
    kind === 'note' ? [] : sentences,
  )) {
    const text = story.slice(sentence);
    const words = prefixes(text);
    for (const match of text.matchAll(FIGURE)) {
      if (found.length >= MOST_FIGURES) return found;
      const figure = readFigure(match);
      if (!figure) continue;
      const end = match.index + match[0].length;
      const start = end - (TOLL_END.exec(match[0])?.[0] ?? match[0]).length;
      const span: Span = [sentence[0] + start, sentence[0] + end];
      const before = text.slice(Math.max(0, start - NEAR), start);
      const after = text.slice(end, end + NEAR);
      const near = new Set([
        ...prefixes(start > NEAR ? before.replace(/^\S*\s/u, '') : before),
        ...prefixes(end + NEAR < text.length ? after.replace(/\s\S*$/u, '') : after),
      ]);
      const beside = prefixes(
        `${before.split(BREAK).at(-1) ?? ''} ${figure.unit === 'share' ? match[0] : ''} ${after.split(BREAK)[0] ?? ''}`,
      );
      near.delete(figure.unit);
      for (const word of common) near.delete(word);
      found.push({
        story,
        span,
        sentence,
        ...figure,
        beside,
        near,
        words,
        name: nameBeside(text, start, end),
      });
    }
  }
  return found;
}

/** Of "number of people killed when the coach overturned has risen to three" its end is enough. */
const TOLL_END = /(?:\S+\s){1,2}(?:to|at)\s(?:[\p{Ll}]+\s){0,2}[\p{L}\p{N},.]+$/u;
const NAME_BEFORE =
  /((?:\p{Lu}[\p{L}\p{M}.’'-]*\s)?\p{Lu}[\p{L}\p{M}’'-]+),?\s(?:(?:who\s(?:is|was)|is|was|aged)\s)?$/u;
const NAME_BEHIND =
  /^(?:\s(?!(?:from|of|in|at|near|to|and|with|by|on)\s)\p{Ll}[\p{L}-]*){0,3}((?:\s\p{Lu}[\p{L}\p{M}.’'-]*)*\s\p{Lu}[\p{L}\p{M}’'-]+)/u;

function nameBeside(text: string, start: number, end: number): string | undefined {
  const before = NAME_BEFORE.exec(text.slice(Math.max(0, start - NEAR), start));
  const run = (before ?? NAME_BEHIND.exec(text.slice(end, end + NEAR)))?.[1];
  return run?.trim().split(/\s+/u).slice(-2).join(' ');
}

/** Words used all over a story: sharing them says nothing about two figures. */
function topicsOf({ sentences, text }: Story): string[] {
  const counts = new Map<string, number>();
  for (const { span } of sentences)
    for (const word of prefixes(text.slice(...span))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(LEAST_TOPIC, TOPIC * sentences.length);
  return [...counts].flatMap(([word, count]) => (count > most ? [word] : []));
}

const LEAST_TOPIC = 3;
const TOPIC = 0.2;

/** More than the votes against. */
const MOST_VOTES = 1e4;

function readFigure({ groups = {} }: RegExpMatchArray): { unit: string; value: number } | undefined {
  const {
    money,
    share,
    count,
    votes,
    ayes,
    noes,
    age,
    aged,
    byName,
    dead,
    toll,
    harmed,
    hurt,
    magnitude,
    since,
    minute,
    noun = '',
  } = groups;
  const tally =
    votes?.split(/[-–]/u) ?? (ayes !== undefined && noes !== undefined ? [ayes, noes] : undefined);
  if (tally)
    return { unit: 'tally', value: amountOf(tally[0] ?? '') * MOST_VOTES + amountOf(tally[1] ?? '') };
  const value = amountOf(
    money ??
      share ??
      age ??
      aged ??
      byName ??
      dead ??
      toll ??
      harmed ??
      hurt ??
      magnitude ??
      since ??
      minute ??
      count ??
      '',
  );
  if (!(value > 0)) return undefined;
  if (money !== undefined) return { unit: `money ${/[€£]|euro|pound/u.exec(money)?.[0] ?? '$'}`, value };
  if (share !== undefined) return { unit: 'share', value };
  if ((age ?? aged ?? byName) !== undefined) return { unit: 'age', value };
  if ((dead ?? toll) !== undefined) return { unit: 'dead', value };
  if (harmed !== undefined || hurt !== undefined) return { unit: 'harmed', value };
  if (magnitude !== undefined) return { unit: 'magnitude', value };
  if (since !== undefined) return { unit: 'since', value };
  if (minute !== undefined) return { unit: 'minut', value };
  const plain = noun.toLowerCase();
  if (NO_NOUN.test(plain)) return undefined;
  // "The 2016 elections" are not 2,016 elections.
  if (/^(?:19|20)\d\d$/u.test(count ?? '')) return undefined;
  const days = DAYS[plain.replace(/s$/u, '')];
  return days === undefined
    ? { unit: plain.slice(0, LETTERS + 1), value }
    : { unit: 'duration', value: value * days };
}

function amountOf(text: string): number {
  const words = text
    .toLowerCase()
    .replaceAll(/[$€£%,]/gu, '')
    .replace(/(?<=\d)(?=[a-z])/u, ' ')
    .trim()
    .split(/[\s-]+/u);
  let value = Number.NaN;
  for (const word of words) {
    const scale = SCALES[word];
    const small = SMALL.indexOf(word) + 1;
    const number = small > 0 ? small : (TENS[word] ?? (/^\d/u.test(word) ? Number(word) : Number.NaN));
    if (scale !== undefined) value *= scale;
    else if (Number.isFinite(number)) value = number;
  }
  return value;
}

function prefixes(text: string): Set<string> {
  const letters = [...contentWords(text)]
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => word.slice(0, LETTERS));
  return new Set(letters.filter((word) => !EMPTY.has(word)));
}

/** Words before a number that belong to it, and before those up to two that say what the number is about. */
const QUALIFIED = new RegExp(`(?:(?:${ABOUT}|by|for|of|to|at)\\s)*$`, 'iu');
const TWO_WORDS = /(?:[\p{L}’'-]+\s){0,2}$/u;
const SAYS_NOTHING =
  /^(?:and|or|but|the|an?|that|which|who|it|he|she|they|is|are|was|were|be|been|will|would|said|says|has|have|had|to|with|in|on|from|as|cent|percent|million|billion|minutes?|hours?|days?|months?|years?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;

/** "$43 million" as "cost $43 million", "two years" as "last at least two years"; a number with its noun needs no word before. */
export function inItsWords({ story, span, sentence, unit }: Figure): Span {
  const before = story.slice([sentence[0], span[0]]);
  const qualified = QUALIFIED.exec(before)?.[0] ?? '';
  const needsWords = /^(?:money|share|duration|tally)/u.test(unit);
  const words = TWO_WORDS.exec(before.slice(0, before.length - qualified.length))?.[0] ?? '';
  const own = needsWords ? tellingEnd(words) : '';
  const qualifier = own === '' ? qualified.replace(/^(?:(?:by|for|of|to|at)\s(?!least))+/iu, '') : qualified;
  return [span[0] - qualifier.length - own.length, span[1]];
}

/** The last words up to one that says nothing: "will take " gives "take ". */
function tellingEnd(words: string): string {
  const parts = words.match(/\S+\s/gu) ?? [];
  const at = parts.findLastIndex((part) => SAYS_NOTHING.test(part.trim()));
  return parts.slice(at + 1).join('');
}
