import type { Line } from './format.ts';
import { readBlocks } from './html/blocks.ts';
import { furnitureReason } from './html/furniture-text.ts';
import { documentOf, parsePage } from './html/parse-document.ts';

/** The paragraphs of HTML that is a document or a mail and no page of a site: nothing is looked for, all of it is text. */
export function linesOfHtml(html: string): Line[] {
  const { body } = documentOf(parsePage(html));
  if (!body) return [];
  let headed = false;
  return readBlocks(body).map((block) => {
    const isHeadline = !headed && block.heading && block.element.tagName === 'H1';
    if (isHeadline) headed = true;
    const reason = isHeadline ? undefined : furnitureReason(block, false);
    return { text: block.text, is: isHeadline ? 'headline' : reason && { furniture: reason } };
  });
}
