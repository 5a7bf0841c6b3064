import { parseHTML } from 'linkedom';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { word } from '../../../messages/messages.ts';
import { UnreadablePage } from '../unreadable-page.ts';
import { type DomDocument, type DomElement, MARK } from './dom.ts';

/** Pages have some thousand elements, a few dozen deep; far more is no story and would take minutes to sort. */
const MOST_ELEMENTS = 30_000;
const MOST_LEVELS = 250;

/** Hold nothing that a reader sees; JSON-LD and the canonical address are looked at before they go. */
const SILENT = new Set(
  'script style template svg math canvas object embed iframe noscript noframes'.split(' '),
);
/** Long, and not needed here. */
const IDLE_ATTRIBUTE =
  /^(?:on|srcset$|sizes$|d$|jsaction$|jsdata$|integrity$|data-(?:src|srcset|json|props|config))/u;

/** A page's tree, as the HTML standard builds it of whatever was sent. */
export interface PageTree {
  readonly root: Tree.Document;
  /** Scripts other than JSON-LD. */
  readonly scripts: number;
}

/**
 * Parses a page as browsers do (WHATWG HTML, 13.2), with tags left out, wrongly nested or in comments.
 *
 * @param isScripted false to read what a page shows to browsers without scripts
 * @throws UnreadablePage for more elements, or deeper ones, than any story has: parsing stops there
 */
export function parsePage(html: string, isScripted = true): PageTree {
  let elements = 0;
  let levels = 0;
  let scripts = 0;
  const root = parse<Tree.DefaultTreeAdapterMap>(html, {
    scriptingEnabled: isScripted,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++levels > MOST_LEVELS) throw tooComplex();
      },
      onItemPop: () => {
        levels--;
      },
      createElement: (name, namespace, attributes) => {
        if (++elements > MOST_ELEMENTS) throw tooComplex();
        if (name === 'script' && !isLinkedData(attributes)) scripts++;
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
    },
  });
  placeStreamedParts(root);
  return { root, scripts };
}

function tooComplex(): UnreadablePage {
  return new UnreadablePage('too complex', word('pageComplex'));
}

function isLinkedData(attributes: readonly { readonly name: string; readonly value: string }[]): boolean {
  return attributes.some(({ name, value }) => name === 'type' && /^application\/ld\+json/iu.test(value));
}

/**
 * React streams parts of a page after its end, as `<div hidden id="S:0">`, and a script puts each at `<template
 * id="B:0">`. Without scripts it is done here.
 */
function placeStreamedParts(root: Tree.Document): void {
  const slots = new Map<string, Tree.Element>();
  const parts: [string, Tree.Element][] = [];
  for (const element of elementsOf(root)) {
    const id = attributeOf(element, 'id') ?? '';
    if (/^B:\w+$/u.test(id) && element.tagName === 'template') slots.set(id.slice(2), element);
    if (/^S:\w+$/u.test(id) && attributeOf(element, 'hidden') !== undefined)
      parts.push([id.slice(2), element]);
  }
  for (const [id, part] of parts) {
    part.attrs = part.attrs.filter(({ name }) => name !== 'hidden');
    const slot = slots.get(id);
    if (!slot?.parentNode || isInside(slot, part)) continue;
    defaultTreeAdapter.detachNode(part);
    defaultTreeAdapter.insertBefore(slot.parentNode, part, slot);
  }
}

function isInside(node: Tree.Element, outer: Tree.Element): boolean {
  for (let at: Tree.ParentNode | null = node.parentNode; at; at = 'parentNode' in at ? at.parentNode : null)
    if (at === outer) return true;
  return false;
}

function* elementsOf(root: Tree.Document): Generator<Tree.Element> {
  const waiting: Tree.ChildNode[] = [...root.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at--)
      waiting.push(node.childNodes[at] as Tree.ChildNode);
  }
}

function attributeOf({ attrs }: Tree.Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

interface DomParent {
  appendChild(node: unknown): void;
  setAttribute(name: string, value: string): void;
}

/** The parts of linkedom that make elements. */
interface DomMaker extends DomDocument {
  readonly documentElement: DomElement & DomParent;
  createElement(name: string): DomParent;
  createTextNode(text: string): unknown;
}

/**
 * A new document of a page's tree at each call; an element has the same number in `MARK` in all of them. Invisible
 * content is left out, JSON-LD excepted.
 */
export function documentOf({ root }: PageTree): DomDocument {
  const document = parseHTML('<!doctype html><html></html>').document as DomMaker;
  const html = root.childNodes.find((node) => 'tagName' in node && node.tagName === 'html') as
    | Tree.Element
    | undefined;
  const top = document.documentElement;
  if (!html) return document;
  let count = 0;
  for (const { name, value } of html.attrs) top.setAttribute(name, value);
  const waiting: { node: Tree.ChildNode; parent: DomParent }[] = [];
  const wait = (nodes: readonly Tree.ChildNode[], parent: DomParent) => {
    for (let at = nodes.length - 1; at >= 0; at--)
      waiting.push({ node: nodes[at] as Tree.ChildNode, parent });
  };
  wait(html.childNodes, top);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent } = next;
    if (node.nodeName === '#text') {
      parent.appendChild(document.createTextNode((node as Tree.TextNode).value));
      continue;
    }
    if (!('tagName' in node)) continue;
    if (SILENT.has(node.tagName) && !isLinkedData(node.attrs)) {
      // Its root shows the content of such a template.
      if (node.tagName === 'template' && attributeOf(node, 'shadowrootmode') !== undefined)
        wait((node as Tree.Template).content.childNodes, parent);
      continue;
    }
    const element = document.createElement(node.tagName);
    for (const { name, value } of node.attrs)
      if (!IDLE_ATTRIBUTE.test(name)) element.setAttribute(name, value);
    element.setAttribute(MARK, String(count++));
    parent.appendChild(element);
    wait(node.childNodes, element);
  }
  return document;
}
