import type { Span } from '../../story/span.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isNegating } from '../text/turning-words.ts';
import type { Alignment, Step } from './align.ts';
import type { ClaimWords } from './claim-words.ts';
import type { DifferingWords } from './differences.ts';
import type { PrintedWords } from './printed-words.ts';

/** How the claim goes on from one stretch of the story to another. */
export type Break = 'ellipsis' | 'apart';

/** What a claim is made of: stretches of the story in the claim's order, how they join, and where the words differ. */
export interface ComparedPassage {
  /** Positions of the printed words, from the first to the last one, both included. */
  readonly pieces: readonly { readonly from: number; readonly to: number }[];
  /** One fewer than pieces. */
  readonly breaks: readonly Break[];
  readonly differing: readonly DifferingWords[];
  /** Words to change, put in or leave out. */
  readonly edits: number;
}

/** Share of the claim's words that a quotation worded differently may have changed. */
const MOST_EDITED = 0.4;
/** With this many words in a row from the story, the rest was invented around them. */
const MOST_INVENTED = 0.6;
const LONG_RUN = 6;
/** Fewer words in a row are no passage of their own. */
const LEAST_PART = 3;
/** Content words that a passage which is worded differently shares with the claim. */
const LEAST_CONTENT = 2;
const LONGEST_ELISION = 80;

interface Piece {
  readonly steps: Step[];
  /** Words of the story that a jump inside one sentence left out. */
  readonly leftOut: (readonly [from: number, to: number])[];
}

/**
 * The passage of the story behind an alignment.
 *
 * @returns null if too little matches to say that the claim comes from there
 */
export function readPassage(
  claim: ClaimWords,
  { words: printed, resumes }: PrintedWords,
  { steps }: Alignment,
): ComparedPassage | null {
  const breaks: Break[] = [];
  const pieces: Piece[] = [{ steps: [], leftOut: [] }];
  let last: number | null = null;
  for (const step of steps) {
    const at = step.printed;
    if (at !== null && last !== null && at !== last && at !== last + 1 && resumes.get(at) !== last) {
      const isElided = step.claimed !== null && claim.elisions.has(step.claimed);
      const isNear = at > last && at - last <= LONGEST_ELISION;
      const [before, after] = [printed[last], printed[at]];
      const piece = pieces.at(-1);
      if (!isElided && at > last && before?.sentence === after?.sentence) piece?.leftOut.push([last + 1, at]);
      else {
        breaks.push(isElided && isNear ? 'ellipsis' : 'apart');
        pieces.push({ steps: [], leftOut: [] });
      }
    }
    pieces.at(-1)?.steps.push(step);
    if (at !== null) last = at;
  }
  return judge(claim, printed, pieces, breaks);
}

function judge(
  claim: ClaimWords,
  printed: PrintedWords['words'],
  pieces: readonly Piece[],
  breaks: readonly Break[],
): ComparedPassage | null {
  const kept = pieces.map((piece, at) => {
    const isElided = breaks[at - 1] === 'ellipsis' || breaks[at] === 'ellipsis';
    return pieces.length === 1 || isElided || countSame(piece) >= LEAST_PART;
  });
  const differing: DifferingWords[] = [];
  const spans: { from: number; to: number }[] = [];
  let edits = 0;
  for (const [index, piece] of pieces.entries()) {
    const steps = kept[index]
      ? piece.steps
      : piece.steps.map((step) => ({ ...step, printed: null, same: false }));
    const own = differencesIn(claim, printed, steps, kept[index] ? piece.leftOut : []);
    edits += steps.filter(({ same }) => !same).length + piece.leftOut.length;
    differing.push(...own);
    const positions = steps.flatMap((step) => (step.printed === null ? [] : [step.printed]));
    if (positions.length > 0) spans.push({ from: Math.min(...positions), to: Math.max(...positions) });
  }
  const length = claim.words.length;
  const most = longestRun(pieces) >= LONG_RUN ? MOST_INVENTED : MOST_EDITED;
  const turned = isTurned(claim, printed, pieces, differing);
  if (spans.length === 0 || (edits / length > most && !turned)) return null;
  const least = most === MOST_INVENTED ? 0 : 0.5;
  const isAlike = length >= LEAST_PART && sharesContent(claim, printed, pieces, least, LEAST_CONTENT);
  if (edits > 0 && !isAlike && !turned) return null;
  // A stretch too short to be one takes its break along.
  const joined = breaks.filter((_, at) => kept[at] && kept[at + 1]);
  return { pieces: spans, breaks: joined.slice(0, spans.length - 1), differing, edits };
}

