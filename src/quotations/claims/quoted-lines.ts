import type { Span } from '../../story/span.ts';

/** Lines of a message that quote something by a mark at their head, as chats and e-mails do. */
export interface QuotedLines {
  /** Their words without the marks and without a signature. */
  readonly lines: string;
  readonly span: Span;
  /** The name behind a dash that closes them. */
  readonly signature: string | null;
}

const QUOTED = /^\s{0,3}>(?!>?:)(?:>>)?\s?(.*)$/u;
const SIGNATURE = /^[―—–-]{1,2}\s?((?:the\s+)?[\p{L}][^\n“”"]{1,60}?)\.?$/u;

/** The runs of quoted lines of a message, in order. */
export function quotedLines(text: string): QuotedLines[] {
  const found: { words: string[]; from: number; to: number }[] = [];
  let open = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const quoted = QUOTED.exec(line);
    if (quoted) {
      if (!open) found.push({ words: [], from: at, to: at });
      const run = found.at(-1);
      run?.words.push(quoted[1] ?? '');
      if (run) run.to = at + line.length;
    }
    open = quoted !== null;
    at += line.length + 1;
  }
  return found.flatMap(({ words, from, to }) => {
    const full = words.map((line) => line.trim()).filter((line) => line !== '');
    const below = text.slice(to + 1).split('\n')[0] ?? '';
    const own = full.length > 1 ? SIGNATURE.exec(full.at(-1) ?? '') : null;
    const signature = (own ?? SIGNATURE.exec(below.trim()))?.[1] ?? null;
    const lines = (own ? full.slice(0, -1) : full).join(' ');
    return /[\p{L}\p{N}]/u.test(lines) ? [{ lines, span: [from, to] as const, signature }] : [];
  });
}
