import type { TokenRange } from '../../src/quotations/document/document.ts';
import type { Detection } from '../../src/quotations/tagging/acceptance/detection.ts';
import type { FeatureSink } from '../../src/quotations/tagging/learning/feature-hashing.ts';
import { type LinearModel, sumOf } from '../../src/quotations/tagging/learning/linear.ts';
import { measureProposal } from '../../src/quotations/tagging/recovery/proposal-features.ts';
import {
  contentOf,
  type Proposal,
  proposalsFor,
  type RecoveryModels,
  takenProposals,
  uncoveredQuotes,
} from '../../src/quotations/tagging/recovery/proposals.ts';
import { addProposalFeatures } from '../../src/quotations/tagging/recovery/recovery-features.ts';
import { recoveryTreeFeatures } from '../../src/quotations/tagging/recovery/recovery-tree-features.ts';
import { shared } from '../../src/quotations/tagging/tokens/token-ranges.ts';
import type { GoldAttribution, Lesson } from './corpus.ts';
import type { YesNoExample } from './linear-trainer.ts';
import type { Row } from './trees-trainer.ts';

/** Words that two names may share without being of the same person. */
const EMPTY_WORDS = new Set(
  'the a an of and or in on for to at by with from his her their its as is was be s'.split(' '),
);

export interface ProposalExample extends YesNoExample {
  readonly proposal: Proposal;
}

/** One example for each attribution of quoted words and for each proposal where there is none. */
export function recoveryExamples(
  { gold }: Lesson,
  look: Detection,
  models: RecoveryModels,
  sink: FeatureSink,
): ProposalExample[] {
  const proposals = [
    ...takenProposals(look),
    ...uncoveredQuotes(look).flatMap((quote) => proposalsFor(quote, look, models, sink)),
  ];
  return proposals.map((proposal) => {
    sink.clear();
    sink.next();
    addProposalFeatures(look, proposal, measureProposal(look, proposal), sink);
    const answer = isRight(look, proposal, gold) ? 1 : 0;
    return { features: sink.data.slice(0, sink.length), answer, proposal };
  });
}

export function recoveryRows(
  look: Detection,
  examples: readonly ProposalExample[],
  linear: LinearModel,
): Row[] {
  return examples.map(({ features, answer, proposal }) => ({
    signals: recoveryTreeFeatures(
      look,
      proposal,
      measureProposal(look, proposal),
      sumOf(linear, { data: features, length: features.length }),
    ),
    answer,
  }));
}

/** Whether most of the content lies in one marked content and the source is its; a proposal must cover its quoted stretch. */
function isRight(look: Detection, proposal: Proposal, gold: readonly GoldAttribution[]): boolean {
  const { quote, relation } = proposal;
  const { content, source } = contentOf(proposal);
  const size = content.reduce((sum, [from, to]) => sum + to - from, 0);
  return gold.some((marked) => {
    const inside = content.reduce((sum, range) => sum + shared(marked.content, range), 0);
    const covers = relation === 'taken' || 2 * shared(marked.content, quote) >= quote[1] - quote[0];
    return covers && 2 * inside >= size && sameSource(look, source, marked.source);
  });
}

function sameSource({ document }: Detection, a: readonly TokenRange[], b: readonly TokenRange[]): boolean {
  const isWord = (at: number): boolean => {
    const lower = document.tokens[at]?.lower ?? '';
    return /[\p{L}\p{N}]/u.test(lower) && !EMPTY_WORDS.has(lower);
  };
  for (const [from, to] of a)
    for (let at = from; at < to; at++)
      if (isWord(at) && b.some(([start, end]) => start <= at && at < end)) return true;
  const tail = (ranges: readonly TokenRange[]): string | undefined => {
    const last = document.tokens[(ranges[0]?.[1] ?? 0) - 1];
    return last?.pos === 'PROPN' ? last.lower : undefined;
  };
  const name = tail(a);
  return name !== undefined && name === tail(b);
}
