import type { Control, Notice } from '../../../answers/answer.ts';
import { nothing } from '../../../answers/codec.ts';
import { type Label, type Wording, word } from '../../../messages/messages.ts';
import { type Action, defineAction } from '../../core/action.ts';
import type { Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { hasPermission } from '../../core/permission.ts';
import { filesReply } from './export.ts';

/** What is kept here and about the asker, with what they may export or delete. */
export async function showPrivacy(context: Context): Promise<Reply> {
  const { library, owner, userId } = context;
  const { stories, bytes, quotas } = await library.usage(owner);
  const { graceDays } = await library.settings(owner);
  const removed = (await library.entries(owner, { removed: true, limit: 1 })).total;
  const [sample] = (await library.entries(owner, { limit: 1 })).entries;
  const isPersonal = owner.startsWith('user:');
  const own = isPersonal ? undefined : (await library.usage(`user:${userId}`)).stories;
  const lines = [
    word('keptHeading'),
    word('kept', isPersonal, stories, quotas.stories, bytes, quotas.bytes),
    removed > 0 ? word('removedWaiting', graceDays, removed) : word('removedRule', isPersonal, graceDays),
    word('keptForDays'),
    word('notKept'),
    ...(sample?.origin === 'sample' ? [word('sampleOnly')] : []),
    ...(own === undefined ? [] : [word('ownStories', own)]),
    word('notShared'),
  ];
  return notice(lines, [
    ...((await hasPermission('administrator', context))
      ? [control(exportAction, 'exportAll'), control(eraseAction, 'eraseAll')]
      : []),
    ...(isPersonal ? [] : [control(forgetAction, 'eraseMine')]),
  ]);
}

const exportAction = defineAction({
  name: 'privacy-export',
  argument: nothing,
  requires: 'administrator',
  run: async (_, context) => filesReply(context, { withPeople: true }),
});

const eraseAction = defineAction({
  name: 'privacy-erase',
  argument: nothing,
  requires: 'administrator',
  async run(_, { library, owner }) {
    const { stories } = await library.usage(owner);
    return confirmation(word('eraseAsked', owner.startsWith('user:'), stories), eraseNowAction);
  },
});

const eraseNowAction = defineAction({
  name: 'privacy-erase-now',
  argument: nothing,
  requires: 'administrator',
  async run(_, context) {
    const { library, owner, userId } = context;
    const isPersonal = owner.startsWith('user:');
    const erased = isPersonal ? (await library.forgetUser(userId)).erased : await library.erase(owner);
    context.forget('library');
    if (isPersonal) context.forget('person');
    return replacement(word('erased', erased));
  },
});

const forgetAction = defineAction({
  name: 'privacy-forget',
  argument: nothing,
  async run(_, { library, userId }) {
    const { stories } = await library.usage(`user:${userId}`);
    return confirmation(word('forgetAsked', stories), forgetNowAction);
  },
});

const forgetNowAction = defineAction({
  name: 'privacy-forget-now',
  argument: nothing,
  async run(_, context) {
    const { erased, unnamed } = await context.library.forgetUser(context.userId);
    context.forget('person');
    return replacement(word('forgotten', erased, unnamed));
  },
});

const keepAction = defineAction({
  name: 'privacy-keep',
  argument: nothing,
  run: async () => replacement(word('nothingErased')),
});

function confirmation(line: Wording, action: Action): Reply {
  return {
    ...notice([line], [control(action, 'eraseForGood'), control(keepAction, 'keep')]),
    replaces: true,
  };
}

function replacement(line: Wording): Reply {
  return { ...notice([line]), replaces: true };
}

function notice(lines: Notice['lines'], controls: Notice['controls'] = []): Reply {
  return { content: { kind: 'notice', lines, controls }, private: true };
}

const control = (action: Action, label: Label): Control => ({ ...action.with(), label });
