import type { Target } from '../../answers/answer.ts';

/** The action of the "Share" button. */
export const SHARE = 'share';

/**
 * The target that posts an answer to the channel. It is made again from the story: nothing that the asker typed is in it.
 *
 * @param about the id of the message that the answer is about
 */
export function shareTarget({ action, story, spans, argument = '' }: Target, about?: string): Target {
  return { action: SHARE, story, spans, argument: `${about ?? ''}.${action}.${argument}` };
}
