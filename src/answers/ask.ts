import { askStory } from '../retrieval/search-stories.ts';
import type { Span } from '../story/span.ts';
import type { AnalysedStory } from './analysed-story.ts';
import type { Answer, Control } from './answer.ts';
import { passageAt } from './passages.ts';

/** Passages shown at once, and those that "More" and "Closest passages" carry. */
const SHOWN = 1;
const MORE = 3;

/** The story's answer to a question, or "not in this story" with the closest passages one press away. */
export function answerQuestion(analysed: AnalysedStory, question: string): Answer {
  const { story } = analysed;
  const { answered, passages } = askStory(analysed, question, SHOWN + MORE);
  const spans = passages.filter(({ score }) => score > 0).map(({ span }) => span);
  const shown = spans.slice(0, SHOWN);
  if (!answered || shown.length === 0) return notInStory(analysed, spans.slice(0, MORE));
  const controls: Control[] = [{ action: 'context', story, spans: shown, label: 'context' }];
  const rest = spans.slice(SHOWN, SHOWN + MORE);
  if (rest.length > 0) controls.push({ action: 'more', story, spans: rest, label: 'more' });
  return {
    kind: 'answer',
    answered: true,
    sections: [{ passages: shown.map((span) => passageAt(analysed, span)) }],
    controls,
    searched: [story],
  };
}

/** The refusal; `closest` are passages that are no answer. */
export function notInStory({ story }: AnalysedStory, closest: readonly Span[]): Answer {
  const controls: Control[] =
    closest.length > 0 ? [{ action: 'closest', story, spans: closest, label: 'closestButton' }] : [];
  return { kind: 'answer', answered: false, sections: [], controls, searched: [story] };
}
