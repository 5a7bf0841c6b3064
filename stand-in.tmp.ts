import { createInterface } from 'node:readline';
import { writeFileSync } from 'node:fs';
import { DiscordStandIn } from './test/discord/stand-in/stand-in.ts';
import { shownText } from './test/discord/stand-in/message-store.ts';
import { ADMIN_PERMISSIONS, TOKEN } from './test/discord/stand-in/world.ts';
const discord = await DiscordStandIn.start();
writeFileSync('/tmp/standin.url', `${discord.apiUrl}\n${TOKEN}\n`);
const by = { permissions: ADMIN_PERMISSIONS };
for await (const line of createInterface({ input: process.stdin })) {
  try {
    if (line === 'quit') break;
    if (line.startsWith('add ')) {
      const form = discord.slash('/story add', {}, by);
      const filled = await discord.submit(form, { headline: line.slice(4), source: 'The Gazette', text: `The new pier opened on Monday, ${'and many people came to see it. '.repeat(6)}\n\n“It is a good pier,” said harbour master Ada Moor.` }, by);
      const preview = await filled.answer(10000);
      console.log(shownText(await discord.press(preview, 'Add', by).answer(10000)).split('\n')[0]);
    } else console.log(shownText(await discord.slash('/ask', { question: line }, by).answer(10000)));
  } catch (error) { console.log('ERROR', String(error)); }
}
await discord.stop(); process.exit(0);
