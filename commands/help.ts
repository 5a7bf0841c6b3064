import { defineCommand } from '../src/discord/core/command.ts';
import { helpNotice } from '../src/discord/handlers/help/help-notice.ts';

export default defineCommand({
  data: { name: 'help', description: 'What this bot does and how to ask' },
  async execute(_, context) {
    return helpNotice(context);
  },
});
