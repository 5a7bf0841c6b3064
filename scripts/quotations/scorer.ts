import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Score } from './report.ts';

export interface Prediction {
  readonly id: string;
  readonly attributions: readonly unknown[];
}

/** The corpus's own scorer, `score.mjs` beside the folder of its files. */
export async function loadScorer(
  directory: string,
): Promise<(gold: readonly unknown[], predicted: readonly Prediction[]) => Score> {
  const file = pathToFileURL(join(resolve(directory), '..', 'score.mjs')).href;
  const { score } = (await import(file)) as { score: (gold: unknown, predicted: unknown) => Score };
  return score;
}
