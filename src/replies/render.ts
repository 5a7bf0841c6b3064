import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Answer, Control, Notice, Passage, Section } from '../answers/answer.ts';
import { labels, pageLabel, searchedLabel } from '../answers/labels.ts';
import type { Span } from '../story/span.ts';
import { citationLine } from './citation.ts';
import { encodeCustomId } from './custom-id.ts';
import { escapeLine, LINE_BREAK, splitAtBreaks } from './escape.ts';
import { limits } from './limits.ts';
import { proveAnswer } from './proof.ts';

/** A message as Discord takes it; the same for a reply, an edit and a follow-up. */
export interface MessageBody {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
}

const ACCENT = 0x3b82f6;
const ACCENT_REFUSAL = 0x8b949e;
/** Text kept free for the lines of ours that follow the passages. */
const RESERVE = 300;

/**
 * Draws an answer or a notice as a Components V2 message: a container with one text display a section, then one row of
 * controls. Whole passages that no longer fit are left off the end (a "More" or "Next" control carries them).
 *
 * @throws ProofError where an excerpt is not verbatim
 */
export function renderMessage(content: Answer | Notice, isPrivate: boolean): MessageBody {
  const parts = content.kind === 'notice' ? [content.lines.join('\n')] : answerTexts(content);
  const inside: APIComponentInContainer[] = parts.map((text) => ({
    type: ComponentType.TextDisplay,
    content: text,
  }));
  const refusal = content.kind === 'answer' && !content.answered;
  const components: APIMessageTopLevelComponent[] = [
    { type: ComponentType.Container, accent_color: refusal ? ACCENT_REFUSAL : ACCENT, components: inside },
  ];
  if (content.kind === 'answer' && content.controls.length > 0)
    components.push({
      type: ComponentType.ActionRow,
      components: content.controls.slice(0, limits.buttonsPerRow).map(button),
    });
  const flags = MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0);
  return { flags, components, allowed_mentions: { parse: [] } };
}

function button(control: Control, ordinal: number): APIButtonComponentWithCustomId {
  const { action, spans, argument = '', story } = control;
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: labels[control.label],
    custom_id: encodeCustomId({ action, story: story.id, spans, argument, ordinal }),
  };
}

function answerTexts(answer: Answer): string[] {
  proveAnswer(answer);
  const texts: string[] = [];
  let room = limits.text - RESERVE;
  if (!answer.answered) {
    texts.push(refusalText(answer));
    room -= texts[0]?.length ?? 0;
  }
  for (const section of answer.sections) {
    const text = sectionText(section, room);
    if (text === '') break;
    texts.push(text);
    room -= text.length;
  }
  if (answer.page && answer.page.of > 1) texts.push(`-# ${pageLabel(answer.page.number, answer.page.of)}`);
  return texts.slice(0, limits.components - limits.buttonsPerRow - 2);
}

function refusalText(answer: Answer): string {
  const searched = answer.searched.slice(0, 5).map((story) => {
    const hasHeadline = story.paragraphs.some((paragraph) => paragraph.kind === 'headline');
    const source = story.details.source
      ? ` · ${escapeLine(splitAtBreaks(story.details.source).join(' '))}`
      : '';
    return `-# Searched: ${searchedLabel(hasHeadline, story.length)}${source}`;
  });
  return [`**${labels.notInStory}**`, ...searched].join('\n');
}

function sectionText(section: Section, room: number): string {
  const lines = section.label ? [`**${labels[section.label]}**`] : [];
  let used = lines.join('\n').length;
  let shown = 0;
  for (const passage of section.passages) {
    const text = passageText(passage, room - used);
    if (text === undefined) break;
    lines.push(text);
    used += text.length + 1;
    shown++;
  }
  return shown > 0 ? lines.join('\n') : '';
}

/** @returns undefined where the passage does not fit into `room` characters and is not the first to be shown */
function passageText(passage: Passage, room: number): string | undefined {
  const { story, excerpt, speaker, cue, resolved, unclear, bold = [] } = passage;
  const head = unclear
    ? `**${labels.unclear}**`
    : speaker
      ? `**${inLine(speaker.text)}**${cue ? ` · ${inLine(cue.text)}` : ''}`
      : undefined;
  const foot = [
    resolved ? `-# “${inLine(resolved.from.text)}”: ${inLine(resolved.by.text)}` : undefined,
    bold.length > 0 ? `-# ${labels.boldAdded}` : undefined,
    citationLine(story, excerpt),
  ];
  const around = [head, ...foot].filter((line) => line !== undefined).join('\n').length;
  const quoted = quoteLines(excerpt.text, excerpt.span[0], bold);
  const size = quoted.join('\n').length + around;
  if (size > room) {
    if (room < limits.text - RESERVE - 200) return undefined;
    return [head, ...clampQuote(quoted, room - around - 8), ...foot]
      .filter((line) => line !== undefined)
      .join('\n');
  }
  return [head, ...quoted, ...foot].filter((line) => line !== undefined).join('\n');
}

/** Story text inside a line of ours: its line breaks would end the line. */
function inLine(text: string): string {
  return escapeLine(splitAtBreaks(text).join(' '));
}

/** The excerpt as block-quote lines, each an escaped substring of the story; `bold` are spans of the story. */
export function quoteLines(text: string, start: number, bold: readonly Span[] = []): string[] {
  const lines: string[] = [];
  let from = 0;
  while (from <= text.length) {
    let to = from;
    while (to < text.length && !LINE_BREAK.test(text.charAt(to))) to++;
    const line = text.slice(from, to);
    if (line.trim() !== '') lines.push(`> ${boldLine(line, start + from, bold)}`);
    from = to + 1;
  }
  return lines;
}

function boldLine(line: string, start: number, bold: readonly Span[]): string {
  const inside = bold
    .map(([s, e]) => [Math.max(0, s - start), Math.min(line.length, e - start)] as const)
    .filter(([s, e]) => s < e);
  if (inside.length === 0) return escapeLine(line);
  let out = '';
  let at = 0;
  for (const [s, e] of inside.sort((a, b) => a[0] - b[0])) {
    if (s < at) continue;
    const before = line.slice(at, s);
    out += `${before === '' ? '' : at === 0 ? escapeLine(before) : escapeInner(before)}**${escapeInner(line.slice(s, e))}**`;
    at = e;
  }
  return at < line.length ? out + escapeInner(line.slice(at)) : out;
}

/** Escapes a piece that does not stand at the start of its line. */
function escapeInner(text: string): string {
  return escapeLine(`x${text}`).slice(1);
}

/** Cuts quoted lines at a word to fit; what is missing is shown as […] outside the quoted line. */
function clampQuote(lines: readonly string[], room: number): string[] {
  const kept: string[] = [];
  let left = room;
  for (const line of lines) {
    if (line.length + 1 <= left) {
      kept.push(line);
      left -= line.length + 1;
      continue;
    }
    const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line.slice(0, left))];
    const cut = graphemes
      .slice(0, -1)
      .map((part) => part.segment)
      .join('');
    const atWord = cut.lastIndexOf(' ') > left / 2 ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
    kept.push(atWord.replace(/\\+$/u, ''), '[…]');
    break;
  }
  return kept;
}
