import { describe, expect, it } from 'vitest';
import { modelWords } from '../../scripts/evaluation/model-words.ts';
import { isDictionaryWord } from '../../src/story/dictionary.ts';

describe('the words of general English', () => {
  it('are those of the language model, so that no right spelling in a question is “mended”', () => {
    expect(modelWords().filter((word) => !isDictionaryWord(word))).toEqual([]);
    expect(modelWords().length).toBeGreaterThan(80_000);
  });

  it.each(['', '\n', 'divisionss', 'aaaaaaaaa', 'zzzz', '￿', 'stoltenberg', 'a\nb', 'Division'])(
    'do not hold %j',
    (word) => expect(isDictionaryWord(word)).toBe(false),
  );
});
