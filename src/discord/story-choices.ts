import { plainWithin } from '../replies/inline-text.ts';
import { limits } from '../replies/limits.ts';
import type { Choices } from './command.ts';
import type { Context } from './context.ts';

/** Choices for an option that names a story: titles that hold what was typed, newest first. */
export async function storyChoices(focused: { readonly value: string }, context: Context): Promise<Choices> {
  const search = focused.value.trim();
  const { entries } = await context.library.entries(context.owner, { search, limit: limits.choices });
  return entries.map(({ versionId, title }) => ({ name: shorten(title), value: versionId }));
}

/** At most 100 characters, cut at a word; a choice cannot be longer. */
export function shorten(title: string): string {
  return plainWithin(title, limits.choice);
}
