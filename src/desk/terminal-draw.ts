import { type APIMessage, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { harmless } from '../story/harmless.ts';
import type { Node } from './components.ts';
import { people, places, roles } from './demo-servers.ts';
import { drawMarkdown, type Pen, styled, wrap } from './terminal-text.ts';

/** Something that a number typed in the terminal uses. */
export interface Numbered {
  readonly message: string;
  readonly customId: string;
  /** The values of a select menu, by their position from 1. */
  readonly values?: readonly string[] | undefined;
}

/** The further fields of Discord's components that are drawn. */
interface Part extends Node {
  readonly components?: readonly Part[];
  readonly accessory?: Part;
  readonly content?: string;
  readonly label?: string;
  readonly name?: string;
  readonly url?: string;
  readonly placeholder?: string;
  readonly divider?: boolean;
  readonly description?: string | null;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
  }[];
  readonly items?: readonly { readonly description?: string | null }[];
}

/**
 * A message as lines of a terminal.
 *
 * @param controls takes what can be used in it; its length before gives the first number
 */
export function drawMessage(message: APIMessage, controls: Numbered[], pen: Pen): string[] {
  const name = message.author.global_name ?? message.author.username;
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const head = styled(name, 1, pen) + (isPrivate ? styled(' · only you can see this', 2, pen) : '');
  const parts = (message.components ?? []) as unknown as readonly Part[];
  const body = parts.flatMap((part) => drawPart(part, message.id, controls, pen));
  const text = message.content === '' ? [] : drawMarkdown(message.content, pen);
  return [head, ...text, ...body];
}

function drawPart(part: Part, message: string, controls: Numbered[], pen: Pen): string[] {
  const inner = () => (part.components ?? []).flatMap((child) => drawPart(child, message, controls, pen));
  switch (part.type) {
    case ComponentType.TextDisplay:
      return drawMarkdown(part.content ?? '', pen);
    case ComponentType.Separator:
      return part.divider === false ? [''] : [styled('─'.repeat(Math.min(pen.columns, 40)), 2, pen)];
    case ComponentType.Section:
      return [...inner(), ...(part.accessory ? drawPart(part.accessory, message, controls, pen) : [])];
    case ComponentType.ActionRow: {
      const parts = part.components ?? [];
      if (parts.some(({ type }) => type !== ComponentType.Button)) return inner();
      return wrap(
        parts.map((child) => button(child, message, controls).replaceAll(' ', '\u00a0')).join(' '),
        pen.columns,
      ).map((row) => row.replaceAll('\u00a0', ' '));
    }
    case ComponentType.Button:
      return [button(part, message, controls)];
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return select(part, message, controls, pen);
    case ComponentType.MediaGallery:
      return (part.items ?? []).map(
        ({ description }) => `[picture: ${harmless(description ?? 'not described')}]`,
      );
    case ComponentType.Thumbnail:
      return [`[picture: ${harmless(part.description ?? 'not described')}]`];
    case ComponentType.File:
      return [`[file: ${harmless(part.name ?? 'without a name')}]`];
    default:
      return part.components ? inner() : ['[something that only the page and Discord can show]'];
  }
}

function button(part: Part, message: string, controls: Numbered[]): string {
  const label = harmless(part.label ?? '');
  if (part.url) return `${label}: ${harmless(part.url)}`;
  if (part.disabled || part.custom_id === undefined) return `[-] ${label}`;
  controls.push({ message, customId: part.custom_id });
  return `[${controls.length}] ${label}`;
}

function select(part: Part, message: string, controls: Numbered[], pen: Pen): string[] {
  const options = part.options ?? offered(part.type);
  controls.push({ message, customId: part.custom_id ?? '', values: options.map(({ value }) => value) });
  const number = controls.length;
  const rows = options.map(({ label, description }, at) => {
    const detail = description ? styled(` · ${harmless(description)}`, 2, pen) : '';
    return `    ${number}.${at + 1} ${harmless(label)}${detail}`;
  });
  return [`[${number}] ${harmless(part.placeholder ?? 'Choose one')}`, ...rows];
}

/** What the menus of people, roles and channels offer. */
function offered(type: number): NonNullable<Part['options']> {
  const persons = people.map(({ user }) => ({ label: user.global_name ?? user.username, value: user.id }));
  const groups = roles.map(({ id, name }) => ({ label: name, value: id }));
  if (type === ComponentType.UserSelect) return persons;
  if (type === ComponentType.RoleSelect) return groups;
  if (type === ComponentType.MentionableSelect) return [...persons, ...groups];
  const guild = places[0]?.guild;
  return places
    .filter((place) => place.guild === guild)
    .map(({ id, name }) => ({ label: `#${name}`, value: id }));
}

/**
 * What was typed to use a control: `2`, or `2.1 2.3` for the first and third choice of a menu.
 *
 * @returns null where it is not that; a sentence where it fits no control
 */
export function readPress(
  line: string,
  controls: readonly Numbered[],
): (Numbered & { chosen?: string[] }) | string | null {
  const words = line.split(/[\s,]+/u);
  if (!words.every((word) => /^\d{1,2}(?:\.\d{1,2})?$/u.test(word))) return null;
  const control = controls[Number(words[0]?.split('.')[0]) - 1];
  if (!control) return 'The last answer has no control with that number.';
  const { values } = control;
  if (!values) return words.length === 1 && !line.includes('.') ? control : 'That control takes one number.';
  const chosen = words.map((word) => values[Number(word.split('.')[1]) - 1]);
  const isWhole = chosen.every((value) => value !== undefined);
  return isWhole
    ? { ...control, chosen: chosen as string[] }
    : `Choose like this: ${words[0]?.split('.')[0]}.1`;
}
