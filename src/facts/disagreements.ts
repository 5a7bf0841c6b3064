import { WEEKDAY } from '../story/calendar-names.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import type { Pair } from './alignment.ts';
import { type Figure, figuresOf, inItsWords } from './counted-figures.ts';
import { findDatesNamed } from './figures.ts';
import { shared } from './salience.ts';

/** Differences between two stories' accounts of one thing: the words of each, with enough context to be understood. */
export interface Disagreement {
  readonly a: Span;
  readonly b: Span;
}

const LEAST_SHARED = 2;
const SAME = 0.005;
/** Figures that differ however near they are: 7-2 and 7-3. */
const EXACT = /^(?:tally|magnitude|age|since|minut)$/u;
/** What a word that both have counts: in the figure's own part of the sentence, near it, anywhere in the sentence. */
const WEIGHTS = { beside: 4, near: 2, words: 1 } as const;
/** Units of which two stories have but one each. */
const TELLING = /^(?:tally|magnitude|harmed|dead)$/u;

/**
 * Figures of two stories that count the same thing and differ: same unit, a common word beside both, and further
 * common words in their sentences. A figure that the other story has as well is no disagreement. Best first.
 */
export function differingFigures(a: Story, b: Story): Disagreement[] {
  const [ours, theirs] = [figuresOf(a), figuresOf(b)];
  const isShared = (figure: Figure, others: readonly Figure[]) =>
    others.some(
      ({ unit, value }) =>
        unit === figure.unit &&
        Math.abs(value - figure.value) <= (EXACT.test(unit) ? 0 : SAME * figure.value),
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
      const words = shared(one.words, second.words);
      // Whose age it is and which dead are counted must be plain: of two women, or two crashes, neither story need be wrong.
      if (one.unit === 'dead' && !(isOnlyToll(one, ours) && isOnlyToll(second, theirs))) return [];
      if (one.unit === 'age' && (!one.name || one.name !== second.name)) return [];
      const isOne =
        TELLING.test(one.unit) || isClosing(one, second, mine, other)
          ? words > 0
          : near > 0 && words >= LEAST_SHARED;
      const score =
        shared(one.beside, second.beside) * WEIGHTS.beside + near * WEIGHTS.near + words * WEIGHTS.words;
      return isOne ? [{ one, second, score }] : [];
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
    found.push({ a: inItsWords(one), b: inItsWords(second) });
  }
  return found;
}

/** Dead of another event: "where six were killed in 2019", "an attack that killed 30 people". */
const OF_OTHERS =
  /\b(?:(?:19|20)\d\d|ago|earlier|previous(?:ly)?|same|similar|another|other|since|war|conflict|in all|overall|so far this)\b|\b(?:that|which|who)\s(?:have\s|has\s|had\s)?(?:killed|left)\b/iu;

/** The one number of dead that a story has, told of its own event. */
function isOnlyToll({ story, sentence, value }: Figure, all: readonly Figure[]): boolean {
  const isAlone = all.every(({ unit, value: other }) => unit !== 'dead' || other === value);
  return isAlone && !OF_OTHERS.test(story.slice(sentence));
}

/** How long something is shut or goes on. */
const CLOSING = /\b(?:clos(?:ed?|es|ing|ures?)|shut\w*|suspen\w+|last(?:s|ed)?)\b/iu;

/** "Closed for at least two years", "the closure will last 18 months": of all such spans of time each story has but one. */
function isClosing(one: Figure, second: Figure, ours: readonly Figure[], theirs: readonly Figure[]): boolean {
  const isSpan = ({ unit, story, sentence }: Figure): boolean =>
    unit === 'duration' && CLOSING.test(story.slice(sentence));
  const isAlone = (figures: readonly Figure[]): boolean =>
    new Set(figures.filter(isSpan).map(({ value }) => value)).size === 1;
  return isSpan(one) && isSpan(second) && isAlone(ours) && isAlone(theirs);
}

const WEEKDAY_ALONE = new RegExp(`^${WEEKDAY}$`, 'iu');
const MONTH_DAY = /^(?:\p{Lu}\p{Ll}+\.?\s\d{1,2}|\d{1,2}\s\p{Lu}\p{Ll}+\.?)$/u;

/** Days of one event in both stories: one weekday or one date each, and different. */
export function differingDays(a: Story, b: Story, both: readonly Pair[]): Disagreement[] {
  return both.flatMap(({ a: [one], b: [other] }) => {
    if (!one || !other) return [];
    const [ours, theirs] = [dayIn(a, one.span), dayIn(b, other.span)];
    if (!ours || !theirs || ours.kind !== theirs.kind) return [];
    return a.slice(ours.span).toLowerCase() === b.slice(theirs.span).toLowerCase()
      ? []
      : [{ a: withVerb(a, ours.span, one.span), b: withVerb(b, theirs.span, other.span) }];
  });
}

/** "Sentenced on 21 March": with the preposition and the word before it. */
function withVerb(story: Story, [start, end]: Span, sentence: Span): Span {
  const before = story.slice([sentence[0], start]);
  return [
    start - (/(?:\p{Ll}[\p{L}’'-]*\s)?(?:on|until|by|from|after|before)\s$/u.exec(before)?.[0].length ?? 0),
    end,
  ];
}

/** The only weekday or the only date that a sentence has. */
function dayIn(story: Story, span: Span): { span: Span; kind: 'weekday' | 'date' } | undefined {
  const [only, second] = findDatesNamed(story.text, span);
  if (!only || second) return undefined;
  const text = story.slice(only);
  return WEEKDAY_ALONE.test(text)
    ? { span: only, kind: 'weekday' }
    : MONTH_DAY.test(text)
      ? { span: only, kind: 'date' }
      : undefined;
}
