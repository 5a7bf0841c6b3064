import type { AnalysedStory } from '../answers/analysed-story.ts';
import { UserError } from '../errors.ts';
import type { Library } from '../library/library.ts';
import type { Story } from '../story/story.ts';
import type { Context } from './context.ts';
import type { Who } from './who.ts';

/** What a command may know and use, for one asker. Only the owner's own stories can be reached through it. */
export function createContext(library: Library, analyse: (story: Story) => AnalysedStory, who: Who): Context {
  return {
    ...who,
    library,
    async story(option) {
      if (option !== undefined) return analyse(await named(library, who, option));
      const pinned = await library.pinned(who.owner, who.channelId);
      const story = pinned ?? (await library.list(who.owner))[0];
      if (!story) throw new UserError('There is no story here yet.');
      return analyse(story);
    },
  };
}

async function named(library: Library, { owner }: Who, option: string): Promise<Story> {
  const byId = await library.get(owner, option);
  if (byId) return byId;
  const typed = option.trim().toLowerCase();
  const matches = (await library.list(owner)).filter(
    ({ title }) => typed !== '' && title.toLowerCase().includes(typed),
  );
  if (matches.length === 1 && matches[0]) return matches[0];
  throw new UserError(
    'No single story here has that title. Pick one from the list that opens while you type.',
  );
}
