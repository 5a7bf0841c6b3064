import { MessageFlags } from 'discord-api-types/v10';
import type { AskedStory } from '../../analysis/asked-story.ts';
import { type StoryAction, storyActions } from '../../answers/action.ts';
import type { Answer, Target } from '../../answers/answer.ts';
import { replay } from '../../answers/asked-functions.ts';
import { checkedAction } from '../../answers/check/check-again.ts';
import { passagesAction } from '../../answers/passages-answer.ts';
import { wayBack } from '../../answers/way-back.ts';
import { contextAction } from '../../answers/whole-story.ts';
import type { CustomId } from '../../replies/custom-id.ts';
import type { Press, Reply } from '../core/command.ts';
import type { Context } from '../core/context.ts';
import { storyOf } from '../core/story-of.ts';
import { correctControl } from './correct-speaker.ts';

/**
 * Makes the answer behind a control again; undefined if there is none.
 *
 * @throws UserError if a story is no longer there
 */
export async function answerAgain(
  id: CustomId,
  context: Context,
): Promise<{ readonly asked: AskedStory; readonly answer: Answer } | undefined> {
  const action = storyActions.get(id.action);
  if (!action) return undefined;
  const asked = await storyOf(id, context);
  return { asked, answer: await run(action, asked, id, context) };
}

async function run(
  action: StoryAction<unknown>,
  asked: AskedStory,
  id: CustomId,
  context: Context,
): Promise<Answer> {
  const { spans, argument } = id;
  const read = action.read(argument);
  if (action.ofText) return action.ofText(asked.story, read, spans);
  const others: AskedStory[] = [];
  for (const story of action.others(read)) others.push(await storyOf({ ...id, story, spans: [] }, context));
  return context.askAll(replay, [asked, ...others], action.name, argument, spans);
}

/** Answers a press on such a control; undefined if there is no answer behind it. */
export async function pressAgain(id: CustomId, press: Press, context: Context): Promise<Reply | undefined> {
  const again = await answerAgain(id, context);
  if (!again) return undefined;
  const { asked, answer } = again;
  const opensCloser = storyActions.get(id.action)?.hasBack && isPrivate(press);
  const back = opensCloser ? [{ ...backTo(asked, id), label: 'back' as const }] : [];
  const correct = id.action === contextAction.name ? await correctControl(asked, id, context) : [];
  return { content: { ...answer, controls: [...back, ...answer.controls, ...correct] } };
}

function backTo({ story }: AskedStory, { spans, argument }: CustomId): Target {
  const back = wayBack.read(argument);
  if (back.to === 'check') {
    const check = spans.slice(back.own);
    if (check.length > 0)
      return checkedAction.with(checkedAction.read(back.argument), { story, spans: check });
  }
  const own = back.to === 'check' ? spans.slice(0, back.own) : spans;
  return passagesAction.with(back.to === 'lookup' ? 'lookup' : undefined, { story, spans: own.slice(0, 1) });
}

function isPrivate({ message }: Press): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
