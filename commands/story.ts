import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { people } from '../src/answers/people.ts';
import { sourcing } from '../src/answers/sourcing.ts';
import { timeline } from '../src/answers/timeline.ts';
import { showStory } from '../src/answers/whole-story.ts';
import { defineCommand } from '../src/discord/core/command.ts';
import { PRIVATE_OPTION, STORY_OPTION } from '../src/discord/core/common-options.ts';
import { storyChoices } from '../src/discord/core/story-choices.ts';
import {
  addStory,
  editStory,
  refreshStory,
  removeStory,
} from '../src/discord/handlers/story-library/add-and-edit.ts';
import { exportStories } from '../src/discord/handlers/story-library/export.ts';
import { listStories } from '../src/discord/handlers/story-library/list.ts';
import { pinStory, unpinStory } from '../src/discord/handlers/story-library/pin.ts';
import { watchStory } from '../src/discord/handlers/story-library/watch.ts';
import { STORY_FILE } from '../src/discord/registration/locales/story-files.ts';

const named = { ...STORY_OPTION, description: 'Which story', required: true } as const;

export default defineCommand({
  data: {
    name: 'story',
    description: 'The stories that the bot answers from',
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: 'The stories here, newest first',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'search',
            description: 'Words of the title',
            max_length: 60,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'show',
        description: 'The whole story, paragraph by paragraph',
        options: [STORY_OPTION],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'people',
        description: 'Who’s who in the story, as it introduces them',
        options: [STORY_OPTION, PRIVATE_OPTION],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'timeline',
        description: 'What happened when: the story’s dated sentences in order',
        options: [STORY_OPTION, PRIVATE_OPTION],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        description: 'Add a story by link or file, or paste it (needs Manage Server)',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'link',
            description: 'The link to the story’s page',
            max_length: 2000,
          },
          {
            type: ApplicationCommandOptionType.Attachment,
            name: 'file',
            description: STORY_FILE,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'edit',
        description: 'Correct a story’s title, source, byline or date (needs Manage Server)',
        options: [named],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'refresh',
        description: 'Fetch a story’s page again and see what changed (needs Manage Server)',
        options: [named],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        description: 'Remove a story from this server (needs Manage Server)',
        options: [named],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'watch',
        description: 'Watch a story’s page for 48 hours (needs Manage Server)',
        options: [named],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'export',
        description: 'The stories and their quotations as files (JSON, CSV)',
        options: [{ ...STORY_OPTION, description: 'Which story (default: all)' }],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'sourcing',
        description: 'Who the story’s quotes come from: counts only',
        options: [STORY_OPTION, PRIVATE_OPTION],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'pin',
        description: 'Answer from this story in this channel (needs Manage Server)',
        options: [named],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'unpin',
        description: 'Answer from all stories in this channel again (needs Manage Server)',
      },
    ],
  },
  // A fetch takes longer than Discord waits; even so, no one else may see the preview.
  isPrivate: ['list', 'show', 'add', 'edit', 'refresh', 'remove', 'watch', 'export', 'unpin'],
  requires: {
    add: 'manager',
    edit: 'manager',
    refresh: 'manager',
    remove: 'manager',
    watch: 'manager',
    export: 'manager',
    pin: 'manager',
    unpin: 'manager',
  },
  autocomplete: storyChoices,
  async execute(args, context) {
    switch (args.subcommand) {
      case 'list':
        return listStories(context, args.search);
      case 'show':
        return { content: showStory(await context.story(args.story)), private: true };
      case 'people':
        return { content: await context.ask(people, await context.story(args.story)) };
      case 'sourcing':
        return { content: await context.ask(sourcing, await context.story(args.story)) };
      case 'timeline':
        return { content: await context.ask(timeline, await context.story(args.story)) };
      case 'add':
        return addStory(args, context);
      case 'edit':
        return editStory(args.story, context);
      case 'refresh':
        return refreshStory(args.story, context);
      case 'remove':
        return removeStory(args.story, context);
      case 'watch':
        return watchStory(args.story, context);
      case 'export':
        return exportStories(args.story, context);
      case 'pin':
        return pinStory(args.story, context);
      case 'unpin':
        return unpinStory(context);
    }
  },
});
