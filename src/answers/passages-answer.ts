import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../story/span.ts';
import { defineStoryAction } from './action.ts';
import type { Answer, Passage } from './answer.ts';
import { oneOf, plainText } from './codec.ts';
import { controlsOf } from './controls.ts';
import {
  exactPassage,
  type Heads,
  passageAt,
  withOtherPlaces,
  withoutRepeats,
  withoutSpeaker,
  withQuestion,
} from './passages.ts';

/** An answer's passages, or a quotation that was looked up, shown again. */
export const passagesAction = defineStoryAction({
  name: 'passages',
  argument: oneOf('lookup', 'spoken', 'none'),
  run: (analysis, how, spans) =>
    how === 'lookup' ? lookedUp(analysis, spans) : passagesAnswer(analysis, spans, [], how ?? 'all'),
});

/** The argument has a letter for each span: `x` is shown exactly, `q` whole with its speaker, the rest widened to sentences. */
export const moreAction = defineStoryAction({ name: 'more', argument: plainText, run: moreAnswer });

/**
 * An answer made of passages of one story, with its controls: in context, more passages.
 *
 * @param spans what is shown, each widened to its sentences
 * @param more what the button for more passages brings
 */
export function passagesAnswer(
  analysis: Analysis,
  spans: readonly Span[],
  more: readonly Span[] = [],
  heads: Heads = 'all',
): Answer {
  const { story } = analysis;
  const found = withoutRepeats(spans.map((span) => passageAt(analysis, span, heads)));
  const passages = found.length === 1 ? found.map((passage) => withOtherPlaces(asAnswered(passage))) : found;
  const controls = passages[0] && passages.length === 1 ? controlsOf(passages[0]) : [];
  if (more.length > 0) controls.push({ ...moreAction.with('', { story, spans: more }), label: 'more' });
  return {
    kind: 'answer',
    answered: passages.length > 0,
    sections: [{ passages }],
    controls,
    searched: [story],
    again: passagesAction.with(heads === 'all' ? undefined : heads, { story, spans }),
  };
}

/** An interviewer's question is followed by its answer: a name above both would attribute the question to the person who answers. */
function asAnswered(passage: Passage): Passage {
  const asked = withQuestion(passage);
  return asked.excerpt.span[0] < passage.excerpt.span[0] ? withoutSpeaker(asked) : passage;
}

function lookedUp(analysis: Analysis, spans: readonly Span[]): Answer {
  const answer = passagesAnswer(analysis, spans);
  const [passage, second] = answer.sections.flatMap(({ passages }) => passages);
  return {
    ...answer,
    controls: passage && !second ? controlsOf(passage, 'lookup') : answer.controls,
    isLookup: true,
    again: passagesAction.with('lookup', { story: analysis.story, spans }),
  };
}

function moreAnswer(analysis: Analysis, argument: string, spans: readonly Span[]): Answer {
  const { story } = analysis;
  const passages = withoutRepeats(
    spans.map((span, at) => {
      if (argument[at] === 'q')
        return { ...passageAt(analysis, span), excerpt: story.excerpt(span), whole: undefined };
      return argument[at] === 'x' ? exactPassage(analysis, span) : passageAt(analysis, span);
    }),
  );
  const [first] = passages;
  return {
    kind: 'answer',
    answered: passages.length > 0,
    sections: [{ passages }],
    controls: first && passages.length === 1 && !first.continued ? controlsOf(first) : [],
    searched: [story],
    again: moreAction.with(argument, { story, spans }),
  };
}
