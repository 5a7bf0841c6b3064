import { PermissionFlagsBits } from 'discord-api-types/v10';
import { UserError } from '../../../errors.ts';
import { word } from '../../../words/words.ts';
import type { Context } from '../../core/context.ts';

const MAY_MANAGE = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

/**
 * Adding, pinning, editing, refreshing, watching and removing change what everybody here is answered: in a server they need Manage
 * Server or the role that was set for it. Checked here too, since Discord's own setting is the server's to loosen.
 *
 * @throws UserError for everybody else
 */
export async function requireManager(context: Context): Promise<void> {
  if (await isManager(context)) return;
  throw new UserError(word('needsManager'));
}

export async function isManager({ library, owner, permissions, roles }: Context): Promise<boolean> {
  if (owner.startsWith('user:') || (permissions & MAY_MANAGE) !== 0n) return true;
  const { managerRoleId } = await library.settings(owner);
  return managerRoleId !== null && roles.includes(managerRoleId);
}
