import type { Attribution } from '../../quotations/attribution/attribution.ts';
import { overlaps, type Span } from '../../story/span.ts';
import type { StoryIndex } from '../story-index.ts';
import { isTurning } from '../text/turning-words.ts';
import { align } from './align.ts';
import { type ClaimWords, claimWords } from './claim-words.ts';
import { comparedWords } from './compared-words.ts';
import { cutWords } from './cut-short.ts';
import { type Difference, type DifferenceKind, readDifferences, worstOf } from './differences.ts';
import { type ComparedPassage, readPassage, spansOf } from './passage.ts';
import { type PrintedWords, printedWords } from './printed-words.ts';
import { type ClaimedBy, checkSpeaker, type SpeakerFinding } from './speakers.ts';

/** What a story prints of a claim. Never whether it is true. */
export type Verdict =
  | 'verbatim'
  | 'altered'
  | 'spliced'
  | 'misattributed'
  | 'cut short'
  | 'not in this story';

export interface Checked {
  readonly verdict: Verdict;
  /** The worst that was done to the words; null if they are the story's. */
  readonly worst: DifferenceKind | null;
  readonly index: StoryIndex;
  /** What the story prints, in the claim's order: one passage, or several if the claim joins them. */
  readonly spans: readonly Span[];
  /** The passage's speaker, if it is a quotation. */
  readonly attribution: Attribution | null;
  readonly speaker: SpeakerFinding;
  /** True if the story has some of it in quote marks. */
  readonly isQuoted: boolean;
  readonly differences: readonly Difference[];
  /** The printed words that a claim which is cut short leaves out. */
  readonly cut: Span | null;
}

/** The claim as `readClaims` gives it. */
export interface ClaimedWords extends ClaimedBy {
  readonly text: string;
  /** The message's own words around the quotation marks, if there are any. */
  readonly around?: string | undefined;
}

/** Verdicts from the most to the least certain: a verbatim hit in any story outranks an altered one elsewhere. */
const RANK: readonly Verdict[] = [
  'verbatim',
  'cut short',
  'misattributed',
  'spliced',
  'altered',
  'not in this story',
];
/** A shorter claim is found by its exact words only, and only in speech. */
const LEAST_WORDS = 3;
const MOST_PLACES = 24;

/**
 * Finds what the stories print of a claim: its words aligned with the story's, then what differs, then who says it, then
 * whether it leaves out what limits the sentence.
 *
 * @returns the best finding in any of the stories, or null if none of them prints anything like it
 */
export function checkClaim(stories: readonly StoryIndex[], claim: ClaimedWords): Checked | null {
  const readings = claimWords(claim.text).filter(({ words }) => words.length > 0);
  const findings = stories.flatMap((index) => checkInStory(index, readings, claim) ?? []);
  return best(findings);
}

function best(findings: Checked[]): Checked | null {
  const size = ({ differences }: Checked): number => differences.length;
  const certainty = ({ speaker, attribution }: Checked): number =>
    speaker === 'same' ? 0 : attribution ? 1 : 2;
  return (
    findings.sort(
      (a, b) =>
        RANK.indexOf(a.verdict) - RANK.indexOf(b.verdict) ||
        size(a) - size(b) ||
        certainty(a) - certainty(b) ||
        (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0),
    )[0] ?? null
  );
}

function checkInStory(
  index: StoryIndex,
  readings: readonly ClaimWords[],
  claim: ClaimedWords,
): Checked | null {
  const printed = printedWords(index.story);
  const passages = readings.flatMap((words) => passagesFor(words, printed));
  const fewest = Math.min(...passages.map(({ edits }) => edits));
  const findings = passages
    .filter(({ edits }) => edits === fewest)
    .map((passage) => judge(index, printed, passage, claim));
  return best(withoutUnsigned(findings.filter((finding) => finding !== null)));
}

/** A headline that prints the words again without a name does not make them anybody's, if the story says whose they are. */
function withoutUnsigned(findings: Checked[]): Checked[] {
  const isSigned = ({ speaker }: Checked): boolean => speaker === 'other' || speaker === 'same';
  const isUnsigned = ({ attribution, speaker }: Checked): boolean =>
    !attribution?.speaker && (speaker === 'unclear' || speaker === 'nobody');
  return findings.some(isSigned) ? findings.filter((finding) => !isUnsigned(finding)) : findings;
}

function passagesFor(claim: ClaimWords, printed: PrintedWords): ComparedPassage[] {
  const exact = exactPlaces(claim, printed).map((from): ComparedPassage => {
    return { pieces: [{ from, to: from + claim.words.length - 1 }], breaks: [], differing: [], edits: 0 };
  });
  if (exact.length > 0) return exact;
  return align(claim, printed).flatMap((alignment) => readPassage(claim, printed, alignment) ?? []);
}

