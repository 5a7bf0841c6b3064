import { describe, expect, it } from 'vitest';
import { MODEL_VERSION } from '../../src/analysis/model-version.ts';
import { goldenNow, readGolden } from './golden.ts';

describe('the version that analyses are kept under', () => {
  it('is raised when texts are read differently: else servers go on with old analyses after an upgrade', () => {
    const { version, texts } = readGolden();
    const hint = 'bump VERSION in src/analysis/model-version.ts, then run `npm run golden`';
    expect(goldenNow().texts, version === MODEL_VERSION ? hint : 'run `npm run golden`').toEqual(texts);
    expect(MODEL_VERSION, 'run `npm run golden`').toBe(version);
  });

  it('counts wink-nlp and its model, which decide every token and tag', () => {
    expect(MODEL_VERSION).toMatch(/^\d+-\d+\.\d+\.\d+-\d+\.\d+\.\d+$/u);
  });
});
