import type { Excerpt } from '../story/excerpt.ts';
import type { Story } from '../story/story.ts';
import { plainAddress } from '../story/web-address.ts';
import { say, type Wording, type Words } from '../words/words.ts';
import { within } from './inline-text.ts';
import { limits } from './limits.ts';
import { textDirectives } from './text-fragment.ts';

/** What stands beside each story's outlet, by its id: "cnn.com, fetched …" or that nobody checked it, and more. */
export type Marks = ReadonlyMap<string, readonly Wording[]>;

/** In which language a story is cited, and how. */
export interface Citing {
  readonly words: Words;
  readonly marks?: Marks | undefined;
}

const LONGEST_SOURCE = 100;

/** The small line under a quotation: outlet, paragraph with a link to the passage, date, "updated". */
export function citationLine(story: Story, excerpt: Excerpt, citing: Citing): string {
  const { words } = citing;
  const page = story.pageAt(excerpt.span[0]);
  const place = [
    words.place(excerpt.paragraph, story.length),
    ...(page === undefined ? [] : [words.filePage(page)]),
  ].join(', ');
  const link = passageLink(story, excerpt);
  const parts = [
    outletLabel(story, citing),
    link ? `[${place}](${link})` : place,
    dayOf(story.details.published) ?? words.noDate,
    story.updated ? words.updated : undefined,
  ];
  return `-# ${parts.filter((part) => part !== undefined).join(' · ')}`;
}

/** "CNN (cnn.com, fetched …)", "CNN (pasted, unchecked)"; undefined where there is nothing to say. */
export function outletLabel(story: Story, { words, marks }: Citing): string | undefined {
  const { source } = story.details;
  const mark = marks
    ?.get(story.id)
    ?.map((wording) => say(words, wording))
    .join('; ');
  const outlet = source?.trim() ? within(source, LONGEST_SOURCE) : undefined;
  if (mark === undefined) return outlet;
  return outlet === undefined ? mark : `${outlet} (${mark})`;
}

/** The story's address with a text fragment that scrolls to the passage: as many directives as fit into a link. */
export function passageLink(story: Story, excerpt: Excerpt): string | undefined {
  const base = linkable(story.details.url);
  if (base === undefined) return undefined;
  const directives = textDirectives(story, excerpt).map((directive) => `text=${directive}`);
  for (let count = directives.length; count > 0; count--) {
    const link = `${base}#:~:${directives.slice(0, count).join('&')}`;
    if (link.length <= limits.linkUrl) return link;
  }
  return base.length <= limits.linkUrl ? base : undefined;
}

/** Checked where it is drawn, whatever let it in: a date stands there as it is. */
function dayOf(published: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?=T|$)/u.exec(published ?? '')?.[0];
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
