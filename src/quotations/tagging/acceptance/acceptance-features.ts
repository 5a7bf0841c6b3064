import type { FeatureSink } from '../learning/feature-hashing.ts';
import { type CueContext, type CueParse, clamp, stepOf } from '../spans/cue-context.ts';
import { PAD, tag } from '../tokens/token-attributes.ts';

const VERB = tag('VERB');
const AUX = tag('AUX');

/** What was found out about a cue candidate before it is taken or left. */
export interface Evidence {
  /** That the words are exactly a cue, by the cue model. */
  readonly probability: number;
  /** Of the chosen reading among those considered. */
  readonly confidence: number;
  /** The highest probability among the candidates that share words with this one, or 0. */
  readonly rival: number;
  /** Whether the words lie in the content of a likelier neighbour. */
  readonly nested: boolean;
}

/** Adds what speaks for and against a cue candidate together with its chosen reading. */
export function addAcceptanceFeatures(
  context: CueContext,
  analysis: CueParse,
  evidence: Evidence,
  sink: FeatureSink,
): void {
  const { columns, cue, lemma, pos, words, head } = context;
  const word = (at: number): number => columns.word[at + PAD] ?? 0;
  const posAt = (at: number): number => columns.pos[at + PAD] ?? 0;
  const { source, content } = analysis;
  const logit = clamp(Math.round(2 * Math.log(evidence.probability / (1 - evidence.probability + 1e-6))), 8);
  const sure = Math.round(evidence.confidence * 8);
  const rival = evidence.rival === 0 ? 0 : evidence.rival > evidence.probability ? 1 : 2;
  let size = 0;
  let quoted = 0;
  let verbs = 0;
  for (const [from, to] of content)
    for (let at = from; at < to; at++) {
      size++;
      if ((columns.region[at + PAD] ?? 0) > 0) quoted++;
      if (posAt(at) === VERB || posAt(at) === AUX) verbs++;
    }
  const inQuotes = quoted === 0 ? 0 : quoted === size ? 2 : 1;
  const length = stepOf(size);
  const from = source[0];
  const sourceTail = from ? posAt(from[1] - 1) : 0;
  const order =
    (from ? (from[0] < cue[0] ? 1 : 2) : 0) + 3 * (content[0] ? (content[0][0] < cue[0] ? 1 : 2) : 0);
  const cueQuoted = (columns.region[head + PAD] ?? 0) > 0 ? 1 : 0;
  sink.template(600);
  sink.add(logit);
  sink.add(sure);
  sink.pair(logit, sure);
  sink.pair(logit, rival);
  sink.triple(
    rival,
    clamp(Math.round(8 * (evidence.rival - evidence.probability)), 8),
    evidence.nested ? 1 : 0,
  );
  sink.add(lemma);
  sink.add(words);
  sink.pair(lemma, Math.min(cue[1] - cue[0], 4));
  sink.pair(pos, Math.min(cue[1] - cue[0], 4));
  sink.pair(lemma, order);
  sink.pair(order, logit);
  sink.pair(length, inQuotes);
  sink.pair(length, lemma);
  sink.pair(length, logit);
  sink.triple(inQuotes, logit, rival);
  sink.triple(inQuotes, cueQuoted, evidence.nested ? 1 : 0);
  sink.pair(cueQuoted, lemma);
  sink.pair(Math.min(verbs, 3), lemma);
  sink.pair(Math.min(verbs, 3), length);
  sink.triple(sourceTail, order, pos);
  sink.pair(sourceTail, lemma);
  sink.pair(from ? word(from[1] - 1) : 0, pos);
  sink.pair(word(cue[0]), posAt(cue[0] - 1));
  sink.pair(word(cue[0] - 1), word(cue[0]));
  sink.pair(word(cue[1] - 1), word(cue[1]));
  sink.triple(posAt(cue[0] - 1), posAt(cue[0]), pos);
  sink.triple(posAt(cue[1] - 1), posAt(cue[1]), pos);
  sink.triple(columns.lexicon[head + PAD] ?? 0, order, inQuotes);
  sink.triple(columns.lexicon[head + PAD] ?? 0, sure, length);
  sink.pair(content.length, source.length);
}
