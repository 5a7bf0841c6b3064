import { createHash } from 'node:crypto';
import * as z from 'zod';
import { ExpectedError } from '../errors.ts';
import { checkLength } from '../story/decode-text.ts';
import { contains, type Span } from '../story/span.ts';
import { Story } from '../story/story.ts';
import { FORMAT } from './export.ts';
import type { Library } from './library.ts';
import type { Owner } from './owner.ts';
import { droppedSchema, layoutSchema } from './stored-story.ts';
import type { AddOutcome, NewVersion } from './story-entry.ts';

/** The names under which an export's stories leave. */
export const EXPORT_FILES = /^stories(?:-\d+)?\.json$/u;

const span = z.tuple([z.int().min(0), z.int().min(1)]);
const versionSchema = z.object({
  hash: z.string(),
  text: z.string(),
  modified: z.string().nullable(),
  paragraphs: z.array(z.object({ kind: z.enum(['headline', 'body', 'note']), span })),
  furniture: layoutSchema.shape.furniture,
  dropped: droppedSchema,
  // Missing in exports that are older than corrections.
  speakerCorrections: z.array(z.object({ content: span, speaker: span.nullable() })).default([]),
});
const storySchema = z.object({
  title: z.string(),
  details: layoutSchema.shape.details,
  versions: z.array(versionSchema).min(1),
});
const exportSchema = z.object({ format: z.literal(FORMAT), stories: z.array(storySchema) });

type ExportRecord = z.infer<typeof storySchema>;
type VersionRecord = z.infer<typeof versionSchema>;

export interface ImportedStory {
  readonly title: string;
  readonly kind?: AddOutcome['kind'];
  readonly newVersions: number;
  /** Why it was not kept. */
  readonly failed?: unknown;
}

/**
 * Keeps the stories of an export with all their versions and what moderators corrected. A story that is here already,
 * by one of its texts or its address, keeps its versions and its own corrections. A file proves no source, so every
 * story counts as uploaded.
 *
 * @param json an export's `stories.json`
 * @throws ExpectedError if it is no export
 */
export async function importExport(library: Library, owner: Owner, json: string): Promise<ImportedStory[]> {
  const results: ImportedStory[] = [];
  for (const record of readExport(json)) {
    const { title } = record;
    try {
      results.push({ title, ...(await keep(library, owner, record)) });
    } catch (failed) {
      results.push({ title, newVersions: 0, failed });
    }
  }
  return results;
}

function readExport(json: string): ExportRecord[] {
  try {
    return exportSchema.parse(JSON.parse(json)).stories;
  } catch {
    throw new ExpectedError('This is no export of stories. Take the stories.json of `/story export`.');
  }
}

async function keep(
  library: Library,
  owner: Owner,
  { title, details, versions }: ExportRecord,
): Promise<{ kind: AddOutcome['kind']; newVersions: number }> {
  const texts = versions.map((record) => ({ record, ...newVersion(record, details) }));
  const [first, ...later] = texts;
  if (!first) throw new ExpectedError('A story without a text.');
  const isKnown = await isHere(library, owner, texts, details.url);
  if (!isKnown) {
    const { record: _, ...story } = first;
    const { entry } = await library.add(owner, { ...story, origin: 'import', addedBy: null });
    for (const { record: _, ...version } of later) await library.addVersion(owner, entry.id, version);
    const kept = await library.entry(owner, entry.id);
    if (kept && kept.title !== title) await library.edit(owner, entry.id, { title });
  }
  for (const { record, story } of texts) await correct(library, owner, story, record);
  return isKnown ? { kind: 'duplicate', newVersions: 0 } : { kind: 'added', newVersions: later.length };
}

function newVersion(record: VersionRecord, details: ExportRecord['details']): NewVersion {
  const { text, hash, paragraphs, furniture, modified, dropped } = record;
  const spansOf = (kind: string) => paragraphs.filter((part) => part.kind === kind).map((part) => part.span);
  const [headline] = spansOf('headline');
  if (createHash('sha256').update(text).digest('hex') !== hash)
    throw new ExpectedError('Its text was changed after it was exported.');
  checkApart(paragraphs.map((part) => part.span));
  const layout = {
    text: checkLength(text),
    headline,
    body: spansOf('body'),
    notes: spansOf('note'),
    furniture,
    details,
  };
  const story = new Story(layout);
  return { story, modified: modified ?? undefined, dropped };
}

/** @throws ExpectedError if two paragraphs overlap: each is read, so overlaps could multiply the work */
function checkApart(spans: readonly Span[]): void {
  const ordered = [...spans].sort((a, b) => a[0] - b[0]);
  if (ordered.some(([start], at) => start < (ordered[at - 1]?.[1] ?? 0)))
    throw new ExpectedError('Its paragraphs overlap.');
}

async function isHere(
  library: Library,
  owner: Owner,
  texts: readonly NewVersion[],
  url: string | undefined,
): Promise<boolean> {
  if (await library.entryByAddress(owner, url)) return true;
  for (const { story } of texts) if (await library.entry(owner, story.id)) return true;
  return false;
}

/** Corrections made here since then take precedence over the export's. */
async function correct(
  library: Library,
  owner: Owner,
  { text, hash }: Story,
  { speakerCorrections }: VersionRecord,
): Promise<void> {
  const whole = [0, text.length] as const;
  const known = await library.speakerCorrections(owner, hash);
  const isKnown = new Set(known.map(({ content }) => content.join('-')));
  for (const correction of speakerCorrections) {
    const { content, speaker } = correction;
    const fits = [content, speaker ?? content].every((part) => part[0] < part[1] && contains(whole, part));
    if (fits && !isKnown.has(content.join('-'))) await library.correctSpeaker(owner, hash, correction);
  }
}
