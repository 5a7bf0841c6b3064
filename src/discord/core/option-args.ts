import type {
  APIAttachment,
  APIInteractionDataResolvedChannel,
  APIRole,
  APIUser,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';

type OptionShape = {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean;
  readonly choices?: readonly { readonly value: string | number }[];
  readonly options?: readonly OptionShape[];
};

/** An option's value by its type; an id comes as the thing it refers to. */
interface Values {
  [ApplicationCommandOptionType.String]: string;
  [ApplicationCommandOptionType.Boolean]: boolean;
  [ApplicationCommandOptionType.Integer]: number;
  [ApplicationCommandOptionType.Number]: number;
  [ApplicationCommandOptionType.Attachment]: APIAttachment;
  [ApplicationCommandOptionType.User]: APIUser;
  [ApplicationCommandOptionType.Role]: APIRole;
  [ApplicationCommandOptionType.Channel]: APIInteractionDataResolvedChannel;
}

type ValueOf<O extends OptionShape> = O extends { choices: readonly { value: infer V }[] }
  ? V
  : O['type'] extends keyof Values
    ? Values[O['type']]
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

/** The arguments that Discord's option JSON describes; with subcommands, a union discriminated by `subcommand`. */
export type ArgsOf<D> = D extends { options: infer Os extends readonly OptionShape[] }
  ? Os[number]['type'] extends ApplicationCommandOptionType.Subcommand
    ? SubcommandArgs<Os[number]>
    : OptionArgs<Os>
  : Record<string, never>;
