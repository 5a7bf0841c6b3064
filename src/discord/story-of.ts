import type { AnalysedStory } from '../answers/analysed-story.ts';
import { UserError } from '../errors.ts';
import type { CustomId } from '../replies/custom-id.ts';
import type { Context } from './context.ts';

/**
 * The story that a control is about.
 *
 * @throws UserError where it is no longer there, or the control's spans are not this story's
 */
export async function storyOf(id: CustomId, context: Context): Promise<AnalysedStory> {
  const known = id.story === '' ? undefined : await context.library.get(context.owner, id.story);
  if (!known) throw new UserError('That story is no longer here. Ask again to search the stories that are.');
  const fits = id.spans.every(
    ([start, end]) => end <= known.text.length && known.paragraphAt(start) !== undefined,
  );
  if (!fits) throw new UserError('This button no longer fits the story. Ask again to get a fresh one.');
  return context.story(id.story);
}
