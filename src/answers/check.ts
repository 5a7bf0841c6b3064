import { type Claim, readClaims } from '../quotations/claims.ts';
import { type Checked, checkClaim, type Verdict } from '../retrieval/check.ts';
import type { Span } from '../story/span.ts';
import { type Label, word } from '../words/words.ts';
import type { AnalysedStory } from './analysed-story.ts';
import type { Answer, Passage, Section, Target } from './answer.ts';
import { controlsOf } from './ask.ts';
import { passageAt, quotationPassage, sentencePassage } from './passages.ts';

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
 * words of the message, so it is for the asker only; made again from `again` it holds none.
 *
 * @param searched number of stories that were searched for these
 */
export function checkMessage(
  stories: readonly AnalysedStory[],
  message: string,
  searched: number = stories.length,
): Answer | null {
  const checked = checkClaims(stories, message);
  if (checked.length === 0) return null;
  const sections = checked.map(
    ({ claim, verdict, passages }): Section => ({
      label: LABELS[verdict],
      // Which claim it is about is plain where there is one.
      claim: checked.length > 1 ? claim.text : undefined,
      passages,
    }),
  );
  const found = checked.filter(({ passages }) => passages.length > 0);
  const passage = found[0]?.passages[0];
  return {
    kind: 'answer',
    answered: found.length > 0,
    sections,
    foot: word('searchedStories', searched),
    controls: passage ? controlsOf(passage) : [],
    searched: stories.map(({ story }) => story),
    searchedCount: searched,
    again: againOf(found),
  };
}

const VERDICTS = Object.keys(LABELS) as Verdict[];
/** What a button can carry besides the address of the message. */
const MOST_SHARED = 3;

/** The verdicts on what was found in the first of the stories: their passages, and a digit for each. */
function againOf(found: readonly CheckedClaim[]): Target | undefined {
  const story = found[0]?.passages[0]?.story;
  if (!story) return undefined;
  const shared = found
    .flatMap(({ verdict, passages }) => passages.map((passage) => ({ verdict, passage })))
    .filter(({ passage }) => passage.story === story)
    .slice(0, MOST_SHARED);
  return {
    action: 'checked',
    story,
    spans: shared.map(({ passage }) => passage.focus ?? passage.excerpt.span),
    argument: shared.map(({ verdict }) => VERDICTS.indexOf(verdict)).join(''),
  };
}

/** A check made again, to be shared: verdicts and passages without a word of the message. */
export function checkedAnswer(analysed: AnalysedStory, spans: readonly Span[], verdicts: string): Answer {
  const { story } = analysed;
  const sections = spans.map((span, at): Section => {
    const verdict = VERDICTS[Number(verdicts[at])] ?? 'verbatim';
    return { label: LABELS[verdict], passages: [named(passageAt(analysed, span), verdict)] };
  });
  return {
    kind: 'answer',
    answered: sections.length > 0,
    sections,
    foot: word('searchedStories', 1),
    controls: [],
    searched: [story],
    again: { action: 'checked', story, spans, argument: verdicts },
  };
}

/** A check is about the words: a speaker whom they name themselves is not named again, unless that is the verdict. */
function named(passage: Passage, verdict: Verdict): Passage {
  const { speaker, excerpt, resolved } = passage;
  const lastName = speaker?.text.trim().split(/\s+/u).at(-1);
  const isNamed = lastName !== undefined && !resolved && excerpt.text.includes(lastName);
  return isNamed && verdict !== 'misattributed' ? { ...passage, speaker: undefined } : passage;
}

function passagesOf({ index, spans, attribution, differences, verdict }: Checked): Passage[] {
  const bold = differences.flatMap(({ span }): Span[] => (span ? [span] : []));
  const claimed = differences.map((difference) => difference.claimed).filter((words) => words !== '');
  return spans.map((span) => {
    const passage = attribution
      ? quotationPassage(index.story, attribution, span)
      : sentencePassage(index.story, span);
    return { ...named(passage, verdict), bold, claimed };
  });
}
