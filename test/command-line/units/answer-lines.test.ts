import { describe, expect, it } from 'vitest';
import { answerLines } from '../../../src/command-line/answer-lines.ts';
import { painter } from '../../../src/command-line/paint.ts';
import { viewOf } from '../../../src/command-line/views.ts';
import { en } from '../../../src/messages/en.ts';
import { analysedSeed } from '../../answers/analysed.ts';

const plain = painter(false);
const printed = (view: Parameters<typeof viewOf>[0], width = 80) =>
  answerLines(viewOf(view, [analysedSeed, analysedSeed], {}), plain, width);

describe('a view of a story on a terminal', () => {
  it.each(['summary', 'quotes', 'people', 'timeline', 'sourcing'] as const)(
    'of %s: headline, what it is, then lines no wider than the terminal',
    (view) => {
      const [title, what, ...lines] = printed(view);
      expect(title).toBe(analysedSeed.story.title);
      expect(what).toMatch(/^\S.* · CNN · no date · updated$/u);
      for (const line of lines.filter((each) => each.startsWith('> ')))
        expect(line.length).toBeLessThanOrEqual(84);
    },
  );

  it('quotes the story’s words only, whatever the width', () => {
    const quoted = printed('quotes', 40).filter((line) => line.startsWith('> '));
    const text = analysedSeed.story.text.replace(/\s+/gu, ' ');
    for (const line of quoted) expect(text).toContain(line.slice(2));
  });

  it('sets what nobody says below “The story”, never below the speaker above it', () => {
    const lines = printed('summary');
    const fact = lines.findIndex((line) => line.startsWith('> The number of Russian units'));
    expect(lines[fact - 1]).toBe(en.storyItself);
  });

  it('is whole: all pages of it', () => {
    const places = printed('quotes').filter((line) => /^ {2}(?:para|headline)/u.test(line));
    expect(places.some((line) => line.includes('para 8'))).toBe(true);
    expect(printed('people').join('\n')).toContain('Vladimir Putin · Russian President');
  });
});
