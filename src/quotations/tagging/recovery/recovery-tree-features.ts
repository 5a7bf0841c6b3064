import type { Detection } from '../acceptance/detection.ts';
import { PAD } from '../tokens/token-attributes.ts';
import { isLeftOpen, rankOfTag, shared } from '../tokens/token-ranges.ts';
import { massOf, type ProposalMeasures } from './proposal-features.ts';
import type { Proposal } from './proposals.ts';

const RELATIONS = { own: 0, before: 1, after: 2, taken: 3 };
const BEFORE_QUOTE = ['PUNCT', 'VERB', 'ADP', 'DET', 'ADJ', 'NOUN'];
const AFTER_QUOTE = ['PUNCT', 'NOUN', 'PROPN', 'PRON', 'VERB'];
const FAR = 999;

/** What speaks for and against a proposal, as numbers for trees; `score` is its linear score. */
export function recoveryTreeFeatures(
  look: Detection,
  proposal: Proposal,
  measures: ProposalMeasures,
  score: number,
): number[] {
  const { document, columns } = look;
  const { tokens } = document;
  const { quote, cue: judged, accepted, relation, support, against } = proposal;
  const { evidence, context } = judged;
  const { source, content } = judged.analysis;
  const { taken, side, bare, way, size, held } = measures;
  const { words, verbs, pronouns, nouns, capitals } = measures.quote;
  const [from, to] = quote;
  const { cue } = context;
  const first = tokens[from];
  const last = tokens[to - 1];
  const shape = (at: number): number => columns.shape[at + PAD] ?? 0;
  const lexicon = (at: number): number => columns.lexicon[at + PAD] ?? 0;
  let namesAround = 0;
  let verbsAround = 0;
  for (let at = measures.sentences[0]; at < measures.sentences[1]; at++) {
    if (at >= from && at < to) continue;
    if (tokens[at]?.pos === 'PROPN') namesAround++;
    if (tokens[at]?.pos === 'VERB') verbsAround++;
  }
  let quoted = 0;
  for (const [start, end] of content)
    for (let at = start; at < end; at++) if ((tokens[at]?.region ?? -1) >= 0) quoted++;
  let quoteHeld = 0;
  for (const { cue: other } of taken) quoteHeld = Math.max(quoteHeld, shared(other.analysis.content, quote));
  let strongest = 0;
  for (let at = cue[0]; at < cue[1]; at++) strongest = Math.max(strongest, lexicon(at));
  const speaker = source[0];
  const before = taken.findLast(({ cue: other }) => other.candidate.range[0] < from);
  const after = taken.find(({ cue: other }) => other.candidate.range[0] >= to);
  return [
    score,
    RELATIONS[relation],
    side,
    accepted,
    evidence.probability,
    evidence.confidence,
    evidence.rival,
    evidence.nested ? 1 : 0,
    words,
    verbs,
    pronouns,
    capitals / (words + 1),
    nouns,
    bare.before ? 1 : 0,
    bare.behind ? 1 : 0,
    bare.opensParagraph ? 1 : 0,
    bare.endsParagraph ? 1 : 0,
    shape(from + 1) <= 2 ? 1 : 0,
    tokens[to - 2]?.pos === 'PUNCT' ? 1 : 0,
    first?.paragraph === 0 ? 1 : 0,
    isLeftOpen(document, from - 1) ? 1 : 0,
    isLeftOpen(document, to - 1) ? 1 : 0,
    way.words,
    way.names,
    way.verbs,
    way.commas,
    (tokens[cue[0]]?.sentence ?? 0) - ((side === 0 ? first : last)?.sentence ?? 0),
    (tokens[cue[0]]?.paragraph ?? 0) - (first?.paragraph ?? 0),
    speaker ? (speaker[0] < cue[0] ? 1 : 2) : 0,
    measures.cueMass,
    massOf(look, measures.sentences, (range) => range[0] < from || range[1] > to),
    strongest,
    lexicon(context.head),
    cue[1] - cue[0],
    speaker ? speaker[1] - speaker[0] : 0,
    speaker ? rankOfTag(tokens[speaker[1] - 1]?.pos) : -1,
    speaker ? shape(speaker[0]) : 0,
    speaker ? Math.abs(speaker[0] - from) : FAR,
    size,
    quoted / (size + 1),
    held / (size + 1),
    quoteHeld / (to - from),
    measures.speaks,
    support,
    against,
    support / (support + against + 1e-6),
    judged.analysis.score,
    content.length,
    before ? from - before.cue.candidate.range[0] : FAR,
    before?.probability ?? 0,
    after ? after.cue.candidate.range[0] - to : FAR,
    after?.probability ?? 0,
    namesAround,
    verbsAround,
    document.regions.length / (document.sentences.length + 1),
    BEFORE_QUOTE.indexOf(tokens[from - 1]?.pos ?? ''),
    AFTER_QUOTE.indexOf(tokens[to]?.pos ?? ''),
    markAt(tokens[from - 1]?.lower, ':'),
    markAt(tokens[to - 2]?.lower, ',') || 2 * markAt(tokens[to]?.lower, ','),
  ];
}

/** 1 for the mark, 2 for a comma in its place. */
function markAt(word: string | undefined, mark: string): number {
  return word === mark ? 1 : word === ',' ? 2 : 0;
}
