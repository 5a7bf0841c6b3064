export type { Insight } from '../retrieval/insight.ts';
