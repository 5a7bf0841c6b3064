import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type CueCounts, CueLexicon } from './lexicon.ts';
import { ATTRIBUTION_SCHEME, CUE_SCHEME } from './readings.ts';
import type { TaggerModel } from './tagger.ts';

/** Raised where the file's layout or the features behind its weights change: old weights must not be read as new. */
export const WEIGHTS_VERSION = 3;

/** Size of a weight's steps. */
const STEP = 0.03;

interface Table {
  readonly size: number;
  readonly scale: number;
}

interface Header {
  readonly version: number;
  readonly tables: readonly Table[];
  readonly cueTransitions: readonly number[];
  readonly attributionTransitions: readonly number[];
  readonly scoreWeight: number;
  readonly lexicon: readonly (readonly [key: string, seen: number, inCue: number])[];
}

/** The model as one file: a line of JSON, then the tables as bytes, all under Brotli. */
export function packWeights({
  lexicon,
  cues,
  attributions,
  reranker,
  acceptance,
  secondLook,
}: TaggerModel): Buffer {
  const tables = [cues, attributions, reranker, acceptance, secondLook].map(({ table, scale }) =>
    quantise(table, scale),
  );
  const header: Header = {
    version: WEIGHTS_VERSION,
    tables: tables.map(({ bytes, scale }) => ({ size: bytes.length, scale })),
    cueTransitions: rounded(cues.transitions),
    attributionTransitions: rounded(attributions.transitions),
    scoreWeight: reranker.scoreWeight,
    lexicon: [...lexicon.counts].map(([key, [seen, inCue]]) => [key, seen, inCue]),
  };
  const raw = Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    ...tables.map(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
  ]);
  return brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

/** @throws Error where the bytes are no weights of this version */
export function unpackWeights(packed: Buffer): TaggerModel {
  const raw = brotliDecompressSync(packed);
  const line = raw.indexOf(10);
  const header = JSON.parse(raw.toString('utf8', 0, line)) as Header;
  if (header.version !== WEIGHTS_VERSION)
    throw new Error(`quotation weights are version ${header.version}, this program reads ${WEIGHTS_VERSION}`);
  const counts: CueCounts = new Map(header.lexicon.map(([key, seen, inCue]) => [key, [seen, inCue]]));
  let at = line + 1;
  const tables = header.tables.map(({ size, scale }) => {
    const table = new Int8Array(raw.buffer, raw.byteOffset + at, size);
    at += size;
    return { table, scale };
  });
  const [cues, attributions, reranker, acceptance, secondLook] = tables;
  if (!cues || !attributions || !reranker || !acceptance || !secondLook || at !== raw.length)
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
    reranker: { ...reranker, mask: reranker.table.length - 1, scoreWeight: header.scoreWeight },
    acceptance: { ...acceptance, mask: acceptance.table.length - 1 },
    secondLook: { ...secondLook, mask: secondLook.table.length - 1 },
  };
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
