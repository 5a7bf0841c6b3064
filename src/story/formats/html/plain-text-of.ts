import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The text of a piece of HTML, without its tags and with its entities written out; at most 2,000 units of it. */
export function plainTextOf(html: string): string {
  const texts: string[] = [];
  const waiting: Tree.ChildNode[] = [...parseFragment(html.slice(0, 2_000)).childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text') texts.push((node as Tree.TextNode).value);
    else if ('childNodes' in node) waiting.push(...[...node.childNodes].reverse());
  }
  return texts.join('');
}
