import type { Document } from '../../document/document.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { windowOf } from './cue-window.ts';

/** Candidates less likely than this are read only if a quotation would else stay without a speaker. */
export const WORTH_READING = 0.12;

/**
 * Tokens looked through for all cues of a text, for each of its tokens; less in what is longer than a news story. Articles
 * need 11 at most, and 5 as a rule.
 */
const LOOKED_THROUGH = 12;
const LOOKED_THROUGH_LATER = 6;
const NEWS_STORY = 10_000;
/** Always allowed, so that a short text may be anything. */
const FREE = 4_000;
/** What a cue costs however short its window is, in tokens looked through. */
const EACH = 40;
/** Of a candidate that is read only if a quotation would else stay without a speaker, this share is counted. */
const SELDOM_READ = 0.1;

/**
 * The candidates in text order, as long as their windows together are no longer than any article's: the likeliest
 * ones of a text with a cue in every other word. The cost of a text stays within its length.
 */
export function affordable(document: Document, candidates: readonly CueCandidate[]): readonly CueCandidate[] {
  const { length } = document.tokens;
  const most =
    FREE +
    LOOKED_THROUGH * Math.min(length, NEWS_STORY) +
    LOOKED_THROUGH_LATER * Math.max(0, length - NEWS_STORY);
  const costs = candidates.map(({ range, probability }) => {
    const [from, to] = windowOf(document, range);
    return (EACH + to - from) * (probability < WORTH_READING ? SELDOM_READ : 1);
  });
  let left = most - costs.reduce((sum, cost) => sum + cost, 0);
  if (left >= 0) return candidates;
  left = most;
  const kept = new Set<CueCandidate>();
  for (const [candidate, cost] of candidates
    .map((candidate, at) => [candidate, costs[at] as number] as const)
    .sort(([a], [b]) => b.probability - a.probability)) {
    left -= cost;
    if (left < 0) break;
    kept.add(candidate);
  }
  return candidates.filter((candidate) => kept.has(candidate));
}
