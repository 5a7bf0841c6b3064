import type { Analysis } from '../analysis/analysis.ts';
import type { Answer } from '../answers/answer.ts';
import { answerFromAll, whoSaidInAll } from '../answers/asked-functions.ts';
import { askedView } from '../answers/asked-view.ts';
import { readTyped } from '../answers/typed-words.ts';
import type { Asker } from './ask.ts';

/** What the bot answers to a question that is put to these stories. */
export async function answerTyped(
  stories: readonly Analysis[],
  question: string,
  asker: Asker,
): Promise<Answer> {
  const [one, another] = stories;
  const routed = one && !another ? answerRouted(one, question) : undefined;
  if (routed) return routed;
  const insights = [];
  for (const { questions } of stories) insights.push(await asker.insightInto(questions, question));
  return answerFromAll(stories, stories.length, question, insights);
}

/** What asks for no sentence that answers; undefined for everything else. */
function answerRouted(story: Analysis, question: string): Answer | undefined {
  const route = readTyped(question);
  switch (route.kind) {
    case 'summary':
    case 'timeline':
    case 'speakers':
    case 'people':
    case 'sourcing':
    case 'details':
      return askedView(story, route);
    case 'said':
      return whoSaidInAll([story], 1, route.phrase);
    default:
      return undefined;
  }
}
