import { type Messages, say, type Wording } from '../messages/messages.ts';
import type { Excerpt } from '../story/excerpt.ts';
import type { Story } from '../story/story.ts';
import { plainAddress } from '../story/web-address.ts';
import { within } from './inline-text.ts';
import { limits } from './limits.ts';
import { startOnly, textDirectives } from './text-fragment.ts';

/** What follows each story's outlet, by its id: where and when it was fetched, or who brought it, and more. */
export type Marks = ReadonlyMap<string, readonly Wording[]>;

/** In which language a story is cited, and how. */
export interface CitationContext {
  readonly messages: Messages;
  readonly marks?: Marks | undefined;
}

const LONGEST_SOURCE = 100;
const LONGEST_HEADLINE = 120;

/** The place of an excerpt, with a link to it: "para 7", "headline", "para 7, page 3", "para 7, at 01:23". */
export function placeOf(story: Story, excerpt: Excerpt, messages: Messages): string {
  const page = story.pageAt(excerpt.span[0]);
  const seconds = story.timeAt(excerpt.span[0]);
  const place = [
    messages.place(excerpt.paragraph),
    ...(page === undefined ? [] : [messages.filePage(page)]),
    ...(seconds === undefined ? [] : [messages.recordedAt(clockOf(seconds))]),
  ].join(', ');
  const link = passageLink(story, excerpt);
  return link ? `[${place}](${link})` : place;
}

/** "01:23", "1:02:03": as a player shows it. */
function clockOf(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const whole = Math.floor(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(whole % 60)}`;
}

/** The headline with a link to the page; undefined if the story has none. */
export function headlineOf(story: Story): string | undefined {
  const headline = story.paragraphs.find(({ kind }) => kind === 'headline');
  if (!headline) return undefined;
  const text = within(story.slice(headline.span), LONGEST_HEADLINE);
  const link = linkable(story.details.url);
  return link !== undefined && link.length <= limits.linkUrl ? `[${text}](${link})` : text;
}

/**
 * What the reader should know of a story in addition to its headline: outlet, day, whether it was updated, its origin.
 */
export function sourceParts(story: Story, { messages, marks }: CitationContext): string[] {
  const { source, published } = story.details;
  const day = dayOf(published);
  const parts = [
    source?.trim() ? within(source, LONGEST_SOURCE) : undefined,
    day === undefined ? messages.noDate : messages.day(day),
    story.updated ? messages.updated : undefined,
    ...(marks?.get(story.id) ?? []).map((wording) => say(messages, wording)),
  ];
  return parts.filter((part) => part !== undefined);
}

/** What tells a story from the others on a card: its outlet if no other has the same, else its headline. */
export function shortName(story: Story, others: readonly Story[]): string {
  const { source } = story.details;
  const isOwn = others.every((other) => other === story || other.details.source !== source);
  return source?.trim() && isOwn ? within(source, LONGEST_NAME) : within(story.title, LONGEST_NAME);
}

const LONGEST_NAME = 50;

/** The story's address with a text fragment that scrolls to the passage: as many directives as fit into a link. */
export function passageLink(story: Story, excerpt: Excerpt): string | undefined {
  const base = linkable(story.details.url);
  if (base === undefined) return undefined;
  const directives = textDirectives(story, excerpt).map((directive) => `text=${directive}`);
  const shorter = directives.map(startOnly);
  // A letter that is not ASCII takes six to nine characters of an address.
  for (const some of [
    ...directives.map((_, at) => directives.slice(0, directives.length - at)),
    ...shorter,
  ]) {
    const link = `${base}#:~:${[some].flat().join('&')}`;
    if (link.length <= limits.linkUrl) return link;
  }
  return base.length <= limits.linkUrl ? base : undefined;
}

/** Checked where it is drawn, whatever let it in: a day that the calendar has, or none. */
export function dayOf(published: string | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/u.exec(published ?? '')?.[0];
  return day !== undefined && Number.isFinite(Date.parse(day)) ? day : undefined;
}

/** An address without its fragment, in which nothing ends the link around it or begins a mark of Discord's. */
function linkable(address: string | undefined): string | undefined {
  const url = plainAddress(address);
  if (!url) return undefined;
  url.hash = '';
  return url.href.replace(/[()[\]<>*_~|\\`\s]/gu, encodeMark);
}

function encodeMark(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
