/** The part of the DOM that is used here; the project has no browser types. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly parentNode: DomElement | null;
}

export interface DomElement extends DomNode {
  readonly tagName: string;
  readonly children: Iterable<DomElement>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  remove(): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export interface DomDocument {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  readonly title: string;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  toString(): string;
}

/** The attribute that identifies an element in several copies of a page. */
export const MARK = 'data-otr';

const ELEMENT = 1;
export const TEXT = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

/** The text as a browser would show it: runs of white space are one space; soft hyphens and zero-width marks are none. */
export function visible(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/[ \t\n\r\f]+/gu, ' ')
    .trim();
}

/** Lower case, letters and digits only: to compare two texts. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export { wordCount as countWords } from '../../bylines.ts';

/** Words of an element's class names, id and role-like attributes: "story-body__ReadMore" gives story, body, read, more. */
export function nameTokens(element: DomElement): string[] {
  const names = [
    ...(element.getAttribute('class') ?? '').split(/\s+/u),
    element.getAttribute('id') ?? '',
    element.getAttribute('data-component') ?? '',
    element.getAttribute('data-testid') ?? '',
    element.getAttribute('data-qa') ?? '',
    element.getAttribute('aria-label') ?? '',
    // "amp-ad"
    element.tagName.includes('-') ? element.tagName : '',
  ];
  return (
    names
      // "has-sidebar" or "js-share" speak of something else, or of a state.
      .filter((name) => name !== '' && !/^(?:has|no|with|without|is|js|hide)[-_]/u.test(name))
      .flatMap((name) =>
        name
          .replace(/([a-z\d])([A-Z])/gu, '$1-$2')
          .toLowerCase()
          .split(/[^a-z\d]+/u),
      )
      .filter((token) => token !== '')
  );
}

/** True for two headlines of one story, which other places may shorten or word a little differently. */
export function areAlike(a: string, b: string): boolean {
  const [one, two] = [plain(a), plain(b)];
  if (one === '' || two === '') return false;
  if (one === two) return true;
  if (Math.min(one.length, two.length) > 12 && (one.startsWith(two) || two.startsWith(one))) return true;
  const words = new Set(one.split(' '));
  const shared = two.split(' ').filter((word) => words.has(word)).length;
  return shared >= 0.6 * Math.max(words.size, two.split(' ').length);
}
