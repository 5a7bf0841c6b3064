import { LRUCache } from 'lru-cache';
import type { Story } from '../story/story.ts';
import type { Analysis } from './analysis.ts';
import type { AskedStory } from './asked-story.ts';
import { withCorrections } from './corrections.ts';

/** Bytes that an analysis takes for each UTF-16 unit of its text once all of it was needed, a check included. */
const BYTES_PER_UNIT = 200;

/** The key that an analysis is kept under. */
export function analysisKey({ hash, details }: Story): string {
  // The same text with a corrected date or source is another analysis, because answers carry its story.
  return `${hash} ${JSON.stringify(details)}`;
}

/** Analyses in memory, bounded by bytes; those not used for longest go first. */
export class AnalysisCache {
  readonly #kept: LRUCache<string, Analysis>;

  /** @param bytes an estimate of what all of them take */
  constructor(bytes: number) {
    this.#kept = new LRUCache<string, Analysis>({
      maxSize: bytes,
      sizeCalculation: ({ story }) => Math.max(1, story.text.length * BYTES_PER_UNIT),
    });
  }

  /** The estimated bytes of what is kept. */
  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  get(key: string): Analysis | undefined {
    return this.#kept.get(key);
  }

  keep(key: string, analysis: Analysis): void {
    this.#kept.set(key, analysis);
  }

  /** The analysis as this owner's moderators corrected it: made once as well. */
  corrected(key: string, analysis: Analysis, corrections: AskedStory['corrections']): Analysis {
    if (corrections.length === 0) return analysis;
    const own = `${key} ${JSON.stringify(corrections)}`;
    const known = this.#kept.get(own);
    // A corrected analysis would keep alive the one it was made from.
    if (known && known.story === analysis.story) return known;
    const made = withCorrections(analysis, corrections);
    this.#kept.set(own, made);
    return made;
  }

  clear(): void {
    this.#kept.clear();
  }
}
