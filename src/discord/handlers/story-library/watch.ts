import { UserError } from '../../../errors.ts';
import { word } from '../../../words/words.ts';
import type { Action, Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { notice } from '../../core/failure.ts';
import { headline } from './changes.ts';
import { entryOf, missing } from './entry-of.ts';
import { requireManager } from './manager.ts';

/** The action of the button that ends a watch; its argument is the entry's id. */
export const UNWATCH = 'unwatch';

/** Has a story's page fetched again and again for 48 hours. */
export async function watchStory(id: string, context: Context): Promise<Reply> {
  await requireManager(context);
  const { library, owner } = context;
  const entry = await entryOf(id, context);
  const story = (await library.get(owner, entry.versionId)) ?? missing();
  if (story.details.url === undefined) throw new UserError(word('nothingToWatch'));
  const watch = (await library.watch(owner, entry.id)) ?? missing();
  const notes = [word('watch', watch.until, await library.pinnedIn(owner, entry.id))];
  return {
    content: {
      kind: 'answer',
      answered: true,
      sections: [{ label: 'watching', notes, passages: headline(story) }],
      controls: [{ action: UNWATCH, spans: [], argument: entry.id, label: 'stopWatching' }],
      searched: [],
    },
    private: true,
  };
}

export const unwatch: Action = async ({ argument }, context) => {
  await requireManager(context);
  const { id } = await entryOf(argument, context);
  await context.library.unwatch(context.owner, id);
  return { ...notice(word('unwatched')), replaces: true };
};
