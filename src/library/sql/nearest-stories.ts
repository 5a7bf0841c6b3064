import { DEFAULT_HITS } from '../search-plan.ts';
import { findOwner, type Query } from './database-context.ts';
import { gistSource } from './gists.ts';
import { named, SPARE } from './search-stories.ts';

/** An exact scan of the owner's gists: see docs/library.md for what it takes, beside extensions that do the same. */
export const nearest: Query<'nearest'> = async (context, owner, model, scan, limit = DEFAULT_HITS) => {
  const { db } = context.engine;
  const ownerId = await findOwner(db, owner);
  if (ownerId === undefined) return [];
  const blocks = await context.gists.gists(ownerId, model, gistSource(db, ownerId, model));
  const near = await scan(blocks, limit + SPARE);
  const ranked = near.map(({ version, cosine }) => ({ version, score: cosine, paragraphs: [] }));
  return (await named(context, ownerId, ranked)).slice(0, limit);
};
