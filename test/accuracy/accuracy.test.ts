import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Encoder, MODELS_FOLDER, startEncoder } from '../../src/retrieval/encoder/encoder.ts';
import { annotatedStories } from './annotated-story.ts';
import { FIGURES, type FigureName, type Figures, figuresOf } from './figures.ts';

/** Shares that must not fall. Raise one when the product gets better; README.md says how. */
const FLOORS: Readonly<Record<FigureName, number>> = {
  'content found': 0.97,
  'content exact': 0.94,
  'cue exact': 0.97,
  'source exact': 0.92,
  'speaker right': 0.97,
  'speaker given is right': 0.98,
  'quoted words given are expected': 0.97,
  'date right': 0.98,
  'fair claim word for word': 0.97,
  'bent claim caught': 0.93,
  'question answered first': 0.83,
  'question refused': 0.9,
};

describe('what the bot concludes on stories that a person annotated', () => {
  let figures: Figures;
  let encoder: Encoder | undefined;
  // Without its weights the words alone answer, as in the product.
  const hasWeights = existsSync(join(MODELS_FOLDER, 'manifest.json'));
  beforeAll(async () => {
    encoder = hasWeights ? await startEncoder() : undefined;
    figures = await figuresOf(annotatedStories(), encoder);
    const rows = FIGURES.map((name) => {
      const { right, of, misses } = figures[name];
      const shown = process.env.OTR_SHOW_MISSES ? misses.map((miss) => `\n    ${miss}`).join('') : '';
      return `${name.padEnd(30)} ${String(right).padStart(3)} of ${String(of).padStart(3)}  ${(right / of).toFixed(3)}${shown}`;
    });
    console.info(rows.join('\n'));
  });

  afterAll(() => encoder?.close());

  it.each(FIGURES)('%s: no rarer than before', (name) => {
    const { right, of, misses } = figures[name];
    expect(right / of, misses.join('\n')).toBeGreaterThanOrEqual(FLOORS[name]);
  });
});
