import { parseHTML } from 'linkedom';
import type { DomDocument } from './dom.ts';

export function parseDocument(html: string): DomDocument {
  // linkedom takes the first element for the root, whatever it is, and a second <html> for a part of the page.
  const whole = /<html[\s>]/iu.test(html)
    ? html
    : `<html>${/<body[\s>]/iu.test(html) ? html : `<body>${html}</body>`}</html>`;
  let roots = 0;
  const single = whole.replace(/<html(?:\s[^>]{0,1000})?>/giu, (tag) => (roots++ === 0 ? tag : ''));
  const document = parseHTML(single).document as unknown as DomDocument;
  if (/\s[A-Z]+=/u.test(html)) lowerAttributeNames(document);
  return document;
}

/** linkedom keeps the case of attribute names, HTML does not: old pages write NAME and CONTENT. */
function lowerAttributeNames(document: DomDocument): void {
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (name !== name.toLowerCase()) element.setAttribute(name.toLowerCase(), value);
}
