import type { FurnitureReason } from '../messages/en/lines.ts';
import type { Scan } from '../retrieval/encoder/gist-scan.ts';
import type { StoryDetails } from '../story/details.ts';
import type { Story } from '../story/story.ts';
import type { Owner } from './owner.ts';
import type { Usage } from './quotas.ts';
import type { ServerSettings } from './settings.ts';
import type { SpeakerCorrections } from './speaker-corrections.ts';

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

/** A rule of the operator's list of what is never served: a text (SHA-256), an address or a whole site. */
export interface BlockRule {
  readonly kind: 'hash' | 'url' | 'site';
  readonly value: string;
  readonly reason: string;
}

export interface StoryReader {
  /** The owner's stories with their text, newest first, at most `limit` (100); the samples if there are none. */
  list(owner: Owner, limit?: number): Promise<readonly Story[]>;
  /** A version by its `Story.id`, or the newest version by the entry's id. */
  get(owner: Owner, id: string): Promise<Story | undefined>;
  /** Titles and the like, newest first; `search` is looked for in titles, without accents or case. */
  entries(
    owner: Owner,
    options?: { search?: string; offset?: number; limit?: number; removed?: boolean },
  ): Promise<Page>;
  /** By the entry's id or that of any version: an old version's answer is stale if `versionId` is another. */
  entry(owner: Owner, id: string): Promise<StoryEntry | undefined>;
  /** The story of this address, tracking parameters and the like aside. */
  entryByAddress(owner: Owner, url: string | undefined): Promise<StoryEntry | undefined>;
  /** Newest first. */
  versions(owner: Owner, id: string): Promise<readonly VersionInfo[]>;
  /** Stories that hold the rarest words of a question or phrase, best first, at most `limit` (8). */
  search(owner: Owner, text: string, limit?: number): Promise<readonly SearchHit[]>;
}

export interface StoryWriter {
  /**
   * Keeps a story. Once it resolves, the story survives a crash.
   *
   * @throws UserError if a quota is reached or the operator does not serve this story
   */
  add(owner: Owner, story: NewStory): Promise<AddOutcome>;
  /** Keeps many stories at once, all or none of them. */
  addMany(owner: Owner, stories: readonly NewStory[]): Promise<AddOutcome[]>;
  /** A new state of a story; undefined if the owner has no such story. */
  addVersion(owner: Owner, id: string, version: NewVersion): Promise<AddOutcome | undefined>;
  edit(owner: Owner, id: string, corrections: Corrections): Promise<StoryEntry | undefined>;
  /** Hides a story at once and for everyone; it is deleted after the owner's days of grace. */
  remove(owner: Owner, id: string): Promise<StoryEntry | undefined>;
  /** Takes a removal back within the days of grace. `id` is the entry's. */
  restore(owner: Owner, id: string): Promise<StoryEntry | undefined>;
}

export interface Channels {
  /** @param storyId an entry's or a version's id; the pin then follows the story's newest version */
  pin(owner: Owner, channelId: string, storyId: string): Promise<void>;
  unpin(owner: Owner, channelId: string): Promise<void>;
  pinned(owner: Owner, channelId: string): Promise<Story | undefined>;
  /** Channels that pinned the story. */
  pinnedIn(owner: Owner, id: string): Promise<readonly string[]>;
  settings(owner: Owner): Promise<ServerSettings>;
  changeSettings(owner: Owner, change: Partial<ServerSettings>): Promise<ServerSettings>;
}

export interface Limits {
  usage(owner: Owner): Promise<Usage>;
  /** @throws UserError if the owner fetched too much in the past hour; otherwise counts one fetch */
  countFetch(owner: Owner): Promise<void>;
}

/** A story whose page is fetched again and again for a while. */
export interface Watch {
  readonly owner: Owner;
  readonly entryId: string;
  /** When it ends. */
  readonly until: number;
  /** When the page is fetched next. */
  readonly next: number;
}

/** A message that quoted a version of a story; its text is not kept. */
export interface SentAnswer {
  readonly channelId: string;
  readonly messageId: string;
  readonly versionId: string;
}

