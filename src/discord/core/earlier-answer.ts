import type { Span } from '../../story/span.ts';

/** The story and passages of an earlier answer. */
export interface Earlier {
  readonly story: string;
  readonly spans: readonly Span[];
}
