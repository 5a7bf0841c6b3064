import type { Library } from '../src/library/library.ts';
import { openLibrary } from '../src/library/open-library.ts';
import type { Quotas } from '../src/library/quotas.ts';
import type { Story } from '../src/story/story.ts';

/** A library of its own for a test, gone with the process. */
export function memoryLibrary(
  samples: readonly Story[] = [],
  quotas: Partial<Quotas> = {},
  now: () => number = Date.now,
): Promise<Library> {
  return openLibrary({ inMemory: true, samples, quotas, now });
}
