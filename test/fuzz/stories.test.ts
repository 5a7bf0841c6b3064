import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analysis.ts';
import { ExpectedError } from '../../src/errors.ts';
import { readHtml } from '../../src/story/formats/html.ts';
import { readMarkdown } from '../../src/story/formats/markdown.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Story } from '../../src/story/story.ts';
import { PATIENCE, STORIES } from './runs.ts';

const MARKS = [
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '—',
  '–',
  '…',
  '...',
  '.',
  ',',
  ':',
  ';',
  '?',
  '!',
  '(',
  ')',
  '[',
  ']',
];
const WORDS = [
  'Mayor Ana Ruiz',
  'she',
  'he',
  'they',
  'the council',
  'a spokesman',
  'sources',
  'said',
  'told reporters',
  'according to',
  'did not',
  'warned',
  'on Monday',
  'March 3, 2024',
  '2021',
  '12,000',
  'per cent',
  'U.S.',
  'Dr.',
  'the bridge',
  'will close',
  'because',
  'that',
  'and',
  'NATO',
  'Jean-Luc',
  'O’Neill',
  'https://example.org/a?b=c',
  '@everyone',
  '<b>',
  '</p>',
  '\u202e',
  '\u200b',
  '\ufeff',
  'ﬃ',
  '🙂',
  '\ud800',
  '\u0000',
  'é',
];
const SEPARATORS = [' ', ' ', ' ', ' ', '', '\n', '\n\n', '\r\n', '\t', '\u00a0', '\u2028'];
const piece = fc.tuple(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  ),
  fc.constantFrom(...SEPARATORS),
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 120 })
  .map((pieces) => pieces.map(([word, separator]) => word + separator).join(''));

const READERS: readonly [string, (text: string) => Story][] = [
  ['plain text', (raw) => readPlainText(`A headline of some words\n\n${raw}`)],
  ['Markdown', (raw) => readMarkdown(`# A headline\n\n${raw}`)],
  [
    'a web page',
    (raw) =>
      readHtml(
        `<title>A headline</title><article><h1>A headline</h1><p>${raw.replaceAll('\n\n', '</p><p>')}</p></article>`,
      ).story,
  ],
];

/** Every span that the bot would ever show, as the story itself cuts it. */
function shownOf(story: Story): void {
  const { attributions } = analyse(story);
  for (const { content, cue, source } of attributions)
    for (const spans of [content, cue, source])
      for (const span of spans ?? []) {
        const { text: words } = story.excerpt(span);
        expect(words).toBe(story.text.slice(...span));
        expect(words.trim()).not.toBe('');
      }
}

describe(`${STORIES} texts that nobody wrote`, () => {
  it('any text is read, analysed and quoted without a fault, in spans of its own', PATIENCE, () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...READERS), (raw, [, read]) => {
        let story: Story;
        try {
          story = read(raw);
        } catch (error) {
          // A sentence for the person is an answer too.
          expect(error).toBeInstanceOf(ExpectedError);
          return;
        }
        expect(story.text.isWellFormed()).toBe(true);
        shownOf(story);
      }),
      { numRuns: STORIES },
    );
  });
});
