import type { Analysis } from '../analysis/analysis.ts';
import { align } from '../facts/alignment.ts';
import { statementsOf } from '../facts/statements.ts';
import { word } from '../messages/messages.ts';
import { defineStoryAction } from './action.ts';
import type { Answer, Control, Menu, Passage, Section, Target } from './answer.ts';
import { fields, fromOne, plainText } from './codec.ts';
import { type Alone, aloneRows, distinctRows, type Part, pairRow, type Row } from './compared-rows.ts';
import { estimateLength, PAGE_ROOM, paginate } from './pages.ts';
import { differences } from './told-differently.ts';

const PER_PAGE = 6;
/** Room for the headings of a page, and for the marks around bold words. */
const HEADINGS = 300;
const BOLD = 10;
/** Room for the lines of what differs, if no link is in them. */
const DIFFERENCES = 600;

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

/** The headline, or the first sentence of a story without one; nothing if the story is empty. */
function headOf({ story }: Analysis): Passage[] {
  const [first] = story.paragraphs;
  const span = first?.kind === 'headline' ? first.span : first?.sentences[0]?.span;
  return span ? [{ story, excerpt: story.excerpt(span) }] : [];
}
