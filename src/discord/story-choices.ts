import { limits } from '../replies/limits.ts';
import type { Choices } from './command.ts';
import type { Context } from './context.ts';

/** Choices for an option that names a story: titles that hold what was typed, newest first. */
export async function storyChoices(focused: { readonly value: string }, context: Context): Promise<Choices> {
  const typed = focused.value.trim().toLowerCase();
  const stories = await context.library.list(context.owner);
  return stories
    .filter(({ title }) => title.toLowerCase().includes(typed))
    .map(({ id, title }) => ({ name: shorten(title), value: id }));
}

/** At most 100 characters, cut at a word; a choice cannot be longer. */
export function shorten(title: string): string {
  const line = title.replace(/\s+/gu, ' ').trim();
  if (line.length <= limits.choice) return line;
  const cut = line.slice(0, limits.choice - 1).toWellFormed();
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > 20 ? word : cut.length)}…`;
}
