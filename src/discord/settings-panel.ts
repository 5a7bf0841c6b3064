import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Control, Picker } from '../answers/answer.ts';
import type { Label } from '../answers/labels.ts';
import { UserError } from '../errors.ts';
import type { ServerSettings } from '../library/settings.ts';
import type { Action, Reply } from './command.ts';
import type { Context } from './context.ts';
import { missingLine } from './missing-permissions.ts';

/** The action of every control of the panel; its argument says what is set. */
export const SETTINGS = 'settings';

/** @throws UserError for those who may not change what everybody here sees, whatever Discord's own settings let through */
export function requireAdministrator({ owner, permissions }: Context): void {
  const needed = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;
  if (owner.startsWith('user:') || (permissions & needed) !== 0n) return;
  throw new UserError('Settings need the permission Manage Server. Ask somebody who has it.');
}

/**
 * What is set, with a control to change each.
 *
 * @throws UserError for those who may not
 */
export async function settingsPanel(context: Context): Promise<Reply> {
  requireAdministrator(context);
  return panel(await context.library.settings(context.owner), context);
}

/** Changes what a control of the panel is for, and shows the panel as it is then. */
export const changeSetting: Action = async ({ argument }, context, { values }) => {
  requireAdministrator(context);
  const change = changeFor(argument, values, context);
  return panel(await context.library.changeSettings(context.owner, change), context);
};

function changeFor(
  argument: string,
  values: readonly string[],
  { guildId }: Context,
): Partial<ServerSettings> {
  const [name, value] = argument.split('.');
  const isOn = value === 'on';
  switch (name) {
    case 'private':
      return { privateAnswers: isOn };
    case 'threads':
      return { threadAnswers: isOn };
    case 'colours':
      return { colours: isOn };
    case 'role': {
      const [role = null] = values;
      // Its id is the server's.
      if (role === guildId) throw new UserError('That role is everybody’s. Choose one that few have.');
      return { managerRoleId: role };
    }
    case 'channels':
      return { mentionChannels: [...values] };
    default:
      throw new UserError('This button is from an earlier version. Use /settings again.');
  }
}

function panel(settings: ServerSettings, context: Context): Reply {
  const isServer = context.owner.startsWith('guild:');
  const missing = isServer ? missingLine(context) : undefined;
  const lines = [
    isServer ? '**Settings of this server**' : '**Your settings**',
    ...describe(settings, isServer),
    ...(missing === undefined ? [] : [`-# ${missing}`]),
  ];
  const controls = [
    toggle('private', settings.privateAnswers, 'answersPrivate', 'answersPublic'),
    ...(isServer ? [toggle('threads', settings.threadAnswers, 'threadsOn', 'threadsOff')] : []),
    toggle('colours', settings.colours, 'coloursOn', 'coloursOff'),
  ];
  const pickers = isServer ? pickersOf(settings) : [];
  return { content: { kind: 'notice', lines, controls, pickers }, private: true, replaces: true };
}

function describe(settings: ServerSettings, isServer: boolean): string[] {
  const { privateAnswers, threadAnswers, colours, managerRoleId, mentionChannels } = settings;
  const answers = privateAnswers
    ? 'Answers are shown to whoever asks only.'
    : 'Answers are shown to everybody, unless `private: True` is added.';
  const bar = colours ? 'Answers have a coloured bar.' : 'Answers have no coloured bar.';
  if (!isServer) return [answers, bar];
  const where = mentionChannels.map((id) => `<#${id}>`).join(', ');
  return [
    answers,
    mentionChannels.length > 0 ? `Mentions are answered in ${where}.` : 'Mentions are answered everywhere.',
    threadAnswers
      ? 'Threads are answered like their channel.'
      : 'In threads mentions are not answered, and commands to whoever asks only.',
    managerRoleId === null
      ? 'Stories are added, pinned and changed by members with Manage Server.'
      : `Stories are added, pinned and changed by members with Manage Server or <@&${managerRoleId}>.`,
    bar,
  ];
}

/** A button that says what pressing it does. */
function toggle(name: string, isOn: boolean, on: Label, off: Label): Control {
  return {
    action: SETTINGS,
    spans: [],
    argument: `${name}.${isOn ? 'off' : 'on'}`,
    label: isOn ? off : on,
  };
}

function pickersOf({ managerRoleId, mentionChannels }: ServerSettings): Picker[] {
  const target = (argument: string) => ({ action: SETTINGS, spans: [], argument });
  return [
    {
      of: 'role',
      placeholder: 'managerRole',
      target: target('role'),
      chosen: managerRoleId === null ? [] : [managerRoleId],
    },
    {
      of: 'channels',
      placeholder: 'mentionChannels',
      target: target('channels'),
      chosen: mentionChannels,
    },
  ];
}
