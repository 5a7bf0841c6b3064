import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type CueCounts, CueLexicon } from './lexicon.ts';
import type { SequenceModel } from './model.ts';
import { ATTRIBUTION_SCHEME, CUE_SCHEME, type TaggerModel } from './tagger.ts';

/** Raised where the file's layout or the features behind its weights change: old weights must not be read as new. */
export const WEIGHTS_VERSION = 1;

interface Header {
  readonly version: number;
  readonly models: readonly { name: string; rows: number; scale: number; transitions: readonly number[] }[];
  readonly lexicon: readonly (readonly [string, number, number])[];
}

/** The model as one file: a line of JSON, then the tables as bytes, all under Brotli. */
export function packWeights(model: TaggerModel): Buffer {
  const parts = [model.cues, model.attributions].map((part) => ({ part, ...quantise(part.table) }));
  const header: Header = {
    version: WEIGHTS_VERSION,
    models: parts.map(({ part, scale }, index) => ({
      name: index === 0 ? 'cues' : 'attributions',
      rows: part.mask + 1,
      scale,
      transitions: [...part.transitions].map((weight) => Number(weight.toFixed(4))),
    })),
    lexicon: [...model.lexicon.counts].map(([key, [seen, inCue]]) => [key, seen, inCue]),
  };
  const raw = Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    ...parts.map(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
  ]);
  return brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

/** @throws Error where the bytes are no weights of this version */
export function unpackWeights(packed: Buffer): TaggerModel {
  const raw = brotliDecompressSync(packed);
  const line = raw.indexOf(10);
  const header = JSON.parse(raw.toString('utf8', 0, line)) as Header;
  if (header.version !== WEIGHTS_VERSION)
    throw new Error(`quotation weights are version ${header.version}, this program reads ${WEIGHTS_VERSION}`);
  const counts: CueCounts = new Map(
    header.lexicon.map(([key, seen, inCue]) => [key, [seen, inCue]] as const),
  );
  let at = line + 1;
  const [cues, attributions] = [CUE_SCHEME, ATTRIBUTION_SCHEME].map((scheme, index): SequenceModel => {
    const part = header.models[index];
    const rows = part?.rows ?? 0;
    const size = rows * scheme.labels.length;
    const table = new Int8Array(raw.buffer, raw.byteOffset + at, size);
    at += size;
    return {
      scheme,
      table,
      mask: rows - 1,
      scale: part?.scale ?? 1,
      transitions: Float64Array.from(part?.transitions ?? []),
    };
  });
  if (!cues || !attributions || at !== raw.length) throw new Error('the quotation weights are damaged');
  return { lexicon: new CueLexicon(counts), cues, attributions };
}

let loaded: TaggerModel | undefined;

/** The weights that come with the program, read once. */
export function loadWeights(): TaggerModel {
  loaded ??= unpackWeights(readFileSync(new URL('../weights.bin', import.meta.url)));
  return loaded;
}

function quantise(table: Float32Array | Int8Array): { bytes: Int8Array; scale: number } {
  const sizes = Float32Array.from(table, Math.abs).sort();
  // The few largest weights are clipped, so that the many small ones keep their differences.
  const limit = sizes[Math.floor(sizes.length * 0.99995)] || 1;
  const scale = limit / 127;
  return {
    scale,
    bytes: Int8Array.from(table, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
  };
}
