export type { Insight } from '../retrieval/ranking/insight.ts';
