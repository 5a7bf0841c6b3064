import type { Document, TokenRange } from '../../document/document.ts';
import { attributionOf, type Detection, type TokenAttribution } from '../acceptance/detection.ts';
import type { FeatureSink } from '../learning/feature-hashing.ts';
import { type StackedModel, sumOf } from '../learning/linear.ts';
import { oddsOf, probabilityOf } from '../learning/trees.ts';
import { isLeftOpen } from '../tokens/token-ranges.ts';
import { measureProposal } from './proposal-features.ts';
import {
  contentOf,
  type Proposal,
  proposalsFor,
  type RecoveryModels,
  takenProposals,
  uncoveredQuotes,
} from './proposals.ts';
import { addProposalFeatures } from './recovery-features.ts';
import { recoveryTreeFeatures } from './recovery-tree-features.ts';

/** Attributions of quoted words are given up below this probability. */
const DOUBTFUL = 0.45;
/** A proposal for quoted words without a speaker is taken from this probability on. */
const CONVINCING = 0.45;

/**
 * What was found so far, without the quotations that turn out doubtful, and with a speaker for each quoted stretch
 * that was passed over, if one is likely enough. The models of the steps before ask whether words are exactly a cue;
 * this one whether quoted words are given to their speaker.
 */
export function recoverQuotes(
  look: Detection,
  model: RecoveryModels & { readonly recovery: StackedModel },
  sink: FeatureSink,
): TokenAttribution[] {
  const { linear, trees } = model.recovery;
  const likelihood = (proposal: Proposal): number => {
    sink.clear();
    sink.next();
    const measures = measureProposal(look, proposal);
    addProposalFeatures(look, proposal, measures, sink);
    return probabilityOf(oddsOf(trees, recoveryTreeFeatures(look, proposal, measures, sumOf(linear, sink))));
  };
  const doubtful = new Set(
    takenProposals(look)
      .filter((proposal) => likelihood(proposal) < DOUBTFUL)
      .map(({ cue }) => cue),
  );
  const found = look.taken.filter(({ cue }) => !doubtful.has(cue)).map(({ cue }) => attributionOf(cue));
  const holders = new Holders(look.document.tokens.length);
  for (const [index, { content }] of found.entries()) holders.add(index, content);
  for (const quote of uncoveredQuotes(look)) {
    const index = goesOnFrom(look.document, quote, holders);
    const before = found[index];
    if (before) {
      found[index] = { ...before, content: [...before.content, quote] };
      holders.add(index, [quote]);
      continue;
    }
    let best: Proposal | undefined;
    let top = CONVINCING;
    for (const proposal of proposalsFor(quote, look, model, sink)) {
      const probability = likelihood(proposal);
      if (probability < top) continue;
      best = proposal;
      top = probability;
    }
    if (!best) continue;
    holders.add(found.length, contentOf(best).content);
    found.push(contentOf(best));
  }
  return found;
}

/** Which attribution holds each token in its content; of several the first. */
class Holders {
  readonly #holder: Int32Array;

  constructor(tokens: number) {
    this.#holder = new Int32Array(tokens).fill(-1);
  }

  add(index: number, content: readonly TokenRange[]): void {
    for (const [from, to] of content)
      for (let at = from; at < to; at++) if ((this.#holder[at] ?? 0) < 0) this.#holder[at] = index;
  }

  /** The first that holds one of two tokens, or -1. */
  of(one: number, other: number): number {
    const [a, b] = [this.#holder[one] ?? -1, this.#holder[other] ?? -1];
    return a < 0 ? b : b < 0 ? a : Math.min(a, b);
  }
}

/**
 * The attribution that continues with the stretch at the opening of the next paragraph, if its own last stretch was
 * left open: the convention for speech over several paragraphs. -1 if there is none.
 */
function goesOnFrom({ text, tokens, paragraphs }: Document, [from]: TokenRange, holders: Holders): number {
  if (paragraphs[tokens[from]?.paragraph ?? 0]?.[0] !== from || !isLeftOpen({ text, tokens }, from - 1))
    return -1;
  return holders.of(from - 2, from - 1);
}
