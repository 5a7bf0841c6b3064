import type { Analysis } from '../analysis/analysis.ts';
import { attributionAt } from '../analysis/attribution-at.ts';
import type { Attribution } from '../quotations/attribution/attribution.ts';
import type { Excerpt } from '../story/excerpt.ts';
import { contains, overlaps, type Span } from '../story/span.ts';
import type { Sentence, Story } from '../story/story.ts';
import type { Passage } from './answer.ts';

/** Sentences of one excerpt: more would no longer be read at a glance. */
const MAX_SENTENCES = 2;

/**
 * The quotation in its sentence: the sentences around `focus` (the words that were asked for; else where the content
 * starts), with the cue's sentence where it is next to them. Where it is not, the cue is given apart.
 */
export function quotationPassage(story: Story, attribution: Attribution, focus?: Span): Passage {
  const content =
    attribution.content.find((span) => focus && overlaps(span, focus)) ?? attribution.content[0];
  const wanted = focus ?? content;
  if (!wanted) throw new RangeError(`attribution ${attribution.id} has no content`);
  const around = sentencesAround(story, wanted);
  const whole = focus ? around : withRest(story, around, attribution.content);
  const span = widenTo(story, whole, attribution.cue?.[0]);
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
    resolved:
      pronoun && evidence && from ? { from: story.excerpt(from), by: story.excerpt(evidence) } : undefined,
    unclear: speaker?.resolution.rule === 'unclear' || undefined,
    corrected: attribution.readSpeaker !== undefined || undefined,
    candidates: speaker?.candidates?.map((candidate) => story.excerpt(candidate)),
    focus: wanted,
  };
}

/** The cue of a transcript is a colon, which says nothing by itself. */
function isWording(cue: string): boolean {
  return /\p{L}/u.test(cue);
}

/** The passage around a span, with its speaker where the span is somebody's words. */
export function passageAt(analysed: Analysis, span: Span): Passage {
  const attribution = attributionAt(analysed, span);
  if (attribution) return quotationPassage(analysed.story, attribution, span);
  return sentencePassage(analysed.story, span);
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

/** The sentences that hold the span, as they are. */
export function sentencePassage(story: Story, span: Span, bold: readonly Span[] = []): Passage {
  return { story, excerpt: sentenceExcerpt(story, span), bold, focus: span };
}

export function sentenceExcerpt(story: Story, span: Span): Excerpt {
  return story.excerpt(join(sentencesAround(story, span)) ?? span);
}

function sentencesAround(story: Story, span: Span): Sentence[] {
  const held = story.paragraphAt(span[0])?.sentences ?? [];
  const around = held.filter((sentence) => overlaps(sentence.span, span)).slice(0, MAX_SENTENCES);
  const first = around[0];
  const before = first && held[held.indexOf(first) - 1];
  const room = around.length < MAX_SENTENCES;
  return room && first && before && opensBefore(story, first) ? [before, ...around] : around;
}

/** `“No,” she said. “Never.”`: with the next sentence where that ends what was said. */
function withRest(story: Story, sentences: Sentence[], content: readonly Span[]): Sentence[] {
  const [only] = sentences;
  const [, rest, more] = content;
  if (!only || sentences.length > 1 || !rest || more) return sentences;
  const held = story.paragraphAt(only.span[0])?.sentences ?? [];
  const next = held[held.indexOf(only) + 1];
  return next && contains(next.span, rest) ? [only, next] : sentences;
}

/** True where the sentence closes a quotation that it did not open: without its beginning it reads wrongly. */
function opensBefore(story: Story, { span }: Sentence): boolean {
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
