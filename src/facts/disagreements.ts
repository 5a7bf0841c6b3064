import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import type { Pair } from './alignment.ts';
import { findFigures } from './figures.ts';
import { contentWords } from './salience.ts';

/** Differences between two stories' accounts of one thing: the words of each, with enough context to be understood. */
export interface Disagreement {
  readonly a: Span;
  readonly b: Span;
}

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
};
const DAYS: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.4,
  year: 365,
  decade: 3650,
};

const NUMBER = `(?:\\d[\\d,]*(?:\\.\\d+)?|${[...SMALL, ...Object.keys(TENS)].join('|')})(?:[\\s-](?:${Object.keys(SCALES).join('|')}))?`;
const LINK = '(?:\\s(?:of|its|the|their|his|her|these|those|all|other))*';
/** A sum of money, a share, or a number with what it counts: "$43 million", "12%", "three of its girders", "18 months". */
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?:(?<money>[$€£]\\s?${NUMBER}|${NUMBER}\\s(?:dollars|euros|pounds))|(?<share>${NUMBER}\\s?(?:%|percent\\b|per cent\\b))|(?<count>${NUMBER})${LINK}\\s(?:[\\p{Ll}-]+\\s){0,2}?(?<noun>\\p{Ll}{2,}s|people|children|men|women))(?![\\p{L}\\p{N}])`,
  'giu',
);
/** Nouns in the plural only by their look, and measures that need no other word. */
const NO_NOUN =
  /^(?:is|was|has|as|its|his|this|us|hers|theirs|across|yes|less|news|always|perhaps|towards|besides|whereas|thus|plus|minus)$/u;
/** Says nothing of what is counted. */
const EMPTY = new Set([
  'leas',
  'most',
  'than',
  'abou',
  'some',
  'more',
  'over',
  'near',
  'almo',
  'arou',
  'only',
  'just',
  'unde',
]);

interface Figure {
  readonly story: Story;
  /** The number with its unit. */
  readonly span: Span;
  readonly sentence: Span;
  readonly unit: string;
  readonly value: number;
  /** First letters of the words that carry meaning: near the figure, and in its whole sentence. */
  readonly near: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** UTF-16 units on either side of a figure in which what it counts is said. */
const NEAR = 45;
const LEAST_SHARED = 2;
const LETTERS = 4;
const MOST_FIGURES = 300;
const SAME = 0.005;

/**
 * Figures of two stories that count the same thing and differ: same unit, a common word beside both, and further
 * common words in their sentences. A figure that the other story has as well is no disagreement. Best first.
 */
export function differingFigures(a: Story, b: Story): Disagreement[] {
  const [ours, theirs] = [figuresOf(a), figuresOf(b)];
  const isShared = (figure: Figure, others: readonly Figure[]) =>
    others.some(
      ({ unit, value }) => unit === figure.unit && Math.abs(value - figure.value) <= SAME * figure.value,
    );
  const [mine, other] = [
    ours.filter((figure) => !isShared(figure, theirs)),
    theirs.filter((figure) => !isShared(figure, ours)),
  ];
  const byUnit = new Map<string, Figure[]>();
  for (const figure of other) byUnit.set(figure.unit, [...(byUnit.get(figure.unit) ?? []), figure]);
  const pairs = mine.flatMap((one) =>
    (byUnit.get(one.unit) ?? []).flatMap((second) => {
      const near = shared(one.near, second.near);
      const score = near * 2 + shared(one.words, second.words);
      return near > 0 && shared(one.words, second.words) >= LEAST_SHARED ? [{ one, second, score }] : [];
    }),
  );
  pairs.sort((x, y) => y.score - x.score || x.one.span[0] - y.one.span[0]);
  // A headline may repeat the text: each amount is reported once.
  const taken = new Set<string>();
  const found: Disagreement[] = [];
  for (const { one, second } of pairs) {
    const [left, right] = [`A ${one.unit} ${one.value}`, `B ${second.unit} ${second.value}`];
    if (taken.has(left) || taken.has(right)) continue;
    taken.add(left);
    taken.add(right);
    found.push({ a: withWordsBefore(one), b: withWordsBefore(second) });
  }
  return found;
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu;
const MONTH_DAY = /^\p{Lu}\p{Ll}+\.?\s\d{1,2}$/u;

/** Days of one event in both stories: one weekday or one date each, and different. */
export function differingDays(a: Story, b: Story, both: readonly Pair[]): Disagreement[] {
  return both.flatMap(({ a: [one], b: [other] }) => {
    if (!one || !other) return [];
    const [ours, theirs] = [dayIn(a, one.span), dayIn(b, other.span)];
    if (!ours || !theirs || ours.kind !== theirs.kind) return [];
    return a.slice(ours.span).toLowerCase() === b.slice(theirs.span).toLowerCase()
      ? []
      : [{ a: ours.span, b: theirs.span }];
  });
}

/** The only weekday or the only date that a sentence has. */
function dayIn(story: Story, span: Span): { span: Span; kind: 'weekday' | 'date' } | undefined {
  const { dates } = findFigures(story.text, span);
  const [only, second] = dates;
  if (!only || second) return undefined;
  const text = story.slice(only);
  return WEEKDAY.test(text)
    ? { span: only, kind: 'weekday' }
    : MONTH_DAY.test(text)
      ? { span: only, kind: 'date' }
      : undefined;
}

function figuresOf(story: Story): Figure[] {
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
      const span: Span = [sentence[0] + match.index, sentence[0] + match.index + match[0].length];
      const before = text.slice(Math.max(0, match.index - NEAR), match.index);
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + NEAR);
      const near = new Set([
        ...prefixes(before.replace(/^\S*\s/u, '')),
        ...prefixes(after.replace(/\s\S*$/u, '')),
      ]);
      near.delete(figure.unit);
      for (const word of common) near.delete(word);
      found.push({ story, span, sentence, ...figure, near, words });
    }
  }
  return found;
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

function readFigure({ groups = {} }: RegExpMatchArray): { unit: string; value: number } | undefined {
  const { money, share, count, noun = '' } = groups;
  const value = amountOf(money ?? share ?? count ?? '');
  if (!(value > 0)) return undefined;
  if (money !== undefined) return { unit: `money ${/[€£]|euro|pound/u.exec(money)?.[0] ?? '$'}`, value };
  if (share !== undefined) return { unit: 'share', value };
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

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

/** "cost $43 million", "at least two years": up to three words before the number, not across a mark. */
function withWordsBefore({ story, span, sentence }: Figure): Span {
  const before = story.slice([sentence[0], span[0]]);
  const words = /(?:[\p{L}’'-]+\s){1,3}$/u.exec(before)?.[0] ?? '';
  return [span[0] - words.length, span[1]];
}
