import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { defineCommand } from '../src/discord/core/command.ts';
import { PRIVATE_OPTION, STORY_OPTION } from '../src/discord/core/common-options.ts';
import { storyChoices } from '../src/discord/core/story-choices.ts';
import { whoSaidHere } from '../src/discord/handlers/free-text/answer-here.ts';

export default defineCommand({
  data: {
    name: 'who-said',
    description: 'Find who said a phrase you half remember',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'phrase',
        description: 'The words as you remember them',
        required: true,
        max_length: 500,
      },
      STORY_OPTION,
      PRIVATE_OPTION,
    ],
  },
  autocomplete: storyChoices,
  async execute({ phrase, story }, context) {
    return whoSaidHere(phrase, context, story);
  },
});
