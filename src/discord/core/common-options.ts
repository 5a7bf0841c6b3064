import { ApplicationCommandOptionType } from 'discord-api-types/v10';

/** Which story to ask; `storyChoices` offers them. */
export const STORY_OPTION = {
  type: ApplicationCommandOptionType.String,
  name: 'story',
  description: 'Which story (default: the one pinned here)',
  autocomplete: true,
} as const;

/** Dispatch shows the answer to the asker only if it is set, whatever the command. */
export const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Only show the answer to me',
} as const;
