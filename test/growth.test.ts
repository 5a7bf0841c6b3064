import { describe, expect, it } from 'vitest';
import { growthOf, type Path, repeated } from '../scripts/bench/growth.ts';
import { porter2 } from '../src/retrieval/porter2.ts';
import { readMarkdown } from '../src/story/formats/markdown.ts';
import { splitSentences } from '../src/story/sentences.ts';

/** Eight times the text: linear work is near 8, quadratic near 64. */
const MOST = 20;

const split: Path = (text) => () => splitSentences(text, [0, text.length]);

describe('the measure itself', () => {
  it('tells quadratic work from linear', () => {
    const pairs: Path = (text) => () => {
      let same = 0;
      for (let i = 0; i < text.length; i++)
        for (let j = 0; j < text.length; j++) if (text.charCodeAt(i) === text.charCodeAt(j)) same++;
      return same;
    };
    const singles: Path = (text) => () => [...text].filter((letter) => letter === 'a').length;
    expect(growthOf(pairs, repeated('ab'), { length: 1_000, tries: 2 })).toBeGreaterThan(MOST);
    expect(growthOf(singles, repeated('ab'), { length: 20_000 })).toBeLessThan(MOST);
  });
});

describe('a story of one mark over and over stops nobody: eight times the text costs about eight times the work', () => {
  it.each(['.', '!', '?', '…', '.”', '. ', '?!', '.)'])('sentences: %s', (atom) => {
    expect(growthOf(split, repeated(atom, 'x', 'x'))).toBeLessThan(MOST);
  });

  it.each(['# a\n', '# a long line that is no label at all, since it goes on\n'])('Markdown: %j', (line) => {
    expect(growthOf((text) => () => readMarkdown(text), repeated(line))).toBeLessThan(MOST);
  });

  it.each(['a', 'as', 'y', "'", 'ing'])('the stem of one long word: %s', (atom) => {
    expect(growthOf((text) => () => porter2(text), repeated(atom))).toBeLessThan(MOST);
  });
});
