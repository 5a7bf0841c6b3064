import type { ColumnDataType, RawBuilder, Transaction } from 'kysely';
import type { Database, Schema, Session } from './schema.ts';

/** A passage's id (`passageId`) and the tokens it is found by. */
export interface IndexedPassage {
  readonly id: number;
  readonly tokens: readonly string[];
}

/** The few things that the two databases do differently. Everything else is common SQL. */
export interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly db: Database;
  /** Type of whole numbers and times. */
  readonly integer: ColumnDataType;
  /** Makes the full-text index; part of the first migration. */
  createPassages(db: Session): Promise<void>;
  /** Other writers of this owner wait until this transaction ends. */
  lockOwner(trx: Transaction<Schema>, ownerId: number): Promise<void>;
  insertPassages(trx: Session, passages: readonly IndexedPassage[]): Promise<void>;
  deletePassages(trx: Session, ids: readonly number[]): Promise<void>;
  /** Adds one to the number of stories that hold each key. */
  addWords(trx: Session, ownerId: number, keys: readonly string[]): Promise<void>;
  removeWords(trx: Session, ownerId: number, keys: readonly string[]): Promise<void>;
  /** A query for the ids of the passages that hold a token, as its only column `id`. */
  holding(token: string): RawBuilder<{ id: number }>;
  /** @throws Error if the database file is not the one that was opened: what is written would be lost */
  checkFile(): void;
  /** Gives freed space back and takes deleted words out of the index's pages. Many short steps. */
  compact(): Promise<void>;
  /** @throws Error that names the damage */
  check(): Promise<void>;
  close(): Promise<void>;
}
