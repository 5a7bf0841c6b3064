import type { Scan } from '../retrieval/encoder/gist-scan.ts';
import type { Story } from '../story/story.ts';
import type { Owner } from './owner.ts';
import type { SearchHit } from './story-entry.ts';

/** Packed analyses by content hash and model version; of no use to anyone who does not have the text. */
export interface Analyses {
  analysis(hash: string, model: string): Promise<string | undefined>;
  /** Newest versions of stories without an analysis by this model: pinned ones first, then the newest, at most `limit`. */
  staleAnalyses(
    model: string,
    limit: number,
  ): Promise<readonly { readonly owner: Owner; readonly versionId: string }[]>;
  /** Replaces analyses of this text by other models. Kept only while an owner has the text. */
  keepAnalysis(hash: string, model: string, packed: string): Promise<void>;
}

/** Vectors of a story's sentences, by content hash and version of the encoder. */
export interface Vectors {
  vectors(hash: string, model: string): Promise<Int8Array | undefined>;
  /**
   * The owner's stories that come nearest to a question in meaning, best first, at most `limit` (8). The score is the cosine;
   * paragraphs are not told apart. Stories without vectors by this version are not among them.
   *
   * @param scan is given the owner's gists, and no one else's
   */
  nearest(owner: Owner, model: string, scan: Scan, limit?: number): Promise<readonly SearchHit[]>;
  /** Replaces those of this text by other versions. Kept only while an owner has the text. */
  keepVectors(hash: string, model: string, vectors: Int8Array): Promise<void>;
  /** Newest versions of any owner's stories that have none by this version, newest first: only to be encoded, never shown. */
  withoutVectors(model: string, limit: number): Promise<readonly Story[]>;
}
