import type { Analysis } from '../../analysis/analysis.ts';
import { word } from '../../messages/messages.ts';
import { overlaps, type Span } from '../../story/span.ts';
import { defineStoryAction } from '../action.ts';
import type { Answer, Passage, Section, Target } from '../answer.ts';
import { fields, fromOne, fromZero, plainText } from '../codec.ts';
import { controlsOf } from '../controls.ts';
import { passageAt, withOtherPlaces } from '../passages.ts';
import { widened } from './checked-passages.ts';
import { VERDICT_LABELS } from './verdict-label.ts';

/** What fits into a button beside the message's address. */
const MOST_SHARED = 3;
const FIRST_LETTER = 'a'.charCodeAt(0);

/**
 * The verdicts of sections that were found in the first of the stories, or nowhere: the spans of their passages, then those
 * of the words that the message has otherwise.
 */
export function againOf(sections: readonly Section[], searched: number): Target | undefined {
  const story = sections.flatMap(({ passages }) => passages)[0]?.story;
  if (!story) return undefined;
  const shared = sections
    .filter(({ passages }) => passages.every((passage) => passage.story === story))
    .slice(0, MOST_SHARED);
  const passages = shared.flatMap((section) => section.passages);
  const bold = distinctSpans(passages.flatMap((passage) => passage.bold ?? []));
  const codes = shared.map((section) => {
    const at = section.label ? VERDICT_LABELS.indexOf(section.label) : 0;
    return `${String.fromCharCode(FIRST_LETTER + Math.max(0, at))}${section.passages.length}`;
  });
  return checkedAction.with(
    { codes: codes.join(''), bold: bold.length, searched, claims: sections.length },
    { story, spans: [...passages.map((passage) => passage.focus ?? passage.excerpt.span), ...bold] },
  );
}

function distinctSpans(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [span.join('-'), span])).values()];
}

interface CheckedArgument {
  /** A letter for each label with its number of passages. */
  readonly codes: string;
  /** Spans of the words that the message has otherwise. */
  readonly bold: number;
  /** Stories that were searched. */
  readonly searched: number;
  readonly claims: number;
}

/** Makes a check again. */
export const checkedAction = defineStoryAction<CheckedArgument>({
  name: 'checked',
  argument: fields({ codes: plainText, bold: fromZero, searched: fromOne, claims: fromZero }),
  run: checkedAnswer,
});

/** A check made again, to be shared or gone back to: verdicts and passages without a word of the message. */
function checkedAnswer(analysed: Analysis, argument: CheckedArgument, spans: readonly Span[]): Answer {
  const { story } = analysed;
  const { codes, bold: marked, searched, claims } = argument;
  const verdicts = readCodes(codes);
  const passages = verdicts.reduce((sum, verdict) => sum + verdict.passages, 0);
  const words = spans.slice(passages);
  // A button may be too small for all of them; some without the others would hide a difference.
  const bold = words.length === marked ? words : [];
  let from = 0;
  const sections = verdicts.map(({ label, passages: many }): Section => {
    const own = spans.slice(from, from + many);
    from += own.length;
    const shown = own.map((span) => again(analysed, span, bold, label === 'cutShort'));
    return { label, passages: shown.length === 1 ? shown.map(withOtherPlaces) : shown };
  });
  if (claims > verdicts.length)
    sections.push({ notes: [word('partShown', verdicts.length, claims)], passages: [] });
  const [first] = sections.flatMap((section) => section.passages);
  const target = checkedAction.with(argument, { story, spans });
  return {
    kind: 'answer',
    answered: first !== undefined,
    sections,
    foot: word('searchedStories', searched),
    controls: first ? controlsOf(first, target) : [],
    searched: [story],
    isLookup: true,
    again: target,
  };
}

/** Buttons of older messages carry a digit for each verdict: two passages for one put together, none for one not found. */
function readCodes(codes: string) {
  return [...codes.matchAll(/([a-z])(\d)|(\d)/gu)].map(([, letter, many, old]) => {
    const at = letter === undefined ? Number(old) : letter.charCodeAt(0) - FIRST_LETTER;
    const label = VERDICT_LABELS[at] ?? 'verbatim';
    const before = label === 'notInStory' ? 0 : label === 'spliced' ? 2 : 1;
    return { label, passages: many === undefined ? before : Number(many) };
  });
}

function again(analysed: Analysis, span: Span, bold: readonly Span[], leavesOut: boolean): Passage {
  const [first] = bold;
  const passage = passageAt(analysed, span);
  const excerpt = widened(analysed.story, span, leavesOut && first ? first : null);
  const inside = bold.filter((words) => overlaps(excerpt, words));
  const differs = leavesOut ? { leavesOut } : { claimed: [] };
  return { ...passage, excerpt: analysed.story.excerpt(excerpt), bold: inside, ...differs };
}