export interface Watching {
  /**
   * Watches a story for 48 hours from now; undefined if the owner has no such story.
   *
   * @throws UserError if the owner watches as many as may be
   */
  watch(owner: Owner, id: string): Promise<Watch | undefined>;
  unwatch(owner: Owner, id: string): Promise<void>;
  watched(owner: Owner, id: string): Promise<Watch | undefined>;
  /** Watches whose time has come, each handed out once: the next time is set further away before this resolves. */
  takeDueWatches(limit?: number): Promise<readonly Watch[]>;
  /**
   * Remembers for 7 days that a message quoted a version. Written down a moment later, together with others: a process that is
   * killed forgets those of its last seconds.
   */
  noteAnswer(owner: Owner, answer: SentAnswer): Promise<void>;
  /** Messages of the past 7 days that quoted any version of the story but its newest. */
  staleAnswers(owner: Owner, id: string): Promise<readonly SentAnswer[]>;
}

export interface Privacy {
  /** Every story with all its versions and text, oldest first, removed ones within their grace left out. */
  exportAll(owner: Owner): AsyncIterable<ExportedStory>;
  /** Deletes everything of an owner at once and for good. Returns the number of stories. */
  erase(owner: Owner): Promise<number>;
  /** The bot left a server: everything is deleted after the days of grace, unless it comes back. */
  leave(owner: Owner): Promise<void>;
  rejoin(owner: Owner): Promise<void>;
  /** Whether this bot, by the id of its application at Discord, is the one whose library it is: the first that asked. */
  belongsTo(applicationId: string): Promise<boolean>;
  /** Servers with anything kept that the bot has not left. */
  servers(): Promise<readonly Owner[]>;
  /** Deletes a person's own stories and takes their id off the stories that they added elsewhere. */
  forgetUser(userId: string): Promise<{ readonly erased: number; readonly unnamed: number }>;
  /** Deletes what outlived its grace. To be called daily. Returns the number of stories. */
  purge(): Promise<number>;
  block(rule: BlockRule): Promise<void>;
  unblock(rule: Pick<BlockRule, 'kind' | 'value'>): Promise<boolean>;
  blocked(): Promise<readonly BlockRule[]>;
}

/** Packed analyses by content hash and model version; of no use to anyone who does not have the text. */
export interface Analyses {
  analysis(hash: string, model: string): Promise<string | undefined>;
  /** Newest versions of stories without an analysis by this model: pinned ones first, then the newest, at most `limit`. */
  staleAnalyses(
    model: string,
    limit: number,
  ): Promise<readonly { readonly owner: Owner; readonly versionId: string }[]>;
  /** Replaces analyses of this text by other models. Kept only while an owner has the text. */
  keepAnalysis(hash: string, model: string, packed: string): Promise<void>;
}

/** Vectors of a story's sentences, by content hash and version of the encoder. */
export interface Vectors {
  vectors(hash: string, model: string): Promise<Int8Array | undefined>;
  /**
   * The owner's stories that come nearest to a question in meaning, best first, at most `limit` (8). The score is the cosine;
   * paragraphs are not told apart. Stories without vectors by this version are not among them.
   *
   * @param scan is given the owner's gists, and no one else's
   */
  nearest(owner: Owner, model: string, scan: Scan, limit?: number): Promise<readonly SearchHit[]>;
  /** Replaces those of this text by other versions. Kept only while an owner has the text. */
  keepVectors(hash: string, model: string, vectors: Int8Array): Promise<void>;
  /** Newest versions of any owner's stories that have none by this version, newest first: only to be encoded, never shown. */
  withoutVectors(model: string, limit: number): Promise<readonly Story[]>;
}

/** What is kept of all owners together. */
export interface Totals {
  /** Servers and people with anything kept. */
  readonly owners: number;
  /** Removed ones within their grace left out. */
  readonly stories: number;
  /** What the database takes. */
  readonly bytes: number;
}

/** For the operator. */
export interface Operating {
  /** Resolves if the database answers. */
  ping(): Promise<void>;
  /** Reads an index of all stories: some milliseconds for 100,000 of them. */
  totals(): Promise<Totals>;
  /** @throws Error that names what is broken; for tests, backups and the operator */
  check(): Promise<void>;
}

/**
 * Which owner has which stories, and everything that is kept about them. Nothing of one owner is ever given to another:
 * every method that takes an owner answers as if no other owner existed.
 */
export interface Library
  extends StoryReader,
    StoryWriter,
    Channels,
    Limits,
    Watching,
    SpeakerCorrections,
    Privacy,
    Analyses,
    Vectors,
    Operating {
  close(): Promise<void>;
}
