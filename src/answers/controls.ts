import type { Span } from '../story/span.ts';
import { alsoAction } from './also.ts';
import type { Control, Passage, Target } from './answer.ts';
import { sameWordsElsewhere } from './same-words.ts';
import type { WayBack } from './way-back.ts';
import { contextAction } from './whole-story.ts';

/**
 * "In context" and, where the story repeats the words, "Also para 5".
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
  const words = focus ?? excerpt.span;
  const controls: Control[] = [{ ...contextAction.with(...about([words])), label: 'context' }];
  const also = sameWordsElsewhere(story, words, excerpt.span);
  const places = also.map(([start]) => story.paragraphAt(start)?.number ?? null);
  // The first span is where it came from.
  if (also.length > 0)
    controls.push({ ...alsoAction.with(...about([words, ...also])), label: 'also', places });
  return controls;
}
