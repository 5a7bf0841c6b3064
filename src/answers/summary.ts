import { findFigures } from '../facts/figures.ts';
import { overlaps } from '../story/span.ts';
import type { Sentence } from '../story/story.ts';
import type { AnalysedStory } from './analysed-story.ts';
import type { Answer, Passage } from './answer.ts';
import { passageAt, quotationPassage, sentencePassage } from './passages.ts';

const FACTS = 3;
const SPEAKERS = 4;

/** The story in its own lines: headline and lead, key facts with numbers and dates, who said what. */
export function summarise(analysed: AnalysedStory): Answer {
  const { story } = analysed;
  const headline = story.paragraphs.find(({ kind }) => kind === 'headline');
  const body = story.paragraphs.filter(({ kind }) => kind === 'body');
  const leadSentence = body[0]?.sentences[0];
  const lead: Passage[] = [];
  if (headline) lead.push({ story, excerpt: story.excerpt(headline.span) });
  if (leadSentence) lead.push(sentencePassage(story, leadSentence.span));
  const voices = oneQuotationEach(analysed).filter(
    ({ excerpt }) => !lead.some((line) => overlaps(line.excerpt.span, excerpt.span)),
  );
  const used = [...lead, ...voices].map(({ excerpt }) => excerpt.span);
  const facts = keyFacts(analysed)
    .filter(({ span }) => !used.some((other) => overlaps(other, span)))
    .slice(0, FACTS)
    .sort((a, b) => a.index - b.index)
    .map(({ span }) => passageAt(analysed, span));
  const shown = [
    { label: 'lead' as const, passages: lead },
    { label: 'facts' as const, passages: facts },
    { label: 'whoSaidWhat' as const, passages: voices },
  ].filter(({ passages }) => passages.length > 0);
  return {
    kind: 'answer',
    answered: shown.length > 0,
    sections: shown,
    controls: [],
    searched: [story],
    again: { action: 'summary', story, spans: [] },
  };
}

/** Sentences by how many numbers and dates they hold for their length, best first. */
function keyFacts({ story }: AnalysedStory): Sentence[] {
  const weigh = ({ span }: Sentence) => {
    const { numbers, dates } = findFigures(story.text, span);
    return (numbers.length + dates.length) / Math.sqrt(20 + span[1] - span[0]);
  };
  return story.paragraphs
    .filter(({ kind }) => kind === 'body')
    .flatMap(({ sentences }) => sentences)
    .map((sentence) => ({ sentence, weight: weigh(sentence) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ sentence }) => sentence);
}

/** One quotation a speaker, quoted before reported, in story order; nobody twice and no sentence twice. */
function oneQuotationEach(analysed: AnalysedStory): Passage[] {
  const spoken = analysed.attributions
    .filter(({ speaker }) => speaker && speaker.resolution.rule !== 'unclear')
    .sort((a, b) => rank(a.kind) - rank(b.kind));
  const seen = new Set<string>();
  const passages: Passage[] = [];
  for (const attribution of spoken) {
    const { entity } = attribution.speaker ?? {};
    if (entity === undefined || seen.has(entity)) continue;
    const passage = quotationPassage(analysed.story, attribution);
    if (passages.some(({ excerpt }) => overlaps(excerpt.span, passage.excerpt.span))) continue;
    seen.add(entity);
    passages.push(passage);
    if (passages.length === SPEAKERS) break;
  }
  return passages.sort((a, b) => a.excerpt.span[0] - b.excerpt.span[0]);
}

function rank(kind: 'direct' | 'mixed' | 'indirect'): number {
  return kind === 'indirect' ? 1 : 0;
}
