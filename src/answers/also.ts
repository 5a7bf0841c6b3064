import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../story/span.ts';
import { defineStoryAction } from './action.ts';
import type { Answer } from './answer.ts';
import { passageAt } from './passages.ts';
import { ownSpans, wayBack } from './way-back.ts';

/** "Also para 5": where else the story has the words; the first span is where they were found first. */
const alsoAction = defineStoryAction({
  name: 'also',
  argument: wayBack,
  hasBack: true,
  run: (analysis, back, spans) => alsoAnswer(analysis, ownSpans(spans, back)),
});

function alsoAnswer(analysis: Analysis, spans: readonly Span[]): Answer {
  const { story } = analysis;
  const passages = spans.slice(1).map((span) => passageAt(analysis, span));
  return {
    kind: 'answer',
    answered: passages.length > 0,
    sections: [{ label: 'sameWords', passages }],
    controls: [],
    searched: [story],
    again: alsoAction.with({ to: 'passage' }, { story, spans }),
  };
}
