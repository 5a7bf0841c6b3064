import type { Attribution } from '../../quotations/attribution/attribution.ts';
import type { Span } from '../../story/span.ts';
import type { Story } from '../../story/story.ts';

/** A quotation set out as a paragraph of its own that begins with an ellipsis is taken from elsewhere. */
export function isSetOut(story: Story, [start]: Span): boolean {
  const paragraph = story.paragraphAt(start);
  return paragraph !== undefined && /^[“"‘'«„]\s*(?:…|\.\.\.|\[…)/u.test(story.slice(paragraph.span));
}

/** Who spoke in the paragraph before does not go on in what is set out from elsewhere. */
export function isFromElsewhere(story: Story, { source, cue }: Attribution, span: Span): boolean {
  if (!isSetOut(story, span)) return false;
  const home = story.paragraphAt(span[0]);
  return ![...(source ?? []), ...(cue ?? [])].some(([start]) => story.paragraphAt(start) === home);
}

/** “He said, ‘She always turns’”: whoever tells it gives the words to somebody else. */
export function isInnerQuotation(
  { text }: Story,
  { content }: Attribution,
  [span]: readonly Span[],
): boolean {
  const outer = content.find(([start, end]) => span && start < span[0] && span[0] < end);
  if (!outer || !span) return false;
  const before = text.slice(outer[0] + 1, span[0]);
  const last = Math.max(before.lastIndexOf('‘'), before.lastIndexOf("'"));
  const behind = before.slice(last + 1);
  if (last < 0 || /[^\s,(]/u.test(before.charAt(last - 1)) || behind.includes('\n')) return false;
  // "'" opens and closes.
  const isClosing = before.charAt(last) === "'" && !/^\p{L}/u.test(behind);
  return behind === '' || !(isClosing || /’(?!\p{L})/u.test(behind));
}
