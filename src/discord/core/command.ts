import type {
  APIApplicationCommandInteractionDataOption,
  APIApplicationCommandOptionChoice,
  APIInteractionDataResolved,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Answer, Notice } from '../../answers/answer.ts';
import type { Messages } from '../../messages/messages.ts';
import type { MessageFile } from '../../replies/render.ts';
import type { Context } from './context.ts';
import type { Asked } from './conversation-memory.ts';
import type { ArgsOf } from './option-args.ts';
import { readOptions } from './options.ts';
import { type Permission, requirePermission } from './permission.ts';

export type { ArgsOf } from './option-args.ts';

/** What a command returns. It never sends anything itself. */
export interface Reply {
  readonly content: Answer | Notice;
  /**
   * Shown to the asker only. Refusals and mistakes are private whatever this says; so is what a button or a form brings,
   * unless this is false.
   */
  readonly private?: boolean | undefined;
  /** The id of the message that it is about: linked to where the answer is shared. */
  readonly about?: string | undefined;
  /** What was asked: remembered for 15 minutes, so that "All stories" can ask it again. Never shown. */
  readonly asked?: Asked | undefined;
  /** True if all stories were asked already. */
  readonly everywhere?: boolean | undefined;
  readonly files?: readonly MessageFile[] | undefined;
  /** True if even a notice takes the place of the private message that was pressed: its buttons are used up. */
  readonly replaces?: boolean | undefined;
}

/** A form in the language of the person who fills it in. */
export type Modal = (messages: Messages) => APIModalInteractionResponseCallbackData;

/** What may come instead of a reply: a form to fill in, or that the pressed message goes away. */
export type Outcome = Reply | { readonly modal: Modal } | { readonly remove: true };

/** A press on a button or a choice from a select menu. */
export interface Press {
  /** The message that holds the control, as Discord sends it. */
  readonly message: APIMessage;
  /** What was chosen; empty for a button. */
  readonly values: readonly string[];
}

/** A submitted form: values by the custom ids of its inputs, and what the ids among them refer to. */
export interface ModalValues {
  readonly values: Readonly<Record<string, string | boolean | readonly string[]>>;
  readonly resolved: APIInteractionDataResolved;
}

/** What a file in `commands/` hands to `defineCommand`. */
interface Parts<D, A> {
  /** The command exactly as Discord registers it. */
  readonly data: D;
  /** What the caller needs: for all of it, or for some of its subcommands. */
  readonly requires?: Permission | Requirements<A>;
  /**
   * True if every answer is for the asker only, or the subcommands for which that holds: known before the work is
   * done, however long it takes.
   */
  readonly isPrivate?: boolean | readonly string[];
  /**
   * Choices for the option that is being typed.
   *
   * @param given the text options filled in so far, by name
   */
  autocomplete?(
    focused: { readonly name: string; readonly value: string },
    context: Context,
    given: Readonly<Record<string, string>>,
  ): Promise<Choices>;
  execute(args: A, context: Context): Promise<Outcome>;
}

type Requirements<A> = A extends { readonly subcommand: infer S extends string }
  ? Readonly<Partial<Record<S, Permission>>>
  : never;

export type Choices = readonly APIApplicationCommandOptionChoice<string>[];

type CommandJson = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** A slash command, whatever its options are. */
export interface SlashCommand
  extends Pick<Parts<CommandJson, unknown>, 'data' | 'isPrivate' | 'autocomplete'> {
  /**
   * @param given the options as Discord sends them
   * @throws UserError that names an option which does not fit, or the permission that the caller lacks
   */
  run(
    given: readonly APIApplicationCommandInteractionDataOption[],
    resolved: APIInteractionDataResolved,
    context: Context,
  ): Promise<Outcome>;
}

/** A command in the menu of a message ("Apps"). */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody & {
    readonly type: ApplicationCommandType.Message;
  };
  readonly requires?: Permission;
  /** @param message the message it was used on, as Discord sends it */
  executeOnMessage(message: APIMessage, context: Context): Promise<Outcome>;
}

/** Anything in `commands/`: the one list that is registered and run. */
export type RegisteredCommand = SlashCommand | MessageCommand;

export function isMessageCommand(command: RegisteredCommand): command is MessageCommand {
  return 'executeOnMessage' in command;
}

type Deep<T> = { readonly [K in keyof T]: T[K] extends object ? Deep<T[K]> : T[K] };

/** Ties the type of a command's arguments to its Discord JSON: a misspelt argument does not compile. */
export function defineCommand<const D extends Deep<CommandJson>>({
  requires,
  execute,
  ...command
}: Parts<D, ArgsOf<D>>): SlashCommand {
  const data = command.data as CommandJson;
  return {
    ...command,
    data,
    async run(given, resolved, context) {
      const args = readOptions(data.options ?? [], given, resolved);
      const needed = typeof requires === 'object' ? neededFor(requires, args) : requires;
      await requirePermission(needed, context);
      // Read by the same JSON from which the type of the arguments comes.
      return execute(args as ArgsOf<D>, context);
    },
  };
}

function neededFor(
  requires: Readonly<Partial<Record<string, Permission>>>,
  args: object,
): Permission | undefined {
  return 'subcommand' in args && typeof args.subcommand === 'string' ? requires[args.subcommand] : undefined;
}

export function defineMessageCommand(command: MessageCommand): MessageCommand {
  return {
    ...command,
    async executeOnMessage(message, context) {
      await requirePermission(command.requires, context);
      return command.executeOnMessage(message, context);
    },
  };
}
