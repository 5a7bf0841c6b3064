import { isNote } from '../notes.ts';
import type { Span } from '../span.ts';
import { type Furniture, Story, type StoryDetails } from '../story.ts';
import { splitLines } from './plain-text.ts';

const FENCE = /^(?:```|~~~)/u;
const RULE = /^(?:[-*_]\s*){3,}$/u;
const IMAGE = /^!\[[^\]]*\]\([^)]*\)$/u;
const PREFIX = /^(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)+/u;
const META = /^(title|source|byline|author|date|published|url)\s*:\s*["']?(.*?)["']?$/iu;

/**
 * Reads Markdown: front matter for the details, the first heading for the headline, then one paragraph a line, without
 * the marks at its start. Rules, fences and pictures become furniture; inline marks stay, since an excerpt is verbatim.
 */
export function readMarkdown(text: string, details: StoryDetails = {}): Story {
  const canonical = text.toWellFormed();
  const furniture: Furniture[] = [];
  const body: Span[] = [];
  const notes: Span[] = [];
  const found: Record<string, string> = {};
  let headline: Span | undefined;
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
    if (!headline && body.length === 0 && mark.startsWith('#')) headline = words;
    else if (isNote(canonical.slice(...words))) notes.push(words);
    else body.push(words);
  }
  return new Story({
    text: canonical,
    headline,
    body,
    notes,
    furniture,
    details: {
      source: details.source ?? found.source,
      byline: details.byline ?? found.byline ?? found.author,
      published: details.published ?? found.published ?? found.date,
      url: details.url ?? found.url,
    },
  });
}
