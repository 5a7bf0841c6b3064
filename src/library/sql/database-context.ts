import type { Transaction } from 'kysely';
import type { Story } from '../../story/story.ts';
import type { AnswerNotes } from '../answer-notes.ts';
import type { GistCache } from '../gist-cache.ts';
import { INDEX_VERSION } from '../index-version.ts';
import type { Library } from '../library.ts';
import type { Owner } from '../owner.ts';
import type { Quotas } from '../quotas.ts';
import type { StoryCache } from '../story-cache.ts';
import { compiledOnce } from './compiled-once.ts';
import type { Engine } from './engine.ts';
import type { Schema, Session } from './schema.ts';

export type Trx = Transaction<Schema>;

/** What every part of the library over SQL works with. */
export interface DatabaseContext {
  readonly engine: Engine;
  readonly quotas: Quotas;
  readonly samples: readonly Story[];
  readonly gists: GistCache;
  readonly stories: StoryCache;
  readonly answers: AnswerNotes;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A method of the library as a function of its own; what it takes and gives is said in `Library`. */
export type Query<K extends keyof Library> = (
  context: DatabaseContext,
  ...args: Parameters<Library[K]>
) => ReturnType<Library[K]>;

/** The owner's row number; undefined if nothing was ever kept for them. */
export async function findOwner(session: Session, owner: Owner): Promise<number | undefined> {
  const [row] = await ownerRow(session, owner);
  return row?.id;
}

const ownerRow = compiledOnce((session, owner: Owner) =>
  session.selectFrom('owners').select('id').where('owner', '=', owner),
);

/** The owner's row number, made if there is none; no other writer of this owner runs until the transaction ends. */
export async function lockOwner({ engine }: DatabaseContext, trx: Trx, owner: Owner): Promise<number> {
  await trx
    .insertInto('owners')
    .values({ owner, index_version: INDEX_VERSION })
    .onConflict((conflict) => conflict.column('owner').doNothing())
    .execute();
  const id = await findOwner(trx, owner);
  if (id === undefined) throw new Error(`the row of ${owner} vanished`);
  await engine.lockOwner(trx, id);
  return id;
}

/** Runs the work in one transaction. */
export function inTransaction<T>({ engine }: DatabaseContext, work: (trx: Trx) => Promise<T>): Promise<T> {
  return engine.db.transaction().execute(work);
}
