import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/story/sentences.ts';

const cases: [string, string[]][] = [
  ['He left the U.S. on Monday. She stayed.', ['He left the U.S. on Monday.', 'She stayed.']],
  ['He lives in the U.S. He likes it.', ['He lives in the U.S.', 'He likes it.']],
  ['It fell on Sept. 11 in N.Y. and D.C. too.', ['It fell on Sept. 11 in N.Y. and D.C. too.']],
  ['Rep. Smith met Sen. J. D. Doe. They talked.', ['Rep. Smith met Sen. J. D. Doe.', 'They talked.']],
  ['George W. Bush spoke. He sat.', ['George W. Bush spoke.', 'He sat.']],
  ['“It is over.” She left.', ['“It is over.”', 'She left.']],
  ['“Is it over?” she asked. No one spoke.', ['“Is it over?” she asked.', 'No one spoke.']],
  ['He said … nothing. Then he left.', ['He said … nothing.', 'Then he left.']],
  ['“I was... tired.” He sat.', ['“I was... tired.”', 'He sat.']],
  ['  ', []],
];

describe('splitSentences', () => {
  it.each(cases)('%s', (text, expected) => {
    expect(splitSentences(text, [0, text.length]).map(([s, e]) => text.slice(s, e))).toEqual(expected);
  });
});
