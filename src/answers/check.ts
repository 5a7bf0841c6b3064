import { type Claim, readClaims } from '../quotations/claims.ts';
import { type Checked, checkClaim, type Verdict } from '../retrieval/check.ts';
import { contains, type Span } from '../story/span.ts';
import { type Label, word } from '../words/words.ts';
import type { AnalysedStory } from './analysed-story.ts';
import type { Answer, Control, Passage, Section, Target } from './answer.ts';
import { controlsOf } from './ask.ts';
import { passageAt, quotationPassage, sentencePassage } from './passages.ts';

/** The action that makes a check again. */
export const CHECKED = 'checked';

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
  const again = againOf(found);
  return {
    kind: 'answer',
    answered: found.length > 0,
    sections,
    foot: word('searchedStories', searched),
    controls: passage && again ? controlsLeadingBack(passage, again) : [],
    searched: stories.map(({ story }) => story),
    searchedCount: searched,
    again,
  };
}

const VERDICTS = Object.keys(LABELS) as Verdict[];
/** What a button can carry besides the address of the message. */
const MOST_SHARED = 3;

/**
 * The verdicts on what was found in the first of the stories: the spans of their passages, then those of the words that
 * the message has otherwise. The argument is a digit for each verdict, and the number of these words' spans.
 */
function againOf(found: readonly CheckedClaim[]): Target | undefined {
  const story = found[0]?.passages[0]?.story;
  if (!story) return undefined;
  const shared = found
    .flatMap(({ verdict, passages }) => passages.map((passage) => ({ verdict, passage })))
    .filter(({ passage }) => passage.story === story)
    .slice(0, MOST_SHARED);
  const bold = distinctSpans(shared.flatMap(({ passage }) => passage.bold ?? []));
  return {
    action: CHECKED,
    story,
    spans: [...shared.map(({ passage }) => passage.focus ?? passage.excerpt.span), ...bold],
    argument: `${shared.map(({ verdict }) => VERDICTS.indexOf(verdict)).join('')}.${bold.length}`,
  };
}

function distinctSpans(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [span.join('-'), span])).values()];
}

/** The controls of a passage; each carries the check besides, so that "Back" can lead to it. */
function controlsLeadingBack(passage: Passage, { spans, argument = '' }: Target): Control[] {
  return controlsOf(passage).map((control) => ({
    ...control,
    spans: [...control.spans, ...spans],
    argument: `${CHECKED}.${argument}.${control.spans.length}`,
  }));
}

/**
 * The check that a control carries.
 *
 * @returns how many of the control's spans are its own, and what makes the check again where the control had room for it
 */
export function carriedCheck(
  spans: readonly Span[],
  argument: string,
): { readonly own: number; readonly spans: readonly Span[]; readonly argument: string } | undefined {
  const [action, verdicts = '', marked = '', own] = argument.split('.');
  if (action !== CHECKED || own === undefined) return undefined;
  return { own: Number(own), spans: spans.slice(Number(own)), argument: `${verdicts}.${marked}` };
}

/** A check made again, to be shared or gone back to: verdicts and passages without a word of the message. */
export function checkedAnswer(analysed: AnalysedStory, spans: readonly Span[], argument: string): Answer {
  const { story } = analysed;
  const [verdicts = '', marked] = argument.split('.');
  const words = spans.slice(verdicts.length);
  // A button may be too small for all of them; some without the others would hide a difference.
  const bold = words.length === Number(marked) ? words : [];
  const sections = spans.slice(0, verdicts.length).map((span, at): Section => {
    const verdict = VERDICTS[Number(verdicts[at])] ?? 'verbatim';
    const passage = named(passageAt(analysed, span), verdict);
    const inside = bold.filter((one) => contains(passage.excerpt.span, one));
    return { label: LABELS[verdict], passages: [{ ...passage, bold: inside, claimed: [] }] };
  });
  const passage = sections[0]?.passages[0];
  const again = { action: CHECKED, story, spans, argument };
  return {
    kind: 'answer',
    answered: sections.length > 0,
    sections,
    foot: word('searchedStories', 1),
    controls: passage ? controlsLeadingBack(passage, again) : [],
    searched: [story],
    again,
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
