import { plainText } from '../../../answers/codec.ts';
import { UserError } from '../../../errors.ts';
import { word } from '../../../messages/messages.ts';
import { defineAction } from '../../core/action.ts';
import type { Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { notice } from '../../core/failure.ts';
import { headline } from './changes.ts';
import { entryOf, missing } from './entry-of.ts';

/** Has a story's page fetched again and again for 48 hours. */
export async function watchStory(id: string, context: Context): Promise<Reply> {
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
      controls: [{ ...unwatchAction.with(entry.id), label: 'stopWatching' }],
      searched: [],
    },
    private: true,
  };
}

/** Ends a watch; the argument is the entry's id. */
const unwatchAction = defineAction({
  name: 'unwatch',
  argument: plainText,
  requires: 'manager',
  async run({ argument }, context) {
    const { id } = await entryOf(argument, context);
    await context.library.unwatch(context.owner, id);
    return { ...notice(word('unwatched')), replaces: true };
  },
});
