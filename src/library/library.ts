import type { Story } from '../story/story.ts';
import type { Analyses, Vectors } from './by-text.ts';
import type { Owner } from './owner.ts';
import type { Usage } from './quotas.ts';
import type { ServerSettings } from './settings.ts';
import type { SpeakerCorrections } from './speaker-corrections.ts';
import type {
  AddOutcome,
  Corrections,
  ExportedStory,
  NewStory,
  NewVersion,
  Page,
  SearchHit,
  StoryEntry,
  VersionInfo,
} from './story-entry.ts';
import type { Watching } from './watches.ts';

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
