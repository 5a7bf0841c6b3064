import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Control, Notice } from '../../../answers/answer.ts';
import { UserError } from '../../../errors.ts';
import { type Label, type Wording, word } from '../../../words/words.ts';
import type { Action, Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { filesReply } from './export.ts';

const EXPORT = 'privacy-export';
const ERASE = 'privacy-erase';
const ERASE_NOW = 'privacy-erase-now';
const FORGET = 'privacy-forget';
const FORGET_NOW = 'privacy-forget-now';
const KEEP = 'privacy-keep';

/** What is kept here and of the asker, with what they may take along or erase. */
export async function showPrivacy(context: Context): Promise<Reply> {
  const { library, owner, userId } = context;
  const { stories, bytes, quotas } = await library.usage(owner);
  const { graceDays } = await library.settings(owner);
  const removed = (await library.entries(owner, { removed: true, limit: 1 })).total;
  const isPersonal = owner.startsWith('user:');
  const own = isPersonal ? undefined : (await library.usage(`user:${userId}`)).stories;
  const lines = [
    word('keptHeading'),
    word('kept', isPersonal, stories, quotas.stories, bytes, quotas.bytes),
    removed > 0 ? word('removedWaiting', graceDays, removed) : word('removedRule', isPersonal, graceDays),
    word('keptForDays'),
    word('notKept'),
    ...(own === undefined ? [] : [word('ownStories', own)]),
    word('notShared'),
  ];
  return notice(lines, [
    ...(mayEraseAll(context) ? [control(EXPORT, 'exportAll'), control(ERASE, 'eraseAll')] : []),
    ...(isPersonal ? [] : [control(FORGET, 'eraseMine')]),
  ]);
}

const exportAll: Action = async (_, context) => {
  requireAdministrator(context);
  return filesReply(context, { withPeople: true });
};

const askErase: Action = async (_, context) => {
  requireAdministrator(context);
  const { stories } = await context.library.usage(context.owner);
  return confirmation(word('eraseAsked', context.owner.startsWith('user:'), stories), ERASE_NOW);
};

const eraseAll: Action = async (_, context) => {
  requireAdministrator(context);
  const { library, owner, userId } = context;
  const isPersonal = owner.startsWith('user:');
  const erased = isPersonal ? (await library.forgetUser(userId)).erased : await library.erase(owner);
  context.forget('library');
  if (isPersonal) context.forget('person');
  return replacement(word('erased', erased));
};

const askForget: Action = async (_, { library, userId }) => {
  const { stories } = await library.usage(`user:${userId}`);
  return confirmation(word('forgetAsked', stories), FORGET_NOW);
};

const forget: Action = async (_, context) => {
  const { erased, unnamed } = await context.library.forgetUser(context.userId);
  context.forget('person');
  return replacement(word('forgotten', erased, unnamed));
};

const keep: Action = async () => replacement(word('nothingErased'));

export const privacyActions: Readonly<Record<string, Action>> = {
  [EXPORT]: exportAll,
  [ERASE]: askErase,
  [ERASE_NOW]: eraseAll,
  [FORGET]: askForget,
  [FORGET_NOW]: forget,
  [KEEP]: keep,
};

/** A person may do with their own library what they like. */
function mayEraseAll({ owner, permissions }: Context): boolean {
  return owner.startsWith('user:') || (permissions & PermissionFlagsBits.Administrator) !== 0n;
}

/** @throws UserError for everybody else */
function requireAdministrator(context: Context): void {
  if (!mayEraseAll(context)) throw new UserError(word('needsAdministrator'));
}

function confirmation(line: Wording, action: string): Reply {
  return { ...notice([line], [control(action, 'eraseForGood'), control(KEEP, 'keep')]), replaces: true };
}

function replacement(line: Wording): Reply {
  return { ...notice([line]), replaces: true };
}

function notice(lines: Notice['lines'], controls: Notice['controls'] = []): Reply {
  return { content: { kind: 'notice', lines, controls }, private: true };
}

const control = (action: string, label: Label): Control => ({ action, spans: [], label });
