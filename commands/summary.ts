import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { summarise } from '../src/answers/summary.ts';
import { defineCommand } from '../src/discord/core/command.ts';
import { storyChoices } from '../src/discord/core/story-choices.ts';

export default defineCommand({
  data: {
    name: 'summary',
    description: 'The story in its own lines: lead, key facts, who said what',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        description: 'Which story (default: the one pinned here)',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Only show the answer to me',
      },
    ],
  },
  autocomplete: storyChoices,
  async execute({ story }, context) {
    return { content: await context.ask(summarise, await context.story(story)) };
  },
});
