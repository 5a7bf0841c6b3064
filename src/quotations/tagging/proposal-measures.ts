import type { TokenRange } from '../reading.ts';
import { PAD } from './columns.ts';
import { LONGEST_CUE } from './cue-candidates.ts';
import type { FirstLook, ScoredCue } from './first-look.ts';
import { isVerb, sizeOf } from './measures.ts';
import { candidateStart, firstFrom, type Proposal, shared, takenNear } from './proposals.ts';

/** What is counted of a proposal, for its linear score and for its trees alike. */
export interface ProposalMeasures {
  /** The other taken cues near the quoted stretch. */
  readonly taken: readonly ScoredCue[];
  /** 0 where the cue stands before the quoted stretch, 1 behind it. */
  readonly side: 0 | 1;
  /** Whether the cue has words of its own in the stretch, and does not merely go on. */
  readonly isOwn: boolean;
  /** Of the quoted stretch, in tokens. */
  readonly quote: Record<'words' | 'verbs' | 'pronouns' | 'nouns' | 'capitals', number>;
  /** Whether nothing but marks stands before and behind the stretch, in its sentences and its paragraph. */
  readonly bare: Record<'before' | 'behind' | 'opensParagraph' | 'endsParagraph', boolean>;
  /** From the first sentence's start to the last one's end. */
  readonly sentences: TokenRange;
  /** What stands outside quote marks between the stretch and the cue, or the whole attribution it would go on from. */
  readonly way: Record<'words' | 'names' | 'verbs' | 'commas', number>;
  /** How likely it is that the cue's words are part of any cue: the sum over candidates that share a word. */
  readonly cueMass: number;
  /** Tokens of the content, and how many of them other taken cues hold, counted for each. */
  readonly size: number;
  readonly held: number;
  /** How many other taken cues have a source that ends in the same word. */
  readonly speaks: number;
}

export function measureProposal(look: FirstLook, proposal: Proposal): ProposalMeasures {
  const { reading, columns } = look;
  const { tokens } = reading;
  const { quote, cue: judged, relation } = proposal;
  const [from, to] = quote;
  const { cue } = judged.context;
  const { source, content } = judged.analysis;
  const taken = takenNear(look, quote).filter((other) => other.cue !== judged);
  const isOwn = relation === 'own' || relation === 'taken';
  const first = tokens[from];
  const last = tokens[to - 1];
  const start = reading.sentences[first?.sentence ?? -1]?.[0] ?? from;
  const end = reading.sentences[last?.sentence ?? -1]?.[1] ?? to;
  const [paragraphStart, paragraphEnd] = reading.paragraphs[first?.paragraph ?? -1] ?? quote;
  const onlyMarks = (begin: number, stop: number): boolean => {
    for (let at = begin; at < stop; at++) if (tokens[at]?.pos !== 'PUNCT') return false;
    return true;
  };
  const counts = { words: 0, verbs: 0, pronouns: 0, nouns: 0, capitals: 0 };
  for (let at = from; at < to; at++) {
    const pos = tokens[at]?.pos;
    if (pos !== 'PUNCT') counts.words++;
    if (isVerb(tokens[at])) counts.verbs++;
    if (pos === 'PRON') counts.pronouns++;
    if (pos === 'NOUN') counts.nouns++;
    if ((columns.shape[at + PAD] ?? 0) <= 2) counts.capitals++;
  }
  let held = 0;
  for (const { cue: other } of taken)
    for (const range of content) held += shared(other.analysis.content, range);
  const lastWord = (ranges: readonly TokenRange[]): number =>
    columns.word[(ranges[0]?.[1] ?? 0) - 1 + PAD] ?? 0;
  return {
    taken,
    side: cue[0] < from ? 0 : 1,
    isOwn,
    quote: counts,
    bare: {
      before: onlyMarks(start, from),
      behind: onlyMarks(to, end),
      opensParagraph: onlyMarks(paragraphStart, from),
      endsParagraph: onlyMarks(to, paragraphEnd),
    },
    sentences: [start, end],
    way: wayOf(look, proposal, isOwn),
    cueMass: massOf(look, [cue[0] - LONGEST_CUE, cue[1]], (range) => range[1] > cue[0]),
    size: sizeOf(content),
    held,
    speaks:
      source.length > 0
        ? taken.filter(({ cue: other }) => lastWord(other.analysis.source) === lastWord(source)).length
        : 0,
  };
}

function wayOf(
  { reading: { tokens } }: FirstLook,
  { quote: [from, to], cue: judged }: Proposal,
  isOwn: boolean,
): ProposalMeasures['way'] {
  const { cue } = judged.context;
  const parts = isOwn ? [cue] : [cue, ...judged.analysis.source, ...judged.analysis.content];
  const [start, end] =
    cue[0] < from
      ? [Math.max(...parts.map(([, stop]) => stop)), from]
      : [to, Math.min(...parts.map(([begin]) => begin))];
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
export function massOf(
  { candidates }: FirstLook,
  [from, to]: TokenRange,
  passes: (range: TokenRange) => boolean,
): number {
  let mass = 0;
  for (let index = firstFrom(candidates, from, candidateStart); index < candidates.length; index++) {
    const candidate = candidates[index];
    if (!candidate || candidate.range[0] >= to) break;
    if (passes(candidate.range)) mass += candidate.probability;
  }
  return mass;
}
