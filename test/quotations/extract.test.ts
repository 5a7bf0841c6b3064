import { describe, expect, test } from 'vitest';
import { extractFromText } from '../../src/quotations/extract.ts';

/** What a reader would write down: who, by which words, what, how much of it in quote marks, spoken by whom. */
type Row = [text: string, source: string, cue: string, content: string[], kind: string, speaker: string];

const ROWS: Row[] = [
  [
    '“The bridge will open in May,” Mayor Ellen Ortiz said on Monday.',
    'Mayor Ellen Ortiz',
    'said',
    ['“The bridge will open in May,”'],
    'direct',
    'Ellen Ortiz',
  ],
  [
    'The governor said that the budget would be balanced by June.',
    'The governor',
    'said',
    ['that the budget would be balanced by June'],
    'indirect',
    'The governor',
  ],
  [
    '“We were lucky,” said Tom Becker. “It could have been much worse.”',
    'Tom Becker',
    'said',
    ['“We were lucky,”', '“It could have been much worse.”'],
    'direct',
    'Tom Becker',
  ],
  [
    'According to the report, the dam was inspected only twice in ten years.',
    'the report',
    'According to',
    ['the dam was inspected only twice in ten years'],
    'indirect',
    'the report',
  ],
];

describe('who said what', () => {
  test.each(ROWS)('%s', (text, source, cue, content, kind, speaker) => {
    const found = extractFromText(text).map((attribution) => ({
      source: attribution.source?.map((span) => text.slice(...span)),
      cue: attribution.cue?.map((span) => text.slice(...span)),
      content: attribution.content.map((span) => text.slice(...span)),
      kind: attribution.kind,
      speaker: attribution.speaker?.name,
    }));
    expect(found).toEqual([{ source: [source], cue: [cue], content, kind, speaker }]);
  });

  test('a text without quotations has none', () => {
    expect(extractFromText('')).toEqual([]);
    expect(extractFromText('The rain fell all night. In the morning the road was wet.')).toEqual([]);
  });

  test('the name of a speaker is a piece of the text, so that it can be cited', () => {
    const text = '“We won,” said Ana Ruiz. She added that the team was tired.';
    const found = extractFromText(text);
    expect(found).toHaveLength(2);
    for (const { speaker } of found) {
      expect(speaker?.name).toBe('Ana Ruiz');
      if (speaker) expect(text.slice(...speaker.span)).toBe(speaker.name);
    }
  });
});
