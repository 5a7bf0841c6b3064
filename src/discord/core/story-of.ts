import type { AskedStory } from '../../analysis/asked-story.ts';
import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import type { CustomId } from '../../replies/custom-id.ts';
import type { Context } from './context.ts';

/**
 * The story that a control is about.
 *
 * @throws UserError if it is no longer there, or the control's spans are not this story's
 */
export async function storyOf(id: CustomId, context: Context): Promise<AskedStory> {
  const known = id.story === '' ? undefined : await context.library.get(context.owner, id.story);
  if (!known) throw new UserError(word('storyGone'));
  const fits = id.spans.every(
    ([start, end]) => end <= known.text.length && known.paragraphAt(start) !== undefined,
  );
  if (!fits) throw new UserError(word('misfitButton'));
  return context.story(id.story);
}
