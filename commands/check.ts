import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { defineCommand } from '../src/discord/core/command.ts';
import { STORY_OPTION } from '../src/discord/core/common-options.ts';
import { storyChoices } from '../src/discord/core/story-choices.ts';
import { checkHere } from '../src/discord/handlers/free-text/answer-here.ts';

export default defineCommand({
  data: {
    name: 'check',
    description: 'Compare a quotation with what the stories print; only you see the answer',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'text',
        description: 'The quotation and who is said to have said it',
        required: true,
        max_length: 2000,
      },
      STORY_OPTION,
    ],
  },
  isPrivate: true,
  autocomplete: storyChoices,
  async execute({ text, story }, context) {
    return checkHere(text, context, story);
  },
});
