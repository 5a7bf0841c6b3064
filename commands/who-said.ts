import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { whoSaid } from '../src/answers/who-said.ts';
import { defineCommand } from '../src/discord/command.ts';
import { storyChoices } from '../src/discord/story-choices.ts';

export default defineCommand({
  data: {
    name: 'who-said',
    description: 'Find who said a phrase that you half remember',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'phrase',
        description: 'The words as you remember them',
        required: true,
        max_length: 500,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'story',
        description: 'Which story (otherwise the one pinned here)',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer to me only',
      },
    ],
  },
  autocomplete: storyChoices,
  async execute({ phrase, story }, context) {
    return { content: whoSaid(await context.story(story), phrase) };
  },
});
