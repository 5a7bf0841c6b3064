import { AnalysisCache } from '../analysis/analysis-cache.ts';
import type { AnswerOrder, AnswerResult } from '../analysis/answer-job.ts';
import { pack } from '../analysis/carry.ts';
import { unpackAnalysis } from '../analysis/packed.ts';
import { unpackStory } from './stored-story.ts';

type AnswerFunction = (stories: never, ...args: never[]) => unknown;

/** Bytes of analyses that one worker keeps: three of the longest stories. */
const KEPT = 64 * 2 ** 20;

/**
 * What a worker does for `ANSWER`: it keeps the analyses of the long stories that were asked last.
 *
 * @param functions those that may be asked for, by name
 */
export function answersLong(functions: readonly AnswerFunction[]): (order: AnswerOrder) => AnswerResult {
  const cache = new AnalysisCache(KEPT);
  const byName = new Map(functions.map((one) => [one.name, one]));
  return ({ name, one, stories, args, given }) => {
    const find = byName.get(name) as ((stories: unknown, ...args: unknown[]) => unknown) | undefined;
    if (!find) throw new Error(`no answer is called “${name}”`);
    const analyses = stories.flatMap(({ key, corrections }, at) => {
      const known = cache.get(key);
      const stored = given?.[at];
      if (!known && !stored) return [];
      const analysis =
        known ?? (stored && unpackAnalysis(unpackStory(stored.text, stored.layout), stored.packed));
      if (!analysis) return [];
      if (!known) cache.keep(key, analysis);
      return [cache.corrected(key, analysis, corrections)];
    });
    if (analyses.length < stories.length) return { missing: true };
    const found = find(one ? analyses[0] : analyses, ...args);
    return {
      found: pack(
        found,
        analyses.map(({ story }) => story),
      ),
    };
  };
}
