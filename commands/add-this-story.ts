import { type APIMessage, ApplicationCommandType } from 'discord-api-types/v10';
import { defineMessageCommand } from '../src/discord/command.ts';
import { addStory } from '../src/discord/story-library/handlers.ts';
import { requireManager } from '../src/discord/story-library/manager.ts';
import { UserError } from '../src/errors.ts';
import { STORY_FILES } from '../src/library/import/read-input.ts';
import { word } from '../src/words/words.ts';

/** Takes the file of a message, else its first link, as `/story add` does. */
export default defineMessageCommand({
  data: { name: 'Add this story', type: ApplicationCommandType.Message },
  async executeOnMessage(message, context) {
    await requireManager(context);
    const file = message.attachments.find(({ filename }) => STORY_FILES.test(filename));
    if (file) return addStory({ file }, context);
    const link = linkIn(message);
    if (link !== undefined) return addStory({ link }, context);
    throw new UserError(word('noLinkOrFile'));
  },
});

/** The first address in the message, without the punctuation around it; else that of an embed. */
function linkIn({ content, embeds }: APIMessage): string | undefined {
  const found = /https?:\/\/[^\s<>|"“”]+/iu.exec(content)?.[0];
  const link = found?.replace(/[.,;:!?'*_~]+$/u, '');
  // "(see https://site.example/story)" ends with a bracket that is not the address's.
  if (link?.endsWith(')') && !link.includes('(')) return link.slice(0, -1);
  return link ?? embeds.find(({ url }) => url !== undefined)?.url;
}
