import { setImmediate as breathe } from 'node:timers/promises';
import { products } from './products.ts';
import { DIMENSIONS, lengthOf } from './vectors.ts';

/** The gist of one version of a story. */
export interface GistRow {
  /** Row number of the version. */
  readonly version: number;
  readonly gist: Int8Array;
}

/** Gists one after the other, as they are scanned; in memory that threads share. */
export interface GistBlock {
  readonly versions: Float64Array;
  /** Where the vectors of each version end, counted in vectors. */
  readonly ends: Uint32Array;
  readonly vectors: Int8Array;
  /** 1 / the length of each vector. */
  readonly scales: Float32Array;
}

export interface NearVersion {
  readonly version: number;
  /** Cosine of the question with the nearest vector of the gist. */
  readonly cosine: number;
}

/** Finds the versions whose gists come nearest to a question, best first. */
export type Scan = (blocks: readonly GistBlock[], limit: number) => Promise<readonly NearVersion[]>;

/** Stories of a block: a scan of one takes half a millisecond, and others have their turn between two. */
export const BLOCK = 500;

/** In place of a cosine if a gist has no vectors. */
const NOTHING = -2;

export function blockOf(rows: readonly GistRow[]): GistBlock {
  const bytes = rows.reduce((sum, { gist }) => sum + gist.length, 0);
  const vectors = new Int8Array(new SharedArrayBuffer(bytes));
  const ends = new Uint32Array(new SharedArrayBuffer(rows.length * Uint32Array.BYTES_PER_ELEMENT));
  const versions = new Float64Array(new SharedArrayBuffer(rows.length * Float64Array.BYTES_PER_ELEMENT));
  const scales = new Float32Array(
    new SharedArrayBuffer((bytes / DIMENSIONS) * Float32Array.BYTES_PER_ELEMENT),
  );
  let end = 0;
  for (const [at, { version, gist }] of rows.entries()) {
    versions[at] = version;
    vectors.set(gist, end);
    end += gist.length;
    ends[at] = end / DIMENSIONS;
  }
  // A vector without length is near nothing.
  for (const at of scales.keys())
    scales[at] = 1 / (lengthOf(vectors, at * DIMENSIONS, DIMENSIONS) || Infinity);
  return { versions, ends, vectors, scales };
}

export function bytesOf({ versions, ends, vectors, scales }: GistBlock): number {
  return versions.byteLength + ends.byteLength + vectors.byteLength + scales.byteLength;
}

/**
 * The versions that come nearest to a question, best first: an exact scan.
 *
 * @param question of unit length
 */
export async function nearestIn(
  blocks: readonly GistBlock[],
  question: Float32Array,
  limit: number,
): Promise<NearVersion[]> {
  const cosines: Float64Array[] = [];
  for (const block of blocks) {
    if (cosines.length > 0) await breathe();
    cosines.push(cosinesOf(block, question));
  }
  const bar = atLeast(cosines, limit);
  const near: NearVersion[] = [];
  for (const [block, { versions }] of blocks.entries())
    for (let at = 0; at < versions.length; at++) {
      const cosine = cosines[block]?.[at] ?? NOTHING;
      if (cosine >= bar && cosine > NOTHING) near.push({ version: versions[at] as number, cosine });
    }
  return near.sort((a, b) => b.cosine - a.cosine || b.version - a.version).slice(0, limit);
}

/** For each version of a block the cosine of its nearest vector. */
function cosinesOf({ ends, vectors, scales }: GistBlock, question: Float32Array): Float64Array {
  const all = products(question, vectors, DIMENSIONS);
  const best = new Float64Array(ends.length);
  let vector = 0;
  for (let at = 0; at < best.length; at++) {
    const end = ends[at] as number;
    let cosine = NOTHING;
    for (; vector < end; vector++)
      cosine = Math.max(cosine, (all[vector] as number) * (scales[vector] as number));
    best[at] = cosine;
  }
  return best;
}

/** The cosine that so many reach. */
function atLeast(cosines: readonly Float64Array[], many: number): number {
  const all = new Float64Array(cosines.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const some of cosines) {
    all.set(some, from);
    from += some.length;
  }
  return all.sort()[Math.max(0, all.length - many)] ?? NOTHING;
}
