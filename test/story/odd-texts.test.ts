import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/story/formats/markdown.ts';
import { readPlainText } from '../../src/story/formats/plain-text.ts';
import type { Story } from '../../src/story/story.ts';

const FIRST = 'The council voted seven to two on Monday to close the bridge.';
const SECOND = '“We waited too long,” Mayor Ana Lopez said.';
const HEADLINE = 'Council closes the bridge';

/** Words that are neither in a paragraph nor in furniture. */
function lost(story: Story): string[] {
  const kept = [...story.paragraphs.map(({ span }) => span), ...story.furniture.map(({ span }) => span)];
  return [...story.text.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(
      ({ index, 0: word }) => !kept.some(([start, end]) => start <= index && index + word.length <= end),
    )
    .map(([word]) => word);
}

const shape = (story: Story) => story.paragraphs.map(({ kind, span }) => [kind, story.slice(span)]);

describe('a story is read the same whatever ends its lines', () => {
  it.each([
    '\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\r',
    '\r\r',
    '\u2028',
    '\u2029',
    '\u0085',
    '\f',
    '\n \t\u00a0\n',
  ])('%j', (end) => {
    const story = readPlainText([HEADLINE, FIRST, SECOND].join(end));
    expect(shape(story)).toEqual([
      ['headline', HEADLINE],
      ['body', FIRST],
      ['body', SECOND],
    ]);
    expect(lost(story)).toEqual([]);
  });
});

describe('characters that nobody sees stay where they are', () => {
  it.each([
    ['a byte order mark', '\ufeff', HEADLINE],
    ['zero-width spaces', '', HEADLINE.replace('council', 'coun\u200bcil').replace('bridge', 'br\u200didge')],
    ['soft hyphens', '', HEADLINE.replaceAll('o', 'o\u00ad')],
    ['no-break and ideographic spaces', '', HEADLINE.replace(' ', '\u00a0').replace(' ', '\u3000')],
    ['combining marks', '', `${HEADLINE}e${'\u0301'.repeat(50)}`],
    ['emoji of several parts', '', `👩‍👩‍👧 ${HEADLINE} 👍🏽`],
  ])('%s', (_, before, headline) => {
    const story = readPlainText(`${before}${headline}\n\n${FIRST}`);
    expect(story.excerpt(story.paragraphs[0]?.span ?? [0, 0]).text).toBe(headline);
    expect(story.bodyParagraphCount).toBe(1);
    expect(lost(story)).toEqual([]);
  });

  it('and a line of nothing else is no paragraph', () => {
    expect(shape(readPlainText(`${HEADLINE}\n\u200b\n${FIRST}\n\u2060\ufeff\n`)).length).toBe(2);
  });
});

describe('any text at all', () => {
  const line = fc.oneof(
    fc.constantFrom(
      HEADLINE,
      FIRST,
      SECOND,
      'By Ann Lee',
      'March 3, 2024',
      'Share',
      'BBC News',
      'Home',
      'Read more',
      '12',
    ),
    fc.constantFrom(
      'Related article',
      'skip past newsletter promotion',
      'after newsletter promotion',
      'CNN —',
      '___',
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('loses no word, and no two parts overlap', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\n\n', '\r\n'), (lines, end) => {
        for (const story of [readPlainText(lines.join(end)), readMarkdown(lines.join(end))]) {
          expect(lost(story)).toEqual([]);
          const spans = [...story.paragraphs, ...story.furniture].map(({ span }) => span);
          spans.sort((a, b) => a[0] - b[0]);
          for (const [at, span] of spans.entries())
            expect(span[1]).toBeLessThanOrEqual(spans[at + 1]?.[0] ?? span[1]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('texts that are hardly stories are read all the same', () => {
  it.each([
    ['one paragraph of 10,000 words', `${FIRST} `.repeat(900), 1],
    ['10,000 words without a full stop', 'the council voted and then '.repeat(2000), 1],
    ['a word of 200,000 letters', 'x'.repeat(200_000), 1],
    ['100,000 quotation marks', `${HEADLINE} ${'“'.repeat(100_000)}`, 1],
    ['20,000 lines of one word', 'Word\nOther\n'.repeat(10_000), 20_000],
    ['one line', HEADLINE, 1],
    ['Arabic', 'قرر مجلس المدينة يوم الاثنين إغلاق الجسر القديم.\n\nقال رئيس البلدية إن القرار صعب.', 2],
    ['Chinese', '市议会周一决定关闭旧桥一年。\n\n“我们等得够久了，”市长说。', 2],
  ])('%s', (_, text, paragraphs) => {
    for (const story of [readPlainText(text), readMarkdown(text)]) {
      expect(story.paragraphs.length).toBe(paragraphs);
      expect(lost(story).length).toBe(0);
    }
  });

  it('are no stories where nothing but furniture is left, and nothing is lost', () => {
    const story = readPlainText('Share\nAdvertisement\n12\n___');
    expect(story.paragraphs).toEqual([]);
    expect(story.furniture.map(({ span }) => story.slice(span))).toEqual([
      'Share',
      'Advertisement',
      '12',
      '___',
    ]);
    expect(story.title).toBe('');
  });

  it('keep the place of a damaged character', () => {
    const story = readPlainText(`${HEADLINE}\ud800\n\n${FIRST}`);
    expect(story.title).toBe(`${HEADLINE}\ufffd`);
  });
});
