import type { Analysis } from '../analysis/analysis.ts';
import { type Route, routeMessage } from '../retrieval/question/routes.ts';
import { matchName } from '../retrieval/text/names.ts';

/** From this likeness on a typed name is taken for a speaker of the story. */
const SAME_NAME = 0.75;

export type { Route };

/** What is asked for in plain words. */
export const readTyped: (text: string) => Route = routeMessage;

/** Whether a person of that name, however misspelt, speaks in the story. */
export function speaksIn({ speakers }: Analysis, typed: string): boolean {
  return (matchName(speakers, typed)[0]?.confidence ?? 0) >= SAME_NAME;
}
