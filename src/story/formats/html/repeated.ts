import { type DomElement, plain } from './dom.ts';
import type { Candidate } from './main-content.ts';

/** Words that show that two places say the same. */
const RUN = 4;
/** Longer paragraphs are no pull quotes. */
const LONGEST = 90;
/** Places of one run of words that are compared. */
const MOST_PLACES = 4;

/**
 * Paragraphs whose words are repeated in a longer paragraph, or word for word elsewhere: pull quotes, a standfirst
 * that is the first paragraph, posts that the story quotes in full. Of two equal ones the later stays.
 */
export function findRepeated(blocks: readonly Candidate[]): ReadonlySet<Candidate> {
  const texts = blocks.map(({ text }) => plain(text));
  const places = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    if (!blocks[at]?.main) continue;
    const words = text.split(' ');
    for (let from = 0; from + RUN <= words.length; from++) {
      const run = words.slice(from, from + RUN).join(' ');
      const known = places.get(run);
      if (known === undefined) places.set(run, [at]);
      else if (known.length < MOST_PLACES && known.at(-1) !== at) known.push(at);
    }
  }
  const isElsewhere = (sentence: string, at: number, whole: string): boolean => {
    const run = sentence.split(' ').slice(0, RUN).join(' ');
    return (places.get(run) ?? []).some((other) => {
      const longer = texts[other] ?? '';
      return (
        other !== at &&
        (longer.length > whole.length || other > at) &&
        ` ${longer} `.includes(` ${sentence} `)
      );
    });
  };
  const siblings = new Map<unknown, number>();
  for (const { main, element } of blocks)
    if (main) siblings.set(element.parentNode, (siblings.get(element.parentNode) ?? 0) + 1);
  /** A paragraph like its neighbours: a story may repeat itself. */
  const isPlain = ({ element }: Candidate) =>
    element.tagName === 'P' &&
    !element.getAttribute('class') &&
    (siblings.get(element.parentNode) ?? 0) >= FEWEST_SIBLINGS;
  const repeated = new Set<Candidate>();
  for (const [at, block] of blocks.entries()) {
    const text = texts[at] ?? '';
    const words = text.split(' ').length;
    if (words > LONGEST) continue;
    const before = blocks[at - 1];
    const isQuote = (one: Candidate) => one.clutter === 'pull quote' || one.quoted;
    const isSame =
      before !== undefined && isQuote(before) && (isQuote(block) || isInSameFigure(block, before));
    const isOfQuote = isSame && words < NAME_WORDS;
    if (isOfQuote && repeated.has(before)) repeated.add(block);
    if (words <= (block.heading ? 2 * RUN : RUN) || isPlain(block)) continue;
    const sentences = block.text
      .split(/(?<=[.!?…][”"’')\]]{0,3})\s+/u)
      .map(plain)
      .filter((sentence) => sentence.split(' ').length >= RUN);
    if (sentences.length > 0 && sentences.every((sentence) => isElsewhere(sentence, at, text)))
      repeated.add(block);
  }
  return repeated;
}

/** The name below a quote that is set as a figure. */
function isInSameFigure({ element }: Candidate, before: Candidate): boolean {
  const figure = figureAround(element);
  return figure !== undefined && figure === figureAround(before.element);
}

function figureAround(element: DomElement): DomElement | undefined {
  let part: DomElement | null = element;
  for (let level = 0; part && level < MOST_LEVELS; level++) {
    if (part.tagName === 'FIGURE') return part;
    part = part.parentNode;
  }
  return undefined;
}

const MOST_LEVELS = 4;
const FEWEST_SIBLINGS = 3;
/** A pull quote is followed by its speaker, in fewer words. */
const NAME_WORDS = 8;
