import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { compareTwo } from '../src/answers/asked-functions.ts';
import { defineCommand } from '../src/discord/core/command.ts';
import { PRIVATE_OPTION } from '../src/discord/core/common-options.ts';
import type { Context } from '../src/discord/core/context.ts';
import { otherStoryChoices } from '../src/discord/core/story-choices.ts';
import { UserError } from '../src/errors.ts';
import { word } from '../src/messages/messages.ts';

export default defineCommand({
  data: {
    name: 'compare',
    description: 'How two stories report the same event: in both, only in A, only in B',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'a',
        description: 'The first story (default: the one pinned here)',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'b',
        description: 'The second story (default: the one pinned here, or the newest other one)',
        autocomplete: true,
      },
      PRIVATE_OPTION,
    ],
  },
  async autocomplete(focused, context, given) {
    return otherStoryChoices(focused, context, [given.a, given.b]);
  },
  async execute(args, context) {
    const b = args.b === undefined ? undefined : await context.story(args.b);
    const a = b && args.a === undefined ? await otherThan(b.story.id, context) : await context.story(args.a);
    const other = b ?? (await otherThan(a.story.id, context));
    if (a.story.id === other.story.id) throw new UserError(word('sameStory'));
    return { content: await context.askAll(compareTwo, [a, other]) };
  },
});

/** The channel's pin if that is another story, else the newest other one. */
async function otherThan(id: string, context: Context) {
  const { library, owner, channelId } = context;
  const candidates = [await library.pinned(owner, channelId), ...(await library.list(owner, 2))];
  const other = candidates.find((story) => story && story.id !== id);
  if (!other) throw new UserError(word('onlyOneStory'));
  return context.story(other.id);
}
