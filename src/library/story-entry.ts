import type { FurnitureReason } from '../messages/en/lines.ts';
import type { StoryDetails } from '../story/details.ts';
import type { Story } from '../story/story.ts';

/** How a story came in; a pasted one is "unchecked", because it was not fetched from its source. */
export type Origin = 'url' | 'file' | 'paste' | 'import' | 'sample';

/** A part of a page that did not become part of the story; kept, so nothing disappears silently. */
export interface Dropped {
  readonly reason: FurnitureReason;
  /** The first words of it. */
  readonly text: string;
  /** Number of words. */
  readonly words: number;
}

/** What is known about a story without loading its text. */
export interface StoryEntry {
  /** The same through all versions of the story. */
  readonly id: string;
  /** `Story.id` of the newest version. */
  readonly versionId: string;
  /** SHA-256 of the newest version's text, hexadecimal. */
  readonly hash: string;
  /** The corrected title if one was given, else the headline. A corrected title is a label, never quoted. */
  readonly title: string;
  readonly details: StoryDetails;
  readonly origin: Origin;
  /** Discord id of who added it; null if unknown or forgotten on request. */
  readonly addedBy: string | null;
  /** Milliseconds since 1970, as all times of the library. */
  readonly addedAt: number;
  /** When the newest version was fetched from its address; null for files and pastes. */
  readonly fetchedAt: number | null;
  /** Modification date as the page gives it, ISO 8601. */
  readonly modified: string | null;
  /** Host name the story was fetched from. */
  readonly site: string | null;
  readonly versions: number;
  /** Quotations found in the newest version; null if not counted. */
  readonly quotations: number | null;
  /** UTF-8 bytes that the newest version takes: text, shape, details and what was left out. */
  readonly bytes: number;
}

/** One state of a story's text. */
export interface VersionInfo {
  readonly versionId: string;
  readonly hash: string;
  /** 1 for the first. */
  readonly number: number;
  readonly madeAt: number;
  readonly fetchedAt: number | null;
  readonly modified: string | null;
  readonly bytes: number;
  readonly dropped: readonly Dropped[];
}

/** A text to keep, with where it came from. */
export interface NewVersion {
  readonly story: Story;
  readonly fetchedAt?: number | undefined;
  readonly modified?: string | undefined;
  readonly quotations?: number | undefined;
  readonly dropped?: readonly Dropped[] | undefined;
  /** The words by which it is found, as `packTerms` made them of this story; made again if missing. */
  readonly terms?: string | undefined;
}

export interface NewStory extends NewVersion {
  readonly origin: Exclude<Origin, 'sample'>;
  readonly addedBy: string | null;
}

/** `duplicate`: this text is there already; `version`: this address is, and its text is new. */
export interface AddOutcome {
  readonly kind: 'added' | 'version' | 'duplicate';
  readonly entry: StoryEntry;
  /** The version that was the newest before; for `version` only. */
  readonly previous?: string;
}

export interface Page {
  readonly entries: readonly StoryEntry[];
  /** How many there are without offset and limit. */
  readonly total: number;
}

/** What a person may correct. A missing field stays; null takes the correction back. */
export interface Corrections {
  readonly title?: string | null;
  readonly source?: string | null;
  readonly byline?: string | null;
  readonly published?: string | null;
}

/** A story that may hold the answer: rank its sentences in process. */
export interface SearchHit {
  readonly entryId: string;
  readonly versionId: string;
  /** Of the text: what its vectors are kept under. */
  readonly hash: string;
  readonly score: number;
  /** Positions in `story.paragraphs` of the passages that matched best, best first. */
  readonly paragraphs: readonly number[];
}

/** A story as it leaves in an export. */
export interface ExportedStory {
  readonly entry: StoryEntry;
  readonly versions: readonly { readonly info: VersionInfo; readonly story: Story }[];
}
