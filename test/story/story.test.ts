import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../src/story/formats/plain-text.ts';

describe('Story.paragraphAt', () => {
  it('finds the paragraph of every offset, and none between two', () => {
    const story = readPlainText(
      'Council closes the bridge\n\nIt is old.\n\nShare\n\nIt moved by 12 inches.\n',
    );
    for (let offset = -1; offset <= story.text.length; offset++)
      expect(story.paragraphAt(offset)).toBe(
        story.paragraphs.find(({ span }) => offset >= span[0] && offset < span[1]),
      );
    expect(readPlainText('').paragraphAt(0)).toBeUndefined();
  });
});

describe('Story.excerpt', () => {
  it('is verbatim for every sentence of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const story = readPlainText(text);
        for (const sentence of story.sentences)
          expect(story.excerpt(sentence.span).text).toBe(text.toWellFormed().slice(...sentence.span));
      }),
    );
  });

  it.each([[[-1, 3]], [[0, 0]], [[3, 1]], [[0, 9999]], [[0, 1.5]]] as [[number, number]][])(
    'refuses the span %j',
    (span) => {
      expect(() => readPlainText('One line here.').excerpt(span)).toThrow(RangeError);
    },
  );
});
