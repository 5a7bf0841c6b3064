import { describe, expect, test } from 'vitest';
import { findQuoteRegions } from '../../src/quotations/document/quote-regions.ts';

const CASES: [name: string, text: string, quoted: string[]][] = [
  ['curly marks', 'He said “yes” and “no.”', ['“yes”', '“no.”']],
  ['straight marks', 'He said "yes," then "no."', ['"yes,"', '"no."']],
  ['guillemets', 'Elle a dit «oui» hier', ['«oui»']],
  ['low-high marks', 'Sie sagte „ja“ und ging', ['„ja“']],
  ['typewriter marks', "He said ``yes'' twice", ["``yes''"]],
  ['single marks in a headline', "Mayor: 'We will rebuild' the bridge", ["'We will rebuild'"]],
  ['apostrophes are no marks', "The voters' choice isn't clear, the '90s are", []],
  [
    'a single-quoted stretch inside double marks',
    '“She told me ‘go’ again,” he said',
    ['“She told me ‘go’ again,”'],
  ],
  ['a quotation left open ends with its paragraph', '“One.\n“Two.” End', ['“One.', '“Two.”']],
  [
    'marks opened twice in a row: the first were never closed',
    'She wrote “Let us go. The crowd waited. “Not yet,” he said.',
    ['“Let us go. The crowd waited.', '“Not yet,”'],
  ],
  ['marks within marks that are all closed', '“He said “go” and left,” she said', ['“He said “go”']],
  ['an opening mark where a closing one belongs', 'The sign “No entry“ hung there', ['“No entry“']],
  ['a closing mark that nothing opened', 'No opening here,” she said', []],
  ['an inch mark is no quotation', 'The 6" pipe broke', []],
  ['no marks at all', 'Nothing to see', []],
  ['an empty text', '', []],
];

describe('finding what stands inside quote marks', () => {
  test.each(CASES)('%s', (_, text, quoted) => {
    expect(findQuoteRegions(text).map(([start, end]) => text.slice(start, end))).toEqual(quoted);
  });
});
