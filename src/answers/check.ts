import type { Analysis } from '../analysis/analysis.ts';
import { type Claim, readClaims } from '../quotations/claims.ts';
import { type Checked, checkClaim, type Verdict } from '../retrieval/check.ts';
import { contains, type Span } from '../story/span.ts';
import { type Label, word } from '../words/words.ts';
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
export function checkClaims(stories: readonly Analysis[], message: string): CheckedClaim[] {
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
  stories: readonly Analysis[],
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
  const again = againOf(checked, searched);
  return {
    kind: 'answer',
    answered: found.length > 0,
    sections,
    foot: word('searchedStories', searched),
    controls: passage && again ? controlsLeadingBack(passage, again) : [],
    searched: stories.map(({ story }) => story),
    searchedCount: searched,
    isLookup: true,
    again,
  };
}

const VERDICTS = Object.keys(LABELS) as Verdict[];
/** What a button can carry besides the address of the message. */
const MOST_SHARED = 3;

/**
 * The verdicts on claims that were found in the first of the stories, or nowhere: the spans of their passages, then those
 * of the words that the message has otherwise. The argument is a digit for each verdict, and three numbers: of these words'
 * spans, of stories that were searched, of claims.
 */
function againOf(checked: readonly CheckedClaim[], searched: number): Target | undefined {
  const story = checked.flatMap(({ passages }) => passages)[0]?.story;
  if (!story) return undefined;
  const shared = checked
    .filter(({ passages }) => passages.every((passage) => passage.story === story))
    .slice(0, MOST_SHARED);
  const passages = shared.flatMap((claim) => claim.passages);
  const bold = distinctSpans(passages.flatMap((passage) => passage.bold ?? []));
  const verdicts = shared.map(({ verdict }) => VERDICTS.indexOf(verdict)).join('');
  return {
    action: CHECKED,
    story,
    spans: [...passages.map((passage) => passage.focus ?? passage.excerpt.span), ...bold],
    argument: [verdicts, bold.length, searched, checked.length].join('.'),
  };
}

/** How many passages a verdict shows. */
function passagesFor(verdict: Verdict): number {
  return verdict === 'not in this story' ? 0 : verdict === 'spliced' ? 2 : 1;
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
  const [action, ...rest] = argument.split('.');
  const own = Number(rest.pop());
  return action === CHECKED ? { own, spans: spans.slice(own), argument: rest.join('.') } : undefined;
}

/** A check made again, to be shared or gone back to: verdicts and passages without a word of the message. */
export function checkedAnswer(analysed: Analysis, spans: readonly Span[], argument: string): Answer {
  const { story } = analysed;
  const [digits = '', marked, searched = 1, claims = 0] = argument.split('.');
  const verdicts = [...digits].map((digit) => VERDICTS[Number(digit)] ?? 'verbatim');
  const passages = verdicts.reduce((sum, verdict) => sum + passagesFor(verdict), 0);
  const words = spans.slice(passages);
  // A button may be too small for all of them; some without the others would hide a difference.
  const bold = words.length === Number(marked) ? words : [];
  let from = 0;
  const sections = verdicts.map((verdict): Section => {
    const own = spans.slice(from, from + passagesFor(verdict));
    from += own.length;
    return { label: LABELS[verdict], passages: own.map((span) => again(analysed, span, verdict, bold)) };
  });
  if (Number(claims) > verdicts.length)
    sections.push({ notes: [word('partShown', verdicts.length, Number(claims))], passages: [] });
  const [first] = sections.flatMap((section) => section.passages);
  const target = { action: CHECKED, story, spans, argument };
  return {
    kind: 'answer',
    answered: first !== undefined,
    sections,
    foot: word('searchedStories', Number(searched)),
    controls: first ? controlsLeadingBack(first, target) : [],
    searched: [story],
    isLookup: true,
    again: target,
  };
}

function again(analysed: Analysis, span: Span, verdict: Verdict, bold: readonly Span[]): Passage {
  const passage = named(passageAt(analysed, span), verdict);
  const inside = bold.filter((words) => contains(passage.excerpt.span, words));
  return { ...passage, bold: inside, claimed: [] };
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
