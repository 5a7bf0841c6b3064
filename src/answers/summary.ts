import type { Analysis } from '../analysis/analysis.ts';
import { isOfTheReport, liveTimes } from '../facts/dates/live-times.ts';
import { rankSpeakers } from '../facts/rank-speakers.ts';
import { isTelling, pickSpread, type Salience, weighSentences } from '../facts/salience.ts';
import { overlaps, type Span } from '../story/span.ts';
import type { Paragraph, Story } from '../story/story.ts';
import { defineStoryAction } from './action.ts';
import type { Answer, Passage, Section } from './answer.ts';
import { nothing } from './codec.ts';
import { estimateLength, PAGE_ROOM } from './pages.ts';
import { quotationPassage } from './passages.ts';
import { standingAlone } from './timeline.ts';

const LEAST_FACTS = 3;
const MOST_FACTS = 5;
/** One more fact for so many sentences. */
const SENTENCES_PER_FACT = 8;
const SPEAKERS = 4;
/** Units of a note, a lead or another line; longer ones are given by their first sentences, or not at all. */
const LONGEST_LINE = 700;
/** A lead of fewer words is a label or an aside. */
const FEWEST_WORDS = 8;
const MOST_NOTES = 3;

export const summaryAction = defineStoryAction({ name: 'summary', argument: nothing, run: summarise });

/**
 * The story in its own lines, within one message: headline and lead, what the outlet notes about its story, facts from
 * all over it, who said what.
 */
export function summarise(analysed: Analysis): Answer {
  const { story } = analysed;
  const salience = weighSentences(story);
  const lead = leadOf(story);
  const notes = notesOf(story);
  let room = PAGE_ROOM - [...lead, ...notes].reduce((sum, row) => sum + estimateLength(row), 0);
  const take = (row: Passage) => {
    const size = estimateLength(row);
    const fits = size <= room && row.excerpt.text.length <= LONGEST_LINE;
    if (fits) room -= size;
    return fits;
  };
  const count = Math.min(
    MOST_FACTS,
    Math.max(LEAST_FACTS, Math.round(story.sentences.length / SENTENCES_PER_FACT)),
  );
  const candidates = voicesOf(analysed, salience, lead);
  // The most heard speakers first, then facts; a further voice where there is room left.
  const voices = candidates.slice(0, SPEAKERS - 1).filter(take);
  const used = [...lead, ...voices].map(({ excerpt }) => excerpt.span);
  const facts: Passage[] = [];
  const isLive = liveTimes(story).size > 0;
  pickSpread(salience, count, used, (sentence) => {
    if (isLive && isOfTheReport(story.slice(sentence.span))) return false;
    const row = standingAlone(analysed, sentence);
    const isNew = ![...used, ...facts.map(({ excerpt }) => excerpt.span)].some((other) =>
      overlaps(other, row.excerpt.span),
    );
    return isNew && take(row) && facts.push(row) > 0;
  });
  const late = candidates
    .slice(SPEAKERS - 1)
    .find((row) => !facts.some(({ excerpt }) => overlaps(excerpt.span, row.excerpt.span)) && take(row));
  const sections: Section[] = [
    { label: 'lead' as const, passages: lead },
    { label: 'storyNote' as const, passages: notes },
    { label: 'facts' as const, passages: inOrder(facts) },
    { label: 'whoSaidWhat' as const, passages: inOrder(late ? [...voices, late] : voices) },
  ].filter(({ passages }) => passages.length > 0);
  return {
    kind: 'answer',
    answered: sections.length > 0,
    sections,
    controls: [],
    searched: [story],
    again: summaryAction.with(undefined, { story }),
  };
}

/** The headline and the first sentence that tells something; the first line stands for a missing headline. */
function leadOf(story: Story): Passage[] {
  const headline = story.paragraphs.find(({ kind }) => kind === 'headline')?.span;
  const isLive = liveTimes(story).size > 0;
  const openings = story.paragraphs
    .filter(({ kind, span }) => kind === 'body' && !(isLive && isOfTheReport(story.slice(span))))
    .flatMap((paragraph) => (isAside(story, paragraph) ? [] : paragraph.sentences.slice(0, 1)))
    .map(({ span }) => span);
  const head = headline ?? openings[0];
  const rest = openings.filter((span) => span !== head);
  const lead = rest.find((span) => isTelling(story.slice(span), FEWEST_WORDS)) ?? rest[0];
  return [head, lead]
    .filter((span) => span !== undefined)
    .filter(([start, end], at) => end - start <= LONGEST_LINE || at === 0)
    .map((span) => ({ story, excerpt: story.excerpt(span) }));
}

/** A paragraph that asks its reader something leads up to the news. */
function isAside(story: Story, { sentences }: Paragraph): boolean {
  return sentences.some(({ span }) => /^[^“"]*\?$/u.test(story.slice(span)));
}

/** Corrections and updates: every note, a long one by its first sentences. */
function notesOf(story: Story): Passage[] {
  const notes = story.paragraphs.filter(({ kind }) => kind === 'note').slice(0, MOST_NOTES);
  return notes.map(({ span, sentences }) => {
    let end = sentences[0]?.span[1] ?? span[1];
    for (const sentence of sentences) if (sentence.span[1] - span[0] <= LONGEST_LINE) end = sentence.span[1];
    return { story, excerpt: story.excerpt([span[0], end]) };
  });
}

/** One quotation of each speaker, the most heard speakers first; none overlaps another or the lead. */
function voicesOf(
  { story, attributions }: Analysis,
  salience: Salience,
  lead: readonly Passage[],
): Passage[] {
  const taken: Span[] = lead.map(({ excerpt }) => excerpt.span);
  return rankSpeakers(story, attributions, salience)
    .map((attribution) => quotationPassage(story, attribution))
    .filter(({ excerpt }) => {
      const isNew = !taken.some((span) => overlaps(span, excerpt.span));
      if (isNew) taken.push(excerpt.span);
      return isNew;
    });
}

function inOrder(passages: readonly Passage[]): Passage[] {
  return [...passages].sort((a, b) => a.excerpt.span[0] - b.excerpt.span[0]);
}
