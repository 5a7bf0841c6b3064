import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export const ENCODER_FILE = 'sentences.int8.onnx';
export const TOKENIZER_FILE = 'tokenizer.json';

const manifestSchema = z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() }));

export interface ModelFiles {
  /** The start of the encoder's hash: vectors of one version cannot be compared with those of another. */
  readonly version: string;
  readonly encoder: Buffer;
  readonly tokenizer: unknown;
}

/**
 * Reads the models of a folder, each checked against the hash in manifest.json.
 *
 * @throws Error that names the file which is missing or is not the one of the manifest
 */
export async function readModelFiles(folder: string): Promise<ModelFiles> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const read = async (name: string): Promise<Buffer> => {
    const data = await readFile(join(folder, name));
    if (hashOf(data) !== manifest[name]?.sha256) throw new Error(`${name} is not the file of manifest.json`);
    return data;
  };
  const tokenizer = await read(TOKENIZER_FILE);
  return {
    version: versionOf(manifest),
    encoder: await read(ENCODER_FILE),
    tokenizer: JSON.parse(tokenizer.toString('utf8')),
  };
}

function versionOf(manifest: z.infer<typeof manifestSchema>): string {
  const encoder = manifest[ENCODER_FILE];
  if (!encoder) throw new Error(`manifest.json has no ${ENCODER_FILE}`);
  return encoder.sha256.slice(0, 12);
}

function hashOf(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
