import { diffArrays } from 'diff';
import type { Attribution } from '../quotations/attribution.ts';
import { overlaps, type Span } from '../story/span.ts';
import { changesMeaning } from './cut-short.ts';
import { isFunctionWord } from './function-words.ts';
import { matchName } from './names.ts';
import { findClosest, findRuns, type PlainWord, plainWords } from './plain-words.ts';
import type { StoryIndex } from './story-index.ts';
import { splitWords } from './words.ts';

/** What a story prints of a claim. Never whether it is true. */
export type Verdict =
  | 'verbatim'
  | 'altered'
  | 'spliced'
  | 'misattributed'
  | 'cut short'
  | 'not in this story';

/** A word of the claim and the story's word in its place; empty where one side has none. */
export interface Difference {
  readonly claimed: string;
  readonly printed: string;
  /** Where the story's words stand; null where it has none. */
  readonly span: Span | null;
}

export interface Checked {
  readonly verdict: Verdict;
  readonly index: StoryIndex;
  /** What the story prints: one passage, or two that were spliced. */
  readonly spans: readonly Span[];
  /** Whose words the passage is, where it is somebody's. */
  readonly attribution: Attribution | null;
  readonly differences: readonly Difference[];
}

/** The claim as `readClaims` gives it. */
export interface ClaimedWords {
  readonly text: string;
  readonly speaker: string | null;
}

/** Verdicts from the most to the least certain: a verbatim hit in any story outranks an altered one elsewhere. */
const RANK: readonly Verdict[] = [
  'verbatim',
  'cut short',
  'misattributed',
  'spliced',
  'altered',
  'not in this story',
];
/** Share of the claim's words that an altered quotation may have changed. */
const MOST_EDITED = 0.4;
const LEAST_PART = 3;
const SAME_NAME = 0.75;

/** @returns the best finding in any of the stories, or null where none of them prints anything like it */
export function checkClaim(stories: readonly StoryIndex[], claim: ClaimedWords): Checked | null {
  const findings = stories.flatMap((index) => checkInStory(index, claim) ?? []);
  findings.sort((a, b) => RANK.indexOf(a.verdict) - RANK.indexOf(b.verdict) || edits(a) - edits(b));
  return findings[0] ?? null;
}

function edits({ differences }: Checked): number {
  return differences.length;
}

function checkInStory(index: StoryIndex, claim: ClaimedWords): Checked | null {
  const words = plainWords(index.story.text).filter(({ span }) => index.story.paragraphAt(span[0]));
  const parts = claim.text
    .split(/\[?(?:…|\.\.\.)\]?/u)
    .map((part) => plainWords(part).map(({ plain }) => plain))
    .filter((part) => part.length > 0);
  if (parts.length === 0) return null;
  return (
    verbatim(index, words, parts, claim) ??
    spliced(index, words, parts) ??
    altered(index, words, parts.flat(), claim)
  );
}

/** Every part stands word for word in one passage. */
function verbatim(
  index: StoryIndex,
  words: PlainWord[],
  parts: string[][],
  claim: ClaimedWords,
): Checked | null {
  const [first = [], ...rest] = parts;
  const findings = findRuns(words, first).flatMap((at) => {
    let to = at + first.length;
    for (const part of rest) {
      const next = findRuns(words.slice(to, to + 60), part)[0];
      if (next === undefined) return [];
      to += next + part.length;
    }
    const span = spanOf(words, at, to);
    return span && inOneParagraph(index, span) ? [judge(index, span, claim)] : [];
  });
  findings.sort((a, b) => RANK.indexOf(a.verdict) - RANK.indexOf(b.verdict));
  return findings[0] ?? null;
}

function judge(index: StoryIndex, span: Span, { speaker }: ClaimedWords): Checked {
  const attribution = attributionAt(index, span, speaker);
  const others = speaker !== null && attribution?.speaker && !isSame(attribution, speaker, index);
  const verdict = others ? 'misattributed' : changesMeaning(index.story, span) ? 'cut short' : 'verbatim';
  return { verdict, index, spans: [span], attribution, differences: [] };
}

