import { type Kysely, type Migration, sql } from 'kysely';
import type { Owner } from '../owner.ts';
import { compiledOnce } from './compiled-once.ts';
import {
  type DatabaseContext,
  findOwner,
  inTransaction,
  lockOwner,
  type Query,
  type Trx,
} from './database-context.ts';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';

export function speakerCorrectionsTable({ integer }: Engine): Migration {
  return {
    async up(db: Kysely<Schema>) {
      await db.schema
        .createTable('speaker_corrections')
        .addColumn('owner_id', integer, (c) => c.notNull().references('owners.id').onDelete('cascade'))
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('content_start', 'integer', (c) => c.notNull())
        .addColumn('content_end', 'integer', (c) => c.notNull())
        .addColumn('speaker_start', 'integer')
        .addColumn('speaker_end', 'integer')
        .addPrimaryKeyConstraint('speaker_corrections_key', [
          'owner_id',
          'hash',
          'content_start',
          'content_end',
        ])
        .execute();
    },
  };
}

export const speakerCorrections: Query<'speakerCorrections'> = async ({ engine: { db } }, owner, hash) => {
  const rows = await correctionRows(db, owner, hash);
  return rows.map(({ content_start, content_end, speaker_start, speaker_end }) => ({
    content: [content_start, content_end],
    speaker: speaker_start === null || speaker_end === null ? null : [speaker_start, speaker_end],
  }));
};

const correctionRows = compiledOnce((session, owner: Owner, hash: string) =>
  session
    .selectFrom('speaker_corrections')
    .innerJoin('owners', 'owners.id', 'speaker_corrections.owner_id')
    .select(['content_start', 'content_end', 'speaker_start', 'speaker_end'])
    .where('owners.owner', '=', owner)
    .where('hash', '=', hash)
    .orderBy('content_start')
    .orderBy('content_end'),
);

export const correctSpeaker: Query<'correctSpeaker'> = async (context, owner, hash, { content, speaker }) => {
  await inTransaction(context, async (trx) => {
    const ownerId = await lockOwner(context, trx, owner);
    const said = { speaker_start: speaker?.[0] ?? null, speaker_end: speaker?.[1] ?? null };
    await trx
      .insertInto('speaker_corrections')
      .values({ owner_id: ownerId, hash, content_start: content[0], content_end: content[1], ...said })
      .onConflict((conflict) =>
        conflict.columns(['owner_id', 'hash', 'content_start', 'content_end']).doUpdateSet(said),
      )
      .execute();
  });
};

export const uncorrectSpeaker: Query<'uncorrectSpeaker'> = async (
  { engine: { db } },
  owner,
  hash,
  [start, end],
) => {
  const ownerId = await findOwner(db, owner);
  if (ownerId === undefined) return;
  await db
    .deleteFrom('speaker_corrections')
    .where('owner_id', '=', ownerId)
    .where('hash', '=', hash)
    .where('content_start', '=', start)
    .where('content_end', '=', end)
    .execute();
};

/** Corrections of texts that the owner no longer has go with them. */
export async function dropOrphanedCorrections(
  { samples }: DatabaseContext,
  trx: Trx,
  ownerId: number,
): Promise<void> {
  await trx
    .deleteFrom('speaker_corrections')
    .where('owner_id', '=', ownerId)
    .where(
      sql<boolean>`not exists (select 1 from versions
        where versions.owner_id = ${ownerId} and versions.hash = speaker_corrections.hash)`,
    )
    .$if(samples.length > 0, (query) =>
      query.where(
        'hash',
        'not in',
        samples.map(({ hash }) => hash),
      ),
    )
    .execute();
}
