import { setImmediate as breathe } from 'node:timers/promises';
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

/** Stories of a block: a scan of one takes two milliseconds, and others have their turn between two. */
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
  const asked = Float64Array.from(question);
  const cosines: Float64Array[] = [];
  for (const block of blocks) {
    if (cosines.length > 0) await breathe();
    cosines.push(cosinesOf(block, asked));
  }
  const bar = atLeast(cosines, limit);
  const near = blocks.flatMap(({ versions }, block) =>
    [...versions].flatMap((version, at) => {
      const cosine = cosines[block]?.[at] ?? NOTHING;
      return cosine >= bar && cosine > NOTHING ? [{ version, cosine }] : [];
    }),
  );
  return near.sort((a, b) => b.cosine - a.cosine || b.version - a.version).slice(0, limit);
}

/** For each version of a block the cosine of its nearest vector. */
function cosinesOf({ ends, vectors, scales }: GistBlock, asked: Float64Array): Float64Array {
  const all = multiply(vectors, asked);
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

/** Products of the vectors with the question's; four at once take half the time of one by one. */
function multiply(vectors: Int8Array, asked: Float64Array): Float64Array {
  const products = new Float64Array(vectors.length / DIMENSIONS);
  let vector = 0;
  for (; vector + 4 <= products.length; vector += 4) {
    const from = vector * DIMENSIONS;
    let one = 0;
    let two = 0;
    let three = 0;
    let four = 0;
    for (let at = 0; at < DIMENSIONS; at++) {
      const factor = asked[at] as number;
      one += factor * (vectors[from + at] as number);
      two += factor * (vectors[from + at + DIMENSIONS] as number);
      three += factor * (vectors[from + at + 2 * DIMENSIONS] as number);
      four += factor * (vectors[from + at + 3 * DIMENSIONS] as number);
    }
    products[vector] = one;
    products[vector + 1] = two;
    products[vector + 2] = three;
    products[vector + 3] = four;
  }
  for (; vector < products.length; vector++)
    for (let at = 0; at < DIMENSIONS; at++)
      products[vector] =
        (products[vector] as number) + (asked[at] as number) * (vectors[vector * DIMENSIONS + at] as number);
  return products;
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
