import type { Library } from '../../library/library.ts';

/** What one interaction asks for again and again, and what else changes nothing. */
const ONCE = new Set<string | symbol>([
  'settings',
  'entries',
  'entry',
  'get',
  'pinned',
  'list',
  'speakerCorrections',
]);
const READS = new Set<string | symbol>([
  'search',
  'nearest',
  'usage',
  'versions',
  'watched',
  'pinnedIn',
  'entryByAddress',
  'staleAnswers',
  'noteAnswer',
]);

type Method = (...args: readonly unknown[]) => unknown;

/**
 * The library as one interaction sees it: settings, entries and stories are read once, however many ask. Whatever writes
 * makes it forget what it has read.
 */
export function readOnce(library: Library): Library {
  const known = new Map<string, unknown>();
  const reading =
    (name: string | symbol, method: Method): Method =>
    (...args) => {
      const key = JSON.stringify([name, ...args]);
      const found = known.get(key) ?? method(...args);
      known.set(key, found);
      if (found instanceof Promise) found.catch(() => known.delete(key));
      return found;
    };
  const writing =
    (method: Method): Method =>
    (...args) => {
      known.clear();
      const done = method(...args);
      return done instanceof Promise ? done.finally(() => known.clear()) : done;
    };
  return new Proxy(library, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      const method: Method = value.bind(target);
      if (ONCE.has(name)) return reading(name, method);
      return READS.has(name) ? method : writing(method);
    },
  });
}
