import { type APISelectMenuOption, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Analysis } from '../analysis/analysis.ts';
import { attributionAt } from '../analysis/attribution-at.ts';
import type { Control } from '../answers/answer.ts';
import { passagesAnswer } from '../answers/ask.ts';
import { findName, possibleSpeakers } from '../answers/corrected-speakers.ts';
import { UserError } from '../errors.ts';
import { type CustomId, encodeCustomId } from '../replies/custom-id.ts';
import { plainWithin } from '../replies/inline-text.ts';
import { limits } from '../replies/limits.ts';
import type { Span } from '../story/span.ts';
import { word } from '../words/words.ts';
import type { Action, Filled, Form, Modal } from './command.ts';
import type { Context } from './context.ts';
import { filledText } from './filled.ts';
import { isManager, requireManager } from './story-library/manager.ts';
import { storyOf } from './story-of.ts';

/** The action of the button and of the form that it opens. */
export const CORRECT = 'correct';

/** Values of the form's list besides spans. */
const NOBODY = 'nobody';
const MACHINE = 'machine';

const LONGEST_NAME = 300;

/** The button for those who may change stories, where the passage is somebody's words. */
export async function correctControl(
  analysed: Analysis,
  { spans }: CustomId,
  context: Context,
): Promise<Control[]> {
  const [span] = spans;
  if (!span || !attributionAt(analysed, span) || !(await isManager(context))) return [];
  return [{ action: CORRECT, story: analysed.story, spans: [span], label: 'correctSpeaker' }];
}

/** Asks who says it: somebody whom the story names, nobody, or whom the machine read. */
export const correctSpeaker: Action = async (id, context) => {
  await requireManager(context);
  const analysed = await storyOf(id, context);
  return { modal: form(id, analysed, contentAt(analysed, id)) };
};

export const correctSpeakerForm: Form = async (id, filled, context) => {
  await requireManager(context);
  const { library, owner } = context;
  const analysed = await storyOf(id, context);
  const { story } = analysed;
  const content = contentAt(analysed, id);
  const speaker = chosen(filled, analysed, content);
  if (speaker === MACHINE) await library.uncorrectSpeaker(owner, story.hash, content);
  else await library.correctSpeaker(owner, story.hash, { content, speaker });
  return { content: passagesAnswer(await context.story(id.story), id.spans.slice(0, 1)) };
};

function contentAt(analysed: Analysis, { spans: [span] }: CustomId): Span {
  const content = span && attributionAt(analysed, span)?.content[0];
  if (!content) throw new UserError(word('nobodysWords'));
  return content;
}

/** A name that was typed goes before one from the list. */
function chosen(filled: Filled, { story }: Analysis, content: Span): Span | null | typeof MACHINE {
  const typed = filledText(filled, 'name');
  if (typed !== '') {
    const span = findName(story, typed, content);
    if (span) return span;
    throw new UserError(word('nameNotPrinted'));
  }
  const listed = filled.values.speaker;
  const [value] = Array.isArray(listed) ? listed : [];
  if (value === NOBODY) return null;
  if (value === MACHINE) return MACHINE;
  const [start = Number.NaN, end = Number.NaN] = (value ?? '').split('-').map(Number);
  const isName = start >= 0 && end > start && end - start <= LONGEST_NAME;
  if (isName && end <= story.text.length && story.paragraphAt(start)) return [start, end];
  throw new UserError(word('chooseSpeaker'));
}

const OTHERS = [
  { label: 'nobodyNamed', value: NOBODY },
  { label: 'machineReading', value: MACHINE },
] as const;

function form(id: CustomId, analysed: Analysis, content: Span): Modal {
  const named = possibleSpeakers(analysed, content)
    .slice(0, limits.choices - OTHERS.length)
    .map(
      ({ name, span: [start, end] }): APISelectMenuOption => ({
        label: plainWithin(name, limits.choice),
        value: `${start}-${end}`,
      }),
    );
  return (words) => ({
    custom_id: encodeCustomId({ ...id, action: CORRECT, argument: '', ordinal: 0 }),
    title: words.correctSpeaker,
    components: [
      {
        type: ComponentType.Label,
        label: words.whoSaysIt,
        component: {
          type: ComponentType.StringSelect,
          custom_id: 'speaker',
          required: false,
          min_values: 0,
          options: [...named, ...OTHERS.map(({ label, value }) => ({ label: words[label], value }))],
        },
      },
      {
        type: ComponentType.Label,
        label: words.somebodyElse,
        description: words.nameAsPrinted,
        component: {
          type: ComponentType.TextInput,
          custom_id: 'name',
          style: TextInputStyle.Short,
          required: false,
          max_length: LONGEST_NAME,
        },
      },
    ],
  });
}
