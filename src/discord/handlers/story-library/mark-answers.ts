import {
  type APIMessage,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Library } from '../../../library/library.ts';
import type { Owner } from '../../../library/owner.ts';
import type { SentAnswer } from '../../../library/watches.ts';
import { EVERY_LANGUAGE } from '../../../messages/languages.ts';
import type { Messages } from '../../../messages/messages.ts';
import type { ChannelMessages } from '../../core/channel-messages.ts';

const markIn = ({ sourceChanged }: Messages) => `-# ${sourceChanged}`;
const MARKS = new Set(EVERY_LANGUAGE.map(markIn));
/** Discord lets a bot change some five messages in five seconds. */
const MOST = 50;

/**
 * Writes "The source has changed since" below the recent answers that quote an earlier version of a story. Their words
 * stay. A message that is gone or out of reach is passed over. Never rejects.
 */
export async function markStaleAnswers(
  library: Library,
  channels: ChannelMessages,
  owner: Owner,
  entryId: string,
  messages: Messages,
): Promise<void> {
  const stale = await library.staleAnswers(owner, entryId).catch(() => []);
  await markAnswers(stale, channels, messages);
}

/** Marks the given answers. Never rejects. */
export async function markAnswers(
  answers: readonly SentAnswer[],
  channels: ChannelMessages,
  messages: Messages,
): Promise<void> {
  const newestFirst = [...new Map(answers.map((answer) => [answer.messageId, answer])).values()].reverse();
  for (const { channelId, messageId } of newestFirst.slice(0, MOST)) {
    try {
      const message = await channels.read(channelId, messageId);
      const components = message && marked(message, markIn(messages));
      const flags = MessageFlags.IsComponentsV2;
      if (components)
        await channels.change(channelId, messageId, { flags, components, allowed_mentions: { parse: [] } });
    } catch {
      // Another message may be within reach.
    }
  }
}

/** The message's components with the mark in its first container; undefined if it has it already, or has none. */
function marked({ components = [] }: APIMessage, content: string): APIMessageTopLevelComponent[] | undefined {
  const at = components.findIndex(({ type }) => type === ComponentType.Container);
  const container = components[at];
  if (container?.type !== ComponentType.Container) return undefined;
  const has = container.components.some(
    (part) => part.type === ComponentType.TextDisplay && MARKS.has(part.content),
  );
  if (has) return undefined;
  const mark = { type: ComponentType.TextDisplay as const, content };
  return components.with(at, { ...container, components: [...container.components, mark] });
}
