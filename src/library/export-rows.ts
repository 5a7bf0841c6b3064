import type { Analysis } from '../analysis/analysis.ts';
import { attributionAt } from '../analysis/attribution-at.ts';
import type { Span } from '../story/span.ts';
import type { StoryEntry } from './story-entry.ts';

/** The columns of `quotations.csv`. */
export const COLUMNS = [
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
  'corrected',
  'machine_speaker',
] as const;

export interface QuotationRows {
  /** A line for each quotation. */
  readonly csv: string;
  /** For each span that a moderator corrected, the speaker the machine found. */
  readonly machineRead: readonly (string | null)[];
}

/** The quotations of a story as lines of a table. */
export function quotationRows(
  analysis: Analysis,
  entry: Pick<StoryEntry, 'id' | 'title' | 'versionId'>,
  corrected: readonly Span[],
): QuotationRows {
  const { story, attributions } = analysis;
  const machineRead = corrected.map((span) => attributionAt(analysis, span)?.readSpeaker?.name ?? null);
  const { source, published, url } = story.details;
  const rows = attributions.map(({ kind, speaker, readSpeaker, cue, content }) => {
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
      readSpeaker === undefined ? '' : 'yes',
      readSpeaker?.name,
    ];
  });
  return { csv: rows.map((row) => `${row.map(cell).join(',')}\r\n`).join(''), machineRead };
}

/** Quoted always; an apostrophe keeps spreadsheets from running a cell as a formula (OWASP, CSV injection). */
function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－−＠]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
