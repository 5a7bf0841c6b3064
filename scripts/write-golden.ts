/**
 * Writes what is read of a few texts to test/analysis/golden.json, once the version was raised.
 *
 *   npm run golden
 */
import { writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { GOLDEN, goldenNow, readGolden } from '../test/analysis/golden.ts';

const [before, now] = [readGolden(), goldenNow()];
if (before.version === now.version && !isDeepStrictEqual(before.texts, now.texts)) {
  console.error('These texts are read differently: first bump VERSION in src/analysis/model-version.ts.');
  process.exit(1);
}
writeFileSync(GOLDEN, `${JSON.stringify(now, null, 2)}\n`);
