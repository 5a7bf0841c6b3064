import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';

const ENCODER_FILE = 'sentences.int8.onnx';
const TOKENIZER_FILE = 'tokenizer.json';
const READER_FILE = 'reader.bin';
const CROSS_ENCODER_FILE = 'cross-encoder.int8.onnx';
const CROSS_TOKENIZER_FILE = 'cross-tokenizer.json';

const manifestSchema = z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() }));

export interface ModelFiles {
  /** The start of the encoder's hash: vectors of one version cannot be compared with those of another. */
  readonly version: string;
  /** Path of its file: onnxruntime reads it itself, so that it is in memory once and not twice. */
  readonly encoder: string;
  readonly tokenizer: unknown;
  readonly reader: Uint8Array;
  /** Path, and its own smaller vocabulary. */
  readonly crossEncoder: string;
  readonly crossTokenizer: unknown;
}

/**
 * Reads the models of a folder, each checked against the hash in manifest.json.
 *
 * @throws Error that names the file which is missing or is not the one of the manifest
 */
export async function readModelFiles(folder: string): Promise<ModelFiles> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const checked = async (name: string): Promise<string> => {
    const path = join(folder, name);
    if ((await hashOf(path)) !== manifest[name]?.sha256)
      throw new Error(`${name} is not the file of manifest.json`);
    return path;
  };
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(await checked(name), 'utf8'));
  return {
    version: versionOf(manifest),
    encoder: await checked(ENCODER_FILE),
    tokenizer: await json(TOKENIZER_FILE),
    reader: await readFile(await checked(READER_FILE)),
    crossEncoder: await checked(CROSS_ENCODER_FILE),
    crossTokenizer: await json(CROSS_TOKENIZER_FILE),
  };
}

function versionOf(manifest: z.infer<typeof manifestSchema>): string {
  const encoder = manifest[ENCODER_FILE];
  if (!encoder) throw new Error(`manifest.json has no ${ENCODER_FILE}`);
  return encoder.sha256.slice(0, 12);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
