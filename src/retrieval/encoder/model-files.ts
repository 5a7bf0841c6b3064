import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';

const ENCODER_FILE = 'sentences.int8.onnx';
const TOKENIZER_FILE = 'tokenizer.json';
const READER_FILE = 'reader.bin';

const manifestSchema = z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() }));

export interface ModelFiles {
  /** The start of the encoder's hash: vectors of one version cannot be compared with those of another. */
  readonly version: string;
  /** Path of its file: onnxruntime reads it itself, so that it is in memory once and not twice. */
  readonly encoder: string;
  readonly tokenizer: unknown;
  readonly reader: Uint8Array;
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
  const tokenizer = await checked(TOKENIZER_FILE);
  const reader = await checked(READER_FILE);
  return {
    version: versionOf(manifest),
    encoder: await checked(ENCODER_FILE),
    tokenizer: JSON.parse(await readFile(tokenizer, 'utf8')),
    reader: await readFile(reader),
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
