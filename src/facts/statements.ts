import type { Attribution } from '../quotations/attribution/attribution.ts';
import { findQuoteRegions } from '../quotations/document/quote-regions.ts';
import { NOT_NAMES } from '../quotations/lexicon/titles-and-places.ts';
import { overlapping, type Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';

/** One thing a story reports: a quotation, or an event in a sentence of its own. */
export interface Statement {
  /** The words that are compared: the content of the quotation, or the sentence. */
  readonly span: Span;
  /** Null for a sentence of the story's own. */
  readonly attribution: Attribution | null;
  /** Normalised words in order, and the runs of them in quotation marks: `[from, to)`. */
  readonly words: readonly string[];
  readonly quoted: readonly (readonly [from: number, to: number])[];
  /** Words that carry meaning, by a rough stem, and which of them are written as names are. */
  readonly content: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The last name of a named speaker. */
  readonly speaker: string | null;
}

/** A sentence that is quoted to this extent is speech and no event. */
const MOSTLY_SAID = 0.4;
const FEWEST_WORDS = 6;
/** Fewer reported words than this say nothing that could be compared. */
const FEWEST_WORDS_SAID = 4;
/** Of a longer quotation the beginning is compared. */
const MOST_WORDS = 400;

/** What the body of a story reports, in text order: its quotations, and every sentence that is none. */
export function statementsOf(story: Story, attributions: readonly Attribution[]): Statement[] {
  const regions = findQuoteRegions(story.text);
  const units: Statement[] = [];
  for (const attribution of attributions) {
    const [first] = attribution.content;
    if (!first || story.paragraphAt(first[0])?.kind !== 'body') continue;
    const unit = quotationUnit(story, attribution, first, regions);
    if (unit.quoted.length > 0 || unit.words.length >= FEWEST_WORDS_SAID) units.push(unit);
  }
  // With who says it: “Managing director Bruce Latto said: ‘We are devastated.’” is no event of the story's own.
  const said = attributions
    .flatMap(({ content, kind, source, cue }) =>
      kind === 'direct' ? [...content, ...(source ?? []), ...(cue ?? [])] : content,
    )
    .sort((a, b) => a[0] - b[0]);
  const body = story.paragraphs.filter(({ kind }) => kind === 'body').flatMap(({ sentences }) => sentences);
  let from = 0;
  for (const sentence of body) {
    const { span } = sentence;
    while (from < said.length && (said[from]?.[1] ?? 0) + REACH < span[0]) from++;
    let covered = 0;
    for (let at = from; at < said.length && (said[at]?.[0] ?? 0) < span[1]; at++) {
      const part = said[at] as Span;
      covered += Math.max(0, Math.min(part[1], span[1]) - Math.max(part[0], span[0]));
    }
    if (covered > MOSTLY_SAID * (span[1] - span[0])) continue;
    const unit = unitOf(story, [span], regions);
    if (unit.words.length >= FEWEST_WORDS) units.push({ ...unit, span, attribution: null, speaker: null });
  }
  return units.sort((a, b) => a.span[0] - b.span[0]);
}

/** Longer quotations than this may be overlooked by a sentence inside them. */
const REACH = 5000;

function quotationUnit(
  story: Story,
  attribution: Attribution,
  first: Span,
  regions: readonly Span[],
): Statement {
  const { speaker } = attribution;
  const isNamed = speaker && speaker.type !== 'anonymous' && speaker.resolution.rule !== 'unclear';
  return {
    ...unitOf(story, attribution.content, regions),
    span: first,
    attribution,
    speaker: isNamed ? (wordsIn(speaker.name).at(-1) ?? null) : null,
  };
}

/** What is compared of some stretches of a story. */
function unitOf(
  story: Story,
  parts: readonly Span[],
  regions: readonly Span[],
): Pick<Statement, 'words' | 'quoted' | 'content' | 'names'> {
  const words: string[] = [];
  const quoted: [number, number][] = [];
  for (const part of parts) {
    let at = part[0];
    for (const [start, end] of overlapping(regions, part)) {
      words.push(...wordsIn(story.slice([at, Math.max(at, start)])));
      const from = words.length;
      words.push(...wordsIn(story.slice([Math.max(part[0], start), Math.min(part[1], end)])));
      if (words.length > from) quoted.push([from, words.length]);
      at = Math.min(part[1], Math.max(at, end));
    }
    words.push(...wordsIn(story.slice([at, part[1]])));
    if (words.length > MOST_WORDS) break;
  }
  words.length = Math.min(words.length, MOST_WORDS);
  const text = parts.map((part) => story.slice(part)).join(' ');
  return { words, quoted, content: contentOf(words), names: namesIn(text) };
}

/** Lower case, without accents and marks; hyphenated words are several. */
export function wordsIn(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}’'ʼ]/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Stems of the words that have a capital without opening a sentence or a quotation. */
function namesIn(text: string): Set<string> {
  const capitals = text.match(/(?<=[\p{L}\p{N},;:)-]\s?)\p{Lu}[\p{L}\p{N}’'-]*/gu) ?? [];
  return contentOf(capitals.flatMap(wordsIn));
}

function contentOf(words: readonly string[]): Set<string> {
  return new Set(words.filter(isContentWord).map(stem));
}

export function isContentWord(word: string): boolean {
  return (word.length > 2 || /\p{N}/u.test(word)) && !NOT_NAMES.has(word);
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/u, '') : word;
}
