import type { Analysis } from '../analysis/analysis.ts';
import type { Insight } from '../retrieval/ranking/insight.ts';
import { askStory, type StoryAnswer } from '../retrieval/search-stories.ts';
import { contains, overlaps, type Span } from '../story/span.ts';
import type { Answer, Passage } from './answer.ts';
import { notInStory } from './closest.ts';
import type { FoundStories } from './found-stories.ts';
import { passagesAction, passagesAnswer } from './passages-answer.ts';

/** Passages of an answer, and those that "More" carries or a refusal shows as the closest ones. */
const SHOWN = 1;
const MORE = 3;

/**
 * The story's answer to a question, or "not in this story" with the closest passages, which are called no answer.
 *
 * @param insight what the encoder makes of the question; without it words alone rank
 */
export function answerQuestion(analysed: Analysis, question: string, insight?: Insight): Answer {
  const insights = insight && new Map([[analysed, insight]]);
  return answerFromStories({ found: [analysed], searched: 1, insights }, question);
}

/** What was found, with the answering words in bold and the neighbour that it cannot be read without. */
function storyAnswer(
  analysed: Analysis,
  { answered, passages, bold, completedBy, ledBy, rival, isNear }: StoryAnswer,
): Answer {
  const spans = passages.filter(({ score }) => score > 0).map(({ span }) => span);
  const [first, ...rest] = spans;
  if (!answered || !first) return notInStory(analysed, isNear ? spans.slice(0, MORE) : []);
  if (rival) {
    const others = rest.filter((span) => !overlaps(span, rival)).slice(0, MORE);
    return passagesAnswer(analysed, inOrder(first, rival), others);
  }
  const neighbour = completedBy ?? ledBy;
  const more = rest.filter((span) => !neighbour || !overlaps(span, neighbour)).slice(0, MORE);
  const answer = passagesAnswer(analysed, [first], more);
  const [passage] = answer.sections[0]?.passages ?? [];
  if (!passage) return answer;
  const shown = withNeighbour(analysed, passage, neighbour);
  const marked = bold.filter((words) => contains(shown.excerpt.span, words));
  return { ...answer, sections: [{ passages: [marked.length > 0 ? { ...shown, bold: marked } : shown] }] };
}

/** Two sentences that are nearly as good, in the story's order: neither is said to be the better one. */
function inOrder(first: Span, rival: Span): Span[] {
  return [first, rival].sort((a, b) => a[0] - b[0]);
}

/** The speaker stays whoever says the sentence itself. */
function withNeighbour({ story }: Analysis, passage: Passage, neighbour: Span | null): Passage {
  const { span } = passage.excerpt;
  const alone = story.sentences.filter((sentence) => overlaps(sentence.span, span)).length === 1;
  if (!neighbour || !alone) return passage;
  const wider: Span = [Math.min(span[0], neighbour[0]), Math.max(span[1], neighbour[1])];
  return { ...passage, excerpt: story.excerpt(wider) };
}

/** The best answer of several stories, with those of the others to choose from; else the closest passages. */
export function answerFromStories({ found, searched, insights }: FoundStories, question: string): Answer {
  const asked = found
    .map((analysed) => ({
      analysed,
      ...askStory(analysed, question, SHOWN + MORE, insights?.get(analysed)),
    }))
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
      target: passagesAction.with(undefined, {
        story,
        spans: passages.slice(0, SHOWN).map(({ span }) => span),
      }),
    }));
  return {
    ...answer,
    menu: options.length > 0 ? { placeholder: 'otherStories', options } : undefined,
  };
}
