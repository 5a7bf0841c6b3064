import type { Analysis } from '../analysis/analysis.ts';
import { attributionAt } from '../analysis/attribution-at.ts';
import { isQuestion } from '../facts/interview.ts';
import type { Attribution } from '../quotations/attribution/attribution.ts';
import type { Excerpt } from '../story/excerpt.ts';
import { partitionPoint } from '../story/partition-point.ts';
import { contains, overlaps, type Span } from '../story/span.ts';
import type { Sentence, Story } from '../story/story.ts';
import type { Passage } from './answer.ts';
import { sameWordsElsewhere } from './same-words.ts';

/** Sentences in one excerpt: more could not be read at a glance. */
const MAX_SENTENCES = 2;
/** UTF-16 units up to which a quotation is shown whole: beside the words that were asked for, and by itself. */
const WHOLE_AROUND = 400;
const WHOLE_ALONE = 700;
/** Units between two parts of one quotation with its cue between; anything further apart was said separately. */
const LONGEST_GAP = 250;
/** Share of a sentence that must be quoted before it is shown as the speaker's. */
const MOSTLY = 0.4;

/** A sentence as printed; a quotation comes with its speaker unless the sentence names them. */
export function standingAlone(analysed: Analysis, { span }: Sentence): Passage {
  const { story } = analysed;
  const said = analysed.attributions.find(({ content, source, speaker }) => {
    if (!speaker || contains(span, speaker.span)) return false;
    const isNamed = (source ?? []).some((part) => overlaps(part, span));
    if (isNamed && speaker.resolution.rule !== 'pronoun') return false;
    const shared = content.map((part) => Math.min(part[1], span[1]) - Math.max(part[0], span[0]));
    return shared.reduce((sum, units) => sum + Math.max(0, units), 0) >= MOSTLY * (span[1] - span[0]);
  });
  return said ? quotationPassage(story, said, span) : sentencePassage(story, span);
}

/**
 * The quotation in its sentences, with the cue's sentence if it is adjacent; otherwise the cue is given apart. A long
 * quotation is shown around `focus` (the words asked for; by default its beginning), with the rest in `whole`.
 */
export function quotationPassage(story: Story, attribution: Attribution, focus?: Span): Passage {
  const content =
    attribution.content.find((span) => focus && overlaps(span, focus)) ?? attribution.content[0];
  const wanted = focus ?? content;
  if (!wanted) throw new RangeError(`attribution ${attribution.id} has no content`);
  const whole = wholeQuotation(story, attribution.content, wanted);
  const fits = whole[1] - whole[0] <= (focus ? WHOLE_AROUND : WHOLE_ALONE);
  const around = fits ? overlappingSentences(story, whole) : sentencesAround(story, wanted);
  const span = widenTo(story, around, attribution.cue?.[0]);
  const cue = attribution.cue?.[0];
  const { speaker, source } = attribution;
  const pronoun = speaker?.resolution.rule === 'pronoun' || speaker?.resolution.rule === 'description';
  const evidence = speaker?.resolution.evidence[0];
  const from = source?.[0];
  return {
    story,
    excerpt: story.excerpt(span),
    speaker: speaker ? story.excerpt(speaker.span) : source?.[0] ? story.excerpt(source[0]) : undefined,
    cue: cue && !contains(span, cue) && isWording(story.slice(cue)) ? story.excerpt(cue) : undefined,
    // "Whitcombe, who had opposed it" needs no word on who "who" is.
    resolved:
      pronoun && evidence && from && !RELATIVE.test(story.slice(from))
        ? { from: story.excerpt(from), by: story.excerpt(evidence) }
        : undefined,
    unclear: speaker?.resolution.rule === 'unclear' || undefined,
    corrected: attribution.readSpeaker !== undefined || undefined,
    candidates: speaker?.candidates?.map((candidate) => story.excerpt(candidate)),
    focus: wanted,
    whole: contains(span, whole) ? undefined : whole,
  };
}

