import { InteractionType, ApplicationCommandOptionType as Kind } from 'discord-api-types/v10';
import { storyActions } from '../../src/answers/action.ts';
import { definedActions } from '../../src/discord/core/action.ts';
import { isMessageCommand, type RegisteredCommand } from '../../src/discord/core/command.ts';
import type { InteractionData, InteractionJson } from './stand-in/exchange.ts';

interface Shape {
  readonly name: string;
  readonly type: number;
  readonly autocomplete?: boolean;
  readonly options?: readonly Shape[];
}

/** Everything that a member can do with the bot: commands and subcommands, options that offer choices, controls, forms. */
export function everyUse(commands: ReadonlyMap<string, RegisteredCommand>): string[] {
  const defined = definedActions();
  return [
    ...[...commands.values()].flatMap((command) => {
      const { name } = command.data;
      return isMessageCommand(command) ? [`menu ${name}`] : shapesOf(name, command.data.options);
    }),
    ...[...storyActions.keys()].map((name) => `control ${name}`),
    ...defined.flatMap(({ name, press }) => (press ? [`control ${name}`] : [])),
    ...defined.flatMap(({ name, submit }) => (submit ? [`form ${name}`] : [])),
  ];
}

function shapesOf(name: string, options: readonly Shape[] = []): string[] {
  const inner = options.filter(({ type }) => type === Kind.Subcommand);
  if (inner.length > 0) return inner.flatMap((sub) => shapesOf(`${name} ${sub.name}`, sub.options));
  const offering = options.filter(({ autocomplete }) => autocomplete);
  return [`/${name}`, ...offering.map((option) => `typing /${name} ${option.name}`)];
}

/** Which of these an interaction was. */
export function useOf({ type, data = {} }: InteractionJson): string[] {
  switch (type) {
    case InteractionType.ApplicationCommand:
      return [`/${pathOf(data)}`, `menu ${data.name}`];
    case InteractionType.ApplicationCommandAutocomplete:
      return [`typing /${pathOf(data)} ${focusedIn(data)}`];
    case InteractionType.MessageComponent: {
      const { custom_id = '', values = [] } = data;
      const id = custom_id.startsWith('pick:') ? (values[0] ?? '') : custom_id;
      const [action = '', , , , argument = ''] = id.split(':');
      // Sharing makes the answer of another action again.
      const shared = action === 'share' ? [`control ${argument.split('.')[1]}`] : [];
      return [`control ${action}`, ...shared];
    }
    case InteractionType.ModalSubmit:
      return [`form ${data.custom_id?.split(':')[0]}`];
    default:
      return [];
  }
}

function pathOf({ name, options = [] }: InteractionData): string {
  const [first] = options;
  return first?.type === Kind.Subcommand ? `${name} ${first.name}` : String(name);
}

function focusedIn({ options = [] }: InteractionData): string | undefined {
  const all = options.flatMap((option) => [option, ...(option.options ?? [])]);
  return all.find(({ focused }) => focused)?.name;
}
