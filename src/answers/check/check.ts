import type { Analysis } from '../../analysis/analysis.ts';
import { type Wording, word } from '../../messages/messages.ts';
import { type Claim, readClaims, withNames } from '../../quotations/claims/claims.ts';
import { type Checked, checkClaim, type Verdict } from '../../retrieval/check/check-claim.ts';
import { inCapitals } from '../../retrieval/check/in-capitals.ts';
import { overlaps, type Span } from '../../story/span.ts';
import type { Answer, Passage, Section } from '../answer.ts';
import { controlsOf } from '../controls.ts';
import { withOtherPlaces } from '../passages.ts';
import { againOf } from './check-again.ts';
import { checkedPassages } from './checked-passages.ts';
import { verdictLabel } from './verdict-label.ts';

/** How many claims of one message are checked. */
const MOST_CLAIMS = 10;
/** With this many words outside its quotation marks, a message says more than who said it. */
const LEAST_UNCOMPARED = 8;

export interface CheckedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly found: Checked | null;
  readonly passages: readonly Passage[];
}

/** What a message claims was said. It is tagged for that, so this runs in a worker; it asks no story. */
export function claimsIn(_: readonly Analysis[], message: string): readonly Claim[] {
  return readClaims(message).slice(0, MOST_CLAIMS);
}

/** What the stories print of each thing that a message claims was said. */
export function checkClaims(
  stories: readonly Analysis[],
  message: string,
  claims: readonly Claim[] = claimsIn(stories, message),
): CheckedClaim[] {
  const named = withNames(claims, message, inCapitals(message, stories));
  const found = named.map((claim) => checkClaim(stories, claim));
  return named.map((claim, at) => {
    const own = wholeAgain(found[at] ?? null, found);
    const verdict = own?.verdict ?? 'not in this story';
    return { claim, verdict, found: own, passages: own ? checkedPassages(own) : [] };
  });
}

/** A quotation is not cut short if the same message quotes the rest too: “We will pay,” she said, “but not now.” */
function wholeAgain(found: Checked | null, all: readonly (Checked | null)[]): Checked | null {
  if (found?.verdict !== 'cut short' || !found.cut) return found;
  const { cut, index } = found;
  const isQuoted = all.some(
    (other) =>
      other && other !== found && other.index === index && other.spans.some((span) => overlaps(span, cut)),
  );
  return isQuoted ? { ...found, verdict: 'verbatim', cut: null } : found;
}

/**
 * The checked claims as an answer, one section a claim, or null if the message claims nothing that could be checked. It holds
 * words of the message, so it is for the asker only; made again from `again` it holds none.
 *
 * @param searched number of stories that were searched for these
 * @param claims those of the message, if they were read already
 */
export function checkMessage(
  stories: readonly Analysis[],
  message: string,
  searched: number = stories.length,
  claims: readonly Claim[] = claimsIn(stories, message),
): Answer | null {
  const checked = checkClaims(stories, message, claims);
  if (checked.length === 0) return null;
  const sections = checked.map((each): Section => {
    const differing = differingWords(each.found);
    return {
      label: verdictLabel(each.verdict, each.found),
      // Which claim it is about is plain if there is one and it is printed so.
      claim: checked.length > 1 || differing.length > 0 || isChanged(each) ? each.claim.text : undefined,
      claimBold: differing,
      notes: notesOn(each, message, checked.length),
      passages: each.passages.length === 1 ? each.passages.map(withOtherPlaces) : each.passages,
    };
  });
  const passage = sections.flatMap(({ passages }) => passages)[0];
  const again = againOf(sections, searched);
  return {
    kind: 'answer',
    answered: passage !== undefined,
    sections,
    foot: word('searchedStories', searched),
    controls: passage && again ? controlsOf(passage, again) : [],
    searched: stories.map(({ story }) => story),
    searchedCount: searched,
    isLookup: true,
    again,
  };
}

/** The message and the print are set below each other, words that the message leaves out included. */
const isChanged = ({ verdict }: CheckedClaim): boolean => verdict === 'altered' || verdict === 'cut short';

function differingWords(found: Checked | null): Span[] {
  return found?.differences.flatMap(({ claimedSpan }): Span[] => (claimedSpan ? [claimedSpan] : [])) ?? [];
}

function notesOn({ claim, found }: CheckedClaim, message: string, claims: number): Wording[] {
  const notes: Wording[] = [];
  if (found && claim.quoted && found.speaker !== 'nobody' && isInStorysWords(found))
    notes.push(word('notInMarks'));
  if (claims === 1 && leavesWordsOut(claim, message)) notes.push(word('marksOnly'));
  return notes;
}

/** Reported or narrated, with no word of it in quotation marks. */
function isInStorysWords({ attribution, isQuoted }: Checked): boolean {
  return !isQuoted && (attribution === null || attribution.kind === 'indirect');
}

function leavesWordsOut({ quoted, text }: Claim, message: string): boolean {
  if (!quoted) return false;
  const count = (words: string): number => words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return count(message) - count(text) >= LEAST_UNCOMPARED;
}
