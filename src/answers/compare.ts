import type { Analysis } from '../analysis/analysis.ts';
import { type Alignment, align, type Pair } from '../facts/alignment.ts';
import { type Disagreement, differingDays, differingFigures } from '../facts/disagreements.ts';
import { peopleOf } from '../facts/people.ts';
import { type Statement, statementsOf, wordsIn } from '../facts/statements.ts';
import { type Label, word } from '../messages/messages.ts';
import { editDistance } from '../retrieval/text/spelling.ts';
import { overlaps, type Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { defineStoryAction } from './action.ts';
import type { Answer, Control, Menu, Passage, Place, Section, Target } from './answer.ts';
import { fields, fromOne, plainText } from './codec.ts';
import { differingWords } from './differing-words.ts';
import { estimateLength, PAGE_ROOM, paginate } from './pages.ts';
import { quotationPassage, sentencePassage } from './passages.ts';

const PER_PAGE = 6;
/** How much is shown of what only one story has: its longest quotations and fullest sentences. */
const MOST_ALONE = 12;
/** Room for the headings of a page, and for the marks around bold words. */
const HEADINGS = 300;
const BOLD = 10;
/** Lines of what differs, and the room for them if no link is in them. */
const MOST_DIFFERENCES = 6;
const DIFFERENCES = 600;

type Side = 'A' | 'B';
type Part = 'inBoth' | 'onlyA' | 'onlyB';

const PARTS: readonly Part[] = ['inBoth', 'onlyA', 'onlyB'];

/** Turns its pages. */
const compareAction = defineStoryAction({
  name: 'compare',
  argument: fields({ other: plainText, page: fromOne }),
  others: ({ other }) => [other],
  run(a, { page }, _, [b]) {
    if (!b) throw new RangeError('two stories are compared');
    return compare(a, b, page);
  },
});

/** One item of a page: a quotation or event as both stories have it, or as one does. */
interface Row {
  readonly part: Part;
  readonly passages: readonly Passage[];
}

/** What only one story has: the rows that are shown, and how many there are. */
interface Alone {
  readonly rows: readonly Row[];
  readonly of: number;
}

/**
 * How two stories report the same quotations and events: first what both have, each in its own words and the verbatim
 * one first, with the differing words of near matches marked; then what only one has. `page` counts from 1 and is
 * clamped.
 */
export function compare(a: Analysis, b: Analysis, page = 1): Answer {
  const found = align(statementsOf(a.story, a.attributions), statementsOf(b.story, b.attributions));
  const both = distinctRows(found.both.map((pair) => pairRow(a, b, pair)));
  const alone = { onlyA: aloneRows(a, found, 'A', both), onlyB: aloneRows(b, found, 'B', both) };
  const heads: Section[] = [
    { label: 'storyA', passages: headOf(a) },
    { label: 'storyB', passages: headOf(b) },
  ];
  const pages = pagesOf(heads, [...both, ...alone.onlyA.rows, ...alone.onlyB.rows]);
  const number = Math.min(Math.max(1, page), pages.length);
  const shown = pages[number - 1] ?? [];
  const section = (label: Part) => sectionOf(label, shown, alone);
  const pairs = number === 1 ? differences(a, b, found) : [];
  const differ: Section[] = pairs.length > 0 ? [{ label: 'differ', pairs, passages: [] }] : [];
  const none: Section[] =
    both.length === 0 && number === 1
      ? [{ label: 'inBoth', notes: [word('nothingFound')], passages: [] }]
      : [];
  const target = (to: number) => compareAction.with({ other: b.story.id, page: to }, { story: a.story });
  return {
    kind: 'answer',
    answered: true,
    sections: [...heads, ...differ, ...none, ...section('inBoth'), ...section('onlyA'), ...section('onlyB')],
    controls: turnsOf(number, pages.length, target),
    menu: partsMenu(pages, shown, target),
    searched: [a.story, b.story],
    page: { number, of: pages.length },
    again: target(number),
  };
}

/** The rows of each page, below the two headlines. */
function pagesOf(heads: readonly Section[], rows: readonly Row[]): Row[][] {
  const taken = heads
    .flatMap(({ passages }) => passages)
    .reduce((sum, row) => sum + estimateLength(row), HEADINGS);
  const size = ({ passages }: Row) =>
    passages.reduce((sum, passage) => sum + estimateLength(passage) + BOLD * (passage.bold?.length ?? 0), 0);
  // Differences are on the first page only; every page keeps a little room for them.
  return paginate(rows, PER_PAGE, size, PAGE_ROOM - taken - DIFFERENCES);
}

/** What a page shows of one part; none if it has none of its rows. */
function sectionOf(
  label: Part,
  shown: readonly Row[],
  alone: Readonly<Record<'onlyA' | 'onlyB', Alone>>,
): Section[] {
  const passages = shown.filter(({ part }) => part === label).flatMap((row) => row.passages);
  if (passages.length === 0) return [];
  if (label === 'inBoth') {
    const isMarked = passages.some(({ bold = [] }) => bold.length > 0);
    return [{ label, passages, notes: isMarked ? [word('boldDiffers')] : [] }];
  }
  const { rows: some, of } = alone[label];
  return [{ label, passages, notes: of > some.length ? [word('partShown', some.length, of)] : [] }];
}

/** Buttons to the page before and behind. */
function turnsOf(number: number, last: number, target: (to: number) => Target): Control[] {
  const controls: Control[] = [];
  const turn = (to: number, label: Control['label']) => controls.push({ ...target(to), label });
  if (number > 1) turn(number - 1, 'previous');
  if (number < last) turn(number + 1, 'next');
  return controls;
}

/** A menu of the parts, each leading to its first page; none on a single page or for a single part. */
function partsMenu(
  pages: readonly (readonly Row[])[],
  shown: readonly Row[],
  target: (to: number) => Target,
): Menu | undefined {
  const options = PARTS.flatMap((part) => {
    const first = pages.findIndex((each) => each.some((row) => row.part === part)) + 1;
    return first > 0 ? [{ name: word(part), isChosen: shown[0]?.part === part, target: target(first) }] : [];
  });
  return options.length > 1 && pages.length > 1 ? { placeholder: 'goTo', options } : undefined;
}

/** Figures, days and names that the two print differently, in the order of the first story. */
function differences(a: Analysis, b: Analysis, { both }: Alignment): [Place, Place][] {
  const found: Disagreement[] = [
    ...differingFigures(a.story, b.story),
    ...differingDays(a.story, b.story, both),
    ...differingNames(a, b),
  ];
  return found
    .slice(0, MOST_DIFFERENCES)
    .sort((x, y) => x.a[0] - y.a[0])
    .map((pair) => [
      { story: a.story, excerpt: a.story.excerpt(pair.a) },
      { story: b.story, excerpt: b.story.excerpt(pair.b) },
    ]);
}

/** Whole names that differ by a letter or two, if the other story does not have that person under that name. */
function differingNames(a: Analysis, b: Analysis): Disagreement[] {
  const named = (analysed: Analysis) =>
    peopleOf(analysed).flatMap(({ type, name }) =>
      type === 'person' ? [{ span: name, text: analysed.story.slice(name).replace(/\s+/gu, ' ') }] : [],
    );
  const [ours, theirs] = [named(a).slice(0, MOST_NAMES), named(b).slice(0, MOST_NAMES)];
  const known = (text: string, others: typeof ours) => others.some((other) => other.text === text);
  return ours.flatMap(({ span, text }) => {
    if (!text.includes(' ') || known(text, theirs)) return [];
    const alike = theirs.find(
      (other) =>
        other.text.includes(' ') &&
        !known(other.text, ours) &&
        editDistance(text, other.text, MOST_EDITS) <= MOST_EDITS,
    );
    return alike ? [{ a: span, b: alike.span }] : [];
  });
}

const MOST_NAMES = 100;
const MOST_EDITS = 2;

/** The headline, or the first sentence of a story without one; nothing if the story is empty. */
function headOf({ story }: Analysis): Passage[] {
  const [first] = story.paragraphs;
  const span = first?.kind === 'headline' ? first.span : first?.sentences[0]?.span;
  return span ? [{ story, excerpt: story.excerpt(span) }] : [];
}

function pairRow(a: Analysis, b: Analysis, pair: Pair): Row {
  const [left, right] = [clearest(pair.a), clearest(pair.b)];
  const sides = [
    { analysed: a, unit: left, other: right, side: 'A' as Side },
    { analysed: b, unit: right, other: left, side: 'B' as Side },
  ].sort((x, y) => rankOf(x.unit) - rankOf(y.unit));
  const passages = sides.map(({ analysed, unit, other, side }) => passageOf(analysed, unit, side, other));
  const [first, second] = passages;
  if (!first || !second) return { part: 'inBoth', passages };
  if (first.excerpt.text !== second.excerpt.text) {
    const { a: bold, b: other } = differingWords(first.excerpt, second.excerpt);
    return { part: 'inBoth', passages: [marked(first, bold), marked(second, other)] };
  }
  const { excerpt } = second;
  const same = { text: word('sameIn', sides[1]?.side ?? 'B', excerpt.paragraph) };
  return { part: 'inBoth', passages: [{ ...first, notes: [...(first.notes ?? []), same] }] };
}

function marked(passage: Passage, bold: readonly Span[]): Passage {
  return bold.length > 0 ? { ...passage, bold } : passage;
}

function passageOf({ story }: Analysis, unit: Statement, side: Side, other: Statement = unit): Passage {
  const { attribution, span } = unit;
  const passage = attribution
    ? quotationPassage(story, attribution, sharedPart(story, attribution.content, other))
    : sentencePassage(story, span);
  return { ...passage, notes: [{ text: word('onSide', side, attribution?.kind ?? toldKind(unit)) }] };
}

/** A quoted sentence may have no speaker, as in a block quotation. */
function toldKind({ words, quoted }: Statement): 'direct' | 'told' {
  const inMarks = quoted.reduce((sum, [from, to]) => sum + to - from, 0);
  return inMarks > words.length / 2 ? 'direct' : 'told';
}

/** If the story interrupts the words: the part that has most in common with the other story's. */
function sharedPart(story: Story, parts: readonly Span[], { words }: Statement): Span | undefined {
  const wanted = new Set(words);
  const shared = (part: Span) => wordsIn(story.slice(part)).filter((word) => wanted.has(word)).length;
  return [...parts].sort((a, b) => shared(b) - shared(a))[0];
}

/** The one with the words in quotation marks, then the longest. */
function clearest(units: readonly Statement[]): Statement {
  return units.reduce((best, unit) => {
    const better = rankOf(unit) - rankOf(best) || best.content.size - unit.content.size;
    return better < 0 ? unit : best;
  });
}

function rankOf({ attribution }: Statement): number {
  return attribution ? ['direct', 'mixed', 'indirect'].indexOf(attribution.kind) : 3;
}

/** Two quotations of one sentence in both stories are one row. */
function distinctRows<T extends Row>(rows: readonly T[]): T[] {
  const seen = new Set<string>();
  return rows.filter(({ passages }) => {
    const key = passages.map(({ story, excerpt }) => `${story.id} ${excerpt.span}`).join();
    return !seen.has(key) && seen.add(key);
  });
}

function aloneRows(analysed: Analysis, { onlyA, onlyB }: Alignment, side: Side, both: readonly Row[]): Alone {
  const part: Part & Label = side === 'A' ? 'onlyA' : 'onlyB';
  const shared = both.flatMap(({ passages }) => passages).filter(({ story }) => story === analysed.story);
  const taken: Span[] = shared.map(({ excerpt }) => excerpt.span);
  const rows = (side === 'A' ? onlyA : onlyB).flatMap((unit) => {
    const passage = passageOf(analysed, unit, side);
    if (taken.some((span) => overlaps(span, passage.excerpt.span))) return [];
    taken.push(passage.excerpt.span);
    return [{ part, unit, passages: [passage] }];
  });
  const fullest = [...rows].sort((x, y) => fullness(y.unit) - fullness(x.unit)).slice(0, MOST_ALONE);
  return { rows: rows.filter((row) => fullest.includes(row)), of: rows.length };
}

function fullness({ attribution, content }: Statement): number {
  return content.size * (!attribution ? 0.8 : attribution.kind === 'indirect' ? 1 : 1.5);
}
