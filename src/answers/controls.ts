import type { Span } from '../story/span.ts';
import type { Control, Passage, Target } from './answer.ts';
import type { WayBack } from './way-back.ts';
import { contextAction } from './whole-story.ts';

/**
 * "In context", which also shows where the story repeats the words.
 *
 * @param from what "Back" leads to from there: the passage, the quotation that was looked up, or what makes a check again
 */
export function controlsOf(
  { story, excerpt, focus }: Passage,
  from: 'passage' | 'lookup' | Target = 'passage',
): Control[] {
  const about = (own: readonly Span[]): [WayBack, { story: typeof story; spans: readonly Span[] }] =>
    typeof from === 'string'
      ? [{ to: from }, { story, spans: own }]
      : [
          { to: 'check', argument: from.argument ?? '', own: own.length },
          { story, spans: [...own, ...from.spans] },
        ];
  return [{ ...contextAction.with(...about([focus ?? excerpt.span])), label: 'context' }];
}
