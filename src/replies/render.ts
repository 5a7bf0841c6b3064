import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Answer, Control, Menu, Notice, Target } from '../answers/answer.ts';
import { alsoLabel, labels } from '../answers/labels.ts';
import type { Marks } from './citation.ts';
import { encodeCustomId } from './custom-id.ts';
import { cutAt } from './cut.ts';
import { plainWithin } from './inline-text.ts';
import { briefRefusal, layOut } from './layout.ts';
import { limits } from './limits.ts';
import { proveAnswer } from './proof.ts';

/** A file that comes with a message. */
export interface MessageFile {
  /** Letters, digits, `_`, `.` and `-`, as Discord keeps them; unique in a message. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A message as Discord takes it; the same for a reply, an edit and a follow-up. */
export interface MessageBody {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
  /** No part of the JSON: sent beside it. */
  readonly files?: readonly MessageFile[];
}

export interface DrawOptions {
  readonly isPrivate: boolean;
  /** Controls that do not depend on the answer, after its own; where there is no room the first of them go. */
  readonly usual?: readonly Control[];
  readonly marks?: Marks;
  /** A refusal is one line. */
  readonly brief?: boolean;
  readonly files?: readonly MessageFile[] | undefined;
}

const ACCENT = 0x3b82f6;
const ACCENT_REFUSAL = 0x8b949e;
/** The action of a select menu: what was chosen is itself a custom id. */
export const PICK = 'pick';

/**
 * Draws an answer or a notice as a Components V2 message: a container with one text display a section, then one row of
 * buttons and, where there is something to choose from, a select menu. What does not fit is carried by "More".
 *
 * @throws ProofError where an excerpt is not verbatim
 */
export function renderMessage(content: Answer | Notice, options: DrawOptions): MessageBody {
  const flags = MessageFlags.IsComponentsV2 | (options.isPrivate ? MessageFlags.Ephemeral : 0);
  const components =
    content.kind === 'notice'
      ? [container([noticeText(content)], ACCENT), ...rows(content.controls ?? [], content.menu)]
      : drawAnswer(content, options);
  const body = { flags, components, allowed_mentions: { parse: [] as [] } };
  const { files = [] } = options;
  return files.length === 0 ? body : { ...body, components: [...components, ...files.map(fileShown)], files };
}

function drawAnswer(
  answer: Answer,
  { usual = [], marks, brief = false, isPrivate }: DrawOptions,
): APIMessageTopLevelComponent[] {
  proveAnswer(answer);
  if (brief && !answer.answered) {
    const line = { type: ComponentType.TextDisplay as const, content: briefRefusal(answer, marks) };
    return [line, ...rows(fitting(answer.controls, usual), undefined)];
  }
  const { texts, more } = layOut(answer, { isPrivate, marks });
  const own = answer.controls.filter(({ action }) => action !== 'more');
  const controls = fitting(more ? [...own, more] : own, usual);
  const colour = answer.answered ? ACCENT : ACCENT_REFUSAL;
  return [container(texts, colour), ...rows(controls, answer.menu)];
}

/** Notices are short; whatever one holds, it can be sent. */
function noticeText({ lines }: Notice): string {
  const text = lines.join('\n');
  return text.length <= limits.text
    ? text
    : text.slice(
        0,
        cutAt(text, (units) => units <= limits.text),
      );
}

function container(texts: readonly string[], colour: number): APIMessageTopLevelComponent {
  return {
    type: ComponentType.Container,
    accent_color: colour,
    components: texts.map((content) => ({ type: ComponentType.TextDisplay, content })),
  };
}

/** A Components V2 message shows only the files that a component names. */
function fileShown({ name }: MessageFile): APIMessageTopLevelComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

function fitting(own: readonly Control[], usual: readonly Control[]): Control[] {
  const room = Math.max(0, limits.buttonsPerRow - own.length);
  return [...own, ...(room > 0 ? usual.slice(-room) : [])].slice(0, limits.buttonsPerRow);
}

function rows(controls: readonly Control[], menu: Menu | undefined): APIMessageTopLevelComponent[] {
  const drawn: APIMessageTopLevelComponent[] = [];
  if (controls.length > 0)
    drawn.push({ type: ComponentType.ActionRow, components: controls.map((one, at) => button(one, at)) });
  if (menu && menu.options.length > 0)
    drawn.push({ type: ComponentType.ActionRow, components: [selectMenu(menu)] });
  return drawn;
}

function button(control: Control, ordinal: number): APIButtonComponentWithCustomId {
  const { label, places } = control;
  return {
    type: ComponentType.Button,
    style: label === 'eraseForGood' ? ButtonStyle.Danger : ButtonStyle.Secondary,
    label: label === 'also' && places ? alsoLabel(places) : labels[label],
    custom_id: idOf(control, ordinal),
  };
}

function selectMenu({ placeholder, options }: Menu): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: idOf({ action: PICK, spans: [] }, 0),
    placeholder: labels[placeholder],
    options: options.slice(0, limits.choices).map(({ name, detail, target }, at): APISelectMenuOption => {
      const label = plainWithin(name, limits.choice);
      return {
        label: label === '' ? '—' : label,
        value: idOf(target, at),
        ...(detail ? { description: plainWithin(detail, limits.choice) } : {}),
      };
    }),
  };
}

function idOf({ action, story, spans, argument = '' }: Target, ordinal: number): string {
  return encodeCustomId({ action, story: story?.id ?? '', spans, argument, ordinal });
}
