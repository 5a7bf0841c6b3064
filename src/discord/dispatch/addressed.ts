import {
  type APIAttachment,
  type APIMessage,
  ComponentType,
  type GatewayMessageCreateDispatchData,
  MessageType,
} from 'discord-api-types/v10';
import { decodeCustomId } from '../../replies/custom-id.ts';
import { isStoryFile } from '../../story/formats/registry.ts';
import type { Earlier } from '../core/earlier-answer.ts';

/** A message that asks the bot something. */
export interface Addressed {
  /** Its words, without mentions. */
  readonly text: string;
  /** What the bot's message that it replies to was about. */
  readonly earlier?: Earlier | undefined;
  /** A story file that came with a direct message. */
  readonly file?: APIAttachment | undefined;
}

const MARKUP = /<(?:@[!&]?|#)\d+>|<\/[^:>]{1,120}:\d+>/gu;
const QUOTED_LINE = /^(?:>>> [\s\S]*|> ?.*\n?)/gmu;
const THANKS =
  /^\W*(?:thanks?(?: you)?|thx|ty|ok(?:ay)?|cool|great|nice|good bot|lol|haha|bye|yes|no|yep|nope|wow|interesting)\b[\s\p{P}\p{S}]*$/iu;
const ASKS =
  /\?|^\s*(?:and|but|so|or)?\s*(?:who|whom|whose|what|when|where|why|which|how|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|tell me|show me|give me|summar\w*|tl;?dr|quotes?)\b|[“"„«][^“”"„«»]{3,}[”"»]/iu;

/**
 * What a message asks the bot, or null if silence is the answer: it was not addressed, another bot wrote it, or it asks
 * nothing. A reply to the bot needs a question; a mention or a direct message only words.
 */
export function readAddressed(message: GatewayMessageCreateDispatchData, botId: string): Addressed | null {
  const { author, content, mentions, guild_id, webhook_id, type, referenced_message } = message;
  const { attachments = [] } = message;
  if (author.bot || author.system || webhook_id !== undefined) return null;
  if (type !== undefined && type !== MessageType.Default && type !== MessageType.Reply) return null;
  const named = content.includes(`<@${botId}>`) || content.includes(`<@!${botId}>`);
  const replies = referenced_message?.author.id === botId;
  const pinged = mentions.some(({ id }) => id === botId);
  if (guild_id !== undefined && !pinged) return null;
  // A mention in quoted lines is another one's.
  const own = content.replaceAll(QUOTED_LINE, '');
  if (guild_id !== undefined && !replies && !own.includes(`<@${botId}>`) && !own.includes(`<@!${botId}>`))
    return null;
  const text = content.replaceAll(MARKUP, ' ').trim();
  const file = guild_id === undefined ? attachments.find(({ filename }) => isStoryFile(filename)) : undefined;
  if (file) return { text, file };
  if (!/[\p{L}\p{N}]/u.test(text) || THANKS.test(text)) return null;
  if (replies && !named && !ASKS.test(text)) return null;
  return { text, earlier: replies && referenced_message ? earlierIn(referenced_message) : undefined };
}

/** The story and passages that an answer of the bot was about, read from the custom ids of its controls. */
function earlierIn({ components = [] }: APIMessage): Earlier | undefined {
  const ids = components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((control) => ('custom_id' in control ? (decodeCustomId(control.custom_id) ?? []) : []))
    .filter(({ story }) => story !== '');
  const told = ids.find(({ action }) => action === 'ask' || action === 'context') ?? ids[0];
  return told && { story: told.story, spans: told.spans };
}
