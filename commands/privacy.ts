import { defineCommand } from '../src/discord/core/command.ts';
import { showPrivacy } from '../src/discord/handlers/story-library/privacy.ts';

export default defineCommand({
  data: { name: 'privacy', description: 'What is kept here and about you, and how to delete it' },
  isPrivate: true,
  execute: async (_, context) => showPrivacy(context),
});
