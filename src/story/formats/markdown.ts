import { decodeTextFile } from '../decode-text.ts';
import type { StoryDetails } from '../details.ts';
import { storyOf } from '../lay-out.ts';
import { readDate } from '../read-date.ts';
import type { Span } from '../span.ts';
import type { Furniture, Story } from '../story.ts';
import type { Format, Layout } from './format.ts';
import { splitLines } from './plain-text.ts';

/** Front matter, headings, paragraphs; the marks are no part of the story. */
export const markdown: Format = {
  name: 'Markdown',
  extensions: ['.md', '.markdown'],
  mediaTypes: ['text/markdown', 'text/x-markdown'],
  read: (bytes, { charset }) => layOutMarkdown(decodeTextFile(bytes, charset)),
};

const FENCE = /^(?:```|~~~)/u;
const RULE = /^(?:[-*_]\s*){3,}$/u;
const IMAGE = /^!\[[^\]]*\]\([^)]*\)$/u;
const PREFIX = /^(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)+/u;
const META =
  /^(title|source|byline|author|date|published|pubdate|publishdate|publish_date|url)\s*:\s*["']?(.*?)["']?$/iu;
const LONGEST_LABEL = 40;

/**
 * Reads Markdown: front matter for the details, the first heading for the headline, then one paragraph a line, without
 * the marks at its start. Rules, fences and pictures become furniture; inline marks stay, since an excerpt is verbatim.
 */
export function readMarkdown(text: string, details: StoryDetails = {}): Story {
  return storyOf(layOutMarkdown(text), details).story;
}

function layOutMarkdown(text: string): Layout {
  const canonical = text.toWellFormed();
  const furniture: Furniture[] = [];
  const lines: Span[] = [];
  const found: Record<string, string> = {};
  let headlineAt: number | undefined;
  // Above a page's headline stand sections and the like, no paragraphs.
  let onlyLabels = true;
  let inFrontMatter = false;
  for (const [position, span] of splitLines(canonical).entries()) {
    const line = canonical.slice(...span);
    if (line === '---' && (position === 0 || inFrontMatter)) {
      inFrontMatter = position === 0;
      furniture.push({ span, reason: 'front matter' });
      continue;
    }
    if (inFrontMatter) {
      const meta = META.exec(line);
      if (meta?.[1] && meta[2]) found[meta[1].toLowerCase()] = meta[2];
      furniture.push({ span, reason: 'front matter' });
      continue;
    }
    if (FENCE.test(line) || RULE.test(line) || IMAGE.test(line)) {
      furniture.push({ span, reason: 'markdown mark' });
      continue;
    }
    const mark = PREFIX.exec(line)?.[0] ?? '';
    const words: Span = [span[0] + mark.length, span[1]];
    if (mark !== '') furniture.push({ span: [span[0], words[0]], reason: 'markdown mark' });
    if (words[0] === words[1]) continue;
    const isTop = lines.length === 0 || (mark === '# ' && onlyLabels);
    if (headlineAt === undefined && mark.startsWith('#') && isTop) headlineAt = lines.length;
    lines.push(words);
    onlyLabels &&= words[1] - words[0] <= LONGEST_LABEL;
  }
  return {
    text: canonical,
    lines: lines.map((span, at) => ({
      text: canonical.slice(...span),
      span,
      is: at === headlineAt ? ('headline' as const) : undefined,
    })),
    furniture,
    details: detailsOf(found),
  };
}

function detailsOf(found: Readonly<Record<string, string>>): StoryDetails {
  return {
    source: found.source,
    byline: found.byline ?? found.author,
    published: readDate(
      found.published ?? found.date ?? found.pubdate ?? found.publishdate ?? found.publish_date,
    ),
    url: found.url,
  };
}
