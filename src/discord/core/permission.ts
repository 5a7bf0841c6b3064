import { PermissionFlagsBits } from 'discord-api-types/v10';
import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import type { Context } from './context.ts';

/**
 * What a command or an action needs, declared with it (`requires`). `manager` changes what everyone here is answered:
 * Manage Server, or the role set for it. `manage-server` does not count that role; `administrator` counts
 * Administrator only. Checked here too, since servers may loosen Discord's own setting.
 */
export type Permission = 'manager' | 'manage-server' | 'administrator';

const MAY_MANAGE = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;
const REFUSALS = {
  manager: 'needsManager',
  'manage-server': 'needsManageServer',
  administrator: 'needsAdministrator',
} as const;

/** Whether the caller may; with a library of their own people may do what they like. */
export async function hasPermission(
  permission: Permission,
  { library, owner, permissions, roles }: Context,
): Promise<boolean> {
  if (owner.startsWith('user:')) return true;
  if (permission === 'administrator') return (permissions & PermissionFlagsBits.Administrator) !== 0n;
  if ((permissions & MAY_MANAGE) !== 0n) return true;
  if (permission === 'manage-server') return false;
  const { managerRoleId } = await library.settings(owner);
  return managerRoleId !== null && roles.includes(managerRoleId);
}

/** @throws UserError for those who may not */
export async function requirePermission(permission: Permission | undefined, context: Context): Promise<void> {
  if (permission !== undefined && !(await hasPermission(permission, context)))
    throw new UserError(word(REFUSALS[permission]));
}
