import { isNameAbove } from '../about-lines.ts';
import type { Line } from './format.ts';
import { readBlocks } from './html/blocks.ts';
import type { DomElement } from './html/dom.ts';
import { furnitureReason } from './html/furniture-text.ts';
import { documentOf, parsePage } from './html/parse-document.ts';

/** Figures in a table are no labels. */
const isCell = ({ tagName }: DomElement) => /^(?:T[RDH]|TBODY|TABLE|D[TD])$/u.test(tagName);

/** The paragraphs of HTML that is a document or a mail and no page of a site: nothing is looked for, all of it is text. */
export function linesOfHtml(html: string): Line[] {
  const { body } = documentOf(parsePage(html));
  if (!body) return [];
  let headed = false;
  const blocks = readBlocks(body);
  return blocks.map((block, at) => {
    const isHeadline = !headed && block.heading && block.element.tagName === 'H1';
    if (isHeadline) headed = true;
    const reason = isHeadline ? undefined : furnitureReason(block, false);
    // A heading below "Read more" is the next story's.
    const isKept = isCell(block.element) || isNameAbove(block.text, blocks[at + 1]?.text ?? '');
    const isText = block.heading || reason === undefined || (reason === 'label' && isKept);
    const kept = block.heading && reason === undefined ? ('body' as const) : undefined;
    return { text: block.text, is: isHeadline ? 'headline' : isText ? kept : { furniture: reason } };
  });
}