function countSame({ steps }: Piece): number {
  return steps.filter(({ same }) => same).length;
}

/** The longest run of words on both sides. */
function longestRun(pieces: readonly Piece[]): number {
  let longest = 0;
  for (const { steps } of pieces) {
    let run = 0;
    for (const { same } of steps) {
      run = same ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}

/** "We will sell it" for “We will not sell it”: quoted words, all of them, but for one that turns their sense. */
function isTurned(
  claim: ClaimWords,
  printed: PrintedWords['words'],
  pieces: readonly Piece[],
  differing: readonly DifferingWords[],
): boolean {
  const [first, second] = pieces;
  const [only, other] = differing;
  if (!first || second || !only || other) return false;
  const isQuoted = first.steps.every((step) => step.printed === null || isInQuote(printed, step.printed));
  return (
    isQuoted &&
    only.claimed.length < 2 &&
    only.printed.length < 2 &&
    [...only.claimed, ...only.printed].some(({ key }) => isNegating(key)) &&
    sharesContent(claim, printed, pieces, 1, 1)
  );
}

const isInQuote = (printed: PrintedWords['words'], at: number): boolean => (printed[at]?.region ?? -1) >= 0;

/** Share and least number of the claim's content words that must be in the story's stretch. */
function sharesContent(
  { words }: ClaimWords,
  printed: PrintedWords['words'],
  pieces: readonly Piece[],
  least: number,
  fewest: number,
): boolean {
  const held = new Set(
    pieces.flatMap(({ steps }) => steps.flatMap((step) => printed[step.printed ?? -1]?.key ?? [])),
  );
  const content = words.filter(({ key }) => !isFunctionWord({ plain: key, key }));
  const shared = content.filter(({ key }) => held.has(key)).length;
  return shared >= fewest && shared >= least * content.length;
}

/** Neighbouring words that differ are one difference. */
function differencesIn(
  claim: ClaimWords,
  printed: PrintedWords['words'],
  steps: readonly Step[],
  leftOut: Piece['leftOut'],
): DifferingWords[] {
  const found: DifferingWords[] = [];
  let claimed: number[] = [];
  let positions: number[] = [];
  const flush = (): void => {
    if (claimed.length + positions.length > 0)
      found.push({
        claimed: claimed.flatMap((at) => claim.words[at] ?? []),
        printed: positions.flatMap((at) => printed[at] ?? []),
      });
    claimed = [];
    positions = [];
  };
  for (const step of steps) {
    const gap = leftOut.find(([, to]) => to === step.printed);
    if (gap) {
      flush();
      for (let at = gap[0]; at < gap[1]; at++) positions.push(at);
    }
    if (step.same) flush();
    else {
      if (step.claimed !== null) claimed.push(step.claimed);
      if (step.printed !== null) positions.push(step.printed);
    }
  }
  flush();
  return found;
}

/** The stretches as spans of the story, one for each paragraph that they run over. */
export function spansOf({ pieces }: ComparedPassage, printed: PrintedWords['words']): Span[] {
  return pieces.flatMap(({ from, to }) => {
    const spans: Span[] = [];
    let paragraph = -1;
    for (let at = from; at <= to; at++) {
      const word = printed[at];
      if (!word) continue;
      const last = spans.at(-1);
      if (last && word.paragraph === paragraph)
        spans[spans.length - 1] = [last[0], Math.max(last[1], word.span[1])];
      else spans.push([word.span[0], word.span[1]]);
      paragraph = word.paragraph;
    }
    return spans;
  });
}
