import { PAGE_ROOM, roomOf } from '../facts/pages.ts';
import { pickSpread, type Salience, weighSentences } from '../facts/salience.ts';
import type { Attribution } from '../quotations/attribution.ts';
import { overlaps, type Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import type { AnalysedStory } from './analysed-story.ts';
import type { Answer, Passage, Section } from './answer.ts';
import { quotationPassage } from './passages.ts';
import { standingAlone } from './timeline.ts';

const LEAST_FACTS = 3;
const MOST_FACTS = 5;
/** One more fact for so many sentences. */
const SENTENCES_PER_FACT = 8;
const SPEAKERS = 4;
/** Units of a note, a lead or another line; longer ones are given by their first sentences, or not at all. */
const LONGEST_LINE = 700;
const MOST_NOTES = 3;
/** Words of a quotation that says something and is read at a glance. */
const IDEAL_WORDS = 20;

/**
 * The story in its own lines, within one message: headline and lead, what the outlet notes about its story, facts from
 * all over it, who said what.
 */
export function summarise(analysed: AnalysedStory): Answer {
  const { story } = analysed;
  const salience = weighSentences(story);
  const lead = leadOf(story);
  const notes = notesOf(story);
  let room = PAGE_ROOM - [...lead, ...notes].reduce((sum, row) => sum + roomOf(row), 0);
  const take = (row: Passage) => {
    const size = roomOf(row);
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
  pickSpread(salience, count, used, (sentence) => {
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
    again: { action: 'summary', story, spans: [] },
  };
}

/** The headline and the first sentence; without a headline the first sentences of two paragraphs. */
function leadOf(story: Story): Passage[] {
  const headline = story.paragraphs.filter(({ kind }) => kind === 'headline').map(({ span }) => span);
  const first = story.paragraphs
    .filter(({ kind }) => kind === 'body')
    .flatMap(({ sentences }) => sentences.slice(0, 1))
    .map(({ span }) => span);
  return [...headline, ...first.slice(0, 2 - headline.length)]
    .filter(([start, end], at) => end - start <= LONGEST_LINE || at === 0)
    .map((span) => ({ story, excerpt: story.excerpt(span) }));
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
function voicesOf(analysed: AnalysedStory, salience: Salience, lead: readonly Passage[]): Passage[] {
  const { story } = analysed;
  const heard = new Map<string, { words: number; best: Attribution; score: number }>();
  for (const attribution of analysed.attributions) {
    const { speaker, content } = attribution;
    if (!speaker || speaker.resolution.rule === 'unclear') continue;
    const words = content.reduce((sum, span) => sum + story.slice(span).split(/\s+/u).length, 0);
    const score = worthOf(attribution, words, salience);
    const known = heard.get(speaker.entity);
    if (!known) heard.set(speaker.entity, { words, best: attribution, score });
    else {
      known.words += words;
      if (score > known.score) Object.assign(known, { best: attribution, score });
    }
  }
  const taken: Span[] = lead.map(({ excerpt }) => excerpt.span);
  return [...heard.values()]
    .sort((a, b) => b.words - a.words)
    .map(({ best }) => quotationPassage(story, best))
    .filter(({ excerpt }) => {
      const isNew = !taken.some((span) => overlaps(span, excerpt.span));
      if (isNew) taken.push(excerpt.span);
      return isNew;
    });
}

/** Words in quotation marks before reported ones, of a telling length, about what the headline is about. */
function worthOf({ kind, content }: Attribution, words: number, salience: Salience): number {
  const verbatim = kind === 'direct' ? 1 : kind === 'mixed' ? 0.9 : 0.4;
  const about = Math.max(0, ...content.map((span) => salience.headlineShare(span)));
  return verbatim + about - Math.abs(words - IDEAL_WORDS) / (2 * IDEAL_WORDS);
}

function inOrder(passages: readonly Passage[]): Passage[] {
  return [...passages].sort((a, b) => a.excerpt.span[0] - b.excerpt.span[0]);
}
