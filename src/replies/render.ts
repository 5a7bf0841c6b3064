import {
  type APIButtonComponentWithCustomId,
  type APIChannelSelectComponent,
  type APIMessageTopLevelComponent,
  type APIRoleSelectComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ChannelType,
  ComponentType,
  MessageFlags,
  SelectMenuDefaultValueType,
} from 'discord-api-types/v10';
import type { Answer, Control, Menu, Notice, Picker, Target } from '../answers/answer.ts';
import { closestAction } from '../answers/closest.ts';
import { moreAction } from '../answers/passages-answer.ts';
import type { Paragraph } from '../messages/grammar.ts';
import { type Messages, say, sayName } from '../messages/messages.ts';
import type { Story } from '../story/story.ts';
import type { Marks } from './citation.ts';
import { encodeCustomId } from './custom-id.ts';
import { cutAt } from './cut.ts';
import { plainWithin } from './inline-text.ts';
import { layOut } from './layout.ts';
import { limits } from './limits.ts';
import { proveMessage } from './message-proof.ts';
import { proveAnswer } from './proof.ts';
import { briefRefusal } from './refusal-text.ts';
import { colourOf } from './signs.ts';

/** A file that comes with a message. */
export interface MessageFile {
  /** Letters, digits, `_`, `.` and `-`, as Discord keeps them; unique in a message. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A message as Discord takes it, for a reply, an edit or a follow-up. */
export interface MessageBody {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
  /** No part of the JSON: sent beside it. */
  readonly files?: readonly MessageFile[];
}

export interface DrawOptions {
  readonly isPrivate: boolean;
  /** The language of the reader. */
  readonly messages: Messages;
  /** Controls that do not depend on the answer, after its own; if there is no room the first of them go. */
  readonly usual?: readonly Control[];
  readonly marks?: Marks;
  /** A refusal is one line. */
  readonly brief?: boolean;
  /** False if the server wants no coloured bar. */
  readonly colours?: boolean;
  readonly files?: readonly MessageFile[] | undefined;
}

/** For what the bot says about itself. */
const PLAIN = 0x3b82f6;
/** Buttons of a card: with more, people cannot tell them apart at a glance. */
const MOST_BUTTONS = 4;
/** The action of a select menu: what was chosen is itself a custom id. */
export const PICK = 'pick';

/**
 * Draws an answer or a notice as a Components V2 message: a container with one text display a section, then one row of
 * buttons and, if there is something to choose from, a select menu. What does not fit is carried by "More".
 *
 * @throws ProofError if an excerpt is not verbatim, or a line of the message is drawn as a quotation and is none
 */
export function renderMessage(content: Answer | Notice, options: DrawOptions): MessageBody {
  const flags = MessageFlags.IsComponentsV2 | (options.isPrivate ? MessageFlags.Ephemeral : 0);
  const components = content.kind === 'notice' ? drawNotice(content, options) : drawAnswer(content, options);
  proveMessage(components, content.kind === 'notice' ? [] : storiesOf(content));
  const body = { flags, components, allowed_mentions: { parse: [] as [] } };
  const { files = [] } = options;
  return files.length === 0 ? body : { ...body, components: [...components, ...files.map(fileShown)], files };
}

/** The stories whose words an answer may hold. */
function storiesOf({ sections, searched }: Answer): Story[] {
  const quoted = sections.flatMap(({ passages }) => passages.map(({ story }) => story));
  return [...new Set([...quoted, ...searched])];
}

function drawNotice(notice: Notice, { colours, messages }: DrawOptions): APIMessageTopLevelComponent[] {
  const { controls = [], menu, pickers = [] } = notice;
  return [
    container([noticeText(notice, messages)], PLAIN, colours),
    ...rows(controls, menu, messages),
    ...pickers.map((picker, at): APIMessageTopLevelComponent => {
      const ordinal = controls.length + at;
      return { type: ComponentType.ActionRow, components: [pickerSelect(picker, ordinal, messages)] };
    }),
  ];
}

function drawAnswer(
  answer: Answer,
  { usual = [], marks, brief = false, isPrivate, colours, messages }: DrawOptions,
): APIMessageTopLevelComponent[] {
  proveAnswer(answer);
  if (brief && !answer.answered) {
    const line = {
      type: ComponentType.TextDisplay as const,
      content: briefRefusal(answer, { messages, marks }),
    };
    return [line, ...rows(fitting(answer.controls, usual), undefined, messages)];
  }
  const { texts, more } = layOut(answer, { isPrivate, messages, marks });
  const isShown = answer.sections.some(({ passages }) => passages.length > 0);
  const own = answer.controls.filter(
    ({ action }) => action !== moreAction.name && !(action === closestAction.name && isShown),
  );
  const controls = fitting(more ? [...own, more] : own, usual);
  const { menu, storyMenu } = answer;
  return [container(texts, colourOf(answer), colours), ...rows(controls, menu, messages, storyMenu)];
}

/** Notices are short; whatever one holds, it can be sent. */
function noticeText({ lines }: Notice, messages: Messages): string {
  const text = lines.map((line) => say(messages, line)).join('\n');
  return text.length <= limits.text
    ? text
    : text.slice(
        0,
        cutAt(text, (units) => units <= limits.text),
      );
}

function container(texts: readonly string[], colour: number, colours = true): APIMessageTopLevelComponent {
  return {
    type: ComponentType.Container,
    ...(colours ? { accent_color: colour } : {}),
    components: texts.map((content) => ({ type: ComponentType.TextDisplay, content })),
  };
}

/** A Components V2 message shows only the files that a component names. */
function fileShown({ name }: MessageFile): APIMessageTopLevelComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

/** One row; the last of the usual controls, which takes the answer away or shares it, is there even beside a full one. */
function fitting(own: readonly Control[], usual: readonly Control[]): Control[] {
  const room = Math.max(1, MOST_BUTTONS - own.length);
  return [...own.slice(0, MOST_BUTTONS - Math.min(1, usual.length)), ...usual.slice(-room)];
}

function rows(
  controls: readonly Control[],
  menu: Menu | undefined,
  messages: Messages,
  storyMenu?: Menu,
): APIMessageTopLevelComponent[] {
  const drawn: APIMessageTopLevelComponent[] = [];
  const buttons = controls.map((control, ordinal) => button(control, ordinal, messages));
  for (let at = 0; at < buttons.length; at += limits.buttonsPerRow)
    drawn.push({
      type: ComponentType.ActionRow,
      components: buttons.slice(at, at + limits.buttonsPerRow),
    });
  for (const [at, list] of [menu, storyMenu].entries())
    if (list && list.options.length > 0)
      drawn.push({ type: ComponentType.ActionRow, components: [selectMenu(list, at, messages)] });
  return drawn;
}

function button(control: Control, ordinal: number, messages: Messages): APIButtonComponentWithCustomId {
  const { label, name, places } = control;
  const ours = label === 'also' && places ? alsoLabel(places, messages) : messages[label];
  return {
    type: ComponentType.Button,
    style: label === 'eraseForGood' ? ButtonStyle.Danger : ButtonStyle.Secondary,
    label: name === undefined ? ours : plainWithin(name, limits.buttonLabel),
    custom_id: idOf(control, ordinal),
  };
}

const MOST_PLACES = 4;

/** "Also para 5", "Also headline, para 5, 7": at most so many places. */
function alsoLabel(places: readonly Paragraph[], messages: Messages): string {
  const distinct = [...new Set(places)];
  const named = distinct.map((place, at) =>
    place && distinct.slice(0, at).some((other) => other) ? String(place) : messages.place(place),
  );
  const shown = named.length > MOST_PLACES ? [...named.slice(0, MOST_PLACES), '…'] : named;
  return `${messages.also} ${shown.join(', ')}`;
}

function selectMenu(
  { placeholder, options }: Menu,
  ordinal: number,
  messages: Messages,
): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: encodeCustomId({ action: PICK, story: '', spans: [], argument: '', ordinal }),
    placeholder: messages[placeholder],
    options: options
      .slice(0, limits.choices)
      .map(({ name, detail, isChosen, target }, at): APISelectMenuOption => {
        const label = plainWithin(sayName(messages, name), limits.choice);
        return {
          label: label === '' ? '—' : label,
          value: idOf(target, at),
          ...(isChosen ? { default: true } : {}),
          ...(detail ? { description: plainWithin(sayName(messages, detail), limits.choice) } : {}),
        };
      }),
  };
}

/** Where people can write: a channel; a forum's posts and threads count as their channel. */
const CHANNELS = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum];

function pickerSelect(
  { of, placeholder, target, chosen }: Picker,
  ordinal: number,
  messages: Messages,
): APIRoleSelectComponent | APIChannelSelectComponent {
  const base = { custom_id: idOf(target, ordinal), placeholder: messages[placeholder], min_values: 0 };
  return of === 'role'
    ? {
        ...base,
        type: ComponentType.RoleSelect,
        max_values: 1,
        default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
      }
    : {
        ...base,
        type: ComponentType.ChannelSelect,
        max_values: limits.choices,
        channel_types: CHANNELS,
        default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
      };
}

function idOf({ action, story, spans, argument = '' }: Target, ordinal: number): string {
  return encodeCustomId({ action, story: story?.id ?? '', spans, argument, ordinal });
}
