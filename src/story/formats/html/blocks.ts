import type { FurnitureReason } from '../../../messages/en/lines.ts';
import { type DomElement, type DomNode, isElement, nameTokens, TEXT, visible } from './dom.ts';

/** One paragraph as a reader sees it. */
export interface Block {
  readonly text: string;
  /** The block-level element that holds it. */
  readonly element: DomElement;
  /** Characters of the text inside links. */
  readonly linked: number;
  readonly heading: boolean;
  /** Inside a block quote. */
  readonly quoted: boolean;
  /** Why its element is not part of the story. */
  readonly clutter?: FurnitureReason | undefined;
}

/** Elements that are no part of the story, each with the reason. */
export type Clutter = ReadonlyMap<DomElement, FurnitureReason>;

const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR OUTPUT Q RUBY RB RT RP S SAMP SMALL ' +
    'SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);
const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT SVG IFRAME HEAD IMG PICTURE VIDEO AUDIO CANVAS OBJECT HR'.split(' '),
);
/** Inside an inline element these begin paragraphs of their own; an inline element around one holds no sentence. */
const BLOCK_STYLE = /display\s*:\s*(?:block|flex|grid|table|list-item)/iu;
/** Marks a table cell's end and a line break while white space is collapsed. */
const CELL = '\ue000';
const BREAK = '\ue001';

/** The paragraphs under an element in reading order. Loose text between blocks is a paragraph as well. */
export function readBlocks(root: DomElement, clutter: Clutter = new Map()): Block[] {
  const reader = new BlockReader(clutter);
  reader.read(root);
  return reader.blocks;
}

interface Surroundings {
  readonly heading: boolean;
  readonly quoted: boolean;
  readonly linked: boolean;
  readonly clutter: FurnitureReason | undefined;
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly #clutter: Clutter;
  #text = '';
  #linked = 0;

  constructor(clutter: Clutter) {
    this.#clutter = clutter;
  }

  read(root: DomElement): void {
    const around = {
      heading: /^H[1-6]$/u.test(root.tagName),
      quoted: false,
      linked: root.tagName === 'A',
      clutter: this.#clutter.get(root),
    };
    this.#walk(root, root, around);
    this.#flush(root, around);
  }

  #walk(node: DomNode, holder: DomElement, around: Surroundings): void {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) {
        // The placeholders are private-use characters: no page means anything by them.
        const text = (child.textContent ?? '').replace(/[\ue000\ue001]/gu, '');
        this.#text += text;
        if (around.linked) this.#linked += visible(text).length;
      } else if (isElement(child)) this.#element(child, holder, around);
    }
  }

  #element(element: DomElement, holder: DomElement, around: Surroundings): void {
    const tag = element.tagName.toUpperCase();
    if (SKIPPED.has(tag)) return;
    if (tag === 'BR') {
      this.#text += around.heading ? ' ' : BREAK;
      return;
    }
    if (isNoteMark(element, tag)) return;
    const clutter = around.clutter ?? this.#clutter.get(element);
    const isAside = clutter !== around.clutter;
    const isLine = INLINE.has(tag) && !BLOCK_STYLE.test(element.getAttribute('style') ?? '');
    if (isLine && isAside) {
      this.#aside(element, clutter);
      return;
    }
    if (isLine || isDataCell(element, tag)) {
      // Browsers show quote marks around <q>; without them a quotation would be lost.
      if (tag === 'Q') this.#text += '“';
      this.#walk(element, holder, { ...around, linked: around.linked || tag === 'A' });
      if (tag === 'Q') this.#text += '”';
      // Datelines come in <cite>, with a gap that only the style sheet draws.
      if (tag === 'CITE' && /\S$/u.test(this.#text)) this.#text += ' ';
      if (tag === 'TD' || tag === 'TH') this.#text += CELL;
      return;
    }
    this.#flush(holder, around);
    const inner = {
      heading: /^H[1-6]$/u.test(tag),
      quoted: around.quoted || tag === 'BLOCKQUOTE',
      linked: around.linked || tag === 'A',
      clutter,
    };
    this.#walk(element, element, inner);
    this.#flush(element, inner);
  }

  /** What opens over a word of a sentence is no part of the sentence. */
  #aside(element: DomElement, clutter: FurnitureReason | undefined): void {
    const text = visible(element.textContent);
    if (text !== '') this.blocks.push({ text, element, linked: 0, heading: false, quoted: false, clutter });
  }

  #flush(element: DomElement, { heading, quoted, clutter }: Surroundings): void {
    const [raw, linked] = [this.#text, this.#linked];
    this.#text = '';
    this.#linked = 0;
    for (const line of joinLines(raw)) {
      const text = visible(line.replaceAll(CELL, '\ue000'))
        .replace(/\s*\ue000\s*/gu, '\t')
        .trim();
      if (text !== '')
        this.blocks.push({
          text,
          element,
          linked: Math.min(linked, text.length),
          heading,
          quoted,
          clutter,
        });
    }
  }
}

