import { beforeAll, describe, expect, it } from 'vitest';
import { annotatedStories } from './annotated-story.ts';
import { FIGURES, type FigureName, type Figures, figuresOf } from './figures.ts';

/** Shares that must not fall. Raise one when the product gets better; README.md says how. */
const FLOORS: Readonly<Record<FigureName, number>> = {
  'content found': 0.5,
  'content exact': 0.5,
  'cue exact': 0.5,
  'source exact': 0.5,
  'speaker right': 0.5,
  'speaker given is right': 0.5,
  'quoted words given are expected': 0.5,
  'date right': 0.96,
  'fair claim word for word': 0.5,
  'bent claim caught': 0.5,
  'question answered first': 0.3,
  'question refused': 0.5,
};

describe('what the bot concludes on stories that a person annotated', () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await figuresOf(annotatedStories());
    const rows = FIGURES.map((name) => {
      const { right, of, misses } = figures[name];
      const shown = process.env.OTR_SHOW_MISSES ? misses.map((miss) => `\n    ${miss}`).join('') : '';
      return `${name.padEnd(30)} ${String(right).padStart(3)} of ${String(of).padStart(3)}  ${(right / of).toFixed(3)}${shown}`;
    });
    console.info(rows.join('\n'));
  });

  it.each(FIGURES)('%s: no rarer than before', (name) => {
    const { right, of, misses } = figures[name];
    expect(right / of, misses.join('\n')).toBeGreaterThanOrEqual(FLOORS[name]);
  });
});
