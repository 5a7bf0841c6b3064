import type { Control, Menu, Picker } from '../../answers/answer.ts';
import { fields, plainText } from '../../answers/codec.ts';
import { UserError } from '../../errors.ts';
import type { ServerSettings } from '../../library/settings.ts';
import { CHOOSABLE, LANGUAGE_NAMES } from '../../messages/languages.ts';
import { type Label, type Wording, word } from '../../messages/messages.ts';
import { defineAction } from '../core/action.ts';
import type { Reply } from '../core/command.ts';
import type { Context } from '../core/context.ts';
import { missingLine } from '../core/missing-permissions.ts';

/** In place of a language: the one that the server has at Discord. */
const AUTOMATIC = 'auto';

/** What is set, with a control to change each. */
export async function settingsPanel(context: Context): Promise<Reply> {
  return panel(await context.library.settings(context.owner), context);
}

/** Makes the change that a control stands for, and shows the panel again. */
const settingsAction = defineAction({
  name: 'settings',
  argument: fields({ name: plainText, value: plainText }),
  requires: 'manage-server',
  async run({ argument, values }, context) {
    const change = changeFor(argument, values, context);
    return panel(await context.library.changeSettings(context.owner, change), context);
  },
});

function changeFor(
  { name, value }: { readonly name: string; readonly value: string },
  values: readonly string[],
  { guildId }: Context,
): Partial<ServerSettings> {
  const isOn = value === 'on';
  switch (name) {
    case 'private':
      return { privateAnswers: isOn };
    case 'threads':
      return { threadAnswers: isOn };
    case 'colours':
      return { colours: isOn };
    case 'language': {
      const publicLanguage = CHOOSABLE.find((language) => language === value) ?? null;
      if (publicLanguage === null && value !== AUTOMATIC) throw new UserError(word('staleSettings'));
      return { publicLanguage };
    }
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
    ...(isServer ? [toggle('private', settings.privateAnswers, 'answersPrivate', 'answersPublic')] : []),
    ...(isServer ? [toggle('threads', settings.threadAnswers, 'threadsOn', 'threadsOff')] : []),
    toggle('colours', settings.colours, 'coloursOn', 'coloursOff'),
  ];
  const pickers = isServer ? pickersOf(settings) : [];
  const menu = isServer ? languageMenu(settings) : undefined;
  return { content: { kind: 'notice', lines, controls, menu, pickers }, private: true, replaces: true };
}

function describe(settings: ServerSettings, isServer: boolean): Wording[] {
  const { privateAnswers, threadAnswers, colours, managerRoleId, mentionChannels, publicLanguage } = settings;
  const answers = word(privateAnswers ? 'shownToAsker' : 'shownToAll');
  const bar = word(colours ? 'colouredBar' : 'noColouredBar');
  if (!isServer) return [word('ownAnswers'), bar];
  return [
    answers,
    mentionChannels.length > 0 ? word('mentionsIn', mentionChannels) : word('mentionsEverywhere'),
    word(threadAnswers ? 'threadsAnswered' : 'threadsNotAnswered'),
    word('managers', managerRoleId),
    word('publicAnswersIn', publicLanguage && LANGUAGE_NAMES[publicLanguage]),
    bar,
  ];
}

/** A button that says what pressing it does. */
function toggle(name: string, isOn: boolean, on: Label, off: Label): Control {
  return {
    ...settingsAction.with({ name, value: isOn ? 'off' : 'on' }),
    label: isOn ? off : on,
  };
}

function languageMenu({ publicLanguage }: ServerSettings): Menu {
  const target = (value: string) => settingsAction.with({ name: 'language', value });
  return {
    placeholder: 'publicLanguage',
    options: [
      { name: word('automaticLanguage'), target: target(AUTOMATIC), isChosen: publicLanguage === null },
      ...CHOOSABLE.map((language) => ({
        name: LANGUAGE_NAMES[language],
        target: target(language),
        isChosen: publicLanguage === language,
      })),
    ],
  };
}

function pickersOf({ managerRoleId, mentionChannels }: ServerSettings): Picker[] {
  const target = (name: string) => settingsAction.with({ name, value: '' });
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
