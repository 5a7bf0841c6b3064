import type { SpeakerCorrection } from '../analysis/corrections.ts';
import { UserError } from '../errors.ts';
import { word } from '../messages/messages.ts';
import type { Story } from '../story/story.ts';
import { breathe } from '../workers/breathe.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { Parts } from './export-parts.ts';
import { COLUMNS, type QuotationRows, quotationRows } from './export-rows.ts';
import type { Library } from './library.ts';
import type { Owner } from './owner.ts';
import type { ExportedStory, StoryEntry, VersionInfo } from './story-entry.ts';

/** The format of the export, for programs that read it. */
export const FORMAT = 'on-the-record/1';

export interface ExportOptions {
  /** One story only, by its entry's or a version's id. */
  readonly story?: string | undefined;
  /** With the Discord ids of the people who added stories, the pins and the settings: for those who may see them. */
  readonly withPeople: boolean;
  /** Bytes that a file may have. */
  readonly maxBytes: number;
  readonly now?: number | undefined;
}

export interface ExportFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * What is kept of an owner's stories as files: `stories.json` with all versions, their text and the speakers that
 * moderators corrected, and `quotations.csv` with the quotations of the newest versions and their speakers as answers name
 * them, beside the machine's reading if that was corrected (RFC 4180, UTF-8 with a byte order mark, which spreadsheets
 * need). Offsets are UTF-16 code units into the version's text. If one file would be too large, several follow, each
 * complete in itself. `importExport` reads the first again.
 *
 * @throws UserError if there is no such story, or one alone is too large for a file
 */
export async function exportFiles(
  library: Library,
  analyses: AnalysisStore,
  owner: Owner,
  { story: id, withPeople, maxBytes, now = Date.now() }: ExportOptions,
): Promise<ExportFile[]> {
  const settings = withPeople ? `,"settings":${JSON.stringify(await library.settings(owner))}` : '';
  const head = `{"format":"${FORMAT}","exported":"${iso(now)}","owner":${JSON.stringify(owner)}${settings},"stories":[\n`;
  const stories = new Parts({ head, between: ',\n', tail: '\n]}\n', maxBytes });
  const quotations = new Parts({ head: `\ufeff${COLUMNS.join(',')}\r\n`, between: '', tail: '', maxBytes });
  for await (const exported of id === undefined ? library.exportAll(owner) : one(library, owner, id)) {
    const people = withPeople ? await peopleOf(library, owner, exported) : {};
    const texts = await readTexts(exported, library, analyses, owner);
    stories.add(JSON.stringify({ ...storyRecord(exported.entry, texts), ...people }));
    quotations.add(texts.at(-1)?.rows?.csv ?? '');
    // A large library must not delay everyone's answers.
    await breathe();
  }
  return [
    ...stories.files('stories', 'json', 'application/json'),
    ...quotations.files('quotations', 'csv', 'text/csv'),
  ];
}

async function* one(library: Library, owner: Owner, id: string): AsyncGenerator<ExportedStory> {
  const entry = await library.entry(owner, id);
  if (!entry || entry.origin === 'sample') throw new UserError(word('noSuchStory'));
  const versions: ExportedStory['versions'][number][] = [];
  for (const info of await library.versions(owner, entry.id)) {
    const story = await library.get(owner, info.versionId);
    if (story) versions.unshift({ info, story });
  }
  yield { entry, versions };
}

async function peopleOf(library: Library, owner: Owner, { entry }: ExportedStory): Promise<object> {
  return { addedBy: entry.addedBy, pinnedIn: await library.pinnedIn(owner, entry.id) };
}

/** A version with what moderators corrected in it. */
interface Text {
  readonly info: VersionInfo;
  readonly story: Story;
  readonly corrections: readonly SpeakerCorrection[];
  /** Read with the corrections; for the newest version, and for others if there are any. */
  readonly rows: QuotationRows | undefined;
}

async function readTexts(
  { entry, versions }: ExportedStory,
  library: Library,
  analyses: AnalysisStore,
  owner: Owner,
): Promise<Text[]> {
  const texts: Text[] = [];
  for (const { info, story } of versions) {
    const corrections = await library.speakerCorrections(owner, story.hash);
    const isRead = corrections.length > 0 || info === versions.at(-1)?.info;
    const { id, title, versionId } = entry;
    const rows = isRead
      ? await analyses.ask(
          owner,
          quotationRows,
          { story, corrections },
          { id, title, versionId },
          corrections.map(({ content }) => content),
        )
      : undefined;
    texts.push({ info, story, corrections, rows });
  }
  return texts;
}

function storyRecord(entry: StoryEntry, texts: readonly Text[]): object {
  const { id, title, details, origin, addedAt, site } = entry;
  return {
    id,
    title,
    details,
    origin,
    site,
    added: iso(addedAt),
    versions: texts.map(({ info, story, corrections, rows }) => ({
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
      speakerCorrections: corrections.map((correction, at) =>
        correctionRecord(correction, story, rows?.machineRead[at] ?? null),
      ),
    })),
  };
}

/** The speaker by a moderator, and by the machine; without a name for no one. */
function correctionRecord(
  { content, speaker }: SpeakerCorrection,
  story: Story,
  machineRead: string | null,
): object {
  return {
    content,
    words: story.slice(content),
    speaker,
    name: speaker && story.slice(speaker),
    machineRead,
  };
}

const iso = (time: number): string => new Date(time).toISOString();
