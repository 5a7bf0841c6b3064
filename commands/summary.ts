import { summarise } from '../src/answers/summary.ts';
import { defineCommand } from '../src/discord/core/command.ts';
import { PRIVATE_OPTION, STORY_OPTION } from '../src/discord/core/common-options.ts';
import { storyChoices } from '../src/discord/core/story-choices.ts';

export default defineCommand({
  data: {
    name: 'summary',
    description: 'The story in its own lines: lead, key facts, who said what',
    options: [STORY_OPTION, PRIVATE_OPTION],
  },
  autocomplete: storyChoices,
  async execute({ story }, context) {
    return { content: await context.ask(summarise, await context.story(story)) };
  },
});
