import { LRUCache } from 'lru-cache';
import { BLOCK, blockOf, bytesOf, type GistBlock, type GistRow } from '../retrieval/encoder/gist-scan.ts';
import { breathe } from '../workers/breathe.ts';

/** Bytes that stay in memory: what `MOST` stories take, so that no library is read anew for every question. */
const CAPACITY = 32 * 2 ** 20;
/** Stories of one owner that are scanned: the newest. */
const MOST = 10_000;

/** How many gists of an owner there are, and the number of the last one: both tell that some were added or taken away. */
export interface GistState {
  readonly count: number;
  readonly last: number;
}

/** What is read of an owner's gists, and of no one else's. */
export interface GistSource {
  state(): Promise<GistState>;
  /** Those with a higher number, at most `limit`, in the order of their numbers. */
  after(number: number, limit: number): Promise<readonly (GistRow & { readonly number: number })[]>;
  /** The number that is followed by so many. */
  before(count: number): Promise<number>;
}

/** Gists and the number of the last one. */
interface Numbered {
  readonly block: GistBlock;
  readonly last: number;
}

interface Kept extends GistState {
  readonly read: readonly Numbered[];
}

/** Keeps the gists of the owners who asked last, so that a question reads only what was added since. */
export class GistCache {
  readonly #kept = new LRUCache<string, Kept>({
    maxSize: CAPACITY,
    sizeCalculation: ({ read }) => 1 + read.reduce((sum, { block }) => sum + bytesOf(block), 0),
  });
  readonly #reading = new Map<string, Promise<readonly GistBlock[]>>();

  /**
   * An owner's gists as they are now; at most the newest 10,000.
   *
   * @param owner row number
   * @param model version of the encoder
   */
  gists(owner: number, model: string, source: GistSource): Promise<readonly GistBlock[]> {
    const key = `${owner}/${model}`;
    const reading = this.#reading.get(key) ?? this.#read(key, source);
    this.#reading.set(key, reading);
    return reading.finally(() => this.#reading.delete(key));
  }

  async #read(key: string, source: GistSource): Promise<readonly GistBlock[]> {
    const { count, last } = await source.state();
    const known = this.#kept.get(key);
    if (known?.count === count && known.last === last) return blocksOf(known.read);
    const read = (known && (await readFurther(known, count, source))) ?? (await readAll(count, source));
    this.#kept.set(key, { count, last, read });
    return blocksOf(read);
  }

  /** To be called when an owner was erased. */
  forget(owner: number): void {
    for (const key of [...this.#kept.keys()]) if (key.startsWith(`${owner}/`)) this.#kept.delete(key);
  }
}

/** Reads what came after the full blocks; undefined if some of those in them were taken away. */
async function readFurther(
  known: Kept,
  count: number,
  source: GistSource,
): Promise<readonly Numbered[] | undefined> {
  const full = known.read.filter(({ block }) => block.versions.length === BLOCK);
  const added = await readAfter(full.at(-1)?.last ?? 0, source);
  const unread = known.count - countOf(known.read);
  if (unread + countOf(full) + countOf(added) !== count) return undefined;
  const read = [...full, ...added];
  let spare = countOf(read) - MOST;
  return read.filter(({ block: { versions } }) => {
    const isOld = spare >= versions.length;
    spare -= versions.length;
    return !isOld;
  });
}

async function readAll(count: number, source: GistSource): Promise<readonly Numbered[]> {
  return readAfter(count > MOST ? await source.before(MOST) : 0, source);
}

async function readAfter(number: number, source: GistSource): Promise<Numbered[]> {
  const read: Numbered[] = [];
  for (let from = number; ; ) {
    const rows = await source.after(from, BLOCK);
    const last = rows.at(-1);
    if (last) read.push({ block: blockOf(rows), last: last.number });
    if (!last || rows.length < BLOCK) return read;
    from = last.number;
    await breathe();
  }
}

function blocksOf(read: readonly Numbered[]): GistBlock[] {
  return read.map(({ block }) => block);
}

function countOf(read: readonly Numbered[]): number {
  return read.reduce((sum, { block }) => sum + block.versions.length, 0);
}
