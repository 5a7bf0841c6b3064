import type { Document, TokenRange } from '../../document/document.ts';
import { type Detection, type ScoredCue, takenNear } from '../acceptance/detection.ts';
import { candidateStart, LONGEST_CUE } from '../cues/cue-candidates.ts';
import { PAD } from '../tokens/token-attributes.ts';
import { firstFrom, isVerb, shared, sizeOf } from '../tokens/token-ranges.ts';
import type { Proposal } from './proposals.ts';

/** What is counted of a proposal, for its linear score and for its trees alike. */
export interface ProposalMeasures {
  /** The other taken cues near the quoted stretch. */
  readonly taken: readonly ScoredCue[];
  /** 0 if the cue precedes the quoted stretch, 1 if it follows. */
  readonly side: 0 | 1;
  /** Whether the cue has words of its own in the stretch, and does not merely go on. */
  readonly isOwn: boolean;
  /** Of the quoted stretch, in tokens. */
  readonly quote: Record<'words' | 'verbs' | 'pronouns' | 'nouns' | 'capitals', number>;
  /** Whether only marks surround the stretch, in its sentences and its paragraph. */
  readonly bare: Record<'before' | 'behind' | 'opensParagraph' | 'endsParagraph', boolean>;
  /** From the first sentence's start to the last one's end. */
  readonly sentences: TokenRange;
  /**
   * Tokens outside quotation marks between the stretch and the cue, or the whole attribution that it would continue.
   */
  readonly way: Record<'words' | 'names' | 'verbs' | 'commas', number>;
  /** How likely it is that the cue's words are part of any cue: the sum over candidates that share a word. */
  readonly cueMass: number;
  /** Tokens of the content, and how many of them other taken cues hold, counted for each. */
  readonly size: number;
  readonly held: number;
  /** How many other taken cues have a source that ends in this word. */
  readonly speaks: number;
}

export function measureProposal(look: Detection, proposal: Proposal): ProposalMeasures {
  const { document, columns } = look;
  const { tokens } = document;
  const { quote, cue: judged, relation } = proposal;
  const [from, to] = quote;
  const { cue } = judged.context;
  const { source, content } = judged.analysis;
  const taken = takenNear(look, quote).filter((other) => other.cue !== judged);
  const isOwn = relation === 'own' || relation === 'taken';
  const first = tokens[from];
  const last = tokens[to - 1];
  const start = document.sentences[first?.sentence ?? -1]?.[0] ?? from;
  const end = document.sentences[last?.sentence ?? -1]?.[1] ?? to;
  const [paragraphStart, paragraphEnd] = document.paragraphs[first?.paragraph ?? -1] ?? quote;
  const counted = countsOf(document);
  const onlyMarks = (begin: number, stop: number): boolean =>
    begin >= stop || counted.unmarked[stop] === counted.unmarked[begin];
  const inside = { words: 0, verbs: 0, pronouns: 0, nouns: 0, capitals: 0 };
  for (let at = from; at < to; at++) {
    const pos = tokens[at]?.pos;
    if (pos !== 'PUNCT') inside.words++;
    if (isVerb(tokens[at])) inside.verbs++;
    if (pos === 'PRON') inside.pronouns++;
    if (pos === 'NOUN') inside.nouns++;
    if ((columns.shape[at + PAD] ?? 0) <= 2) inside.capitals++;
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
    quote: inside,
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
  { document }: Detection,
  { quote: [from, to], cue: judged }: Proposal,
  isOwn: boolean,
): ProposalMeasures['way'] {
  const { cue } = judged.context;
  const parts = isOwn ? [cue] : [cue, ...judged.analysis.source, ...judged.analysis.content];
  const [start, end] =
    cue[0] < from
      ? [Math.max(...parts.map(([, stop]) => stop)), from]
      : [to, Math.min(...parts.map(([begin]) => begin))];
  const counted = countsOf(document);
  const between = (counts: Int32Array): number =>
    start < end ? (counts[end] as number) - (counts[start] as number) : 0;
  return {
    words: between(counted.words),
    names: between(counted.names),
    verbs: between(counted.verbs),
    commas: between(counted.commas),
  };
}

/**
 * Running totals at each token of a text, and at its end: tokens that are not punctuation, and tokens outside
 * quotation marks. The next attribution may be far away; counting each time would be quadratic in the text.
 */
type Counts = Readonly<Record<'unmarked' | 'words' | 'names' | 'verbs' | 'commas', Int32Array>>;

const counts = new WeakMap<Document, Counts>();

function countsOf(document: Document): Counts {
  const known = counts.get(document);
  if (known) return known;
  const { tokens } = document;
  const made = {
    unmarked: new Int32Array(tokens.length + 1),
    words: new Int32Array(tokens.length + 1),
    names: new Int32Array(tokens.length + 1),
    verbs: new Int32Array(tokens.length + 1),
    commas: new Int32Array(tokens.length + 1),
  };
  for (const [at, token] of tokens.entries()) {
    const isWord = token.pos !== 'PUNCT';
    const isOutside = token.region < 0;
    const next = (column: Int32Array, isOne: boolean): void => {
      column[at + 1] = (column[at] as number) + (isOne ? 1 : 0);
    };
    next(made.unmarked, isWord);
    next(made.words, isOutside && isWord);
    next(made.names, isOutside && token.pos === 'PROPN');
    next(made.verbs, isOutside && isVerb(token));
    next(made.commas, isOutside && token.lower === ',');
  }
  counts.set(document, made);
  return made;
}

/** The sum of the probabilities of the cue candidates that start in a range of tokens and pass. */
export function massOf(
  { candidates }: Detection,
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
