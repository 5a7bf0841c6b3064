import { PermissionFlagsBits } from 'discord-api-types/v10';
import { defineCommand } from '../src/discord/core/command.ts';
import { settingsPanel } from '../src/discord/handlers/settings-panel.ts';

export default defineCommand({
  data: {
    name: 'settings',
    description: 'How this bot answers here: who sees answers, who can change stories, and where',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  isPrivate: true,
  requires: 'manage-server',
  execute: async (_, context) => settingsPanel(context),
});