/** Two stretches that stand apart in the story were put together. */
function spliced(index: StoryIndex, words: PlainWord[], parts: string[][]): Checked | null {
  const cuts = parts.length === 2 ? [parts[0]?.length ?? 0] : undefined;
  const claimed = parts.flat();
  const places = cuts ?? claimed.map((_, at) => at).slice(LEAST_PART, claimed.length - LEAST_PART + 1);
  for (const cut of places) {
    const [left, right] = [claimed.slice(0, cut), claimed.slice(cut)];
    if (left.length < LEAST_PART || right.length < LEAST_PART) continue;
    const [a] = findRuns(words, left);
    const [b] = a === undefined ? [] : findRuns(words, right);
    if (a === undefined || b === undefined) continue;
    const spans = [spanOf(words, a, a + left.length), spanOf(words, b, b + right.length)].filter(
      (span) => span !== null,
    );
    const [first] = spans;
    if (!first || spans.length !== 2) continue;
    return {
      verdict: 'spliced',
      index,
      spans,
      attribution: attributionAt(index, first, null),
      differences: [],
    };
  }
  return null;
}

/** A passage that differs from the claim by few words, none of them all of its content. */
function altered(
  index: StoryIndex,
  words: PlainWord[],
  claimed: string[],
  claim: ClaimedWords,
): Checked | null {
  const closest = findClosest(words, claimed);
  if (!closest || claimed.length < LEAST_PART || closest.edits / claimed.length > MOST_EDITED) return null;
  const printed = words.slice(closest.from, closest.to);
  const span = spanOf(words, closest.from, closest.to);
  if (!span || !sharesContent(claim.text, printed) || !inOneParagraph(index, span)) return null;
  return {
    verdict: 'altered',
    index,
    spans: [span],
    attribution: attributionAt(index, span, claim.speaker),
    differences: differencesOf(claimed, printed),
  };
}

function sharesContent(claim: string, printed: readonly PlainWord[]): boolean {
  const content = splitWords(claim).filter((word) => !isFunctionWord(word));
  const held = new Set(printed.map(({ plain }) => plain));
  const shared = content.filter(({ plain }) => held.has(plain)).length;
  return shared >= 2 && shared * 2 >= content.length;
}

function differencesOf(claimed: readonly string[], printed: readonly PlainWord[]): Difference[] {
  const differences: Difference[] = [];
  let at = 0;
  let removed: string[] = [];
  const flush = (added: readonly PlainWord[]) => {
    if (removed.length === 0 && added.length === 0) return;
    const span = spanOf([...added], 0, added.length);
    differences.push({
      claimed: removed.join(' '),
      printed: added.map(({ plain }) => plain).join(' '),
      span,
    });
    removed = [];
  };
  for (const change of diffArrays(
    [...claimed],
    printed.map(({ plain }) => plain),
  )) {
    if (change.removed) removed = change.value;
    else {
      flush(change.added ? printed.slice(at, at + change.value.length) : []);
      at += change.value.length;
    }
  }
  flush([]);
  return differences;
}

/** The attribution that holds the words; the claimed speaker's own where several do, then the tightest. */
function attributionAt(index: StoryIndex, span: Span, speaker: string | null): Attribution | null {
  const held = index.attributions
    .filter(({ content }) => content.some((part) => overlaps(part, span)))
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  return (
    held.find((attribution) => speaker !== null && isSame(attribution, speaker, index)) ?? held[0] ?? null
  );
}

function isSame({ speaker, source }: Attribution, claimed: string, { story }: StoryIndex): boolean {
  if (!speaker) return false;
  const names = [speaker.name, ...(source ?? []).map((span) => story.slice(span))];
  return (matchName(names, claimed)[0]?.confidence ?? 0) >= SAME_NAME;
}

function sizeOf({ content }: Attribution): number {
  return content.reduce((total, [start, end]) => total + end - start, 0);
}

function inOneParagraph({ story }: StoryIndex, [start, end]: Span): boolean {
  return story.paragraphAt(start) === story.paragraphAt(end - 1);
}

function spanOf(words: readonly PlainWord[], from: number, to: number): Span | null {
  const first = words[from];
  const last = words[to - 1];
  return first && last ? [first.span[0], last.span[1]] : null;
}
