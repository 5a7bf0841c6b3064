import { Readability } from '@mozilla/readability';
import { type Block, isStandfirst, readBlocks } from './blocks.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { parseDocument } from './parse-document.ts';

const MARK = 'data-otr';
export interface Candidate extends Block {
  /** Taken for the story by Readability, or by standing among what it took. */
  readonly main: boolean;
}

/**
 * All paragraphs of the page, each with whether it belongs to the story.
 *
 * Mozilla's Readability (the reader view of Firefox) finds the story; what it drops for its looks inside of that (short
 * lists, block quotes) is taken back, since a news story's quotations stand there.
 */
export function findMainContent(document: DomDocument): Candidate[] {
  const { body } = document;
  if (!body) return [];
  let count = 0;
  for (const element of body.querySelectorAll('*')) element.setAttribute(MARK, String(count++));
  const kept = readabilityPick(document);
  const blocks = readBlocks(body);
  const isKept = ({ element, text }: Block): boolean =>
    kept.marks.has(element.getAttribute(MARK) ?? '') || kept.texts.has(text);
  const home = homesOf(blocks.filter(isKept));
  const first = blocks.findIndex(
    ({ element, heading }) => !heading && element.parentNode !== null && home.has(element.parentNode),
  );
  return blocks.map((block, at) => ({
    ...block,
    main:
      isKept(block) ||
      isAmong(block.element, home) ||
      (at < first && !block.heading && isStandfirst(block.element)),
  }));
}

/** What Readability keeps: the marks of elements, and the texts of paragraphs that it put into elements of its own. */
function readabilityPick(document: DomDocument): { marks: Set<string>; texts: Set<string> } {
  // Readability changes the document that it reads.
  const copy = parseDocument(document.toString());
  const article = new Readability<DomElement>(copy as never, {
    charThreshold: 200,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as unknown as DomElement,
  }).parse();
  const content = article?.content;
  if (!content) return { marks: new Set(), texts: new Set() };
  const marked = [content, ...content.querySelectorAll(`[${MARK}]`)].map(
    (element) => element.getAttribute(MARK) ?? '-',
  );
  return { marks: new Set(marked), texts: new Set(readBlocks(content).map(({ text }) => text)) };
}

/** Parents of the paragraphs that were kept, as far as two or more stand in them. */
function homesOf(kept: readonly Block[]): Set<DomElement> {
  const counts = new Map<DomElement, number>();
  for (const { element } of kept) {
    const parent = element.parentNode;
    if (parent) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([element]) => element));
}

/** A list or a block quote directly among the story's paragraphs; one level down for their own paragraphs and items. */
function isAmong(element: DomElement, homes: ReadonlySet<DomElement>): boolean {
  if (!/^(?:P|LI|BLOCKQUOTE|UL|OL|H[2-6]|TR|DD|DT|CITE)$/u.test(element.tagName)) return false;
  let parent = element.parentNode;
  for (let level = 0; parent && level < 3; level++) {
    if (homes.has(parent)) return true;
    if (!/^(?:UL|OL|BLOCKQUOTE|LI|P|FIGURE|TBODY|TABLE|DL)$/u.test(parent.tagName)) return false;
    parent = parent.parentNode;
  }
  return false;
}
