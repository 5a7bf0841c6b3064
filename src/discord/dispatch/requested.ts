import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import { decodeCustomId } from '../../replies/custom-id.ts';
import { limits } from '../../replies/limits.ts';
import { PICK } from '../../replies/render.ts';
import { actionNamed } from '../core/action.ts';
import { type Choices, isMessageCommand, type Outcome, type RegisteredCommand } from '../core/command.ts';
import type { Context } from '../core/context.ts';
import { readModalValues } from '../core/modal-values.ts';
import { focusedOption, textOptions } from '../core/options.ts';
import { pressAgain } from '../handlers/replay.ts';

export type Commands = ReadonlyMap<string, RegisteredCommand>;

/** What a command brings. @throws UserError if there is no such command */
export async function runCommand(
  commands: Commands,
  { data }: Pick<APIApplicationCommandInteraction, 'data'>,
  context: Context,
): Promise<Outcome> {
  const command = commands.get(data.name);
  if (command && data.type === ApplicationCommandType.ChatInput && !isMessageCommand(command))
    return command.run(data.options ?? [], data.resolved ?? {}, context);
  if (command && data.type === ApplicationCommandType.Message && isMessageCommand(command)) {
    const message = data.resolved.messages[data.target_id];
    if (!message) throw new UserError(word('messageNotSent'));
    return command.executeOnMessage(message, context);
  }
  throw new UserError(word('commandGone'));
}

/** Choices for the option that is being typed, as many as Discord shows. */
export async function offerChoices(
  commands: Commands,
  { data }: Pick<APIApplicationCommandAutocompleteInteraction, 'data'>,
  context: Context,
): Promise<Choices> {
  const command = commands.get(data.name);
  const options = ('options' in data ? data.options : undefined) ?? [];
  const focused = focusedOption(options);
  if (!command || isMessageCommand(command) || !command.autocomplete || !focused) return [];
  const choices = await command.autocomplete(focused, context, textOptions(options));
  return choices
    .filter(({ value }) => value.length > 0 && value.length <= limits.choice)
    .slice(0, limits.choices);
}

/** What a button or a menu brings: its custom id names the action. @throws UserError if there is no such action */
export async function pressControl(
  { data, message }: APIMessageComponentInteraction,
  context: Context,
): Promise<Outcome> {
  const values = 'values' in data ? data.values : [];
  const pressed = decodeCustomId(data.custom_id);
  const id = pressed?.action === PICK ? decodeCustomId(values[0] ?? '') : pressed;
  if (!id) throw new UserError(word('staleButton'));
  const press = { message, values };
  const outcome =
    (await actionNamed(id.action)?.press?.(id, press, context)) ?? (await pressAgain(id, press, context));
  if (!outcome) throw new UserError(word('staleButton'));
  return outcome;
}

/** What a form brings that was filled in. @throws UserError if there is no such action */
export async function submitForm({ data }: APIModalSubmitInteraction, context: Context): Promise<Outcome> {
  const id = decodeCustomId(data.custom_id);
  const action = id && actionNamed(id.action);
  if (!id || !action?.submit) throw new UserError(word('staleButton'));
  return action.submit(id, readModalValues(data), context);
}
