import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Control, Picker } from '../answers/answer.ts';
import { UserError } from '../errors.ts';
import type { ServerSettings } from '../library/settings.ts';
import { type Label, type Wording, word } from '../words/words.ts';
import type { Action, Reply } from './command.ts';
import type { Context } from './context.ts';
import { missingLine } from './missing-permissions.ts';

/** The action of every control of the panel; its argument says what is set. */
export const SETTINGS = 'settings';

/** @throws UserError for those who may not change what everybody here sees, whatever Discord's own settings let through */
export function requireAdministrator({ owner, permissions }: Context): void {
  const needed = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;
  if (owner.startsWith('user:') || (permissions & needed) !== 0n) return;
  throw new UserError(word('needsManageServer'));
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
      if (role === guildId) throw new UserError(word('everybodysRole'));
      return { managerRoleId: role };
    }
    case 'channels':
      return { mentionChannels: [...values] };
    default:
      throw new UserError(word('staleSettings'));
  }
}

function panel(settings: ServerSettings, context: Context): Reply {
  const isServer = context.owner.startsWith('guild:');
  const missing = isServer ? missingLine(context) : undefined;
  const lines = [
    word(isServer ? 'settingsOfServer' : 'settingsOfUser'),
    ...describe(settings, isServer),
    ...(missing === undefined ? [] : [missing]),
  ];
  const controls = [
    toggle('private', settings.privateAnswers, 'answersPrivate', 'answersPublic'),
    ...(isServer ? [toggle('threads', settings.threadAnswers, 'threadsOn', 'threadsOff')] : []),
    toggle('colours', settings.colours, 'coloursOn', 'coloursOff'),
  ];
  const pickers = isServer ? pickersOf(settings) : [];
  return { content: { kind: 'notice', lines, controls, pickers }, private: true, replaces: true };
}

function describe(settings: ServerSettings, isServer: boolean): Wording[] {
  const { privateAnswers, threadAnswers, colours, managerRoleId, mentionChannels } = settings;
  const answers = word(privateAnswers ? 'shownToAsker' : 'shownToAll');
  const bar = word(colours ? 'colouredBar' : 'noColouredBar');
  if (!isServer) return [answers, bar];
  return [
    answers,
    mentionChannels.length > 0 ? word('mentionsIn', mentionChannels) : word('mentionsEverywhere'),
    word(threadAnswers ? 'threadsAnswered' : 'threadsNotAnswered'),
    word('managers', managerRoleId),
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
