import type { Span } from '../span.ts';
import { splitLines } from './plain-text.ts';

/** The block above a Markdown text between two marks: YAML or TOML, as far as it is a list of names and values. */
export interface FrontMatter {
  /** Where the text begins; 0 without front matter. */
  readonly end: number;
  /** By the names in lower case. */
  readonly values: ReadonlyMap<string, string>;
  readonly authors: readonly string[];
  /** The title without its quotation marks, and its line. */
  readonly title?: Span | undefined;
  readonly titleLine?: Span | undefined;
}

const ENTRY = /^([\w-]{1,40})\s*[:=]\s*(.*)$/u;
const AUTHOR = /^(?:authors?|by)$/u;

/** Reads the front matter at the start of a text; without a closing mark there is none. */
export function readFrontMatter(text: string): FrontMatter {
  const values = new Map<string, string>();
  const authors: string[] = [];
  let title: Span | undefined;
  let titleLine: Span | undefined;
  let opener: string | undefined;
  /** The name whose values follow on the next lines. */
  let open = '';
  for (const span of splitLines(text)) {
    const line = text.slice(...span);
    if (opener === undefined) {
      if (line !== '---' && line !== '+++') break;
      opener = line;
      continue;
    }
    if (line === opener) return { end: span[1], values, authors, title, titleLine };
    const isNested = /^[ \t]/u.test(text.slice(span[0] - 1, span[0]));
    const item =
      /^-\s+(?:name:\s*)?(.+)$/u.exec(line)?.[1] ??
      (isNested ? /^name:\s*(.+)$/u.exec(line)?.[1] : undefined);
    if (item !== undefined) {
      if (AUTHOR.test(open)) authors.push(bare(item));
      continue;
    }
    const [, name = '', value = ''] = ENTRY.exec(line) ?? [];
    if (name === '' || isNested) continue;
    open = name.toLowerCase();
    const words = bare(value);
    if (words === '' || values.has(open)) continue;
    values.set(open, words);
    if (AUTHOR.test(open))
      authors.push(
        ...words
          .replace(/^\[|\]$/gu, '')
          .split(/\s*,\s*/u)
          .map(bare),
      );
    if (open === 'title') {
      const at = span[0] + line.lastIndexOf(words);
      title = [at, at + words.length];
      titleLine = span;
    }
  }
  return { end: 0, values: new Map(), authors: [] };
}

const bare = (value: string) => value.replace(/^(["'])(.*)\1$/u, '$2').trim();
