import type { Reading, TokenRange } from '../reading.ts';
import type { FirstLook } from './first-look.ts';
import type { FeatureSink } from './hashing.ts';
import { type StackedModel, sumOf } from './linear.ts';
import { measureProposal } from './proposal-measures.ts';
import {
  contentOf,
  type Found,
  foundOf,
  isLeftOpen,
  type Proposal,
  proposalsFor,
  type SecondLookModels,
  shared,
  takenProposals,
  uncoveredQuotes,
} from './proposals.ts';
import { addProposalFeatures } from './second-look-features.ts';
import { proposalSignals } from './second-look-signals.ts';
import { oddsOf, probabilityOf } from './trees.ts';

/** Attributions of quoted words are given up below this probability. */
const DOUBTFUL = 0.45;
/** A proposal for quoted words without a speaker is taken from this probability on. */
const CONVINCING = 0.45;

/**
 * What the first look found, without the quotations that turn out doubtful, and with a speaker for each quoted stretch
 * that it passed over where one is likely enough. The models of the first look ask whether words are exactly a cue;
 * this one whether quoted words are given to their speaker.
 */
export function secondLook(
  look: FirstLook,
  model: SecondLookModels & { readonly secondLook: StackedModel },
  sink: FeatureSink,
): Found[] {
  const { linear, trees } = model.secondLook;
  const likelihood = (proposal: Proposal): number => {
    sink.clear();
    sink.next();
    const measures = measureProposal(look, proposal);
    addProposalFeatures(look, proposal, measures, sink);
    return probabilityOf(oddsOf(trees, proposalSignals(look, proposal, measures, sumOf(linear, sink))));
  };
  const doubtful = new Set(
    takenProposals(look)
      .filter((proposal) => likelihood(proposal) < DOUBTFUL)
      .map(({ cue }) => cue),
  );
  const found = look.taken.filter(({ cue }) => !doubtful.has(cue)).map(({ cue }) => foundOf(cue));
  for (const quote of uncoveredQuotes(look)) {
    if (goesOn(look.reading, quote, found)) continue;
    let best: Proposal | undefined;
    let top = CONVINCING;
    for (const proposal of proposalsFor(quote, look, model, sink)) {
      const probability = likelihood(proposal);
      if (probability < top) continue;
      best = proposal;
      top = probability;
    }
    if (best) found.push(contentOf(best));
  }
  return found;
}

/**
 * Adds to an attribution the stretch that opens the next paragraph, where its own last stretch was left open: so speech
 * over several paragraphs is printed. False where the stretch is no such thing.
 */
function goesOn({ text, tokens, paragraphs }: Reading, quote: TokenRange, found: Found[]): boolean {
  const [from] = quote;
  if (paragraphs[tokens[from]?.paragraph ?? 0]?.[0] !== from || !isLeftOpen({ text, tokens }, from - 1))
    return false;
  const index = found.findIndex(({ content }) => shared(content, [from - 2, from]) > 0);
  const before = found[index];
  if (!before) return false;
  found[index] = { ...before, content: [...before.content, quote] };
  return true;
}
