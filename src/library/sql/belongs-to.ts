import { INDEX_VERSION } from '../index-version.ts';
import { inTransaction, type Query } from './database-context.ts';

/** Rows of `owners` that are no owner: they name the bot whose library it is. */
const PREFIX = 'app:';

export const belongsTo: Query<'belongsTo'> = async (context, applicationId) => {
  const own = `${PREFIX}${applicationId}`;
  return inTransaction(context, async (trx) => {
    const rows = await trx
      .selectFrom('owners')
      .select('owner')
      .where('owner', 'like', `${PREFIX}%`)
      .execute();
    if (rows.length > 0) return rows.some(({ owner }) => owner === own);
    await trx
      .insertInto('owners')
      .values({ owner: own, index_version: INDEX_VERSION })
      .onConflict((conflict) => conflict.column('owner').doNothing())
      .execute();
    return true;
  });
};
