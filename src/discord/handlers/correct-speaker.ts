import { type APISelectMenuOption, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { AskedStory } from '../../analysis/asked-story.ts';
import type { Control } from '../../answers/answer.ts';
import { nothing } from '../../answers/codec.ts';
import { correctableAt, findName, possibleSpeakers, speakerAt } from '../../answers/corrected-speakers.ts';
import { passagesAnswer } from '../../answers/passages-answer.ts';
import { UserError } from '../../errors.ts';
import { word } from '../../messages/messages.ts';
import type { CustomId } from '../../replies/custom-id.ts';
import { plainWithin } from '../../replies/inline-text.ts';
import { limits } from '../../replies/limits.ts';
import type { Span } from '../../story/span.ts';
import { defineAction } from '../core/action.ts';
import type { Modal, ModalValues } from '../core/command.ts';
import type { Context } from '../core/context.ts';
import { modalText } from '../core/modal-values.ts';
import { hasPermission } from '../core/permission.ts';
import { storyOf } from '../core/story-of.ts';

/** Values of the form's list besides spans. */
const NOBODY = 'nobody';
const MACHINE = 'machine';

const LONGEST_NAME = 300;

/** The button for those who may change stories, if the passage is a quotation. */
export async function correctControl(
  asked: AskedStory,
  { spans }: CustomId,
  context: Context,
): Promise<Control[]> {
  const [span] = spans;
  if (!span || !(await hasPermission('manager', context)) || !(await context.ask(correctableAt, asked, span)))
    return [];
  return [
    { ...correctAction.with(undefined, { story: asked.story, spans: [span] }), label: 'correctSpeaker' },
  ];
}

/** Asks who says it: someone the story names, no one, or the speaker the machine found. */
const correctAction = defineAction({
  name: 'correct',
  argument: nothing,
  requires: 'manager',
  async run({ id }, context) {
    const asked = await storyOf(id, context);
    const content = await contentAt(asked, id, context);
    const speakers = await context.ask(possibleSpeakers, asked, content);
    const now = await context.ask(speakerAt, asked, content);
    return { modal: form(id, speakers, { words: asked.story.slice(content), now }) };
  },
  async submit({ id, ...filled }, context) {
    const { library, owner } = context;
    const asked = await storyOf(id, context);
    const { story } = asked;
    const content = await contentAt(asked, id, context);
    const speaker = chosen(filled, asked, content);
    if (speaker === MACHINE) await library.uncorrectSpeaker(owner, story.hash, content);
    else await library.correctSpeaker(owner, story.hash, { content, speaker });
    return {
      content: await context.ask(passagesAnswer, await context.story(id.story), id.spans.slice(0, 1)),
    };
  },
});

async function contentAt(asked: AskedStory, { spans: [span] }: CustomId, context: Context): Promise<Span> {
  const content = span && (await context.ask(correctableAt, asked, span));
  if (!content) throw new UserError(word('nobodysWords'));
  return content;
}

/** A typed name takes precedence over one from the list. */
function chosen(filled: ModalValues, { story }: AskedStory, content: Span): Span | null | typeof MACHINE {
  const typed = modalText(filled, 'name');
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

/** @param quoted the words in question, and who says them as things are: chosen already */
function form(
  id: CustomId,
  speakers: ReturnType<typeof possibleSpeakers>,
  quoted: { readonly words: string; readonly now: string | null },
): Modal {
  const named = speakers.slice(0, limits.choices - OTHERS.length).map(
    ({ name, span: [start, end] }): APISelectMenuOption => ({
      label: plainWithin(name, limits.choice),
      value: `${start}-${end}`,
      ...(name === quoted.now ? { default: true } : {}),
    }),
  );
  return (messages) => ({
    custom_id: correctAction.formId(undefined, id),
    title: messages.correctSpeaker,
    components: [
      {
        type: ComponentType.Label,
        label: messages.whoSaysIt,
        description: plainWithin(quoted.words, limits.labelDescription),
        component: {
          type: ComponentType.StringSelect,
          custom_id: 'speaker',
          required: false,
          min_values: 0,
          options: [...named, ...OTHERS.map(({ label, value }) => ({ label: messages[label], value }))],
        },
      },
      {
        type: ComponentType.Label,
        label: messages.somebodyElse,
        description: messages.nameAsPrinted,
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