/** The raised figure of a footnote: a link within the page. */
function isNoteMark(element: DomElement, tag: string): boolean {
  if (tag !== 'SUP' && tag !== 'A') return false;
  const text = visible(element.textContent);
  if (text.length > LONGEST_MARK || !/^\[?(?:\d{1,3}|[a-z*†‡])\]?$/u.test(text)) return false;
  const link = tag === 'A' ? element : element.querySelector('a');
  const isRaised = tag === 'SUP' || element.querySelector('sup') !== null;
  return (
    /^#./u.test(link?.getAttribute('href') ?? '') &&
    (isRaised || link?.getAttribute('role') === 'doc-noteref')
  );
}

const LONGEST_MARK = 5;

/** A line break ends a paragraph, except in the middle of a sentence, if it is only layout. */
function joinLines(text: string): string[] {
  const lines: string[] = [];
  let open: string[] = [];
  for (const line of text.split(BREAK)) {
    const before = open.at(-1);
    const continues =
      before !== undefined && /[\p{Ll},]$/u.test(before.trimEnd().slice(-2)) && /^\s*\p{Ll}/u.test(line);
    if (!continues && open.length > 0) {
      lines.push(open.join(' '));
      open = [];
    }
    open.push(line);
  }
  lines.push(open.join(' '));
  return lines;
}

/** Cells of a table of figures share one paragraph; cells used for layout are paragraphs themselves. */
function isDataCell(element: DomElement, tag: string): boolean {
  if (tag !== 'TD' && tag !== 'TH') return false;
  return (
    (element.textContent?.length ?? 0) < 120 &&
    element.querySelector('p, div, ul, ol, table, br, h1, h2, h3') === null
  );
}

/** An element's text with its paragraphs kept apart by a space. */
export function textOf(element: DomElement): string {
  return readBlocks(element)
    .map(({ text }) => text)
    .join(' ');
}

/** Class names for the sentence under the headline, and for a list of the story's main points. */
const STANDFIRST = new Set(
  (
    'standfirst dek deck subhead subheadline subtitle subheading strapline lede summary intro keypoints highlights takeaways ' +
    'synopsis excerpt chapo sapo vorspann'
  ).split(' '),
);
const STANDFIRST_LENGTH = 1_200;

/** The sentences between headline and text, often outside the text's own container. */
export function isStandfirst(element: DomElement): boolean {
  let part: DomNode | null = element;
  for (let level = 0; part && isElement(part) && level < 3; level++) {
    const tokens = nameTokens(part);
    const named = tokens.some(
      (token, at) => STANDFIRST.has(token) || (token === 'sub' && tokens[at + 1] === 'title'),
    );
    if (named && (part.textContent?.length ?? 0) < STANDFIRST_LENGTH) return true;
    part = part.parentNode;
  }
  return false;
}