/** All words in a row, found by the rarest of them. */
function exactPlaces({ words, elisions }: ClaimWords, { words: printed, positions }: PrintedWords): number[] {
  if (elisions.size > 0) return [];
  let rarest = 0;
  const many = (at: number): number => positions.get(words[at]?.key ?? '')?.length ?? 0;
  for (const at of words.keys()) if (many(at) < many(rarest)) rarest = at;
  const found: number[] = [];
  for (const position of positions.get(words[rarest]?.key ?? '') ?? []) {
    const from = position - rarest;
    if (words.every(({ key }, at) => printed[from + at]?.key === key)) found.push(from);
    if (found.length === MOST_PLACES) break;
  }
  return found;
}

function judge(
  index: StoryIndex,
  printed: PrintedWords,
  passage: ComparedPassage,
  claim: ClaimedWords,
): Checked | null {
  const spans = spansOf(passage, printed.words);
  const differences = readDifferences(claim.text, index.story.text, passage.differing);
  const { finding, attribution } = checkSpeaker(index, spans, claim);
  const isQuoted = passage.pieces.some(
    ({ from, to }) => (printed.words[from]?.region ?? -1) >= 0 || (printed.words[to]?.region ?? -1) >= 0,
  );
  const isShort = comparedWords(claim.text).length < LEAST_WORDS;
  if (isShort && claim.speaker !== null && !isQuoted && finding === 'nobody') return null;
  const cut = cutWords(index.story, printed, passage);
  const isCut = cut !== null && !says(claim, index, cut);
  const finished = {
    worst: worstOf(differences),
    index,
    spans,
    attribution,
    speaker: finding,
    isQuoted,
    differences,
  };
  const as = (verdict: Verdict): Checked => ({ ...finished, verdict, cut: isCut ? cut : null });
  if (differences.length > 0) return as('altered');
  if (isCut && passage.breaks.includes('ellipsis') && isSwallowed(cut, spans)) return as('cut short');
  if (passage.breaks.includes('apart') || joinsSpeakers(index, passage, printed)) return as('spliced');
  if (finding === 'other' || finding === 'nobody') return as('misattributed');
  return as(isCut ? 'cut short' : 'verbatim');
}

/** True if the message's own words around the marks say what the claim leaves out. */
function says({ around }: ClaimedWords, { story }: StoryIndex, cut: Span): boolean {
  if (around === undefined) return false;
  const own = new Set(comparedWords(around).map(({ key }) => key));
  return (
    comparedWords(story.text, cut).some(({ key }) => isTurning(key) && own.has(key)) ||
    (DISOWNS.test(story.slice(cut)) && DISOWNED.test(around))
  );
}

const DISOWNS = /^(?:den|reject|dismiss|disput|rumou?r|allegedly|supposedly)|\b(?:false|wrong|untrue|not)$/iu;
const DISOWNED =
  /\b(?:den(?:y|ies|ied)|reject\w*|dismiss\w*|disput\w*|not|never|no|rumou?rs?|false|wrong|untrue|fake|alleged\w*|supposed\w*)\b/iu;

/** Between the claim's own parts, not before or behind them. */
function isSwallowed(cut: Span, spans: readonly Span[]): boolean {
  return cut[0] > (spans[0]?.[1] ?? 0) && cut[1] < (spans.at(-1)?.[0] ?? 0);
}

/** Two quotations that the story gives to two speakers, joined as one. */
function joinsSpeakers(
  { attributions }: StoryIndex,
  { pieces }: ComparedPassage,
  { words, resumes }: PrintedWords,
): boolean {
  const speakerAt = (at: number): string | null => {
    const span = words[at]?.span;
    const held = span && attributions.find(({ content }) => content.some((part) => overlaps(part, span)));
    const speaker = held?.speaker;
    return speaker && speaker.resolution.rule !== 'unclear' && speaker.type !== 'anonymous'
      ? speaker.entity
      : null;
  };
  const areApart = (before: number, after: number): boolean => {
    const [one, other] = [speakerAt(before), speakerAt(after)];
    return one !== null && other !== null && one !== other;
  };
  for (const [index, { from, to }] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before && leavesSpeech(before.to, from)) return true;
    for (let at = from + 1; at <= to; at++) {
      const resumed = resumes.get(at);
      if (resumed !== undefined && resumed >= from && areApart(resumed, at)) return true;
    }
  }
  return false;

  /** An ellipsis spans paragraphs only with one speaker. */
  function leavesSpeech(one: number, other: number): boolean {
    if (areApart(one, other)) return true;
    return words[one]?.paragraph !== words[other]?.paragraph && speakerAt(one) !== speakerAt(other);
  }
}
