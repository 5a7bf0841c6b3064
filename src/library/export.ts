import type { AnalysisStore } from './analysis-store.ts';
import type { ExportedStory, Library, Owner } from './library.ts';

/** Names the shape of the export, for whoever reads it with a program. */
const FORMAT = 'on-the-record/1';

/**
 * Everything that is kept of an owner as JSON, piece by piece: stories with all versions and their text, who added them
 * (Discord ids), pins and settings.
 */
export async function* exportJson(
  library: Library,
  owner: Owner,
  now: number = Date.now(),
): AsyncGenerator<string> {
  const settings = await library.settings(owner);
  yield `{"format":"${FORMAT}","exported":"${iso(now)}","owner":${JSON.stringify(owner)},"settings":${JSON.stringify(settings)},"stories":[`;
  let first = true;
  for await (const exported of library.exportAll(owner)) {
    const pinnedIn = await library.pinnedIn(owner, exported.entry.id);
    yield `${first ? '\n' : ',\n'}${JSON.stringify(storyRecord(exported, pinnedIn))}`;
    first = false;
  }
  yield ']}\n';
}

function storyRecord({ entry, versions }: ExportedStory, pinnedIn: readonly string[]): object {
  const { id, title, details, origin, addedBy, addedAt, site } = entry;
  return {
    id,
    title,
    details,
    origin,
    site,
    addedBy,
    added: iso(addedAt),
    pinnedIn,
    versions: versions.map(({ info, story }) => ({
      id: info.versionId,
      hash: info.hash,
      number: info.number,
      made: iso(info.madeAt),
      fetched: info.fetchedAt === null ? null : iso(info.fetchedAt),
      modified: info.modified,
      text: story.text,
      paragraphs: story.paragraphs.map(({ kind, number, span }) => ({ kind, number, span })),
      furniture: story.furniture,
      dropped: info.dropped,
    })),
  };
}

const COLUMNS = [
  'story',
  'title',
  'source',
  'published',
  'url',
  'version',
  'paragraph',
  'kind',
  'speaker',
  'speaker_type',
  'cue',
  'quotation',
  'start',
  'end',
] as const;

/**
 * The quotations of the newest versions as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need), piece by
 * piece. Offsets are UTF-16 code units into the version's text.
 */
export async function* exportCsv(
  library: Library,
  analyses: AnalysisStore,
  owner: Owner,
): AsyncGenerator<string> {
  yield `\ufeff${COLUMNS.join(',')}\r\n`;
  for await (const { entry, versions } of library.exportAll(owner)) {
    const story = versions.at(-1)?.story;
    if (!story) continue;
    const { attributions } = await analyses.analyse(story);
    const { source, published, url } = story.details;
    const rows = attributions.map(({ kind, speaker, cue, content }) => {
      const start = content[0]?.[0] ?? 0;
      const textOf = (spans: typeof content) => spans.map((span) => story.slice(span)).join(' […] ');
      return [
        entry.id,
        entry.title,
        source,
        published,
        url,
        entry.versionId,
        story.paragraphAt(start)?.number,
        kind,
        speaker?.name,
        speaker?.type,
        cue ? textOf(cue) : '',
        textOf(content),
        start,
        content.at(-1)?.[1],
      ];
    });
    yield rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
  }
}

/** Quoted always; an apostrophe keeps spreadsheets from running a cell as a formula (OWASP, CSV injection). */
function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

const iso = (time: number): string => new Date(time).toISOString();
