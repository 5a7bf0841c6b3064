import { askStory, type StoryAnswer } from '../retrieval/search-stories.ts';
import { contains, overlaps, type Span } from '../story/span.ts';
import type { AnalysedStory } from './analysed-story.ts';
import type { Answer, Control, Passage } from './answer.ts';
import type { FoundStories } from './found-stories.ts';
import { passageAt } from './passages.ts';
import { sameWordsElsewhere } from './same-words.ts';

/** Passages shown at once, and those that "More" and "Closest passages" carry. */
const SHOWN = 1;
const MORE = 3;

/** The story's answer to a question, or "not in this story" with the closest passages one press away. */
export function answerQuestion(analysed: AnalysedStory, question: string): Answer {
  return storyAnswer(analysed, askStory(analysed, question, SHOWN + MORE));
}

/** What was found, with the answering words in bold and the sentence that completes the answer. */
function storyAnswer(
  analysed: AnalysedStory,
  { answered, passages, bold, completedBy }: StoryAnswer,
): Answer {
  const spans = passages.filter(({ score }) => score > 0).map(({ span }) => span);
  const [first, ...rest] = spans;
  if (!answered || !first) return notInStory(analysed, spans.slice(0, MORE));
  const shown: Span = completedBy ? [first[0], completedBy[1]] : first;
  const more = rest.filter((span) => !overlaps(span, shown)).slice(0, MORE);
  return passagesAnswer(analysed, [shown], more, bold);
}

/** The best answer of several stories, with those of the others to choose from; else the closest passages. */
export function answerFromStories({ found, searched }: FoundStories, question: string): Answer {
  const asked = found
    .map((analysed) => ({ analysed, ...askStory(analysed, question, SHOWN + MORE) }))
    .sort((a, b) => Number(b.answered) - Number(a.answered) || b.confidence - a.confidence);
  const [best, ...others] = asked;
  if (!best)
    return {
      kind: 'answer',
      answered: false,
      sections: [],
      controls: [],
      searched: [],
      searchedCount: searched,
    };
  const answer = storyAnswer(best.analysed, best);
  if (!answer.answered) return { ...answer, searchedCount: searched };
  const options = others
    .filter(({ answered, passages }) => answered && passages.length > 0)
    .map(({ analysed: { story }, passages }) => ({
      name: story.title,
      detail: story.details.source,
      target: { action: 'passages', story, spans: passages.slice(0, SHOWN).map(({ span }) => span) },
    }));
  return {
    ...answer,
    menu: options.length > 0 ? { placeholder: 'otherStories', options } : undefined,
  };
}

/**
 * An answer made of passages of one story, with its controls: in context, the same words elsewhere, more.
 *
 * @param spans what is shown, each widened to its sentences
 * @param more what the "More" button brings
 * @param bold words to be marked inside what is shown
 */
export function passagesAnswer(
  analysed: AnalysedStory,
  spans: readonly Span[],
  more: readonly Span[] = [],
  bold: readonly Span[] = [],
): Answer {
  const { story } = analysed;
  const passages = spans.map((span): Passage => {
    const passage = passageAt(analysed, span);
    const marked = bold.filter((words) => contains(passage.excerpt.span, words));
    return marked.length > 0 ? { ...passage, bold: marked } : passage;
  });
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
