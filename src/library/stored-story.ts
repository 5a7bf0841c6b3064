import * as z from 'zod';
import type { FurnitureReason } from '../messages/en/lines.ts';
import { cleanDetails, cleanLine, type StoryDetails } from '../story/details.ts';
import { Story, type StoryLayout } from '../story/story.ts';
import type { Corrections, Dropped, NewVersion } from './story-entry.ts';

const span = z.tuple([z.number(), z.number()]);
const text = z.string().optional();
/** Not checked to be one of today's: a row may be older than a reason's name. */
const reason = z.custom<FurnitureReason>((value) => typeof value === 'string');
export const layoutSchema = z.object({
  headline: span.optional(),
  body: z.array(span),
  notes: z.array(span),
  furniture: z.array(z.object({ span, reason })),
  pages: z.array(z.tuple([z.number(), z.number()])).optional(),
  times: z.array(z.tuple([z.number(), z.number()])).optional(),
  details: z.object({ source: text, byline: text, published: text, url: text }),
});
export const droppedSchema = z.array(z.object({ reason, text: z.string(), words: z.number() }));
const correctionsSchema = z.object({ title: text, source: text, byline: text, published: text });

/** A story's shape as JSON; its text is kept beside it. */
export function packLayout(story: Story): string {
  const spansOf = (kind: string) =>
    story.paragraphs.filter((part) => part.kind === kind).map((part) => part.span);
  const layout: Omit<StoryLayout, 'text'> = {
    headline: spansOf('headline')[0],
    body: spansOf('body'),
    notes: spansOf('note'),
    furniture: story.furniture,
    ...(story.pages.length > 0 ? { pages: story.pages } : {}),
    ...(story.times.length > 0 ? { times: story.times } : {}),
    details: story.details,
  };
  return JSON.stringify(layout);
}

/**
 * The story as it was kept; corrected details take the place of its own.
 *
 * @throws ZodError or RangeError if the row is damaged
 */
export function unpackStory(storyText: string, layout: string, corrections: StoredCorrections = {}): Story {
  const shape = layoutSchema.parse(JSON.parse(layout));
  return new Story({ ...shape, text: storyText, details: correct(shape.details, corrections) });
}

export function unpackDetails(layout: string, corrections: StoredCorrections = {}): StoryDetails {
  return cleanDetails(correct(layoutSchema.parse(JSON.parse(layout)).details, corrections));
}

export type StoredCorrections = Readonly<z.infer<typeof correctionsSchema>>;

export function readCorrections(json: string | null): StoredCorrections {
  return json === null ? {} : cleanCorrections(correctionsSchema.parse(JSON.parse(json)));
}

/** Later corrections over earlier ones; null takes one back. */
export function mergeCorrections(current: StoredCorrections, change: Corrections): StoredCorrections {
  const merged = Object.entries({ ...current, ...change }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return cleanCorrections(correctionsSchema.parse(Object.fromEntries(merged)));
}

/** What was typed, or came with an export, is cleaned as a page's own details are. */
function cleanCorrections({ title, ...details }: StoredCorrections): StoredCorrections {
  const { url: _, ...clean } = cleanDetails(details);
  const all = Object.entries({ title: cleanLine(title), ...clean });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

function correct(details: StoryDetails, { source, byline, published }: StoredCorrections): StoryDetails {
  return {
    ...details,
    ...(source === undefined ? {} : { source }),
    ...(byline === undefined ? {} : { byline }),
    ...(published === undefined ? {} : { published }),
  };
}

/** UTF-8 bytes that a version takes in a database: its text, its shape with the details, what was left out of it. */
export function keptBytes({ story, dropped }: Pick<NewVersion, 'story' | 'dropped'>): number {
  const parts = [story.text, packLayout(story), packDropped(dropped) ?? ''];
  return parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
}

const DROPPED_KEPT = 60;
const DROPPED_LENGTH = 200;

export function packDropped(dropped: readonly Dropped[] = []): string | null {
  if (dropped.length === 0) return null;
  const kept = dropped.slice(0, DROPPED_KEPT);
  return JSON.stringify(
    kept.map((part) => ({ ...part, text: part.text.slice(0, DROPPED_LENGTH).toWellFormed() })),
  );
}

export function readDropped(json: string | null): Dropped[] {
  return json === null ? [] : droppedSchema.parse(JSON.parse(json));
}
