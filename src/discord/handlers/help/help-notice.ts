import type { AskedStory } from '../../../analysis/asked-story.ts';
import type { Control, Menu } from '../../../answers/answer.ts';
import { questionKey, suggestQuestions } from '../../../answers/suggestions.ts';
import { word } from '../../../messages/messages.ts';
import type { Reply } from '../../core/command.ts';
import type { Context } from '../../core/context.ts';
import { missingLine } from '../../core/missing-permissions.ts';
import { hasPermission } from '../../core/permission.ts';
import { exampleAction } from './example.ts';

/** As many long buttons as a phone shows without scrolling; a longer question goes into the list. */
const PRESSED = 3;
const LONGEST_PRESSED = 60;

/** What the bot is and does, with questions to press: for /help and for a greeting. */
export async function helpNotice(context: Context): Promise<Reply> {
  const missing = missingLine(context);
  const wordsOnly = context.wordsOnly === undefined ? [] : [word('wordsOnly')];
  const lines = [
    word('help'),
    word((await hasPermission('manage-server', context)) ? 'helpAdministrator' : 'helpMember'),
    ...(missing === undefined ? [] : [missing]),
    ...wordsOnly,
  ];
  const asked = await context.story().catch(() => undefined);
  const examples = asked ? await examplesOf(asked, context).catch(() => ({})) : {};
  return { content: { kind: 'notice', lines, ...examples }, private: true };
}

/** Questions that the channel's story answers: some to be pressed, more to choose from. */
async function examplesOf(
  asked: AskedStory,
  context: Context,
): Promise<{ controls: Control[]; menu?: Menu }> {
  const { story } = asked;
  const all = (await context.ask(suggestQuestions, asked)).map((name) => ({
    name,
    target: exampleAction.with(questionKey(name), { story }),
  }));
  const pressed = all.filter(({ name }) => name.length <= LONGEST_PRESSED).slice(0, PRESSED);
  const controls = pressed.map(({ name, target }): Control => ({ ...target, label: 'tryThese', name }));
  const options = all.filter((one) => !pressed.includes(one));
  return options.length > 0 ? { controls, menu: { placeholder: 'tryThese', options } } : { controls };
}
