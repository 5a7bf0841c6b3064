import { askStory } from '../retrieval/search-stories.ts';
import type { Span } from '../story/span.ts';
import type { AnalysedStory } from './analysed-story.ts';
import type { Answer, Control, Passage } from './answer.ts';
import { passageAt } from './passages.ts';
import { sameWordsElsewhere } from './same-words.ts';

/** Passages shown at once, and those that "More" and "Closest passages" carry. */
const SHOWN = 1;
const MORE = 3;

/** The story's answer to a question, or "not in this story" with the closest passages one press away. */
export function answerQuestion(analysed: AnalysedStory, question: string): Answer {
  const { answered, passages } = askStory(analysed, question, SHOWN + MORE);
  const spans = passages.filter(({ score }) => score > 0).map(({ span }) => span);
  const shown = spans.slice(0, SHOWN);
  if (!answered || shown.length === 0) return notInStory(analysed, spans.slice(0, MORE));
  return passagesAnswer(analysed, shown, spans.slice(SHOWN, SHOWN + MORE));
}

/**
 * An answer made of passages of one story, with its controls: in context, the same words elsewhere, more.
 *
 * @param spans what is shown, each widened to its sentences
 * @param more what the "More" button brings
 */
export function passagesAnswer(
  analysed: AnalysedStory,
  spans: readonly Span[],
  more: readonly Span[] = [],
): Answer {
  const { story } = analysed;
  const passages = spans.map((span) => passageAt(analysed, span));
  const controls = passages[0] && passages.length === 1 ? controlsOf(passages[0]) : [];
  if (more.length > 0) controls.push({ action: 'more', story, spans: more, label: 'more' });
  return {
    kind: 'answer',
    answered: passages.length > 0,
    sections: [{ passages }],
    controls,
    searched: [story],
    again: { action: 'passages', story, spans },
  };
}

/** "In context" and, where the story repeats the words, "Also para 5". */
export function controlsOf({ story, excerpt, focus }: Passage): Control[] {
  const controls: Control[] = [
    { action: 'context', story, spans: [focus ?? excerpt.span], label: 'context' },
  ];
  const words = focus ?? excerpt.span;
  const also = sameWordsElsewhere(story, words, excerpt.span);
  const places = also.map(([start]) => story.paragraphAt(start)?.number ?? null);
  // The first span is where it came from.
  if (also.length > 0)
    controls.push({ action: 'also', story, spans: [words, ...also], label: 'also', places });
  return controls;
}

/** The refusal; `closest` are passages that are no answer. */
export function notInStory({ story }: AnalysedStory, closest: readonly Span[]): Answer {
  const controls: Control[] =
    closest.length > 0 ? [{ action: 'closest', story, spans: closest, label: 'closest' }] : [];
  return { kind: 'answer', answered: false, sections: [], controls, searched: [story] };
}
