import { type APIEmbed, type APIMessage, ComponentType } from 'discord-api-types/v10';

/** How much of a message is read, in UTF-16 units. */
const LONGEST = 2000;
const LONGEST_PHRASE = 500;
const QUOTED = /[“"„«]([^“”"„«»]{3,})[”"»]/gu;

/** The words of a message, forwarded ones and those of the bot's own answers included; empty for a picture. */
export function textOf(message: APIMessage): string {
  const { content, message_snapshots = [], embeds = [], components = [] } = message;
  const forwarded = message_snapshots.flatMap(({ message: { content: sent, embeds: shared = [] } }) => [
    sent,
    ...shared.flatMap(embeddedWords),
  ]);
  const embedded = embeds.flatMap(embeddedWords);
  const shown = components
    .flatMap((part) => (part.type === ComponentType.Container ? part.components : [part]))
    .flatMap((part) => (part.type === ComponentType.TextDisplay ? [quotedLines(part.content)] : []));
  const words = [content, ...forwarded, ...embedded, ...shown].filter((text) => text.trim() !== '');
  return words
    .join('\n')
    .replaceAll(/<(?:@[!&]?|#)\d+>|<a?:\w+:\d+>|https?:\/\/\S+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}

/** What is to be found in a story: the longest quotation in the message, else the whole of it. */
export function phraseIn(message: APIMessage): string | undefined {
  const words = textOf(message);
  const [longest] = [...words.matchAll(QUOTED)]
    .map((match) => match[1] ?? '')
    .sort((a, b) => b.length - a.length);
  const phrase = (longest ?? words).slice(0, LONGEST_PHRASE).trim();
  return /[\p{L}\p{N}]/u.test(phrase) ? phrase : undefined;
}

/** What a link's preview or another bot's card says. */
function embeddedWords({ title = '', description = '', fields = [] }: APIEmbed): string[] {
  return [title, description, ...fields.flatMap(({ name, value }) => [name, value])];
}

/** From the bot's own answers, only what they quote. */
function quotedLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2).replaceAll(/\\([^0-9A-Za-z\s])/gu, '$1'))
    .join(' ');
}
