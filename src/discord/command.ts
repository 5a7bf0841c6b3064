import type {
  APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Answer, Notice } from '../answers/answer.ts';
import type { Context } from './context.ts';

type OptionShape = {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean;
  readonly choices?: readonly { readonly value: string | number }[];
  readonly options?: readonly OptionShape[];
};

type ValueOf<O extends OptionShape> = O extends { choices: readonly { value: infer V }[] }
  ? V
  : O['type'] extends ApplicationCommandOptionType.String
    ? string
    : O['type'] extends ApplicationCommandOptionType.Boolean
      ? boolean
      : O['type'] extends ApplicationCommandOptionType.Integer | ApplicationCommandOptionType.Number
        ? number
        : never;

type Flat<T> = { [K in keyof T]: T[K] };

type OptionArgs<Os extends readonly OptionShape[]> = Flat<
  {
    readonly [O in Os[number] as O extends { required: true } ? O['name'] : never]: ValueOf<O>;
  } & {
    readonly [O in Os[number] as O extends { required: true } ? never : O['name']]?: ValueOf<O>;
  }
>;

type SubcommandArgs<O extends OptionShape> = O extends OptionShape
  ? Flat<
      { readonly subcommand: O['name'] } & (O extends { options: infer Os extends readonly OptionShape[] }
        ? OptionArgs<Os>
        : unknown)
    >
  : never;

/** The arguments that Discord's option JSON describes; with subcommands a union told apart by `subcommand`. */
export type ArgsOf<D> = D extends { options: infer Os extends readonly OptionShape[] }
  ? Os[number]['type'] extends ApplicationCommandOptionType.Subcommand
    ? SubcommandArgs<Os[number]>
    : OptionArgs<Os>
  : Record<string, never>;

/** What a command returns. It never sends anything itself. */
export interface Reply {
  readonly content: Answer | Notice;
  /** Shown to the asker only. Refusals and mistakes are private whatever this says. */
  readonly private?: boolean | undefined;
}

export interface Command<D = RESTPostAPIChatInputApplicationCommandsJSONBody, A = never> {
  /** The command exactly as Discord registers it. */
  readonly data: D;
  /** Choices for the option that is being typed. */
  autocomplete?(
    focused: { readonly name: string; readonly value: string },
    context: Context,
  ): Promise<Choices>;
  execute(args: A, context: Context): Promise<Reply>;
}

export type Choices = readonly APIApplicationCommandOptionChoice<string>[];

/** A command of any shape, as the loader and dispatch hold it: dispatch validates arguments before `execute`. */
export type AnyCommand = Command<RESTPostAPIChatInputApplicationCommandsJSONBody>;

type Deep<T> = { readonly [K in keyof T]: T[K] extends object ? Deep<T[K]> : T[K] };

/** Ties the type of a command's arguments to its Discord JSON: a misspelt argument does not compile. */
export function defineCommand<const D extends Deep<RESTPostAPIChatInputApplicationCommandsJSONBody>>(
  command: Command<D, ArgsOf<D>>,
): Command<D, ArgsOf<D>> {
  return command;
}
