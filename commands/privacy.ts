import { defineCommand } from '../src/discord/core/command.ts';
import { privacyActions, showPrivacy } from '../src/discord/handlers/story-library/privacy.ts';

export default defineCommand({
  data: { name: 'privacy', description: 'What is kept here and of you, and how to erase it' },
  isPrivate: true,
  actions: privacyActions,
  execute: async (_, context) => showPrivacy(context),
});
