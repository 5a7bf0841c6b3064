// Where the program's modules are imported from: compiled once at the start, else TypeScript as it stands, through tsx.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

const ROOT = new URL('../../', import.meta.url).href;
/** Threads inherit environment data, so each finds what the first one compiled. */
const FOLDER = 'on-the-record: folder of the compiled program';

/** @param {string} folder holds every module at its own path, ending in .js */
export function useCompiled(folder) {
  setEnvironmentData(FOLDER, pathToFileURL(`${folder}/`).href);
}

/**
 * The address from which a module is to be imported.
 *
 * @param {URL} source its TypeScript file
 * @returns {string}
 */
export function importable(source) {
  const folder = getEnvironmentData(FOLDER);
  if (typeof folder !== 'string' || !source.href.startsWith(ROOT))
    return pathToFileURL(fileURLToPath(source)).href;
  return new URL(source.href.slice(ROOT.length).replace(/\.ts$/u, '.js'), folder).href;
}

/**
 * Imports a module in a thread that has no TypeScript loader: threads do not inherit one.
 *
 * @param {URL} source its TypeScript file
 * @returns {Promise<Record<string, unknown>>} its exports
 */
export async function load(source) {
  if (getEnvironmentData(FOLDER) === undefined) {
    const { register } = await import('tsx/esm/api');
    register();
  }
  return import(importable(source));
}
