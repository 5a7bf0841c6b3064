import type { Menu, Target } from '../../answers/answer.ts';
import { detailsAction } from '../../answers/details.ts';
import type { Reply } from '../core/command.ts';
import type { Context } from '../core/context.ts';
import { askInAction } from '../handlers/free-text/all-stories.ts';

/** Other stories on a card, newest first; for more there is the `story:` option of a command. */
const MOST = 10;

/**
 * Other stories for the same view, or for the same question. Undefined if there is no other story, if the channel or
 * the asker chose one, and for an answer that is none.
 *
 * @param mark of the question, as it is remembered
 */
export async function otherStoriesMenu(
  { content, asked }: Reply,
  context: Context,
  mark: string,
): Promise<Menu | undefined> {
  if (content.kind === 'notice' || (content.page?.number ?? 1) > 1) return undefined;
  const [shown] = content.searched;
  const { again } = content;
  const isView = content.view !== undefined;
  const isAnswer = content.view === undefined && content.answered && asked?.kind === 'ask';
  if (!shown || !(isView ? again : isAnswer)) return undefined;
  const { entries, total } = await context.library.entries(context.owner, { limit: MOST + 1 });
  if (total < 2 || (isAnswer && (await isPinned(context)))) return undefined;
  const options = entries
    .filter(({ versionId }) => versionId !== shown.id)
    .slice(0, MOST)
    .map(({ versionId, title, details: { source, published } }) => ({
      name: title,
      detail: [source, published?.slice(0, 10)].filter(Boolean).join(' · '),
      target:
        isView && again ? viewTarget(again, versionId) : askInAction.with(mark, { story: { id: versionId } }),
    }));
  return options.length > 0 ? { placeholder: 'otherStories', options } : undefined;
}

/** The first page of the same view; a speaker in one story means nothing in another. */
function viewTarget(again: Target, id: string): Target {
  const { argument = '' } = again;
  const isPaged = again.action !== detailsAction.name;
  return {
    ...again,
    story: { id },
    spans: [],
    argument: isPaged ? argument.replace(/^\d+/u, '1') : argument,
  };
}

async function isPinned({ library, owner, channelId, parentId }: Context): Promise<boolean> {
  const own = await library.pinned(owner, channelId);
  return (
    own !== undefined || (parentId !== undefined && (await library.pinned(owner, parentId)) !== undefined)
  );
}
