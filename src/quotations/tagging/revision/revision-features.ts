import type { TokenRange } from '../../document/document.ts';
import type { ScoredCue } from '../acceptance/detection.ts';
import type { FeatureSink } from '../learning/feature-hashing.ts';
import { addReadingFeatures } from '../reranking/reranker.ts';
import { clamp, stepOf } from '../spans/cue-context.ts';
import { PAD, type TokenAttributes } from '../tokens/token-attributes.ts';
import { gapOf, shared } from '../tokens/token-ranges.ts';
import { ALTERNATIVE_KINDS, type Alternative, type RevisionContext } from './alternatives.ts';

/**
 * Adds the features of an alternative but those of its stretches: as for the reranker, and how it shares its words with
 * the attributions around.
 */
export function addAlternativeFeatures(
  setting: RevisionContext,
  { analysis, kind }: Alternative,
  rank: number,
  sink: FeatureSink,
): void {
  const { look, scored, others } = setting;
  const { cue, probability } = scored;
  const { context, evidence } = cue;
  const { columns } = look;
  const how = ALTERNATIVE_KINDS.indexOf(kind);
  const pieces = Math.min(analysis.content.length, 4);
  sink.clear();
  sink.next();
  addReadingFeatures(context, analysis, rank, setting.around, sink);
  sink.template(800);
  sink.pair(how, Math.round(evidence.confidence * 8));
  sink.pair(how, pieces);
  sink.pair(how, Math.round(4 * probability));
  sink.triple(how, context.lemma, pieces);
  const speaker = analysis.source[0];
  const tail = speaker ? tailOf(columns, speaker) : 0;
  for (const range of analysis.content) addClaimFeatures(setting, range, how, tail, sink);
  sink.template(860);
  if (!speaker) {
    sink.add(how);
    return;
  }
  let inContent = 0;
  let inCue = 0;
  let twice = 0;
  let again = 0;
  for (const { cue: other } of others) {
    const theirs = other.analysis.source[0];
    if (shared(other.analysis.content, speaker) > 0) inContent = 1;
    if (shared([other.context.cue], speaker) > 0) inCue = 1;
    if (shared(other.analysis.source, speaker) > 0) twice++;
    if (theirs && tailOf(columns, theirs) === tail) again++;
  }
  const pos = columns.pos[speaker[1] - 1 + PAD] ?? 0;
  sink.triple(inContent, inCue, pos);
  sink.triple(Math.min(twice, 2), Math.min(again, 3), pos);
  sink.triple(Math.min(twice, 2), context.lemma, inContent);
  sink.quad(inContent, inCue, Math.min(twice, 2), how);
}

/** Adds who else lays claim to one stretch of content, and whether their cue is nearer to it. */
function addClaimFeatures(
  { look: { document, columns }, scored, others }: RevisionContext,
  range: TokenRange,
  how: number,
  tail: number,
  sink: FeatureSink,
): void {
  const { tokens } = document;
  const { context } = scored.cue;
  const [from, to] = range;
  let held = 0;
  let holder: ScoredCue | undefined;
  let holds = 0;
  for (const other of others) {
    if (shared([range], other.cue.context.cue) > 0) holds |= 1;
    if (shared(other.cue.analysis.source, range) > 0) holds |= 2;
    const part = shared(other.cue.analysis.content, range);
    if (part <= held) continue;
    held = part;
    holder = other;
  }
  const own = Math.max(0, gapOf(range, context.cue));
  const closer = holder && Math.max(0, gapOf(range, holder.cue.context.cue)) < own ? 1 : 0;
  const theirs = holder?.cue.analysis.source[0];
  const alike = theirs && tailOf(columns, theirs) === tail ? 1 : 0;
  const share = Math.round((4 * held) / (to - from));
  let quoted = 0;
  for (let at = from; at < to; at++) if ((tokens[at]?.region ?? -1) >= 0) quoted++;
  const inMarks = quoted === 0 ? 0 : quoted === to - from ? 2 : 1;
  const away = clamp((tokens[from]?.paragraph ?? 0) - context.paragraph, 2);
  const side = from < context.cue[0] ? 0 : 1;
  const between = stepOf(own);
  sink.template(820);
  sink.quad(share, inMarks, closer, alike);
  sink.quad(share, inMarks, closer, how);
  sink.quad(share, Math.round(4 * (holder?.probability ?? 0)), closer, side);
  sink.quad(share, holds, inMarks, side);
  sink.triple(share, away, inMarks);
  sink.quad(share, between, inMarks, side);
  sink.triple(holds, inMarks, side);
  sink.triple(holds, context.lemma, side);
  sink.triple(share, inMarks, context.lemma);
  sink.quad(inMarks, away, side, between);
  sink.quad(inMarks, side, between, how);
}

/** The last word of a source. */
function tailOf({ word }: TokenAttributes, [, end]: TokenRange): number {
  return word[end - 1 + PAD] ?? 0;
}
