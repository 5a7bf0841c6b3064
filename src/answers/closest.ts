import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../story/span.ts';
import { defineStoryAction } from './action.ts';
import type { Answer, Passage } from './answer.ts';
import { oneOf } from './codec.ts';
import { type Heads, passageAt, withoutRepeats } from './passages.ts';

/** "Closest passages" below a refusal; with "other-words" they are the nearest quotations by meaning, with "unsure" one of them may answer. */
export const closestAction = defineStoryAction({
  name: 'closest',
  argument: oneOf('other-words', 'unsure'),
  run: closestAnswer,
});

const LABELS = { 'other-words': 'otherWords', unsure: 'nearest' } as const;
type How = keyof typeof LABELS;

function closestAnswer(analysis: Analysis, how: How | undefined, spans: readonly Span[]): Answer {
  const { story } = analysis;
  const passages = closestPassages(analysis, spans, how === 'other-words' ? 'all' : 'spoken');
  return {
    kind: 'answer',
    answered: passages.length > 0,
    sections: [{ label: how ? LABELS[how] : 'closest', passages }],
    controls: [],
    searched: [story],
    again: closestAction.with(how, { story, spans }),
  };
}

/**
 * The refusal, with passages that are no answer under a heading that says so; with the label `nearest` one of them may be, and the
 * card says that no answer is clear.
 *
 * @param closest nearest first; of what shows the same, and of more than three, nothing is shown
 * @param label of that heading
 * @param heads whose name goes above a passage: where words are looked up every speaker's
 */
export function notInStory(
  analysis: Analysis,
  closest: readonly Span[],
  label: 'closest' | 'otherWords' | 'nearest' = 'closest',
  heads: Heads = label === 'otherWords' ? 'all' : 'spoken',
): Answer {
  const { story } = analysis;
  const refusal = { kind: 'answer', answered: false, searched: [story] } as const;
  if (closest.length === 0) return { ...refusal, sections: [], controls: [] };
  const how = label === 'otherWords' ? 'other-words' : label === 'nearest' ? 'unsure' : undefined;
  const passages = closestPassages(analysis, closest, heads);
  const spans = passages.map(({ focus, excerpt }) => focus ?? excerpt.span);
  return {
    ...refusal,
    ...(label === 'nearest' ? { isUnsure: true } : {}),
    sections: [{ label, passages }],
    // For where a refusal is one line: elsewhere they are shown already.
    controls: [{ ...closestAction.with(how, { story, spans }), label }],
  };
}

/** More than this would look like a list of answers. */
const MOST = 3;

function closestPassages(analysis: Analysis, spans: readonly Span[], heads: Heads): Passage[] {
  return withoutRepeats(spans.map((span) => passageAt(analysis, span, heads))).slice(0, MOST);
}