/** The sentences of everything that was said in one go with the wanted words. */
function wholeQuotation(story: Story, content: readonly Span[], wanted: Span): Span {
  const parts = [...content].sort((a, b) => a[0] - b[0]);
  let from = Math.max(
    0,
    parts.findIndex((part) => overlaps(part, wanted)),
  );
  let to = from;
  const isNear = (a: Span | undefined, b: Span | undefined) => a && b && b[0] - a[1] <= LONGEST_GAP;
  while (from > 0 && isNear(parts[from - 1], parts[from])) from--;
  while (to + 1 < parts.length && isNear(parts[to], parts[to + 1])) to++;
  const run: Span = [
    Math.min(wanted[0], parts[from]?.[0] ?? wanted[0]),
    Math.max(wanted[1], parts[to]?.[1] ?? wanted[1]),
  ];
  return join(overlappingSentences(story, run)) ?? run;
}

function overlappingSentences(story: Story, span: Span): Sentence[] {
  const { sentences } = story;
  const from = partitionPoint(sentences, ({ span: [, end] }) => end <= span[0]);
  const to = partitionPoint(sentences, ({ span: [start] }) => start < span[1]);
  return sentences.slice(from, Math.max(from, to));
}

const RELATIVE = /^(?:who|which|that|whose)$/iu;

/** The cue of a transcript is a colon, which says nothing by itself. */
function isWording(cue: string): boolean {
  return /\p{L}/u.test(cue);
}

/** Whose name goes above a passage: every speaker's, only that of words in quotation marks, or no one's. */
export type Heads = 'all' | 'spoken' | 'none';

/** The passage around a span, with its speaker if the span is quoted. */
export function passageAt(analysed: Analysis, span: Span, heads: Heads = 'all'): Passage {
  const attribution = attributionAt(analysed, span);
  if (!attribution) return sentencePassage(analysed.story, span);
  const passage = quotationPassage(analysed.story, attribution, span);
  return isHeaded(passage, attribution, heads) ? passage : withoutSpeaker(passage);
}

/** "…, the official said": reported speech names its source itself, and is about something else. */
function isHeaded(
  { excerpt, unclear }: Passage,
  { kind, source, speaker }: Attribution,
  heads: Heads,
): boolean {
  if (heads === 'none') return false;
  const own = source?.filter((part) => contains(excerpt.span, part)) ?? [];
  const isNamed =
    own.length > 0 &&
    // "The talks, which were expected …": what the pronoun stands for is in the sentence.
    (speaker?.resolution.rule !== 'pronoun' ||
      own.some((part) =>
        RELATIVE.test(excerpt.text.slice(part[0] - excerpt.span[0], part[1] - excerpt.span[0])),
      ));
  return heads === 'all' || kind !== 'indirect' || (!isNamed && unclear !== true);
}

export function withoutSpeaker(passage: Passage): Passage {
  const { speaker: _, cue: __, resolved: ___, unclear: ____, candidates: _____, ...rest } = passage;
  return rest;
}

/** Exactly the span, as it is: the rest of a passage that was too long for one message. */
export function exactPassage({ story }: Analysis, span: Span): Passage {
  const starts = story.sentences.some((sentence) => sentence.span[0] === span[0]);
  return { story, excerpt: story.excerpt(span), continued: !starts || undefined };
}

