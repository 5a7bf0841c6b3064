import { plainWithin } from '../../replies/inline-text.ts';
import { limits } from '../../replies/limits.ts';
import type { Choices } from './command.ts';
import type { Context } from './context.ts';

/** Choices for an option that names a story: titles that hold what was typed, newest first. */
export async function storyChoices(focused: { readonly value: string }, context: Context): Promise<Choices> {
  return otherStoryChoices(focused, context, []);
}

/** Choices without the stories already chosen, by `Story.id`. */
export async function otherStoryChoices(
  focused: { readonly value: string },
  { library, owner }: Context,
  chosen: readonly (string | undefined)[],
): Promise<Choices> {
  const limit = limits.choices + chosen.length;
  const { entries } = await library.entries(owner, { search: focused.value.trim(), limit });
  return entries
    .filter(({ versionId }) => !chosen.includes(versionId))
    .map(({ versionId, title }) => ({ name: shorten(title), value: versionId }));
}

/** At most 100 characters, cut at a word; a choice cannot be longer. */
export function shorten(title: string): string {
  return plainWithin(title, limits.choice);
}
