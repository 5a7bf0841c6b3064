import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/story/formats/markdown.ts';
import { paragraphsOf } from '../paragraphs-of.ts';

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
      [null, 'Correction: an earlier version misspelled a name.'],
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

describe('Markdown wrapped at any width', () => {
  it('has whole paragraphs, and no footnote among them', () => {
    const story = readMarkdown(
      '# Bridge closes\n\nThe harbour bridge at Port Ellery will close for\nsix weeks, the county said.\n“We would rather explain a detour than a collapse,”\nsaid Ana Ruiz.[^1]\n\n- Marsh Lane becomes the detour of all lorries and\n- The ferry stays closed.\n\n[^1]: The county’s report, page 4.\n',
    );
    expect(story.paragraphs.slice(1).map(({ span }) => story.slice(span))).toEqual([
      'The harbour bridge at Port Ellery will close for six weeks, the county said.',
      '“We would rather explain a detour than a collapse,” said Ana Ruiz.[^1]',
      'Marsh Lane becomes the detour of all lorries and',
      'The ferry stays closed.',
    ]);
    expect(story.furniture.at(-1)?.reason).toBe('footnote');
  });
});

describe('Markdown as programs write it', () => {
  const read = (text: string) => {
    const story = readMarkdown(text);
    return { title: story.title, body: paragraphsOf(story), ...story.details };
  };
  const TEXT = 'The council voted for the bridge on Monday.';

  it.each([
    ['---\ntitle: "Bridge: a vote"\nauthors: [Ana Lopez, Bo Ek]\ndate: 2031-12-09\n---\n'],
    ['+++\ntitle = "Bridge: a vote"\nauthor = "Ana Lopez and Bo Ek"\ndate = 2031-12-09\n+++\n'],
    ['---\ntitle: Bridge: a vote\nauthors:\n  - name: Ana Lopez\n  - name: Bo Ek\ndate: 2031-12-09\n---\n'],
  ])('has its headline, authors and day in the front matter: %j', (front) => {
    expect(read(`${front}\n${TEXT}\n`)).toMatchObject({
      title: 'Bridge: a vote',
      byline: 'Ana Lopez and Bo Ek',
      published: '2031-12-09',
      body: [TEXT],
    });
  });

  it('has a byline in bold, and no tags, hashtags or rules in its text', () => {
    const text = `<h1 align="center">Bridge: a vote</h1>\n\n#bridge #vote\n\n**By Ana Lopez, December 9, 2031**\n\n<!-- check -->\n\n| a | b |\n|---|---|\n\n${TEXT}\n\n<br>\n`;
    expect(read(text)).toMatchObject({
      title: 'Bridge: a vote',
      byline: 'Ana Lopez',
      published: '2031-12-09',
      body: ['| a | b |', TEXT],
    });
  });
});
