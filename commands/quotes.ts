import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { listQuotes } from '../src/answers/quotes.ts';
import { speakersOf } from '../src/answers/speakers.ts';
import { speaksIn } from '../src/answers/typed-words.ts';
import { defineCommand } from '../src/discord/core/command.ts';
import { PRIVATE_OPTION, STORY_OPTION } from '../src/discord/core/common-options.ts';
import type { Context } from '../src/discord/core/context.ts';
import { shorten, storyChoices } from '../src/discord/core/story-choices.ts';

export default defineCommand({
  data: {
    name: 'quotes',
    description: 'What was said in the story, by speaker',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        description: 'Whose words (default: everyone’s)',
        autocomplete: true,
        max_length: 100,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'kind',
        description: 'How it is quoted',
        choices: [
          { name: 'direct quote', value: 'direct' },
          { name: 'partial quote', value: 'mixed' },
          { name: 'paraphrase', value: 'indirect' },
        ],
      },
      STORY_OPTION,
      PRIVATE_OPTION,
    ],
  },
  async autocomplete(focused, context, given) {
    if (focused.name === 'story') return storyChoices(focused, context);
    const typed = focused.value.trim().toLowerCase();
    const speakers = await context.ask(speakersOf, await context.story(given.story));
    return speakers
      .filter(({ name }) => name.toLowerCase().includes(typed))
      .map(({ name }) => ({ name: shorten(name), value: name }));
  },
  async execute({ speaker, kind, story }, context) {
    const one = await context.chosenStory(story);
    const asked = one ?? (await storyOfSpeaker(speaker, context)) ?? (await context.story());
    return { content: await context.ask(listQuotes, asked, { speaker, kind }) };
  },
});

/** The story, of several, in which a speaker of that name is quoted; best first. */
async function storyOfSpeaker(speaker: string | undefined, context: Context) {
  if (speaker === undefined) return undefined;
  const { found } = await context.stories(speaker);
  for (const asked of found) if (await context.ask(speaksIn, asked, speaker)) return asked;
  return undefined;
}
