import { PAD } from './columns.ts';
import { LONGEST_CUE } from './cue-candidates.ts';
import type { FirstLook } from './first-look.ts';
import { isVerb, rankOfTag, sizeOf } from './measures.ts';
import { candidateStart, firstFrom, isLeftOpen, type Proposal, shared, takenNear } from './proposals.ts';

const RELATIONS = { own: 0, before: 1, after: 2, taken: 3 };
const BEFORE_QUOTE = ['PUNCT', 'VERB', 'ADP', 'DET', 'ADJ', 'NOUN'];
const AFTER_QUOTE = ['PUNCT', 'NOUN', 'PROPN', 'PRON', 'VERB'];
const FAR = 999;

/** What speaks for and against a proposal, as numbers for trees; `score` is its linear score. */
export function proposalSignals(look: FirstLook, proposal: Proposal, score: number): number[] {
  const { reading, columns } = look;
  const { tokens } = reading;
  const { quote, cue: judged, accepted, relation, support, against } = proposal;
  const { evidence, context } = judged;
  const { source, content } = judged.analysis;
  const taken = takenNear(look, quote).filter(({ cue }) => cue !== judged);
  const [from, to] = quote;
  const { cue } = context;
  const side = cue[0] < from ? 0 : 1;
  const first = tokens[from];
  const last = tokens[to - 1];
  const sentence = reading.sentences[first?.sentence ?? 0] ?? quote;
  const sentenceEnd = reading.sentences[last?.sentence ?? 0]?.[1] ?? to;
  const paragraph = reading.paragraphs[first?.paragraph ?? 0] ?? quote;
  const shape = (at: number): number => columns.shape[at + PAD] ?? 0;
  const lexicon = (at: number): number => columns.lexicon[at + PAD] ?? 0;
  const word = (at: number): number => columns.word[at + PAD] ?? 0;
  const only = (start: number, end: number): number => {
    for (let at = start; at < end; at++) if (tokens[at]?.pos !== 'PUNCT') return 0;
    return 1;
  };

  let words = 0;
  let verbs = 0;
  let pronouns = 0;
  let capitals = 0;
  let nouns = 0;
  for (let at = from; at < to; at++) {
    const pos = tokens[at]?.pos;
    if (pos !== 'PUNCT') words++;
    if (isVerb(tokens[at])) verbs++;
    if (pos === 'PRON') pronouns++;
    if (pos === 'NOUN') nouns++;
    if (shape(at) <= 2) capitals++;
  }
  let namesAround = 0;
  let verbsAround = 0;
  for (let at = sentence[0]; at < sentenceEnd; at++) {
    if (at >= from && at < to) continue;
    if (tokens[at]?.pos === 'PROPN') namesAround++;
    if (tokens[at]?.pos === 'VERB') verbsAround++;
  }
  const way = wayOf(look, proposal);
  let quoted = 0;
  for (const [start, end] of content)
    for (let at = start; at < end; at++) if ((tokens[at]?.region ?? -1) >= 0) quoted++;
  const size = sizeOf(content);
  let held = 0;
  let quoteHeld = 0;
  for (const { cue: other } of taken) {
    for (const range of content) held += shared(other.analysis.content, range);
    quoteHeld = Math.max(quoteHeld, shared(other.analysis.content, quote));
  }
  let strongest = 0;
  for (let at = cue[0]; at < cue[1]; at++) strongest = Math.max(strongest, lexicon(at));
  const speaker = source[0];
  const tail = speaker ? word(speaker[1] - 1) : 0;
  const speaks = speaker
    ? taken.filter(({ cue: other }) => word((other.analysis.source[0]?.[1] ?? 0) - 1) === tail).length
    : 0;
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
    only(sentence[0], from),
    only(to, sentenceEnd),
    only(paragraph[0], from),
    only(to, paragraph[1]),
    shape(from + 1) <= 2 ? 1 : 0,
    tokens[to - 2]?.pos === 'PUNCT' ? 1 : 0,
    first?.paragraph === 0 ? 1 : 0,
    isLeftOpen(reading, from - 1) ? 1 : 0,
    isLeftOpen(reading, to - 1) ? 1 : 0,
    way.words,
    way.names,
    way.verbs,
    way.commas,
    (tokens[cue[0]]?.sentence ?? 0) - ((side === 0 ? first : last)?.sentence ?? 0),
    (tokens[cue[0]]?.paragraph ?? 0) - (first?.paragraph ?? 0),
    speaker ? (speaker[0] < cue[0] ? 1 : 2) : 0,
    massOf(look, cue[0] - LONGEST_CUE, cue[1], (range) => range[1] > cue[0]),
    massOf(look, sentence[0], sentenceEnd, (range) => range[0] < from || range[1] > to),
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
    speaks,
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
    reading.regions.length / (reading.sentences.length + 1),
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

/** What stands outside quote marks between the quoted stretch and the cue, or the whole attribution it would go on from. */
function wayOf({ reading: { tokens } }: FirstLook, { quote: [from, to], cue: judged, relation }: Proposal) {
  const { cue } = judged.context;
  const parts = [cue, ...judged.analysis.source, ...judged.analysis.content];
  const isOwn = relation === 'own' || relation === 'taken';
  const isBefore = cue[0] < from;
  const cueSide = isBefore ? cue[1] : cue[0];
  const far = isBefore
    ? Math.max(...parts.map(([, end]) => end))
    : Math.min(...parts.map(([start]) => start));
  const near = isOwn ? cueSide : far;
  const [start, end] = isBefore ? [near, from] : [to, near];
  const way = { words: 0, names: 0, verbs: 0, commas: 0 };
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if (!token || token.region >= 0) continue;
    if (token.lower === ',') way.commas++;
    if (token.pos === 'PUNCT') continue;
    way.words++;
    if (token.pos === 'PROPN') way.names++;
    if (isVerb(token)) way.verbs++;
  }
  return way;
}

/** The sum of the probabilities of the cue candidates that start in a range of tokens and pass. */
function massOf(
  { candidates }: FirstLook,
  from: number,
  to: number,
  passes: (range: readonly [number, number]) => boolean,
): number {
  let mass = 0;
  for (let index = firstFrom(candidates, from, candidateStart); index < candidates.length; index++) {
    const candidate = candidates[index];
    if (!candidate || candidate.range[0] >= to) break;
    if (passes(candidate.range)) mass += candidate.probability;
  }
  return mass;
}
