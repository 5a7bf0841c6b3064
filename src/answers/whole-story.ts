import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { defineStoryAction } from './action.ts';
import type { Answer, Control, Passage } from './answer.ts';
import { fromOne } from './codec.ts';
import { sentencePassage } from './passages.ts';
import { sameWordsElsewhere } from './same-words.ts';
import { ownSpans, wayBack } from './way-back.ts';

/** UTF-16 units of story text on one page, well below a message's limit: escaping and citations must fit. */
const PAGE_TEXT = 1800;
/** So many paragraphs at most, however short: each has its citation. */
const PAGE_PARAGRAPHS = 10;

export const showAction = defineStoryAction({
  name: 'show',
  argument: fromOne,
  ofText: (story, page) => showStory({ story }, page),
});

/** "In context". */
export const contextAction = defineStoryAction({
  name: 'context',
  argument: wayBack,
  hasBack: true,
  ofText: (story, back, spans) => inContext({ story }, ownSpans(spans, back)),
});

/** The story's paragraphs, one excerpt each, in pages; `page` counts from 1 and is clamped. */
export function showStory({ story }: Pick<Analysis, 'story'>, page = 1): Answer {
  const pages = paginate(story);
  const number = Math.min(Math.max(1, page), Math.max(1, pages.length));
  const controls: Control[] = [];
  const turn = (to: number, label: 'previous' | 'next') =>
    controls.push({ ...showAction.with(to, { story }), label });
  if (number > 1) turn(number - 1, 'previous');
  if (number < pages.length) turn(number + 1, 'next');
  const passages = pages[number - 1] ?? [];
  return {
    kind: 'answer',
    answered: passages.length > 0,
    sections: [{ passages }],
    controls,
    view: 'wholeStory',
    searched: [story],
    page: { number, of: pages.length },
    again: showAction.with(number, { story }),
  };
}

function paginate(story: Story): Passage[][] {
  const pages: Passage[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const paragraph of story.paragraphs) {
    const length = paragraph.span[1] - paragraph.span[0];
    if (size + length > PAGE_TEXT || pages.at(-1)?.length === PAGE_PARAGRAPHS) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push({ story, excerpt: story.excerpt(paragraph.span) });
    size += length;
  }
  return pages;
}

/**
 * The paragraphs before, around and after a passage, which is in bold; then the other places with the same words.
 *
 * @param spans the words first, whose place counts
 */
export function inContext({ story }: Pick<Analysis, 'story'>, [words]: readonly Span[]): Answer {
  const at = words?.[0] ?? -1;
  const position = story.paragraphs.findIndex(({ span }) => at >= span[0] && at < span[1]);
  const around = position < 0 ? [] : story.paragraphs.slice(Math.max(0, position - 1), position + 2);
  const passages = around.map(({ span }): Passage => {
    const excerpt = story.excerpt(span);
    return words && at >= span[0] && at < span[1]
      ? { story, excerpt, focus: words, bold: markedIn(span, words) }
      : { story, excerpt };
  });
  const [home] = passages.filter(({ focus }) => focus);
  const elsewhere = home && words ? sameWordsElsewhere(story, words, home.excerpt.span) : [];
  const same = elsewhere.map((span) => sentencePassage(story, span));
  return {
    kind: 'answer',
    answered: passages.length > 0,
    sections: [
      { label: 'context', passages },
      ...(same.length > 0 ? [{ label: 'sameWords' as const, passages: same }] : []),
    ],
    controls: [],
    searched: [story],
    again: contextAction.with({ to: 'passage' }, { story, spans: words ? [words] : [] }),
  };
}

/** The words that were shown, within the paragraph, be they all of it; none if a button knew only their place. */
function markedIn(paragraph: Span, [from, to]: Span): Span[] {
  const span: Span = [Math.max(from, paragraph[0]), Math.min(to, paragraph[1])];
  return span[1] - span[0] > 1 ? [span] : [];
}
