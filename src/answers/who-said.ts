import { findPhrase } from '../retrieval/search-stories.ts';
import type { AnalysedStory } from './analysed-story.ts';
import type { Answer, Control } from './answer.ts';
import { notInStory } from './ask.ts';
import { quotationPassage } from './passages.ts';

const MORE = 3;

/** Who said a remembered phrase: the quotation in its sentence, or "not in this story". */
export function whoSaid(analysed: AnalysedStory, phrase: string): Answer {
  const { story } = analysed;
  const { answered, quotations } = findPhrase([analysed], phrase, MORE + 1);
  const [best, ...rest] = quotations;
  if (!answered || !best)
    return notInStory(
      analysed,
      quotations.slice(0, MORE).map(({ matched }) => matched),
    );
  const passage = quotationPassage(analysed.story, best.attribution, best.matched);
  const controls: Control[] = [{ action: 'context', story, spans: [passage.excerpt.span], label: 'context' }];
  if (rest.length > 0)
    controls.push({ action: 'more', story, spans: rest.map(({ matched }) => matched), label: 'more' });
  return { kind: 'answer', answered: true, sections: [{ passages: [passage] }], controls, searched: [story] };
}
