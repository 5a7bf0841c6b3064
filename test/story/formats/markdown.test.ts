import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/story/formats/markdown.ts';

describe('readMarkdown', () => {
  const text = [
    '---',
    'source: The Daily Example',
    'date: 2024-03-05',
    'url: "https://example.org/a"',
    '---',
    '',
    '# Council votes for the bridge',
    '',
    '![A bridge](b.png)',
    '',
    'The council voted 7-2.',
    '',
    '> “We need it,” said Mayor Ana Ruiz.',
    '',
    '---',
    '',
    '*Correction: an earlier version misspelled a name.*',
  ].join('\n');
  const story = readMarkdown(text);

  it('reads headline, paragraphs and details', () => {
    expect(story.title).toBe('Council votes for the bridge');
    expect(story.paragraphs.map((p) => [p.number, story.slice(p.span)])).toEqual([
      [0, 'Council votes for the bridge'],
      [1, 'The council voted 7-2.'],
      [2, '“We need it,” said Mayor Ana Ruiz.'],
      [null, '*Correction: an earlier version misspelled a name.*'],
    ]);
    expect(story.details).toEqual({
      source: 'The Daily Example',
      byline: undefined,
      published: '2024-03-05',
      url: 'https://example.org/a',
    });
  });

  it('records what it set aside, with a reason', () => {
    expect(story.furniture.map((f) => f.reason)).toContain('front matter');
    expect(story.furniture.map((f) => story.slice(f.span))).toContain('![A bridge](b.png)');
  });
});
