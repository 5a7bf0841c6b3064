import type { Label } from '../../messages/messages.ts';
import type { Checked, Verdict } from '../../retrieval/check/check-claim.ts';
import type { DifferenceKind } from '../../retrieval/check/differences.ts';

/** Labels a check can have. Buttons hold their places, so new ones go to the end. */
export const VERDICT_LABELS: readonly Label[] = [
  'verbatim',
  'altered',
  'spliced',
  'misattributed',
  'cutShort',
  'notInStory',
  'alteredSense',
  'alteredNumber',
  'alteredName',
  'alteredOrder',
  'notTheirs',
];

const PLAIN: Readonly<Record<Verdict, Label>> = {
  verbatim: 'verbatim',
  altered: 'altered',
  spliced: 'spliced',
  misattributed: 'misattributed',
  'cut short': 'cutShort',
  'not in this story': 'notInStory',
};
const WORST: Readonly<Record<DifferenceKind, Label>> = {
  turned: 'alteredSense',
  opposite: 'alteredSense',
  number: 'alteredNumber',
  name: 'alteredName',
  order: 'alteredOrder',
  words: 'altered',
};

/** The heading: the worst of the differences. */
export function verdictLabel(verdict: Verdict, found: Checked | null): Label {
  if (verdict === 'altered' && found?.worst) return WORST[found.worst];
  if (verdict === 'misattributed' && found?.speaker === 'nobody') return 'notTheirs';
  return PLAIN[verdict];
}
