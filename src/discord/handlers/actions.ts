import { MessageFlags } from 'discord-api-types/v10';
import type { AskedStory } from '../../analysis/asked-story.ts';
import type { Answer } from '../../answers/answer.ts';
import { passagesAnswer } from '../../answers/ask.ts';
import { compareTwo } from '../../answers/asked-functions.ts';
import { CHECKED, carriedCheck, checkedAnswer } from '../../answers/check/check-again.ts';
import { COMPARE } from '../../answers/compare.ts';
import { machineReading } from '../../answers/corrected-speakers.ts';
import { people } from '../../answers/people.ts';
import { alsoAnswer, closestAnswer, moreAnswer, turnQuotes } from '../../answers/replayed.ts';
import { openSourcing } from '../../answers/sourcing.ts';
import { summarise } from '../../answers/summary.ts';
import { timeline } from '../../answers/timeline.ts';
import { LOOKUP, lookedUp } from '../../answers/who-said.ts';
import { inContext, showStory } from '../../answers/whole-story.ts';
import type { CustomId } from '../../replies/custom-id.ts';
import type { Action, Form, Press } from '../core/command.ts';
import type { Context } from '../core/context.ts';
import { storyOf } from '../core/story-of.ts';
import { CORRECT, correctControl, correctSpeaker, correctSpeakerForm } from './correct-speaker.ts';
import { deleteAnswer } from './delete-answer.ts';
import { askAll, askAllForm } from './free-text/all-stories.ts';
import { askMore, askMoreForm } from './free-text/ask-more.ts';
import { exampleAnswer } from './help/example.ts';
import { shareAnswer } from './share.ts';
import { CHANGES, turnChanges } from './story-library/changes.ts';

type Replay = (asked: AskedStory, id: CustomId, context: Context) => Answer | Promise<Answer>;

/** Answers that a control, or sharing, makes again from nothing but a story and its custom id. */
const replays: Readonly<Record<string, Replay>> = {
  show: (asked, { argument }) => showStory(asked, Number(argument) || 1),
  context: (asked, { spans }) => inContext(asked, spans[0]?.[0] ?? -1),
  also: (asked, { spans }, context) => context.ask(alsoAnswer, asked, spans),
  passages: (asked, { spans, argument }, context) =>
    argument === LOOKUP ? context.ask(lookedUp, asked, spans) : context.ask(passagesAnswer, asked, spans),
  more: (asked, { spans, argument }, context) => context.ask(moreAnswer, asked, spans, argument),
  closest: (asked, { spans, argument }, context) => context.ask(closestAnswer, asked, spans, argument),
  quotes: (asked, { spans, argument }, context) => context.ask(turnQuotes, asked, spans, argument),
  [CHECKED]: (asked, { spans, argument }, context) => context.ask(checkedAnswer, asked, spans, argument),
  summary: (asked, _, context) => context.ask(summarise, asked),
  machine: (asked, { spans }, context) => context.ask(machineReading, asked, spans),
  sourcing: (asked, { argument }, context) => context.ask(openSourcing, asked, argument),
  people: (asked, { argument }, context) => context.ask(people, asked, Number(argument) || 1),
  timeline: (asked, { argument }, context) => context.ask(timeline, asked, Number(argument) || 1),
  [COMPARE]: async (asked, id, context) => {
    const [other = '', page] = id.argument.split('.');
    const second = await storyOf({ ...id, story: other, spans: [] }, context);
    return context.askAll(compareTwo, [asked, second], Number(page) || 1);
  },
};

/** Of these a private answer is replaced, and "Back" leads to it again. */
const HAS_BACK = new Set(['context', 'also', 'machine']);

/** What each button does, by the action in its custom id. */
export const actions: Readonly<Record<string, Action>> = {
  ...Object.fromEntries(Object.entries(replays).map(([name, replay]) => [name, replayed(name, replay)])),
  [CORRECT]: correctSpeaker,
  share: (id, context) => shareAnswer(id, context, replays),
  delete: deleteAnswer,
  ask: askMore,
  all: askAll,
  example: exampleAnswer,
  [CHANGES]: turnChanges,
};

/** What each form does, by the action in its custom id. */
export const forms: Readonly<Record<string, Form>> = {
  ask: askMoreForm,
  all: askAllForm,
  [CORRECT]: correctSpeakerForm,
};

function replayed(name: string, replay: Replay): Action {
  return async (id, context, press) => {
    const analysed = await storyOf(id, context);
    const check = carriedCheck(id.spans, id.argument);
    const own = check ? { ...id, spans: id.spans.slice(0, check.own), argument: '' } : id;
    const answer = await replay(analysed, own, context);
    const back = HAS_BACK.has(name) && isPrivate(press) ? backTo(analysed, own, check) : [];
    const correct = name === 'context' ? await correctControl(analysed, id, context) : [];
    return { content: { ...answer, controls: [...back, ...answer.controls, ...correct] } };
  };
}

function backTo(
  { story }: AskedStory,
  { spans, argument }: CustomId,
  check: ReturnType<typeof carriedCheck>,
): Answer['controls'] {
  if (check && check.spans.length > 0)
    return [{ action: CHECKED, story, spans: check.spans, argument: check.argument, label: 'back' }];
  return [{ action: 'passages', story, spans: spans.slice(0, 1), argument, label: 'back' }];
}

function isPrivate({ message }: Press): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
