import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOf, type Path, repeated } from '../../scripts/bench/growth.ts';
import { type Block, type Inline, parseInline, parseMarkdown } from '../../src/desk/page/markdown.js';
import { escapeLine } from '../../src/replies/escape.ts';

/** As in test/growth.test.ts: linear work is near 8, quadratic near 64. */
const MOST_GROWTH = 20;

/** Inline pieces in short: `strong[...]`. */
function short(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      if (piece.type === 'text') return piece.text;
      if (piece.type === 'code') return `code[${piece.text}]`;
      if (piece.type === 'link') return `link[${short(piece.children)}|${piece.url}]`;
      if (piece.type === 'mention') return `${piece.of}[${piece.id}]`;
      if (piece.type === 'time') return `time[${piece.seconds}${piece.style}]`;
      return `${piece.type}[${short(piece.children)}]`;
    })
    .join('');
}

describe('markdown in a line', () => {
  it.each([
    ['**a** *b* _c_ __d__ ~~e~~ ||f||', 'strong[a] em[b] em[c] underline[d] strike[e] spoiler[f]'],
    ['**a *b* c**', 'strong[a em[b] c]'],
    ['\\*\\*not bold\\*\\* \\\\ \\a', '**not bold** \\ \\a'],
    ['**a \\*\\* b**', 'strong[a ** b]'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['`**a**` ``b`c``', 'code[**a**] code[b`c]'],
    [
      '[para **6**](https://e.example/a#:~:text=x%20y)',
      'link[para strong[6]|https://e.example/a#:~:text=x%20y]',
    ],
    ['[no](javascript:alert(1)) <b>', '[no](javascript:alert(1)) <b>'],
    [
      'see https://e.example/a, <https://e.example/b>',
      'see link[https://e.example/a|https://e.example/a], link[https://e.example/b|https://e.example/b]',
    ],
    [
      '<@12> <@!12> <@&3> <#4> </who-said:5> <t:0:R>',
      'user[12] user[12] role[3] channel[4] command[5] time[0R]',
    ],
    ['**open _ended', '**open _ended'],
  ])('%s', (source, expected) => {
    expect(short(parseInline(source))).toBe(expected);
  });

  it('shows escaped story text exactly as the story has it, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const line = text.replaceAll(/[\r\n\v\f\u0085\u2028\u2029]/gu, ' ');
        const pieces = parseInline(escapeLine(line));
        expect(pieces.every(({ type }) => type === 'text')).toBe(true);
        expect(short(pieces)).toBe(line);
      }),
    );
  });
});

describe('markdown blocks', () => {
  it.each<[string, Block['type'][]]>([
    ['# a\n## b\n### c', ['heading', 'heading', 'heading']],
    ['> a\n> b\n-# c', ['quote', 'small']],
    ['a\nb\n\nc', ['paragraph', 'paragraph']],
    ['- a\n  - b\n1. c', ['item', 'item', 'item']],
    ['```js\n> x\n```\n> y', ['pre', 'quote']],
    ['>>> a\nb\n# c', ['quote']],
    ['\\# a\n\\> b\n#no', ['paragraph']],
  ])('%j', (source, types) => {
    expect(parseMarkdown(source).map(({ type }) => type)).toEqual(types);
  });

  it.each(['*', '**a', '||', '[', '`', '_a', '<@', '~~'])(
    'costs eight times as much for eight times %j',
    (piece) => {
      const path: Path = (text) => () => parseMarkdown(text);
      expect(growthOf(path, repeated(piece), { length: 500 })).toBeLessThan(MOST_GROWTH);
    },
  );
});
