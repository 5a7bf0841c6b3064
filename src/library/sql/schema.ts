import type { Generated, Kysely, Selectable, Transaction } from 'kysely';

/** All times are milliseconds since 1970; JSON is kept as text, since both engines only store it. */
export interface Schema {
  owners: OwnerTable;
  stories: StoryTable;
  versions: VersionTable;
  pins: PinTable;
  words: WordTable;
  fetches: { owner_id: number; at: number };
  watches: { story_id: number; owner_id: number; until: number; next_at: number };
  answers: { owner_id: number; channel_id: string; message_id: string; version: string; at: number };
  speaker_corrections: SpeakerCorrectionTable;
  analyses: { hash: string; model: string; data: string };
  /** What a story's sentences mean to the encoder of this version: a byte a number. */
  vectors: { hash: string; model: string; data: Buffer };
  /** What the newest version of a story that was not removed is found by in meaning; by the encoder of this version. */
  gists: { id: Generated<number>; owner_id: number; version_id: number; model: string; data: Buffer };
  blocked: { kind: string; value: string; reason: string; at: number };
  /** PostgreSQL only; SQLite has an FTS5 table of that name. */
  passages: { id: number; lexemes: string };
}

interface OwnerTable {
  id: Generated<number>;
  owner: string;
  settings: string | null;
  /** When the bot was taken off the server; null while it is there. */
  left_at: number | null;
  /** What made the owner's part of the full-text index. */
  index_version: string;
}

interface StoryTable {
  id: Generated<number>;
  owner_id: number;
  public_id: string;
  /** The newest version. */
  version_id: number;
  /** As shown; folded (lower case, no accents) for looking titles up. */
  title: string;
  folded: string;
  corrections: string | null;
  url_key: string | null;
  site: string | null;
  origin: string;
  added_by: string | null;
  added_at: number;
  removed_at: number | null;
}

interface VersionTable {
  id: Generated<number>;
  story_id: number;
  owner_id: number;
  /** `Story.id`. */
  short: string;
  hash: string;
  number: number;
  text: string;
  layout: string;
  bytes: number;
  made_at: number;
  fetched_at: number | null;
  modified: string | null;
  quotations: number | null;
  dropped: string | null;
}

interface PinTable {
  owner_id: number;
  channel_id: string;
  /** A story's `public_id`, or the id of a sample, which has no row. */
  target: string;
}

/** Spans of the text with this hash; without a speaker for no one. */
interface SpeakerCorrectionTable {
  owner_id: number;
  hash: string;
  content_start: number;
  content_end: number;
  speaker_start: number | null;
  speaker_end: number | null;
}

/** The owner's vocabulary: how many of its stories hold a key. */
interface WordTable {
  owner_id: number;
  key: string;
  count: number;
}

export type Database = Kysely<Schema>;
export type Session = Database | Transaction<Schema>;
export type VersionRow = Selectable<VersionTable>;
