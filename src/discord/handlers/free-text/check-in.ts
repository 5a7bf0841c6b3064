import type { AskedStory } from '../../../analysis/asked-story.ts';
import type { Answer } from '../../../answers/answer.ts';
import { checkMessage, claimsIn } from '../../../answers/check/check.ts';
import type { Context } from '../../core/context.ts';

/** What stories print of the things that a message claims were said; null where it claims nothing. */
export async function checkIn(
  stories: readonly AskedStory[],
  message: string,
  context: Context,
  searched?: number,
): Promise<Answer | null> {
  const claims = await context.askAll(claimsIn, [], message);
  return context.askAll(checkMessage, stories, message, searched, claims);
}
