import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import { decodeCustomId } from '../../replies/custom-id.ts';
import { actionNamed } from '../core/action.ts';

/**
 * Whether the asker wants it private: by the option `private`, by using a message's menu, or by a control whose
 * answer is not for everyone.
 */
export function wantsPrivate(interaction: APIInteraction): boolean {
  if (interaction.type === InteractionType.MessageComponent)
    return !actionNamed(decodeCustomId(interaction.data.custom_id)?.action ?? '')?.isPublic;
  if (interaction.type !== InteractionType.ApplicationCommand) return true;
  if ('target_id' in interaction.data) return true;
  return hasPrivate('options' in interaction.data ? (interaction.data.options ?? []) : []);
}

function hasPrivate(options: readonly object[]): boolean {
  return options.some(
    (option) =>
      ('name' in option && option.name === 'private' && 'value' in option && option.value === true) ||
      ('options' in option && Array.isArray(option.options) && hasPrivate(option.options)),
  );
}
