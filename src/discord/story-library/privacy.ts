import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Control, Notice } from '../../answers/answer.ts';
import { type Label, storiesLabel } from '../../answers/labels.ts';
import { UserError } from '../../errors.ts';
import type { Action, Reply } from '../command.ts';
import type { Context } from '../context.ts';
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
    '**What is kept**',
    `${isPersonal ? 'Your stories' : 'The stories of this server'}: ${count(stories)} of at most ${count(quotas.stories)}, ${size(bytes)} of ${size(quotas.bytes)}, with their earlier versions and corrections, when and by whom they were added, channel pins, settings and an index of their words.`,
    removed > 0
      ? `Removed, to be deleted ${after(graceDays)}: ${count(removed)}.`
      : `A removed story is deleted ${after(graceDays)}; ${isPersonal ? '' : 'the same goes for everything here when I am taken off this server; '}nobody sees it meanwhile.`,
    'For 7 days, which of my messages quoted which version of a story: ids, no text. For an hour, when pages were fetched.',
    'Not kept and not logged: your messages, questions, my answers, and who asked what.',
    ...(own === undefined ? [] : [`Stories of your own, outside of servers: ${count(own)}.`]),
    '',
    '-# Nobody in another server can see, search or guess these stories.',
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
  const whose = context.owner.startsWith('user:') ? 'your own' : 'this server’s';
  const line = `Erase ${storiesLabel(stories)} with every version, the removed ones, pins and settings? This is ${whose}; nobody can bring it back.`;
  return confirmation(line, ERASE_NOW);
};

const eraseAll: Action = async (_, context) => {
  requireAdministrator(context);
  const { library, analyses, owner, userId } = context;
  const isPersonal = owner.startsWith('user:');
  const erased = isPersonal ? (await library.forgetUser(userId)).erased : await library.erase(owner);
  analyses.forget();
  return replacement(`Erased for good: ${storiesLabel(erased)} and what belonged to them.`);
};

const askForget: Action = async (_, { library, userId }) => {
  const { stories } = await library.usage(`user:${userId}`);
  const line = `Erase what you have of your own (${storiesLabel(stories)}), and take your id off the stories that you added in servers? Those belong to the servers and stay. Nobody can bring yours back.`;
  return confirmation(line, FORGET_NOW);
};

const forget: Action = async (_, { library, analyses, userId }) => {
  const { erased, unnamed } = await library.forgetUser(userId);
  analyses.forget();
  return replacement(
    `Erased for good: of your own, ${storiesLabel(erased)}. Your id was taken off ${storiesLabel(unnamed)} in servers.`,
  );
};

const keep: Action = async () => replacement('Nothing was erased.');

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
  if (!mayEraseAll(context))
    throw new UserError('Only an administrator of this server can take out or erase everything.');
}

function confirmation(line: string, action: string): Reply {
  return { ...notice([line], [control(action, 'eraseForGood'), control(KEEP, 'keep')]), replaces: true };
}

function replacement(line: string): Reply {
  return { ...notice([line]), replaces: true };
}

function notice(lines: Notice['lines'], controls: Notice['controls'] = []): Reply {
  return { content: { kind: 'notice', lines, controls }, private: true };
}

const control = (action: string, label: Label): Control => ({ action, spans: [], label });
const count = (value: number): string => value.toLocaleString('en');
const size = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const after = (days: number): string =>
  days === 0 ? 'at once' : days === 1 ? 'a day later' : `${count(days)} days later`;
