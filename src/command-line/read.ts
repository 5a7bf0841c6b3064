import { basename } from 'node:path';
import * as z from 'zod';
import { ExpectedError, UserError } from '../errors.ts';
import { readStory } from '../story/formats/registry.ts';
import { UnreadablePage } from '../story/formats/unreadable-page.ts';
import type { StoryReading } from '../story/lay-out.ts';
import { readBytes } from '../story/read-file.ts';
import { readJsonLines } from './input.ts';
import { print, printJson } from './output.ts';

const lineSchema = z.object({ file: z.string(), url: z.string().optional(), tz: z.string().optional() });

/** What a file is read as, or why not. */
type FileRecord = ReturnType<typeof recordOf> | { readonly file: string; readonly obstacle: string };

/**
 * `read FILE… [--json]`: what each file is read as.
 *
 * @returns whether each could be read
 */
export async function readFiles(files: readonly string[], json: boolean): Promise<boolean> {
  let all = true;
  for (const file of files) {
    const record = await recordOfFile(file);
    if ('obstacle' in record) all = false;
    await (json ? printJson(record) : print(describe(record)));
  }
  return all;
}

/** `read < FILES.jsonl`: lines `{"file", "url"?, "tz"?}`; the time zone is that of the machine that the file is read on. */
export async function readListed(json: boolean): Promise<void> {
  const zone = process.env.TZ;
  for await (const { file, url, tz } of readJsonLines(process.stdin, lineSchema)) {
    if (tz !== undefined) process.env.TZ = tz;
    const record = await recordOfFile(file, url);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    await (json ? printJson(record) : print(describe(record)));
  }
}

async function recordOfFile(file: string, url?: string): Promise<FileRecord> {
  try {
    return recordOf(file, await readStory(await readBytes(file), { name: basename(file), url }));
  } catch (error) {
    if (error instanceof UnreadablePage) return { file, obstacle: error.obstacle };
    if (error instanceof UserError || error instanceof ExpectedError)
      return { file, obstacle: error.message };
    throw error;
  }
}

function recordOf(file: string, { story, modified, dropped }: StoryReading) {
  const { byline = null, published = null, source = null, url = null } = story.details;
  const isHeaded = story.paragraphs[0]?.kind === 'headline';
  return {
    file,
    title: isHeaded ? story.title : null,
    byline,
    published,
    modified: modified ?? null,
    source,
    url,
    paragraphs: story.paragraphs.map(({ kind, span }) => {
      const page = story.pageAt(span[0]);
      const seconds = story.timeAt(span[0]);
      return {
        kind,
        text: story.slice(span),
        ...(page === undefined ? {} : { page }),
        ...(seconds === undefined ? {} : { seconds }),
      };
    }),
    setAside: [
      ...story.furniture.map(({ span, reason }) => ({ reason, text: story.slice(span) })),
      ...dropped.map(({ reason, text }) => ({ reason, text })),
    ],
  };
}

function describe(record: FileRecord): string {
  if ('obstacle' in record)
    return record.obstacle.startsWith(record.file) ? record.obstacle : `${record.file}: ${record.obstacle}`;
  const { file, title, byline, published, source, paragraphs, setAside } = record;
  return [
    file,
    ...Object.entries({ title, byline, published, source }).map(
      ([name, value]) => `${name}: ${value ?? '-'}`,
    ),
    ...paragraphs.map(({ kind, text }) => (kind === 'note' ? `[note] ${text}` : text)),
    ...setAside.map(({ reason, text }) => `(${reason}) ${text}`),
  ].join('\n');
}
