import { labels, placeLabel } from '../answers/labels.ts';
import type { Excerpt } from '../story/excerpt.ts';
import type { Story } from '../story/story.ts';
import { escapeLine, splitAtBreaks } from './escape.ts';
import { limits } from './limits.ts';

/** The small line under a quotation: outlet, paragraph with a link to the passage, date, "updated". */
export function citationLine(story: Story, excerpt: Excerpt): string {
  const { source, published } = story.details;
  const place = placeLabel(excerpt.paragraph, story.length);
  const link = passageLink(story, excerpt);
  const parts = [
    source ? escapeLine(splitAtBreaks(source).join(' ')) : undefined,
    link ? `[${place}](${link})` : place,
    published?.slice(0, 10) ?? labels.noDate,
    story.updated ? labels.updated : undefined,
  ];
  return `-# ${parts.filter((part) => part !== undefined).join(' · ')}`;
}

/**
 * The story's address with a text fragment that scrolls to the passage.
 *
 * Source: WICG, "URL Fragment Text Directives": `#:~:text=start,end`; `-`, `,` and `&` are percent-encoded in it.
 */
export function passageLink(story: Story, excerpt: Excerpt): string | undefined {
  const { url } = story.details;
  if (!url) return undefined;
  const base = url.split('#')[0] ?? url;
  const words = excerpt.text.split(/\s+/u).filter(Boolean);
  const whole = `${base}#:~:text=${encodeFragment(excerpt.text)}`;
  if (whole.length <= limits.linkUrl && words.length <= 12) return whole;
  const ends = `${base}#:~:text=${encodeFragment(words.slice(0, 4).join(' '))},${encodeFragment(words.slice(-4).join(' '))}`;
  return ends.length <= limits.linkUrl ? ends : base.length <= limits.linkUrl ? base : undefined;
}

function encodeFragment(text: string): string {
  return encodeURIComponent(text).replace(
    /[-()'*!~]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
