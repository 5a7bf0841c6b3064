import type { Span } from '../../story/span.ts';
import { areOpposites, isTurning } from '../text/turning-words.ts';
import { type ComparedWord, comparedWords } from './compared-words.ts';

/**
 * What a difference does to what is said, from the worst on: a "not" or an "if" more or less, an opposite, another number,
 * another name, another order, other words.
 */
export type DifferenceKind = 'turned' | 'opposite' | 'number' | 'name' | 'order' | 'words';

const WORST_FIRST: readonly DifferenceKind[] = ['turned', 'opposite', 'number', 'name', 'order', 'words'];

/** Words of the claim and the story's words in their place; empty if one side has none. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly claimed: string;
  /** Their place in the claim's text; null if it has none. */
  readonly claimedSpan: Span | null;
  readonly printed: string;
  /** The place of the story's words; null if it has none. */
  readonly span: Span | null;
}

export interface DifferingWords {
  readonly claimed: readonly ComparedWord[];
  readonly printed: readonly ComparedWord[];
}

/** The differences in text order, each with the worst that it does. */
export function readDifferences(
  claim: string,
  story: string,
  differing: readonly DifferingWords[],
): Difference[] {
  const isMoved = isOnlyMoved(differing);
  return differing.map(({ claimed, printed }) => {
    const claimedSpan = around(claimed);
    const span = around(printed);
    const kind = kindOf({ claimed, printed });
    const isBound =
      (isBoundOfNumber(printed, story) && claimed.length === 0) ||
      (isBoundOfNumber(claimed, claim) && printed.length === 0);
    return {
      kind: isMoved ? 'order' : kind === 'words' && isBound ? 'number' : kind,
      claimed: claimedSpan ? claim.slice(...claimedSpan) : '',
      claimedSpan,
      printed: span ? story.slice(...span) : '',
      span,
    };
  });
}

export function worstOf(differences: readonly Difference[]): DifferenceKind | null {
  return WORST_FIRST.find((kind) => differences.some((difference) => difference.kind === kind)) ?? null;
}

function kindOf({ claimed, printed }: DifferingWords): DifferenceKind {
  const [left, right] = [keys(claimed), keys(printed)];
  const apart = [
    ...left.filter((key) => !right.includes(key)),
    ...right.filter((key) => !left.includes(key)),
  ];
  if (apart.some(isTurning)) return 'turned';
  if (left.some((key) => right.some((other) => areOpposites(key, other)))) return 'opposite';
  if (apart.some((key) => /^\p{N}/u.test(key))) return 'number';
  if (claimed.some(({ proper }) => proper) && printed.some(({ proper }) => proper)) return 'name';
  return 'words';
}

/** Without one of these a number is another: "up to £900,000". */
const BOUND = /^(?:up to|at (?:least|most)|(?:more|less|fewer) than|almost|nearly|over|under)$/u;

function isBoundOfNumber(words: readonly ComparedWord[], text: string): boolean {
  const behind = text.slice(words.at(-1)?.span[1] ?? 0).trimStart();
  return (
    BOUND.test(keys(words).join(' ')) && /^\p{N}/u.test(comparedWords(behind.slice(0, 30))[0]?.key ?? '')
  );
}

/** True if the claim has all the story's words and no others, in another order. */
function isOnlyMoved(differing: readonly DifferingWords[]): boolean {
  const claimed = differing.flatMap((each) => keys(each.claimed)).sort();
  const printed = differing.flatMap((each) => keys(each.printed)).sort();
  return (
    claimed.length > 0 && claimed.length === printed.length && claimed.every((key, at) => key === printed[at])
  );
}

function keys(words: readonly ComparedWord[]): string[] {
  return words.map(({ key }) => key);
}

function around(words: readonly ComparedWord[]): Span | null {
  if (words.length === 0) return null;
  return [Math.min(...words.map(({ span }) => span[0])), Math.max(...words.map(({ span }) => span[1]))];
}
