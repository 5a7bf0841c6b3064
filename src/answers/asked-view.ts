import type { Analysis } from '../analysis/analysis.ts';
import type { Answer } from './answer.ts';
import { storyDetails } from './details.ts';
import { people } from './people.ts';
import { listQuotes } from './quotes.ts';
import { sourcing } from './sourcing.ts';
import { summarise } from './summary.ts';
import { timeline } from './timeline.ts';
import type { Route } from './typed-words.ts';

/** "Who wrote this?", "What is it about?": asks for a view of the story, not for one of its sentences. */
export type ViewRoute = Extract<
  Route,
  { kind: 'summary' | 'timeline' | 'speakers' | 'people' | 'sourcing' | 'details' }
>;

export function askedView(analysed: Analysis, route: ViewRoute): Answer {
  switch (route.kind) {
    case 'summary':
      return summarise(analysed);
    case 'timeline':
      return timeline(analysed);
    case 'speakers':
      return listQuotes(analysed, {});
    case 'people':
      return people(analysed);
    case 'sourcing':
      return sourcing(analysed);
    case 'details':
      return storyDetails(analysed.story, route.detail);
  }
}