/** The passages without repeats: two quotations of one speaker in one excerpt are shown once. */
export function distinct(passages: readonly Passage[]): Passage[] {
  const seen = new Set<string>();
  return passages.filter(({ story, excerpt, speaker }) => {
    const key = `${story.id} ${excerpt.span} ${speaker?.text}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Without passages that are a part of the one before, in text order: the second half of what one speaker says in a sentence. */
export function withoutParts(passages: readonly Passage[]): Passage[] {
  const kept: Passage[] = [];
  for (const passage of passages) {
    const last = kept.at(-1);
    const isPart =
      last?.speaker?.text === passage.speaker?.text &&
      last &&
      contains(last.excerpt.span, passage.excerpt.span);
    const isMore =
      last?.speaker?.text === passage.speaker?.text &&
      last &&
      contains(passage.excerpt.span, last.excerpt.span);
    if (isMore) kept.pop();
    if (!isPart || isMore) kept.push(passage);
  }
  return kept;
}

/** The first and longest of the passages that show the same sentences, or words that another one shows. */
export function withoutRepeats(passages: readonly Passage[]): Passage[] {
  return passages.filter(({ story, excerpt }, at) =>
    passages.every(({ story: other, excerpt: { span, text } }, place) => {
      if (place === at || other !== story) return true;
      const isSame = text === excerpt.text || String(span) === String(excerpt.span);
      return isSame ? at < place : !contains(span, excerpt.span);
    }),
  );
}

/** An interview's answer is read with the question that it answers. */
export function withQuestion(passage: Passage): Passage {
  const { story } = passage;
  const { span } = passage.excerpt;
  const at = partitionPoint(story.paragraphs, (paragraph) => paragraph.span[1] <= span[0]);
  const [asked, home] = [story.paragraphs[at - 1], story.paragraphs[at]];
  if (!asked || !home || !isQuestion(story, asked) || isQuestion(story, home)) return passage;
  // A sentence from the middle of a long answer is far from the question; a short answer is shown whole.
  const ends = [home.span[1], span[1]].find((end) => end - asked.span[0] <= LONGEST_WITH_QUESTION);
  if (ends === undefined) return passage;
  // "A:" says who answers as well as a heading that does not know.
  const own = passage.unclear ? withoutSpeaker(passage) : passage;
  return { ...own, excerpt: story.excerpt([asked.span[0], ends]) };
}

/** The longest question and answer together, in UTF-16 units, up to the end of the answering words. */
const LONGEST_WITH_QUESTION = 500;

/** The other places with the words of a passage that is shown alone. */
export function withOtherPlaces(passage: Passage): Passage {
  const { story, excerpt, focus } = passage;
  const also = sameWordsElsewhere(story, focus ?? excerpt.span, excerpt.span);
  const places = new Map(also.map((span) => [story.excerpt(span).paragraph, story.excerpt(span)]));
  return places.size > 0 ? { ...passage, also: [...places.values()] } : passage;
}

/** The sentences that hold the span, as they are. */
export function sentencePassage(story: Story, span: Span, bold: readonly Span[] = []): Passage {
  return { story, excerpt: sentenceExcerpt(story, span), bold, focus: span };
}

function sentenceExcerpt(story: Story, span: Span): Excerpt {
  return story.excerpt(join(sentencesAround(story, span)) ?? span);
}

function sentencesAround(story: Story, span: Span): Sentence[] {
  const held = story.paragraphAt(span[0])?.sentences ?? [];
  const touched = held.filter((sentence) => overlaps(sentence.span, span));
  // Whole sentences that were shown once are shown again.
  const whole = touched.filter((sentence) => contains(span, sentence.span)).length;
  const around = touched.slice(0, Math.max(MAX_SENTENCES, whole));
  const first = around[0];
  const before = first && held[held.indexOf(first) - 1];
  const room = around.length < MAX_SENTENCES;
  return room && first && before && opensBefore(story, first) ? [before, ...around] : around;
}

/** True if the sentence closes a quotation that it did not open: without its beginning it reads wrongly. */
export function opensBefore(story: Story, { span }: Sentence): boolean {
  return /^[^“"„«]*[”»]/u.test(story.slice(span));
}

function widenTo(story: Story, sentences: Sentence[], cue: Span | undefined): Span {
  const span = join(sentences);
  if (!span) throw new RangeError('no sentence holds the quotation');
  if (!cue || contains(span, cue) || sentences.length >= MAX_SENTENCES) return span;
  const home = story.paragraphAt(cue[0])?.sentences.find((sentence) => contains(sentence.span, cue));
  const near = home && sentences.some(({ index }) => Math.abs(index - home.index) === 1);
  const sameParagraph = story.paragraphAt(span[0]) === story.paragraphAt(cue[0]);
  return home && near && sameParagraph
    ? [Math.min(span[0], home.span[0]), Math.max(span[1], home.span[1])]
    : span;
}

function join(sentences: readonly Sentence[]): Span | undefined {
  const first = sentences[0];
  const last = sentences.at(-1);
  return first && last ? [first.span[0], last.span[1]] : undefined;
}
