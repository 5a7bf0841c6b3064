/** The least that a bot can be: discord.js answers each interaction with one word. What more the product takes is its own. */
import { Client } from 'discord.js';

const client = new Client({
  intents: ['Guilds', 'GuildMessages', 'DirectMessages'],
  rest: { api: process.env.DISCORD_API_URL ?? '' },
});
client.on('interactionCreate', (interaction) => {
  const answered = interaction.isAutocomplete()
    ? interaction.respond([{ name: 'yes', value: 'yes' }])
    : interaction.isRepliable()
      ? interaction.reply('yes')
      : Promise.resolve();
  answered.catch((error: unknown) => console.error(error));
});
process.once('SIGTERM', () => void client.destroy().finally(() => process.exit(0)));
await client.login(process.env.DISCORD_TOKEN ?? '');
