import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('../', import.meta.url));

/**
 * A hash over source files, so that what was computed by other code or another model is told apart without anybody
 * having to remember to raise a number.
 *
 * @param paths files or folders under src/
 */
function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder).sort()) {
    hash.update(path);
    hash.update(readFileSync(join(SOURCES, path)));
  }
  return hash.digest('hex').slice(0, 12);
}

function filesUnder(path: string): string[] {
  if (/\.\w+$/u.test(path)) return [path];
  return readdirSync(join(SOURCES, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|bin)$/u.test(name))
    .map((name) => join(path, name));
}

let index: string | undefined;

/** Changes with the way words become index terms. */
export function indexVersion(): string {
  index ??= fingerprint([
    'library/index-terms.ts',
    ...['words', 'word-forms', 'porter2', 'function-words'].map((name) => `retrieval/${name}.ts`),
  ]);
  return index;
}
