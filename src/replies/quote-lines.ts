import type { Span } from '../story/span.ts';
import { escapeLine, LINE_BREAK } from './escape.ts';

/** The excerpt as block-quote lines, each an escaped substring of the story; `bold` are spans of the story. */
export function quoteLines(text: string, start: number, bold: readonly Span[] = []): string[] {
  const lines: string[] = [];
  let from = 0;
  while (from <= text.length) {
    let to = from;
    while (to < text.length && !LINE_BREAK.test(text.charAt(to))) to++;
    const line = text.slice(from, to);
    if (line.trim() !== '') lines.push(`> ${boldLine(line, start + from, bold)}`);
    from = to + 1;
  }
  return lines;
}

/** A text in one line of ours, some of its words in bold. */
export function boldWords(text: string, bold: readonly Span[]): string {
  const line = text.replace(/[\s\u2028\u2029]/gu, ' ');
  return boldLine(`x${line}`, -1, bold).slice(1);
}

function boldLine(line: string, start: number, bold: readonly Span[]): string {
  const inside = bold
    .map(([s, e]) => [Math.max(0, s - start), Math.min(line.length, e - start)] as const)
    .filter(([s, e]) => s < e);
  if (inside.length === 0) return escapeLine(line);
  let out = '';
  let at = 0;
  for (const [s, e] of inside.sort((a, b) => a[0] - b[0])) {
    if (s < at) continue;
    const before = line.slice(at, s);
    out += `${before === '' ? '' : at === 0 ? escapeLine(before) : escapeInner(before)}**${escapeInner(line.slice(s, e))}**`;
    at = e;
  }
  return at < line.length ? out + escapeInner(line.slice(at)) : out;
}

/** Escapes a piece from within a line. */
function escapeInner(text: string): string {
  return escapeLine(`x${text}`).slice(1);
}
