import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { answerQuestion } from '../src/answers/ask.ts';
import { defineCommand } from '../src/discord/command.ts';
import { storyChoices } from '../src/discord/story-choices.ts';

export default defineCommand({
  data: {
    name: 'ask',
    description: 'Ask the story a question; it answers in its own words or not at all',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'Your question',
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
  async execute({ question, story }, context) {
    return { content: answerQuestion(await context.story(story), question) };
  },
});
