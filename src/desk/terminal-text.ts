import { harmless } from '../story/harmless.ts';
import { type Block, formatTime, type Inline, parseMarkdown } from './page/markdown.js';

/** Styles by their ANSI number; without colours nothing is added. */
export interface Pen {
  readonly isColoured: boolean;
  /** Columns to wrap at; Infinity where the output is no terminal. */
  readonly columns: number;
}

const STYLE = { strong: 1, em: 3, underline: 4, strike: 9, spoiler: 0 } as const;

export function styled(text: string, code: number, pen: Pen): string {
  return pen.isColoured && code > 0 && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
}

/** Discord's markdown as lines of a terminal, wrapped. */
export function drawMarkdown(text: string, pen: Pen): string[] {
  return parseMarkdown(harmless(text)).flatMap((block) => drawBlock(block, pen));
}

function drawBlock(block: Block, pen: Pen): string[] {
  switch (block.type) {
    case 'heading':
      return wrap(styled(plain(block.children), 1, pen), pen.columns);
    case 'small':
      return block.lines.flatMap((line) => wrap(plain(line), pen.columns).map((row) => styled(row, 2, pen)));
    case 'paragraph':
      return block.lines.flatMap((line) => wrap(inline(line, pen), pen.columns));
    case 'pre':
      return block.text.split('\n').map((line) => `    ${line}`);
    case 'item': {
      const indent = '  '.repeat(block.depth);
      const mark = block.number === null ? '•' : `${block.number}.`;
      const rows = wrap(inline(block.children, pen), pen.columns - indent.length - mark.length - 1);
      return rows.map((row, at) => `${indent}${at === 0 ? mark : ' '.repeat(mark.length)} ${row}`);
    }
    case 'quote': {
      const inner = { ...pen, columns: pen.columns - 2 };
      return block.blocks.flatMap((part) => drawBlock(part, inner)).map((row) => `> ${row}`);
    }
  }
}

function inline(pieces: readonly Inline[], pen: Pen): string {
  return pieces
    .map((piece) => {
      switch (piece.type) {
        case 'text':
        case 'code':
          return piece.text;
        case 'link': {
          const words = inline(piece.children, pen);
          return words === piece.url ? words : `${words} (${piece.url})`;
        }
        case 'mention':
          return mentionText(piece);
        case 'time':
          return formatTime(piece.seconds, piece.style);
        default:
          return styled(inline(piece.children, pen), STYLE[piece.type], pen);
      }
    })
    .join('');
}

function mentionText({ of, id, name }: Extract<Inline, { type: 'mention' }>): string {
  if (of === 'command') return `/${name}`;
  return of === 'emoji' ? `:${name}:` : `@${id}`;
}

function plain(pieces: readonly Inline[]): string {
  return inline(pieces, { isColoured: false, columns: Number.POSITIVE_INFINITY });
}

const ANSI = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'gu');

/** Breaks a line at spaces so that no row is wider than `columns`, unless one word alone is. */
export function wrap(line: string, columns: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of line.split(' ')) {
    const longer = row === '' ? word : `${row} ${word}`;
    if (row !== '' && longer.replaceAll(ANSI, '').length > columns) {
      rows.push(row);
      row = word;
    } else row = longer;
  }
  return [...rows, row];
}
