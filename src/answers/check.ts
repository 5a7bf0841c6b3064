import { type Claim, readClaims } from '../quotations/claims.ts';
import { type Checked, checkClaim, type Verdict } from '../retrieval/check.ts';
import type { Span } from '../story/span.ts';
import type { AnalysedStory } from './analysed-story.ts';
import type { Answer, Control, Passage, Section } from './answer.ts';
import { type Label, searchedWording } from './labels.ts';
import { quotationPassage, sentencePassage } from './passages.ts';

/** Claims of one message that are checked; a message with more is a text of its own. */
const MOST_CLAIMS = 10;

const LABELS: Readonly<Record<Verdict, Label>> = {
  verbatim: 'verbatim',
  altered: 'altered',
  spliced: 'spliced',
  misattributed: 'misattributed',
  'cut short': 'cutShort',
  'not in this story': 'notInStory',
};

export interface CheckedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly found: Checked | null;
  readonly passages: readonly Passage[];
}

/** What the stories print of each thing that a message claims was said. */
export function checkClaims(stories: readonly AnalysedStory[], message: string): CheckedClaim[] {
  return readClaims(message)
    .slice(0, MOST_CLAIMS)
    .map((claim) => {
      const found = checkClaim(stories, claim);
      return {
        claim,
        verdict: found?.verdict ?? 'not in this story',
        found,
        passages: found ? passagesOf(found) : [],
      };
    });
}

/**
 * The same as an answer, one section a claim, or null where the message claims nothing that could be checked. It holds
 * words of the message, so it is for the asker only.
 */
export function checkMessage(stories: readonly AnalysedStory[], message: string): Answer | null {
  const checked = checkClaims(stories, message);
  if (checked.length === 0) return null;
  const searched = stories.map(({ story }) => story);
  const note = searchedWording(stories.length);
  const sections = checked.map(
    ({ verdict, passages }, at): Section => ({
      label: LABELS[verdict],
      passages,
      notes: at === checked.length - 1 ? [note] : [],
    }),
  );
  const found = checked.filter(({ passages }) => passages.length > 0);
  return { kind: 'answer', answered: found.length > 0, sections, controls: controlsFor(found), searched };
}

function passagesOf({ index, spans, attribution, differences }: Checked): Passage[] {
  const bold = differences.flatMap(({ span }): Span[] => (span ? [span] : []));
  const claimed = differences.map((difference) => difference.claimed).filter((words) => words !== '');
  return spans.map((span) => {
    const passage = attribution
      ? quotationPassage(index.story, attribution, span)
      : sentencePassage(index.story, span);
    return { ...passage, bold, claimed };
  });
}

function controlsFor([first]: readonly CheckedClaim[]): Control[] {
  const passage = first?.passages[0];
  return passage
    ? [{ action: 'context', story: passage.story, spans: [passage.excerpt.span], label: 'context' }]
    : [];
}
