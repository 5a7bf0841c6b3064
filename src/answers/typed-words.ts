import type { Analysis } from '../analysis/analysis.ts';
import { type Route, routeMessage } from '../retrieval/question/routes.ts';
import { matchName, SAME_NAME } from '../retrieval/text/names.ts';

export type { Route };

/** What is asked for in plain words. */
export const readTyped: (text: string) => Route = routeMessage;

/** Whether a person of that name, however misspelt, speaks in the story. */
export function speaksIn({ speakers }: Analysis, typed: string): boolean {
  return (matchName(speakers, typed)[0]?.confidence ?? 0) >= SAME_NAME;
}
