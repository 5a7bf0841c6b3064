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
