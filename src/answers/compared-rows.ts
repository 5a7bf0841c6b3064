import type { Analysis } from '../analysis/analysis.ts';
import type { Alignment, Pair } from '../facts/alignment.ts';
import { type Statement, wordsIn } from '../facts/statements.ts';
import { type Label, word } from '../messages/messages.ts';
import { overlaps, type Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import type { Passage } from './answer.ts';
import { differingWords } from './differing-words.ts';
import { quotationPassage, sentencePassage } from './passages.ts';

/** How much is shown of what only one story has: its longest quotations and fullest sentences. */
const MOST_ALONE = 12;

type Side = 'A' | 'B';

/** The parts of a comparison: what both stories have, what only one has. */
export type Part = 'inBoth' | 'onlyA' | 'onlyB';

/** One item of a page: a quotation or event as both stories have it, or as one does. */
export interface Row {
  readonly part: Part;
  readonly passages: readonly Passage[];
}

/** What only one story has: the rows that are shown, and how many there are. */
export interface Alone {
  readonly rows: readonly Row[];
  readonly of: number;
}

/** What both stories have, each in its own words; once if the words are the same. */
export function pairRow(a: Analysis, b: Analysis, pair: Pair): Row {
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
export function distinctRows<T extends Row>(rows: readonly T[]): T[] {
  const seen = new Set<string>();
  return rows.filter(({ passages }) => {
    const key = passages.map(({ story, excerpt }) => `${story.id} ${excerpt.span}`).join();
    return !seen.has(key) && seen.add(key);
  });
}

/** What only one story has and no row of both shows already. */
export function aloneRows(
  analysed: Analysis,
  { onlyA, onlyB }: Alignment,
  side: Side,
  both: readonly Row[],
): Alone {
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
