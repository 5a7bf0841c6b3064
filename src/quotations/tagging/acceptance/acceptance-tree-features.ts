import type { Document, TokenRange } from '../../document/document.ts';
import { PAD, type TokenAttributes, tag } from '../tokens/token-attributes.ts';
import { firstFrom, gapOf, isVerb, rankOfTag, shared, sizeOf } from '../tokens/token-ranges.ts';
import { type ScoredCue, startOf } from './detection.ts';

/** Other candidates further away than this many tokens have no say. */
const NEAR = 120;
const NONE = 99;

/**
 * Evidence for and against a cue candidate, as numbers for trees: its linear score, its parts, and the probability of
 * other candidates that claim the same words.
 *
 * @param scored all candidates with a reading, in text order, with their linear probability
 */
export function acceptanceTreeFeatures(
  document: Document,
  columns: TokenAttributes,
  scored: readonly ScoredCue[],
  { cue: judged, probability }: ScoredCue,
): number[] {
  const { tokens, sentences } = document;
  const { cue, head } = judged.context;
  const { evidence } = judged;
  const { source, content } = judged.analysis;
  const lexicon = (at: number): number => columns.lexicon[at + PAD] ?? 0;
  const pos = (at: number): number => columns.pos[at + PAD] ?? 0;
  const isQuoted = (at: number): number => ((columns.region[at + PAD] ?? 0) > 0 ? 1 : 0);
  const size = sizeOf(content);
  let quoted = 0;
  let verbs = 0;
  for (const [from, to] of content)
    for (let at = from; at < to; at++) {
      quoted += isQuoted(at);
      if (isVerb(tokens[at])) verbs++;
    }
  let strongest = 0;
  let strength = 0;
  for (let at = cue[0]; at < cue[1]; at++) {
    strongest = Math.max(strongest, lexicon(at));
    strength += lexicon(at);
  }
  const sentence = judged.context.sentence;
  const [begin, end] = sentences[sentence] ?? cue;
  const near = scored
    .slice(firstFrom(scored, cue[0] - NEAR, startOf), firstFrom(scored, cue[1] + NEAR, startOf))
    .filter((other) => other.cue !== judged);
  const claims = claimsOf(near, cue, source[0], content, size);
  let company = 0;
  for (const other of near) if (other.cue.context.sentence === sentence) company += other.probability;
  const speaker = source[0];
  const first = content[0];
  const opening = first ? tokens[first[0]] : undefined;
  const lastWord = tokens[cue[1] - 1]?.lower ?? '';
  return [
    Math.log((probability + 1e-9) / (1 - probability + 1e-9)),
    evidence.probability,
    evidence.confidence,
    evidence.rival,
    evidence.rival - evidence.probability,
    evidence.nested ? 1 : 0,
    size,
    quoted / (size + 1e-6),
    verbs,
    claims.cue,
    probability - claims.cue,
    claims.around,
    claims.content,
    claims.within,
    claims.source,
    claims.sourceAround,
    sideOf(speaker, cue),
    sideOf(first, cue),
    speaker ? gapOf(speaker, cue) : NONE,
    first ? gapOf(first, cue) : NONE,
    speaker ? rankOfTag(tokens[speaker[1] - 1]?.pos) : -1,
    speaker ? speaker[1] - speaker[0] : 0,
    speaker ? (columns.shape[speaker[0] + PAD] ?? 0) : 0,
    strongest,
    strength,
    lexicon(head),
    cue[1] - cue[0],
    pos(head),
    pos(cue[0]),
    pos(cue[1] - 1),
    pos(cue[0] - 1),
    pos(cue[1]),
    pos(cue[1] + 1),
    lexicon(cue[0] - 1),
    lexicon(cue[1]),
    isQuoted(cue[0]),
    cue[0] - begin,
    end - cue[1],
    end - begin,
    opening ? opening.sentence - sentence : 9,
    first ? isQuoted(first[0]) : 0,
    content.length,
    judged.analysis.score,
    company,
    near.length,
    judged.context.paragraph === 0 ? 1 : 0,
    opening ? OPENINGS.indexOf(pos(first?.[0] ?? 0)) : -1,
    lastWord.endsWith('ing') ? 1 : lastWord.endsWith('ed') ? 2 : 0,
    document.regions.length / (sentences.length + 1),
    tokens.length,
  ];
}

const OPENINGS = ['SCONJ', 'PART', 'VERB', 'DET', 'PRON'].map(tag);

/** How likely other candidates are that share words with parts of this one; `within` is a sum, the rest the likeliest. */
function claimsOf(
  near: readonly ScoredCue[],
  cue: TokenRange,
  speaker: TokenRange | undefined,
  content: readonly TokenRange[],
  size: number,
): Record<'cue' | 'around' | 'content' | 'within' | 'source' | 'sourceAround', number> {
  const claims = { cue: 0, around: 0, content: 0, within: 0, source: 0, sourceAround: 0 };
  for (const { cue: other, probability } of near) {
    const theirs = other.analysis;
    if (shared([other.candidate.range], cue) > 0) {
      claims.cue = Math.max(claims.cue, probability);
      continue;
    }
    if (shared(theirs.content, cue) > 0) claims.around = Math.max(claims.around, probability);
    const common = content.reduce((sum, range) => sum + shared(theirs.content, range), 0);
    if (2 * common > size) claims.content = Math.max(claims.content, probability);
    if (shared(content, other.candidate.range) > 0) claims.within += probability;
    if (!speaker) continue;
    if (shared(theirs.source, speaker) > 0) claims.source = Math.max(claims.source, probability);
    if (shared(theirs.content, speaker) > 0) claims.sourceAround = Math.max(claims.sourceAround, probability);
  }
  return claims;
}

function sideOf(range: TokenRange | undefined, cue: TokenRange): number {
  return range ? (range[0] < cue[0] ? 1 : 2) : 0;
}
