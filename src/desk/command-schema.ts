import {
  type APIApplicationCommandOption,
  ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Person, Place } from './demo-servers.ts';

/** The part of a registered command's JSON that Discord's client, and so the desk, goes by. */
export interface CommandShape {
  readonly name: string;
  readonly description?: string | undefined;
  readonly type?: ApplicationCommandType | undefined;
  readonly options?: readonly APIApplicationCommandOption[] | undefined;
  readonly contexts?: readonly InteractionContextType[] | null | undefined;
  readonly default_member_permissions?: string | null | undefined;
}

/** What `startDesk` takes: commands by name; only their JSON is read. */
export type DeskCommands = ReadonlyMap<string, { readonly data: object }>;

export function shapesOf(commands: DeskCommands): readonly CommandShape[] {
  return [...commands.values()].map(({ data }) => data as CommandShape);
}

interface Described {
  readonly name: string;
  readonly description?: string | undefined;
  readonly description_localizations?: Readonly<Record<string, string>> | undefined;
  readonly name_localizations?: Readonly<Record<string, string>> | undefined;
  readonly options?: readonly Described[] | undefined;
  readonly choices?: readonly Described[] | undefined;
}

/** The command as Discord's client describes it in a language. Names of commands and options stay: they are typed. */
export function describedIn(shape: CommandShape, locale: string): CommandShape {
  return describe(shape as Described, locale) as CommandShape;
}

function describe(shape: Described, locale: string): Described {
  const { description, description_localizations: descriptions, options, choices } = shape;
  const named = choices?.map((choice) => ({
    ...choice,
    name: choice.name_localizations?.[locale] ?? choice.name,
  }));
  return {
    ...shape,
    ...(description === undefined ? {} : { description: descriptions?.[locale] ?? description }),
    ...(options ? { options: options.map((option) => describe(option, locale)) } : {}),
    ...(named ? { choices: named } : {}),
  };
}

/** Whether Discord would offer this command to this person there: by its contexts and default permissions. */
export function isOffered(command: CommandShape, person: Person, place: Place): boolean {
  const context = place.guild ? InteractionContextType.Guild : InteractionContextType.BotDM;
  if (command.contexts && !command.contexts.includes(context)) return false;
  const needed = command.default_member_permissions;
  if (!place.guild || needed === undefined || needed === null) return true;
  const wanted = needed === '0' ? PermissionFlagsBits.Administrator : BigInt(needed);
  return (person.permissions & wanted) === wanted;
}

export const isSlash = ({ type }: CommandShape) =>
  type === undefined || type === ApplicationCommandType.ChatInput;
