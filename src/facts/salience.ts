import { findQuoteRegions } from '../quotations/document/quote-regions.ts';
import { NOT_NAMES } from '../quotations/lexicon/titles-and-places.ts';
import { overlapping, overlaps, type Span } from '../story/span.ts';
import type { Sentence, Story } from '../story/story.ts';
import { findDatesNamed, findNumbers } from './figures.ts';

/** A sentence with what makes it worth telling. */
export interface SalientSentence {
  readonly sentence: Sentence;
  readonly words: ReadonlySet<string>;
  readonly score: number;
}

/** Sentences of the body with their weights, in text order; built once for a story. */
export interface Salience {
  readonly sentences: readonly SalientSentence[];
  /** Share of the headline's words that a stretch of the story holds, 0 to 1. */
  headlineShare(span: Span): number;
  /** How much a stretch is about what the story keeps coming back to, 0 to 1 or a little more. */
  centrality(span: Span): number;
}

/** By these a sentence leans on the one before it: alone it reads as if something were missing. */
const LEANING =
  /^[“"‘'(]*(?:he|she|it|they|his|her|their|its|this|that|these|those|but|and|so|or|also|still|yet|then|instead|however|nevertheless|meanwhile|there|both|such|another|others|as such|by contrast|in addition|for example|for instance|that’s|it’s|he’s|she’s|yes|no,|as for|here[’']?s?|again|second|third|finally)\b/iu;
/** A writer's own voice: opinion or an aside. */
const FIRST_PERSON = /^(?:I|We|You|My|Our|Your|Let[’']s)\b/u;
/** What ends a sentence; without it a line is a heading, a label or a caption. */
const ENDED = /[.!?…。！？؟।][”"’'»“)\]]*$/u;

/** True for a whole sentence of at least so many words: no heading, time or label. */
export function isTelling(text: string, words: number): boolean {
  return ENDED.test(text) && text.split(/\s+/u).length >= words;
}

/** A paragraph in which an interviewer asks, whatever its sentences look like. */
const ASKED = /^(?:Q|QUESTION|Question|INTERVIEWER|Interviewer)\s?[:.]\s/u;

/** True within the words of an interviewer. */
export function isAsked(story: Story, offset: number): boolean {
  const paragraph = story.paragraphAt(offset);
  return paragraph !== undefined && ASKED.test(story.slice(paragraph.span));
}

/** A list or a label rather than a sentence: "Line-ups: Webb; James; Cole; Adu". */
const LISTING = /(?:;[^;]*){3}|:$|^\p{Lu}\p{Ll}[\p{L}-]*(?:\s\p{Ll}+){0,3}:\s/u;
/** What something costs is asked of most stories. */
const MONEY = /[$€£]\s?\d|\b(?:dollars|euros|pounds)\b/u;
const SHORTEST = 8;
const LONGEST = 45;
/** Whatever else a story tells, who died belongs to it. */
const DEATH = /\b(?:died|dies|dead|killed|deaths?|drowned|murdered)\b/iu;
/** Of the weight of the best sentence that is not told yet so much makes another one worth telling. */
const LEAST_SHARE = 0.2;
/** Shares of common words from which two sentences say the same. */
const SAME = 0.55;
/** A sentence quoted to this extent belongs under "who said what". */
const MOSTLY = 0.6;
const WEIGHTS = {
  headline: 1.2,
  number: 0.35,
  money: 0.5,
  date: 0.3,
  death: 0.6,
  speech: 0.15,
  leaning: 0.7,
  firstPerson: 0.5,
  listing: 1,
  question: 2,
  torn: 2,
  short: 1,
  long: 0.3,
  withinQuotation: 0.8,
} as const;

/**
 * Weighs the sentences of the body: words that the story keeps coming back to (after SumBasic, Nenkova and Vanderwende
 * 2005), words of the headline, numbers, dates and quoted speech; less if a sentence leans on its neighbours, asks, lists
 * or is torn out of a quotation.
 */
export function weighSentences(story: Story): Salience {
  const regions = findQuoteRegions(story.text);
  const body = story.paragraphs.filter(({ kind }) => kind === 'body').flatMap(({ sentences }) => sentences);
  const words = body.map(({ span }) => contentWords(story.slice(span)));
  const frequency = new Map<string, number>();
  for (const set of words) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const headline = story.paragraphs.find(({ kind }) => kind === 'headline');
  const wanted = headline ? contentWords(story.slice(headline.span)) : new Set<string>();
  const headlineShare = (held: ReadonlySet<string>) => shared(wanted, held) / Math.max(1, wanted.size);
  const most = Math.log(1 + Math.max(1, ...frequency.values()));
  const centrality = (held: ReadonlySet<string>) => {
    let sum = 0;
    for (const word of held) sum += Math.log(frequency.get(word) ?? 1) / most;
    return sum / Math.sqrt(4 + held.size);
  };
  const sentences = body.map((sentence, at): SalientSentence => {
    const held = words[at] ?? new Set<string>();
    const score =
      centrality(held) + WEIGHTS.headline * headlineShare(held) + formOf(story, sentence.span, regions);
    return { sentence, words: held, score };
  });
  return {
    sentences,
    headlineShare: (span) => headlineShare(contentWords(story.slice(span))),
    centrality: (span) => centrality(contentWords(story.slice(span))),
  };
}

/** What the form of a sentence says for or against telling it alone. */
function formOf(story: Story, span: Span, regions: readonly Span[]): number {
  const text = story.slice(span);
  const length = text.split(/\s+/u).length;
  const quoted = overlapping(regions, span);
  const units = quoted.reduce(
    (sum, [start, end]) => sum + Math.min(end, span[1]) - Math.max(start, span[0]),
    0,
  );
  const share = units / Math.max(1, span[1] - span[0]);
  const torn = quoted.some(([start, end]) => start < span[0] || end > span[1]);
  return (
    WEIGHTS.number * Math.min(2, findNumbers(story.text, span).length) +
    (MONEY.test(text) ? WEIGHTS.money : 0) +
    WEIGHTS.date * Math.min(1, findDatesNamed(story.text, span).length) +
    (DEATH.test(text) ? WEIGHTS.death : 0) +
    WEIGHTS.speech * Math.min(1, quoted.length) -
    (LEANING.test(text) ? WEIGHTS.leaning : 0) -
    (FIRST_PERSON.test(text) ? WEIGHTS.firstPerson : 0) -
    (LISTING.test(text) || !ENDED.test(text) ? WEIGHTS.listing : 0) -
    (/\?[”"’']?$/u.test(text) || isAsked(story, span[0]) ? WEIGHTS.question : 0) -
    (torn ? WEIGHTS.torn : 0) -
    (length < SHORTEST ? WEIGHTS.short : length > LONGEST ? WEIGHTS.long : 0) -
    (share > MOSTLY ? WEIGHTS.withinQuotation : 0)
  );
}

/**
 * The sentences that tell most, those near the top of the story before others as good: reports begin with what matters. None says
 * what another or one of `used` says already.
 *
 * @returns at most `count`, in text order
 */
export function pickTelling(
  { sentences }: Salience,
  count: number,
  used: readonly Span[],
  fits: (sentence: Sentence) => boolean,
): Sentence[] {
  const told = sentences.filter(({ sentence }) => used.some((span) => overlaps(span, sentence.span)));
  const chosen: SalientSentence[] = [];
  const isNew = (each: SalientSentence) =>
    !told.includes(each) && [...told, ...chosen].every((other) => likeness(each.words, other.words) < SAME);
  const others = sentences.filter((each) => !told.includes(each));
  const least = LEAST_SHARE * Math.max(0, ...others.map(({ score }) => score));
  const worth = sentences.map((each, at) => ({ each, worth: each.score + TOP / (1 + at / TOP_SENTENCES) }));
  worth.sort((a, b) => b.worth - a.worth);
  for (const { each } of worth) {
    if (chosen.length >= count) break;
    if (each.score > least && isNew(each) && fits(each.sentence)) chosen.push(each);
  }
  return chosen.map(({ sentence }) => sentence).sort((a, b) => a.index - b.index);
}

/** What standing at the top is worth, and after how many sentences it is worth half. */
const TOP = 0.8;
const TOP_SENTENCES = 6;

/** Words that carry meaning, in lower case, by a rough stem. */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'-]\p{L}+)*/gu) ?? [];
  return new Set(
    words
      .filter((word) => word.length > 2 && !NOT_NAMES.has(word))
      .map((word) => word.replace(/(?:[’']s|s|ed|ing)$/u, '')),
  );
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return shared(a, b) / Math.max(1, Math.min(a.size, b.size));
}

export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}
