import type { Analysis } from '../analysis/analysis.ts';
import type { Answer } from '../answers/answer.ts';
import { answerFromAll, whoSaidInAll } from '../answers/asked-functions.ts';
import { storyDetails } from '../answers/details.ts';
import { listQuotes } from '../answers/quotes.ts';
import { summarise } from '../answers/summary.ts';
import { timeline } from '../answers/timeline.ts';
import { readTyped } from '../answers/typed-words.ts';
import type { Asker } from './ask.ts';

/** What the bot answers to a question that is put to these stories. */
export async function answerTyped(
  stories: readonly Analysis[],
  question: string,
  asker: Asker,
): Promise<Answer> {
  const [one, another] = stories;
  const view = one && !another ? viewAskedFor(one, question) : undefined;
  if (view) return view;
  const insights = [];
  for (const { questions } of stories) insights.push(await asker.insightInto(questions, question));
  return answerFromAll(stories, stories.length, question, insights);
}

/** "Who wrote this?", "What is it about?": answered by a view of the story, not by one of its sentences. */
function viewAskedFor(story: Analysis, question: string): Answer | undefined {
  const route = readTyped(question);
  switch (route.kind) {
    case 'summary':
      return summarise(story);
    case 'timeline':
      return timeline(story);
    case 'speakers':
      return listQuotes(story, {});
    case 'details':
      return storyDetails(story.story, route.detail);
    case 'said':
      return whoSaidInAll([story], 1, route.phrase);
    default:
      return undefined;
  }
}
