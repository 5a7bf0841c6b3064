import { ApplicationCommandType } from 'discord-api-types/v10';
import { defineMessageCommand } from '../src/discord/core/command.ts';
import { addStory, addText } from '../src/discord/handlers/story-library/add-and-edit.ts';
import { askWhichLink, linksIn } from '../src/discord/handlers/story-library/choose-link.ts';
import { isArticle } from '../src/discord/handlers/story-library/is-article.ts';
import { UserError } from '../src/errors.ts';
import { word } from '../src/messages/messages.ts';
import { isStoryFile, USUAL_EXTENSIONS } from '../src/story/formats/registry.ts';

/** Takes the file of a message, else its link, as `/story add` does, else the message if it is the story; of several links one is chosen. */
export default defineMessageCommand({
  data: { name: 'Add this story', type: ApplicationCommandType.Message },
  requires: 'manager',
  async executeOnMessage(message, context) {
    const file = message.attachments.find(({ filename }) => isStoryFile(filename));
    if (file) return addStory({ file }, context);
    const links = linksIn(message);
    const [link] = links;
    if (link === undefined && isArticle(message.content)) return addText(message.content, context);
    if (link === undefined) throw new UserError(word('noLinkOrFile', USUAL_EXTENSIONS));
    return links.length === 1 ? addStory({ link }, context) : askWhichLink(message.id, links, context);
  },
});
