import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { CUE_SCHEME } from './cues/cue-candidates.ts';
import type { Trees } from './learning/trees.ts';
import { ATTRIBUTION_SCHEME } from './spans/n-best.ts';
import type { TaggerModel } from './tagger.ts';
import { type CueCounts, CueLexicon } from './tokens/cue-lexicon.ts';

/** Raised if the file's layout or the features behind its weights change: old weights must not be read as new. */
const WEIGHTS_VERSION = 4;

/** Size of a weight's steps. */
const STEP = 0.032;

interface Table {
  readonly size: number;
  readonly scale: number;
}

interface Forest {
  readonly base: number;
  readonly roots: readonly number[];
  readonly nodes: number;
}

interface Header {
  readonly version: number;
  readonly tables: readonly Table[];
  readonly forests: readonly Forest[];
  readonly cueTransitions: readonly number[];
  readonly attributionTransitions: readonly number[];
  readonly scoreWeights: readonly [reranker: number, revision: number];
  readonly lexicon: readonly (readonly [key: string, seen: number, inCue: number])[];
}

/** The model as one file: a line of JSON, then the tables and the nodes of the trees as bytes, all under Brotli. */
export function packWeights({
  lexicon,
  cues,
  attributions,
  reranker,
  acceptance,
  revision,
  recovery,
}: TaggerModel): Buffer {
  const linear = [cues, attributions, reranker, acceptance.linear, revision.linear, recovery.linear];
  const tables = linear.map(({ table, scale }) => quantise(table, scale));
  const forests = [acceptance.trees, revision.trees, recovery.trees];
  const header: Header = {
    version: WEIGHTS_VERSION,
    tables: tables.map(({ bytes, scale }) => ({ size: bytes.length, scale })),
    forests: forests.map(({ base, roots, asks }) => ({ base, roots, nodes: asks.length })),
    cueTransitions: rounded(cues.transitions),
    attributionTransitions: rounded(attributions.transitions),
    scoreWeights: [reranker.scoreWeight, revision.linear.scoreWeight],
    lexicon: [...lexicon.counts].map(([key, [seen, inCue]]) => [key, seen, inCue]),
  };
  const raw = Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    ...tables.map(({ bytes }) => bytesOf(bytes)),
    ...forests.flatMap(({ asks, above, values }) => [bytesOf(asks), bytesOf(above), bytesOf(values)]),
  ]);
  return brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

/** @throws Error if the bytes are no weights of this version */
export function unpackWeights(packed: Buffer): TaggerModel {
  const raw = brotliDecompressSync(packed);
  const line = raw.indexOf(10);
  const header = JSON.parse(raw.toString('utf8', 0, line)) as Header;
  if (header.version !== WEIGHTS_VERSION)
    throw new Error(`quotation weights are version ${header.version}, this program reads ${WEIGHTS_VERSION}`);
  const counts: CueCounts = new Map(header.lexicon.map(([key, seen, inCue]) => [key, [seen, inCue]]));
  let at = line + 1;
  const take = (size: number): Buffer => {
    at += size;
    return raw.subarray(at - size, at);
  };
  const tables = header.tables.map(({ size, scale }) => {
    const { buffer, byteOffset } = take(size);
    return { table: new Int8Array(buffer, byteOffset, size), scale };
  });
  const forests = header.forests.map(({ base, roots, nodes }): Trees => {
    const asks = Uint8Array.from(take(nodes));
    const above = new Uint16Array(copyOf(take(2 * nodes)));
    return { base, roots, asks, above, values: new Float32Array(copyOf(take(4 * nodes))) };
  });
  const [cues, attributions, ...linear] = tables;
  const [reranker, acceptance, revision, recovery] = linear.map((table) => ({
    ...table,
    mask: table.table.length - 1,
  }));
  const [acceptanceTrees, revisionTrees, recoveryTrees] = forests;
  const isWhole = at === raw.length && cues && attributions && reranker && acceptance && revision && recovery;
  if (!isWhole || !acceptanceTrees || !revisionTrees || !recoveryTrees)
    throw new Error('the quotation weights are damaged');
  return {
    lexicon: new CueLexicon(counts),
    cues: {
      ...cues,
      scheme: CUE_SCHEME,
      mask: cues.table.length / CUE_SCHEME.labels.length - 1,
      transitions: Float64Array.from(header.cueTransitions),
    },
    attributions: {
      ...attributions,
      scheme: ATTRIBUTION_SCHEME,
      mask: attributions.table.length / ATTRIBUTION_SCHEME.labels.length - 1,
      transitions: Float64Array.from(header.attributionTransitions),
    },
    reranker: { ...reranker, scoreWeight: header.scoreWeights[0] },
    acceptance: { linear: acceptance, trees: acceptanceTrees },
    revision: { linear: { ...revision, scoreWeight: header.scoreWeights[1] }, trees: revisionTrees },
    recovery: { linear: recovery, trees: recoveryTrees },
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

/** The bytes in a buffer of their own, as numbers of several bytes need it. */
function copyOf(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

let loaded: TaggerModel | undefined;

/** The weights that come with the program, read once. */
export function loadWeights(): TaggerModel {
  loaded ??= unpackWeights(readFileSync(new URL('../weights.bin', import.meta.url)));
  return loaded;
}

const rounded = (weights: Float64Array): number[] =>
  Array.from(weights, (weight) => Number(weight.toFixed(4)));

/**
 * Steps of a fixed size: finer ones change no decision worth the bytes, and weights that fall to zero cost none.
 * The few weights beyond the range of a byte are clipped.
 */
function quantise(table: Float32Array | Int8Array, unit: number): { bytes: Int8Array; scale: number } {
  if (table instanceof Int8Array) return { bytes: table, scale: unit };
  return {
    scale: STEP * unit,
    bytes: Int8Array.from(table, (weight) => Math.max(-127, Math.min(127, Math.round(weight / STEP)))),
  };
}
