import { readAboutLine } from '../about-lines.ts';
import { cleanByline } from '../clean-byline.ts';
import { decodeTextFile } from '../decode-text.ts';
import type { StoryDetails } from '../details.ts';
import { storyOf } from '../lay-out.ts';
import { readDate } from '../read-date.ts';
import type { Span } from '../span.ts';
import type { Furniture, Story } from '../story.ts';
import { unwrap } from '../unwrap.ts';
import type { Format, Layout, Line } from './format.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { splitLines } from './plain-text.ts';

/** Front matter, headings, paragraphs; the marks are no part of the story. */
export const markdown: Format = {
  name: 'Markdown',
  extensions: ['.md', '.markdown'],
  mediaTypes: ['text/markdown', 'text/x-markdown'],
  read: (bytes, { charset }) => layOutMarkdown(decodeTextFile(bytes, charset)),
};

/** Lines that are no text: fences, rules, rows under a table's head, pictures, comments, tags of a template, hashtags. */
const MARK_ONLY =
  /^(?:(?:```|~~~).*|(?:[-*_]\s*){3,}|={3,}|\|?[\s:]*-{2,}[\s:]*(?:\|[\s:-]*)+|!\[[^\]]*\]\([^)]*\)|<!--.*-->|<\/?(?:br|hr|div|p|center|img|details|summary|figure|picture)\b[^<>]*>|\{[%{].*[%}]\}|(?:#[\p{L}\d_/-]+\s*)+)$/u;
/** "[^1]: The county's report, page 4." */
const FOOTNOTE = /^\[\^[^\]\s]{1,40}\]:\s/u;
const PREFIX = /^(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)+/u;
/** A whole line in bold or italics, or in one element. */
const AROUND = /^(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]*[^\s*_])\1$/u;
const ELEMENT = /^<(h[1-6]|p|div|center|b|strong|em|i)\b[^<>]{0,200}>\s*([^<>]{1,400}?)\s*<\/\1>$/iu;
const LONGEST_LABEL = 40;

/**
 * Reads Markdown: front matter for the details, the first heading (or the title in the front matter) for the headline, then
 * one paragraph a line, without the marks around it. Rules, fences and pictures become furniture; inline marks stay, since an
 * excerpt is verbatim.
 */
export function readMarkdown(text: string, details: StoryDetails = {}): Story {
  return storyOf(layOutMarkdown(text), details).story;
}

/**
 * Puts a line that ends in the middle of its sentence and the next one together: a single line break in Markdown is only
 * layout. Where a sentence ends the line break is taken for the end of a paragraph, as in any text.
 */
function joinSoftBreaks(text: string): string {
  const lines = text.split('\n');
  const joined: string[][] = [];
  let isOpen = false;
  let isCode = false;
  for (const line of lines) {
    if (/^\s*(?:```|~~~)/u.test(line)) isCode = !isCode;
    const next = line.trim();
    const isText = next !== '' && !isCode && !MARK_ONLY.test(next) && !/^[|<{]|^\s{4}/u.test(line);
    if (isOpen && isText && !PREFIX.test(next) && readAboutLine(next) === undefined)
      joined.at(-1)?.push(next);
    else joined.push([line]);
    isOpen = isText && next.length >= SOFT && !/^#/u.test(next) && !CLOSED.test(line.slice(-LONGEST_END));
  }
  return joined
    .map((parts) => (parts.length > 1 ? parts.map((part) => part.trimEnd()).join(' ') : parts[0]))
    .join('\n');
}

/** Behind the end of a sentence, or a line break that is meant. */
const CLOSED = /[.!?…:;*_][”"’'»)\]*_]*$|\s\s$|\\$/u;
/** UTF-16 units of it: with all marks that may follow. */
const LONGEST_END = 20;

/** UTF-16 units of a line that may be wrapped; a shorter one is a label. */
const SOFT = 40;

function layOutMarkdown(text: string): Layout {
  const wellFormed = text.toWellFormed();
  const front = readFrontMatter(wellFormed);
  const canonical = wellFormed.slice(0, front.end) + joinSoftBreaks(unwrap(wellFormed.slice(front.end)));
  const furniture: Furniture[] = [];
  const lines: Line[] = [];
  let headlineAt: number | undefined;
  // Above a page's headline are sections and the like, not paragraphs.
  let onlyLabels = true;
  const set = (span: Span, reason: Furniture['reason']) => {
    if (span[0] < span[1]) furniture.push({ span, reason });
  };
  for (const span of splitLines(canonical)) {
    if (span[0] < front.end) {
      if (span[0] !== front.titleLine?.[0]) set(span, 'front matter');
      continue;
    }
    const line = canonical.slice(...span);
    if (FOOTNOTE.test(line)) {
      set(span, 'footnote');
      continue;
    }
    if (MARK_ONLY.test(line)) {
      set(span, 'markdown mark');
      continue;
    }
    const element = ELEMENT.exec(line);
    const mark = element ? '' : (PREFIX.exec(line)?.[0] ?? '');
    const rest = line.slice(mark.length);
    const around = AROUND.exec(rest)?.[1]?.length ?? 0;
    const from = element ? line.indexOf(element[2] ?? '', line.indexOf('>')) : mark.length + around;
    const to = element ? from + (element[2] ?? '').length : line.length - around;
    const words: Span = [span[0] + from, span[0] + to];
    set([span[0], words[0]], 'markdown mark');
    set([words[1], span[1]], 'markdown mark');
    if (words[0] >= words[1]) continue;
    const isHeading = mark.startsWith('#') || /^h\d$/iu.test(element?.[1] ?? '');
    const isTop = lines.length === 0 || ((mark === '# ' || element?.[1] === 'h1') && onlyLabels);
    if (headlineAt === undefined && isHeading && isTop) headlineAt = lines.length;
    lines.push({ text: canonical.slice(...words), span: words });
    onlyLabels &&= words[1] - words[0] <= LONGEST_LABEL;
  }
  const titled = front.title !== undefined && front.titleLine !== undefined && headlineAt === undefined;
  if (front.titleLine !== undefined) {
    if (titled && front.title) {
      set([front.titleLine[0], front.title[0]], 'front matter');
      set([front.title[1], front.titleLine[1]], 'front matter');
    } else set(front.titleLine, 'front matter');
  }
  const headed = lines.map((line, at) => (at === headlineAt ? { ...line, is: 'headline' as const } : line));
  return {
    text: canonical,
    lines:
      titled && front.title
        ? [{ text: canonical.slice(...front.title), span: front.title, is: 'headline' }, ...headed]
        : headed,
    furniture: furniture.sort((a, b) => a.span[0] - b.span[0]),
    details: detailsOf(front),
  };
}

function detailsOf({ values, authors }: FrontMatter): StoryDetails {
  const of = (...names: readonly string[]) => names.map((name) => values.get(name)).find(Boolean);
  const named = of('byline') ?? (authors.length > 0 ? authors : undefined);
  return {
    source: of('source', 'publication', 'outlet', 'publisher'),
    byline: cleanByline(named) ?? of('byline', 'author'),
    published: readDate(
      of('published', 'date', 'pubdate', 'publishdate', 'publish_date', 'datepublished', 'published_at'),
    ),
    url: of('url', 'canonical_url', 'canonical'),
  };
}
