import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../story/span.ts';
import type { Answer } from './answer.ts';
import { controlsOf, OTHER_WORDS } from './ask.ts';
import { exactPassage, passageAt } from './passages.ts';
import { quotesOf } from './quotes.ts';

/** Where else the story has the words; the first span is where they were found first. */
export function alsoAnswer(analysed: Analysis, spans: readonly Span[]): Answer {
  const passages = spans.slice(1).map((span) => passageAt(analysed, span));
  return {
    ...answerOf(analysed, [{ label: 'sameWords', passages }]),
    again: { action: 'also', story: analysed.story, spans },
  };
}

/** The argument has a letter for each span: `x` is shown exactly, everything else widened to its sentences. */
export function moreAnswer(analysed: Analysis, spans: readonly Span[], argument: string): Answer {
  const passages = spans.map((span, at) =>
    argument[at] === 'x' ? exactPassage(analysed, span) : passageAt(analysed, span),
  );
  const [first] = passages;
  return {
    ...answerOf(analysed, [{ passages }]),
    controls: first && passages.length === 1 && !first.continued ? controlsOf(first) : [],
    again: { action: 'more', story: analysed.story, spans, argument },
  };
}

export function closestAnswer(analysed: Analysis, spans: readonly Span[], argument: string): Answer {
  const passages = spans.map((span) => passageAt(analysed, span));
  const label = argument === OTHER_WORDS ? 'otherWords' : 'closest';
  return {
    ...answerOf(analysed, [{ label, passages }]),
    again: { action: 'closest', story: analysed.story, spans, argument },
  };
}

function answerOf({ story }: Analysis, sections: Answer['sections']): Answer {
  const answered = sections.some(({ passages }) => passages.length > 0);
  return { kind: 'answer', answered, sections, controls: [], searched: [story] };
}

/** The argument is `page.kind`; the span, where there is one, is where the story names the speaker. */
export function turnQuotes(analysed: Analysis, spans: readonly Span[], argument: string): Answer {
  const [page = '1', kind] = argument.split('.');
  const named = spans[0];
  const speaker = named && analysed.attributions.find((each) => each.speaker?.span[0] === named[0])?.speaker;
  const known = KINDS.find((each) => each === kind);
  return quotesOf(analysed, speaker?.entity, known, Number(page) || 1);
}

const KINDS = ['direct', 'mixed', 'indirect'] as const;
