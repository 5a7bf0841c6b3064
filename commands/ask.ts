import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { suggestQuestions } from '../src/answers/suggestions.ts';
import { defineCommand } from '../src/discord/core/command.ts';
import { PRIVATE_OPTION, STORY_OPTION } from '../src/discord/core/common-options.ts';
import { storyChoices } from '../src/discord/core/story-choices.ts';
import { answerTyped } from '../src/discord/handlers/free-text/answer-here.ts';

/** Milliseconds: choices that come later than the next key are of no use. */
const SUGGEST_MS = 50;

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
        autocomplete: true,
      },
      STORY_OPTION,
      PRIVATE_OPTION,
    ],
  },
  async autocomplete(focused, context, { story }) {
    if (focused.name === 'story') return storyChoices(focused, context);
    const typed = focused.value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const questions = await context.ask(suggestQuestions, await context.story(story), typed, SUGGEST_MS);
    return questions.map((question) => ({ name: question, value: question }));
  },
  async execute({ question, story }, context) {
    return answerTyped(question, context, story);
  },
});
