import { Readability } from '@mozilla/readability';
import { type Block, isStandfirst, readBlocks } from './blocks.ts';
import { findClutter, isEmbed, type ProseWeights } from './clutter.ts';
import { countWords, type DomDocument, type DomElement, isElement, MARK } from './dom.ts';
import { findOtherArticles } from './other-articles.ts';

export interface Candidate extends Block {
  /** Taken for the story by Readability, or by standing among what it took. */
  readonly main: boolean;
}

/**
 * All paragraphs of the page, each with whether it belongs to the story.
 *
 * Mozilla's Readability (the reader view of Firefox) finds the story on an untouched copy, so no class word can
 * remove it; what it drops from within the story for its looks (short lists, block quotes, posts) is taken back.
 *
 * @param copy of the same tree; it is used up
 * @param headline as the page shows it
 */
export function findMainContent(
  document: DomDocument,
  copy: DomDocument,
  headline: string | undefined,
): Candidate[] {
  const { body } = document;
  if (!body) return [];
  const kept = readabilityPick(copy);
  const isKept = ({ element, text }: Block): boolean =>
    kept.marks.has(element.getAttribute(MARK) ?? '') || kept.texts.has(text);
  const all = readBlocks(body);
  takeDensest(document, all, kept.marks, isKept);
  const prose = weighProse(all.filter((block) => isKept(block) && isProse(block)));
  const clutter = new Map([...findOtherArticles(document, prose, headline), ...findClutter(document, prose)]);
  const blocks = readBlocks(body, clutter);
  const free = blocks.filter((block) => block.clutter === undefined);
  const home = homesOf(free.filter(isKept));
  const root = storyRoot(body, prose);
  const first = blocks.findIndex((block) => isKept(block) && isProse(block) && block.clutter === undefined);
  const last = blocks.findLastIndex(
    (block) => isKept(block) && isProse(block) && block.clutter === undefined,
  );
  const opening = openingSentences(blocks, first);
  return blocks.map((block, at) => ({
    ...block,
    main:
      block.clutter === undefined &&
      (isKept(block) ||
        opening.has(block) ||
        isAmong(block.element, home) ||
        (at < first &&
          (!block.heading || countWords(block.text) >= SENTENCE_WORDS) &&
          isStandfirst(block.element)) ||
        (at > first &&
          at < last &&
          isInside(block.element, root) &&
          (isProse(block) || isLinkedSentence(block) || isPost(block.element, root)))),
  }));
}

/**
 * Paragraphs between the headline and what the reader view keeps: a story told in steps of a sentence each, beside its
 * pictures, has its beginning there. One or two may be a standfirst or a label.
 */
function openingSentences(blocks: readonly Block[], first: number): ReadonlySet<Block> {
  const top = blocks.slice(0, Math.max(0, first)).findLastIndex(({ element }) => element.tagName === 'H1');
  const between = top < 0 ? [] : blocks.slice(top + 1, first);
  const sentences = between.filter(
    ({ element, text, linked, clutter }) =>
      clutter === undefined &&
      element.tagName === 'P' &&
      linked === 0 &&
      countWords(text) >= SENTENCE_WORDS &&
      /[.!?…][”"’')]*$/u.test(text),
  );
  return new Set(sentences.length >= FEWEST_STEPS ? sentences : []);
}

const SENTENCE_WORDS = 5;
const FEWEST_STEPS = 3;

/** What Readability keeps: the marks of elements, and the texts of paragraphs that it put into elements of its own. */
function readabilityPick(copy: DomDocument): { marks: Set<string>; texts: Set<string> } {
  const article = new Readability<DomElement>(copy, {
    charThreshold: 200,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as DomElement,
  }).parse();
  const content = article?.content;
  if (!content) return { marks: new Set(), texts: new Set() };
  const marked = [content, ...content.querySelectorAll(`[${MARK}]`)].map(
    (element) => element.getAttribute(MARK) ?? '-',
  );
  return { marks: new Set(marked), texts: new Set(readBlocks(content).map(({ text }) => text)) };
}

/** Below this many words the reader view's choice is in doubt; and how many times as many others must be together. */
const FEW_WORDS = 100;
const FAR_MORE = 3;

/**
 * If the reader view took hardly anything, the element with the most prose directly in it is the story: an author's note or
 * a box under the headline was taken for it. What is cookie banner or comment by its class is never that.
 */
function takeDensest(
  document: DomDocument,
  all: readonly Block[],
  marks: Set<string>,
  isKept: (block: Block) => boolean,
): void {
  const wordsOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + countWords(text), 0);
  const taken = wordsOf(all.filter((block) => isKept(block) && isProse(block)));
  if (taken >= FEW_WORDS || !document.body) return;
  const clutter = findClutter(document, new Map());
  const groups = new Map<DomElement, Block[]>();
  for (const block of readBlocks(document.body, clutter)) {
    const holder = block.element.parentNode;
    if (block.clutter !== undefined || !holder || !isProse(block)) continue;
    const group = groups.get(holder) ?? [];
    groups.set(holder, group);
    group.push(block);
  }
  const [densest] = [...groups.values()]
    .map((blocks) => ({ blocks, words: wordsOf(blocks) }))
    .sort((a, b) => b.words - a.words);
  if (densest === undefined || densest.words < Math.max(FEW_WORDS, FAR_MORE * taken)) return;
  for (const { element } of densest.blocks) marks.add(element.getAttribute(MARK) ?? '-');
}

const PROSE_WORDS = 10;

/** A sentence or more, and not for the most part links. */
export function isProse({ text, linked, heading }: Block): boolean {
  return (
    !heading &&
    linked < 0.6 * text.length &&
    /[.!?…。！？।؟][”"’')\]」』]*$/u.test(text) &&
    countWords(text) >= PROSE_WORDS
  );
}

/** A whole sentence that is one link: courts and agencies are cited so. Titles of other stories have no full stop. */
function isLinkedSentence({ text, heading, element }: Block): boolean {
  return (
    !heading && element.tagName !== 'LI' && /[.!?][”"’')\]]*$/u.test(text) && countWords(text) >= LINKED_WORDS
  );
}

const LINKED_WORDS = 14;

function weighProse(blocks: readonly Block[]): ProseWeights {
  const weights = new Map<DomElement, number>();
  for (const { element, text } of blocks) {
    const words = countWords(text);
    for (let at: DomElement | null = element; at && isElement(at); at = at.parentNode)
      weights.set(at, (weights.get(at) ?? 0) + words);
  }
  return weights;
}

const ROOT_SHARE = 0.85;

/** The smallest element that holds nearly all of the prose. */
function storyRoot(body: DomElement, prose: ProseWeights): DomElement {
  const needed = ROOT_SHARE * (prose.get(body) ?? 0);
  let root = body;
  for (let next: DomElement | undefined = body; next; ) {
    root = next;
    next = needed > 0 ? [...root.children].find((child) => (prose.get(child) ?? 0) >= needed) : undefined;
  }
  return root;
}

function isInside(element: DomElement, root: DomElement): boolean {
  for (let at: DomElement | null = element; at && isElement(at); at = at.parentNode)
    if (at === root) return true;
  return false;
}

function isPost(element: DomElement, root: DomElement): boolean {
  for (let at: DomElement | null = element; at && isElement(at) && at !== root; at = at.parentNode)
    if (isEmbed(at)) return true;
  return false;
}

/** Parents of the paragraphs that were kept, if they hold two or more. */
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
