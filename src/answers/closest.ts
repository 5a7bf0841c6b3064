import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../story/span.ts';
import { defineStoryAction } from './action.ts';
import type { Answer } from './answer.ts';
import { oneOf } from './codec.ts';
import { passageAt, withoutRepeats } from './passages.ts';

/** "Closest passages" below a refusal; with "other-words" they are the nearest quotations by meaning. */
export const closestAction = defineStoryAction({
  name: 'closest',
  argument: oneOf('other-words'),
  run: closestAnswer,
});

function closestAnswer(analysis: Analysis, how: 'other-words' | undefined, spans: readonly Span[]): Answer {
  const { story } = analysis;
  const passages = withoutRepeats(spans.map((span) => passageAt(analysis, span)));
  return {
    kind: 'answer',
    answered: passages.length > 0,
    sections: [{ label: how ? 'otherWords' : 'closest', passages }],
    controls: [],
    searched: [story],
    again: closestAction.with(how, { story, spans }),
  };
}

/**
 * The refusal, with passages that are no answer under a heading that says so.
 *
 * @param label of that heading
 */
export function notInStory(
  analysis: Analysis,
  closest: readonly Span[],
  label: 'closest' | 'otherWords' = 'closest',
): Answer {
  const { story } = analysis;
  const refusal = { kind: 'answer', answered: false, searched: [story] } as const;
  if (closest.length === 0) return { ...refusal, sections: [], controls: [] };
  const how = label === 'otherWords' ? 'other-words' : undefined;
  return {
    ...refusal,
    sections: [{ label, passages: closest.map((span) => passageAt(analysis, span)) }],
    // For where a refusal is one line: elsewhere they are shown already.
    controls: [{ ...closestAction.with(how, { story, spans: closest }), label }],
  };
}
