import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLine, splitAtBreaks, unescapeLine } from '../../src/replies/escape.ts';

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '@everyone',
        '<@1234>',
        '<#99>',
        '<@&7>',
        '[click](https://evil.example)',
        '`code`',
        '```',
        '||spoiler||',
        '# big',
        '- item',
        '-# small',
        '1. one',
        '> quote',
        '**bold**',
        '__u__',
        ':smile:',
        '<t:1:R>',
        '</ask:1>',
        'https://x.example',
        '\u200b',
        '\u202e',
        '\u2066',
        '\\',
        '\\*',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join('').toWellFormed());

describe('escapeLine', () => {
  it('shows a reader exactly the characters of the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of splitAtBreaks(text)) expect(unescapeLine(escapeLine(line))).toBe(line);
      }),
    );
  });

  it.each([
    ['@everyone', '\\@everyone'],
    ['<@1234>', '\\<\\@1234\\>'],
    ['[a](https://b.example)', '\\[a\\](https\\://b.example)'],
    ['# big', '\\# big'],
    ['-# small', '\\-# small'],
    ['12. twelve', '12\\. twelve'],
    ['||s||', '\\|\\|s\\|\\|'],
    ['a-b: c + d', 'a-b: c + d'],
  ])('%s', (text, escaped) => {
    expect(escapeLine(text)).toBe(escaped);
  });

  it('refuses a line break, which would leave the block quote', () => {
    expect(() => escapeLine('a\nb')).toThrow(RangeError);
  });
});
