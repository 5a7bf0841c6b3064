import { describe, expect, it } from 'vitest';
import { passageLink } from '../../src/replies/citation.ts';
import { textDirectives } from '../../src/replies/text-fragment.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import { Story } from '../../src/story/story.ts';

const story = readPlainText(
  [
    'Town keeps its landing',
    'Asked about the sale, the mayor laughed and left by the back door without a word.',
    'Asked about the sale, the warden said that the hall would go to the fishermen first.',
    '“We will pay,” he said.',
    'The hall fell silent. “We will pay,” he said.',
    'The landing (built in 1931) was closed by the flood of 2016-17, and “nobody” minded, he said, or would have said.',
  ].join('\n\n'),
);
const directivesOf = (words: string, last = false) => {
  const holding = story.sentences.filter(({ span }) => story.slice(span).includes(words));
  const sentence = last ? holding.at(-1) : holding[0];
  if (!sentence) throw new Error(`no sentence has ${words}`);
  return textDirectives(story, story.excerpt(sentence.span)).map((directive) =>
    directive.split(',').map(decodeURIComponent),
  );
};

describe('a link to a passage', () => {
  it('lands on this passage and not on another that begins with the same words', () => {
    expect(directivesOf('warden')[0]?.[0]).toBe('Asked about the sale, the warden');
  });

  it('tells two passages of the same words apart by what stands before them', () => {
    expect(directivesOf('We will pay', true)[0]?.[0]).toBe('hall fell silent.-');
    expect(directivesOf('We will pay')[0]?.[0]).toMatch(/-$/u);
  });

  it('ends where the passage ends, though its last words stand in it before', () => {
    expect(directivesOf('closed by')[0]?.at(-1)).toBe('would have said');
  });

  it('has a second way in behind a first letter that the page sets apart', () => {
    expect(directivesOf('closed by').map(([start]) => start)).toEqual(['The landing (built', 'in 1931) was']);
  });

  it('writes no comma, hyphen or bracket that a browser or a message would read as its own', () => {
    for (const sentence of story.sentences)
      for (const directive of textDirectives(story, story.excerpt(sentence.span)))
        expect(directive.replace(/-,/u, ',')).toMatch(/^[\w%.,]+$/u);
  });

  it('still lands in a script whose letters fill an address: with the start of the passage alone', () => {
    const words = 'قال رئيس المجلس البلدي للصحافيين اليوم';
    const text = `${words} ${'كلمة '.repeat(20)}نهاية الجملة الطويلة المستحيلة`;
    const arabic = new Story({
      text,
      body: [[0, text.length]],
      details: { url: `https://n.example/${'a'.repeat(200)}` },
    });
    const link = passageLink(arabic, arabic.excerpt([0, text.length])) ?? '';
    expect(link.length).toBeLessThanOrEqual(512);
    expect(decodeURIComponent(link)).toContain('#:~:text=قال رئيس المجلس');
  });

  it('looks for no words across two cells of a table', () => {
    const table = readPlainText('Piers\n\nNorth\t4 million\tsold last year');
    const [row] = table.sentences.slice(-1);
    const directive = row && textDirectives(table, table.excerpt(row.span))[0];
    expect(directive).toBe('North,sold%20last%20year');
  });
});
