import type { TokenRange } from '../../document/document.ts';
import { PAD } from '../tokens/token-attributes.ts';
import { gapOf, isVerb, rankOfTag, shared, sizeOf } from '../tokens/token-ranges.ts';
import { ALTERNATIVE_KINDS, type Alternative, type RevisionContext } from './alternatives.ts';

/** What the linear model makes of an alternative, among all of them. */
export interface Ranked {
  readonly alternative: Alternative;
  /** 0 for the best. */
  readonly rank: number;
  /** Its score below the best one's. */
  readonly below: number;
  /** Its share of the probability. */
  readonly share: number;
  /** The score of the reading as it was chosen first, below the best one's. */
  readonly chosenBelow: number;
}

const NONE = -9;
const NEXT = ['PUNCT', 'CCONJ', 'ADP', 'SCONJ'];

/** What speaks for and against an alternative, as numbers for trees. */
export function revisionTreeFeatures({ look, scored, others }: RevisionContext, ranked: Ranked): number[] {
  const { columns, document } = look;
  const { tokens } = document;
  const { cue: judged, probability } = scored;
  const { context, analysis: chosen } = judged;
  const { analysis, kind } = ranked.alternative;
  const word = (at: number): number => columns.word[at + PAD] ?? 0;
  const isQuoted = (at: number): number => ((tokens[at]?.region ?? -1) >= 0 ? 1 : 0);
  const size = sizeOf(analysis.content) + 1e-6;
  let quoted = 0;
  let verbs = 0;
  let held = 0;
  let heldNearer = 0;
  let cues = 0;
  let sources = 0;
  for (const range of analysis.content) {
    for (let at = range[0]; at < range[1]; at++) {
      quoted += isQuoted(at);
      if (isVerb(tokens[at])) verbs++;
    }
    for (const { cue: other } of others) {
      const part = shared(other.analysis.content, range);
      held += part;
      if (Math.abs(other.candidate.range[0] - range[0]) < Math.abs(context.cue[0] - range[0]))
        heldNearer += part;
      if (shared([range], other.candidate.range) > 0) cues++;
      if (shared(other.analysis.source, range) > 0) sources++;
    }
  }
  const common = analysis.content.reduce((sum, range) => sum + shared(chosen.content, range), 0);
  const speaker = analysis.source[0];
  let again = 0;
  let inContent = 0;
  if (speaker)
    for (const { cue: other } of others) {
      const theirs = other.analysis.source[0];
      if (theirs && word(theirs[1] - 1) === word(speaker[1] - 1)) again++;
      if (shared(other.analysis.content, speaker) > 0) inContent++;
    }
  const first = analysis.content[0];
  const end = analysis.content.at(-1)?.[1] ?? 0;
  return [
    ranked.rank,
    ranked.below,
    ranked.share,
    ranked.chosenBelow,
    ALTERNATIVE_KINDS.indexOf(kind),
    analysis.score,
    judged.evidence.confidence,
    probability,
    size,
    quoted / size,
    verbs,
    analysis.content.length,
    held / size,
    heldNearer / size,
    cues,
    sources,
    speaker ? speaker[1] - speaker[0] : 0,
    speaker ? rankOfTag(tokens[speaker[1] - 1]?.pos) : -1,
    again,
    inContent,
    isSame(analysis.source, chosen.source),
    isSame(analysis.content, chosen.content),
    common / (sizeOf(chosen.content) + 1e-6),
    common / size,
    speaker ? gapOf(speaker, context.cue) : NONE,
    first ? gapOf(first, context.cue) : NONE,
    isQuoted(end - 1),
    NEXT.indexOf(tokens[end]?.pos ?? ''),
    first ? isQuoted(first[0]) : 0,
    (tokens[end - 1]?.sentence ?? 0) - context.sentence,
    columns.lexicon[context.head + PAD] ?? 0,
    context.cue[1] - context.cue[0],
  ];
}

const isSame = (a: readonly TokenRange[], b: readonly TokenRange[]): number =>
  String(a) === String(b) ? 1 : 0;
