import {
  type APIInteraction,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmissionComponent,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { CommandShape } from './command-schema.ts';
import { type Node, walk } from './components.ts';
import { optionValues } from './option-values.ts';
import { interactionBase, resolve } from './payload.ts';
import type { FormValues, RequestOf } from './request.ts';
import type { Scene } from './scene.ts';
import { snowflake } from './snowflake.ts';

/** The JSON of a slash command. @throws ExpectedError if an option does not fit */
export function slashCommand(
  shape: CommandShape,
  { path, options }: Pick<RequestOf<'command'>, 'path' | 'options'>,
  scene: Scene,
): APIInteraction {
  const { place, uploads } = scene;
  const data = {
    id: commandId(shape),
    name: shape.name,
    type: ApplicationCommandType.ChatInput as const,
    options: optionValues(shape.options, path, options),
    resolved: resolve(Object.values(options), uploads, place),
    ...(place.guild ? { guild_id: place.guild.id } : {}),
  };
  return interactionBase(InteractionType.ApplicationCommand, data, scene) as APIInteraction;
}

/** The JSON that asks for choices for the option being typed. */
export function autocomplete(
  shape: CommandShape,
  { path, options, focused }: Pick<RequestOf<'autocomplete'>, 'path' | 'options' | 'focused'>,
  scene: Scene,
): APIInteraction {
  const data = {
    id: commandId(shape),
    name: shape.name,
    type: ApplicationCommandType.ChatInput as const,
    options: optionValues(shape.options, path, options, focused),
  };
  return interactionBase(InteractionType.ApplicationCommandAutocomplete, data, scene) as APIInteraction;
}

/** The JSON of a command from a message's menu. */
export function messageCommand(shape: CommandShape, message: APIMessage, scene: Scene): APIInteraction {
  const data = {
    id: commandId(shape),
    name: shape.name,
    type: ApplicationCommandType.Message as const,
    target_id: message.id,
    resolved: { messages: { [message.id]: message } },
  };
  return interactionBase(InteractionType.ApplicationCommand, data, scene) as APIInteraction;
}

/** The JSON of a pressed button, or of what was chosen from a select menu. */
export function press(
  control: Node,
  values: readonly string[] | undefined,
  message: APIMessage,
  scene: Scene,
): APIInteraction {
  const { place, uploads } = scene;
  const data = {
    id: control.id ?? 0,
    custom_id: control.custom_id ?? '',
    component_type: control.type,
    ...(values ? { values, resolved: resolve(values, uploads, place) } : {}),
  };
  return {
    ...interactionBase(InteractionType.MessageComponent, data, scene),
    message,
  } as APIInteraction;
}

/** The JSON of a submitted modal; only what the modal asked for is in it. */
export function modalSubmit(
  modal: APIModalInteractionResponseCallbackData,
  values: FormValues,
  message: APIMessage | undefined,
  scene: Scene,
): APIInteraction {
  const { place, uploads } = scene;
  const ids = Object.values(values).flatMap((value) => (Array.isArray(value) ? value : []));
  const data = {
    custom_id: modal.custom_id,
    components: modal.components.map((component) => submitted(component as Node, values)),
    resolved: resolve(ids, uploads, place),
  };
  return {
    ...interactionBase(InteractionType.ModalSubmit, data, scene),
    ...(message ? { message } : {}),
  } as APIInteraction;
}

function submitted(node: Node, values: FormValues): APIModalSubmissionComponent {
  const { type, id = 0 } = node;
  const inner = walk([node]).find(({ custom_id }) => custom_id !== undefined);
  if (!inner) return { type, id } as APIModalSubmissionComponent;
  const answer = {
    type: inner.type,
    id: inner.id ?? 0,
    custom_id: inner.custom_id,
    ...valueField(inner, values[inner.custom_id ?? '']),
  };
  const parts = type === ComponentType.ActionRow ? { components: [answer] } : { component: answer };
  return { type, id, ...parts } as APIModalSubmissionComponent;
}

function valueField({ type }: Node, given: FormValues[string] | undefined) {
  if (type === ComponentType.TextInput) return { value: typeof given === 'string' ? given : '' };
  if (type === ComponentType.Checkbox) return { value: given === true };
  if (type === ComponentType.RadioGroup) return { value: typeof given === 'string' ? given : null };
  return { values: Array.isArray(given) ? given : [] };
}

const ids = new Map<string, string>();

/** The id of the registered command; constant while the desk runs. */
function commandId({ name, type = ApplicationCommandType.ChatInput }: CommandShape): string {
  const key = `${type}/${name}`;
  const id = ids.get(key) ?? snowflake();
  ids.set(key, id);
  return id;
}
