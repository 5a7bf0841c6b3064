import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/on-the-record');
/** Modules that are imported by a path of their own; each brings what it needs. */
const ENTRIES = ['src/main.ts', 'src/worker.ts', 'src/retrieval/encoder/worker.ts'];
/**
 * Packages of plain modules whose used parts are taken in: of zod alone each thread would load ninety files, most of them
 * messages in other languages.
 */
const TAKEN_IN = ['chrono-node', 'diff', 'entities', 'fuse.js', 'kysely', 'lru-cache', 'parse5', 'zod'];
/** Compiled programs of earlier sources that stay: one of them may be running. */
const KEPT = 5;

/**
 * The program as JavaScript in a few large files, made when the sources changed since the last start. tsx would strip the
 * types as well, but in a thread of its own for each thread, and keep a source map of every file in memory.
 *
 * @param {string} cache folder for what is made
 * @returns {Promise<string | undefined>} its folder; undefined if nothing can be written, such as in a read-only file system
 */
export async function compile(cache = CACHE) {
  const sources = read();
  const folder = join(cache, keyOf(sources));
  if (isThere(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  try {
    mkdirSync(fresh, { recursive: true });
  } catch {
    return undefined;
  }
  try {
    await bundle(sources, fresh);
    renameSync(fresh, folder);
    tidy(cache, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another process that started at the same time may have been first.
    if (!isThere(folder)) {
      process.stderr.write(`The program could not be compiled, so it takes more memory: ${error}\n`);
      return undefined;
    }
  }
  return folder;
}

/** @returns {boolean} whether a start has nothing left to compile */
export function isCompiled(cache = CACHE) {
  return isThere(join(cache, keyOf(read())));
}

/** @returns {Map<string, string>} every TypeScript file by its path from the root */
function read() {
  const sources = new Map();
  for (const part of ['src', 'commands'])
    for (const name of readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(?:ts|json)$/u.test(name))
        sources.set(join(part, name), readFileSync(join(ROOT, part, name), 'utf8'));
  return sources;
}

/**
 * What is compiled holds the paths of this folder: moved or copied elsewhere it is made anew.
 *
 * @param {Map<string, string>} sources
 * @param {string} root
 * @returns {string}
 */
export function keyOf(sources, root = ROOT) {
  const hash = createHash('sha256').update(`${root}\0`);
  for (const [path, text] of sources) hash.update(`${path}\0${text}\0`);
  // Another esbuild, another way to call it, or another version of what is taken in makes other files.
  const packages = ['esbuild', ...TAKEN_IN].map((name) => `node_modules/${name}/package.json`);
  for (const path of ['src/start/compile.mjs', ...packages]) hash.update(readFileSync(join(ROOT, path)));
  return hash.digest('hex').slice(0, 16);
}

async function bundle(sources, outdir) {
  const { build, stop } = await import('esbuild');
  const commands = [...sources.keys()].filter((path) => path.startsWith('commands'));
  try {
    await build({
      absWorkingDir: ROOT,
      entryPoints: [...ENTRIES, ...commands],
      outdir,
      outbase: '.',
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: 'linked',
      sourcesContent: false,
      logLevel: 'silent',
      plugins: [
        { name: 'packages', setup: takeIn },
        { name: 'places', setup: keepPlaces },
      ],
    });
  } finally {
    await stop();
  }
}

function takeIn({ onResolve }) {
  const isTakenIn = (path) => TAKEN_IN.some((name) => path === name || path.startsWith(`${name}/`));
  onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
    kind === 'entry-point' || isTakenIn(path) ? undefined : { external: true },
  );
}

/** What a module finds from its own place (weights, pages, workers) stays where the sources are. */
function keepPlaces({ onLoad }) {
  onLoad({ filter: /\.(?:ts|mjs)$/ }, ({ path }) => {
    const text = readFileSync(path, 'utf8');
    if (!text.includes('import.meta.url')) return undefined;
    return {
      contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    };
  });
}

function isThere(folder) {
  try {
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

function tidy(cache, current) {
  const folders = readdirSync(cache)
    .map((name) => join(cache, name))
    .filter((folder) => folder !== current)
    .map((folder) => ({ folder, at: statSync(folder).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { folder } of folders.slice(KEPT)) rmSync(folder, { recursive: true, force: true });
}
