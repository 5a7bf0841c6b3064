import { MessageFlags } from 'discord-api-types/v10';
import type { Analysis } from '../analysis/analysis.ts';
import type { Answer } from '../answers/answer.ts';
import { controlsOf, passagesAnswer } from '../answers/ask.ts';
import { CHECKED, carriedCheck, checkedAnswer } from '../answers/check/check-again.ts';
import { COMPARE, compare } from '../answers/compare.ts';
import { machineReading } from '../answers/corrected-speakers.ts';
import { exactPassage, passageAt } from '../answers/passages.ts';
import { people } from '../answers/people.ts';
import { quotesOf } from '../answers/quotes.ts';
import { openSourcing } from '../answers/sourcing.ts';
import { summarise } from '../answers/summary.ts';
import { timeline } from '../answers/timeline.ts';
import { LOOKUP, lookedUp, OTHER_WORDS } from '../answers/who-said.ts';
import { inContext, showStory } from '../answers/whole-story.ts';
import type { CustomId } from '../replies/custom-id.ts';
import { askAll, askAllForm } from './all-stories.ts';
import { askMore, askMoreForm } from './ask-more.ts';
import type { Action, Form, Press } from './command.ts';
import type { Context } from './context.ts';
import { CORRECT, correctControl, correctSpeaker, correctSpeakerForm } from './correct-speaker.ts';
import { deleteAnswer } from './delete-answer.ts';
import { exampleAnswer } from './example.ts';
import { shareAnswer } from './share.ts';
import { CHANGES, turnChanges } from './story-library/changes.ts';
import { storyOf } from './story-of.ts';

type Replay = (analysed: Analysis, id: CustomId, context: Context) => Answer | Promise<Answer>;

/** Answers that a control, or sharing, makes again from nothing but a story and its custom id. */
const replays: Readonly<Record<string, Replay>> = {
  show: (analysed, { argument }) => showStory(analysed, Number(argument) || 1),
  context: (analysed, { spans }) => inContext(analysed, spans[0]?.[0] ?? -1),
  also: (analysed, { spans }) => alsoAnswer(analysed, spans),
  passages: (analysed, { spans, argument }) =>
    argument === LOOKUP ? lookedUp(analysed, spans) : passagesAnswer(analysed, spans),
  more: (analysed, id) => moreAnswer(analysed, id),
  closest: (analysed, { spans, argument }) => closestAnswer(analysed, spans, argument),
  quotes: (analysed, id) => turnQuotes(analysed, id),
  [CHECKED]: (analysed, { spans, argument }) => checkedAnswer(analysed, spans, argument),
  summary: (analysed) => summarise(analysed),
  machine: (analysed, { spans }) => machineReading(analysed, spans),
  sourcing: (analysed, { argument }) => openSourcing(analysed, argument),
  people: (analysed, { argument }) => people(analysed, Number(argument) || 1),
  timeline: (analysed, { argument }) => timeline(analysed, Number(argument) || 1),
  [COMPARE]: async (analysed, id, context) => {
    const [other = '', page] = id.argument.split('.');
    return compare(analysed, await storyOf({ ...id, story: other, spans: [] }, context), Number(page) || 1);
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
  { story }: Analysis,
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

/** Where else the story has the words; the first span is where they were found first. */
function alsoAnswer(analysed: Analysis, spans: CustomId['spans']): Answer {
  const passages = spans.slice(1).map((span) => passageAt(analysed, span));
  return {
    ...answerOf(analysed, [{ label: 'sameWords', passages }]),
    again: { action: 'also', story: analysed.story, spans },
  };
}

/** The argument has a letter for each span: `x` is shown exactly, everything else widened to its sentences. */
function moreAnswer(analysed: Analysis, { spans, argument }: CustomId): Answer {
  const passages = spans.map((span, at) =>
    argument[at] === 'x' ? exactPassage(analysed, span) : passageAt(analysed, span),
  );
  const [first] = passages;
  return {
    ...answerOf(analysed, [{ passages }]),
    controls: first && passages.length === 1 && !first.continued ? controlsOf(first) : [],
    again: { action: 'more', story: analysed.story, spans, argument },
  };
}

function closestAnswer(analysed: Analysis, spans: CustomId['spans'], argument: string): Answer {
  const passages = spans.map((span) => passageAt(analysed, span));
  const label = argument === OTHER_WORDS ? 'otherWords' : 'closest';
  return {
    ...answerOf(analysed, [{ label, passages }]),
    again: { action: 'closest', story: analysed.story, spans, argument },
  };
}

function answerOf({ story }: Analysis, sections: Answer['sections']): Answer {
  const answered = sections.some(({ passages }) => passages.length > 0);
  return { kind: 'answer', answered, sections, controls: [], searched: [story] };
}

/** The argument is `page.kind`; the span, where there is one, is where the story names the speaker. */
function turnQuotes(analysed: Analysis, id: CustomId): Answer {
  const [page = '1', kind] = id.argument.split('.');
  const named = id.spans[0];
  const speaker = named && analysed.attributions.find((each) => each.speaker?.span[0] === named[0])?.speaker;
  const known = KINDS.find((each) => each === kind);
  return quotesOf(analysed, speaker?.entity, known, Number(page) || 1);
}

const KINDS = ['direct', 'mixed', 'indirect'] as const;
