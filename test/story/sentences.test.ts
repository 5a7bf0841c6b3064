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
  ['He died in Falmouth, Mass. He was 96.', ['He died in Falmouth, Mass.', 'He was 96.']],
  ['It began in Fresno, Calif. The police came.', ['It began in Fresno, Calif.', 'The police came.']],
  ['He met Sens. Ted Cruz and Fla. Gov. Scott.', ['He met Sens. Ted Cruz and Fla. Gov. Scott.']],
  ['He died in Falmouth, Mass. on Monday.', ['He died in Falmouth, Mass. on Monday.']],
  ['MR. KIRBY: I am sorry. SEN. LEE: Why?', ['MR. KIRBY: I am sorry.', 'SEN. LEE: Why?']],
  ['ST. LOUIS — Voters lined up early.', ['ST. LOUIS — Voters lined up early.']],
  ['1. You get 12 weeks, not six', ['1. You get 12 weeks, not six']],
  ['They won 3 of 12. You lost.', ['They won 3 of 12.', 'You lost.']],
  ['“Really?” Rep. Bush said. He sat.', ['“Really?” Rep. Bush said.', 'He sat.']],
  ['“Really?” Bush left the room. He sat.', ['“Really?”', 'Bush left the room.', 'He sat.']],
  ['The U.S. “clearly” needed it. He sat.', ['The U.S. “clearly” needed it.', 'He sat.']],
  ['It left the U.S. “We won,” he said.', ['It left the U.S.', '“We won,” he said.']],
  ['It may not vote No. But it may wait.', ['It may not vote No.', 'But it may wait.']],
  ['  ', []],
];

describe('splitSentences', () => {
  it.each(cases)('%s', (text, expected) => {
    expect(splitSentences(text, [0, text.length]).map(([s, e]) => text.slice(s, e))).toEqual(expected);
  });
});
