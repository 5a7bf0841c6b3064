import { layOutLines, mergeDetails, sortLines } from '../sort-lines.ts';
import type { Span } from '../span.ts';
import { type Furniture, Story, type StoryDetails } from '../story.ts';
import { splitLines } from './plain-text.ts';

const FENCE = /^(?:```|~~~)/u;
const RULE = /^(?:[-*_]\s*){3,}$/u;
const IMAGE = /^!\[[^\]]*\]\([^)]*\)$/u;
const PREFIX = /^(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)+/u;
const META = /^(title|source|byline|author|date|published|url)\s*:\s*["']?(.*?)["']?$/iu;
const LONGEST_LABEL = 40;

/**
 * Reads Markdown: front matter for the details, the first heading for the headline, then one paragraph a line, without
 * the marks at its start. Rules, fences and pictures become furniture; inline marks stay, since an excerpt is verbatim.
 */
export function readMarkdown(text: string, details: StoryDetails = {}): Story {
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
  const sorted = sortLines(
    lines.map((span) => canonical.slice(...span)),
    headlineAt,
  );
  const { headline, body, notes, furniture: lineFurniture } = layOutLines(lines, sorted);
  return new Story({
    text: canonical,
    headline,
    body,
    notes,
    furniture: [...furniture, ...lineFurniture].sort((a, b) => a.span[0] - b.span[0]),
    details: mergeDetails(mergeDetails(details, detailsOf(found)), sorted.details),
  });
}

function detailsOf(found: Readonly<Record<string, string>>): StoryDetails {
  return {
    source: found.source,
    byline: found.byline ?? found.author,
    published: found.published ?? found.date,
    url: found.url,
  };
}
