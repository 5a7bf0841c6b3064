import type { SentenceIndex } from '../index/sentence-index.ts';

/** "C-8", "G7", "F-35": a few letters and a figure that are one name. */
const CODE = /(?<![\p{L}\p{N}-])(\p{L}{1,3})-?(\d{1,4})(?![\p{L}\p{N}]|[.,:]\d)/gu;
/** "8pm", "3rd" have the figure first; these letters before one make no name. */
const NO_CODES = new Set([
  'no',
  'day',
  'at',
  'in',
  'on',
  'of',
  'to',
  'by',
  'the',
  'age',
  'top',
  'may',
  'mid',
  'pre',
  'sub',
]);

/**
 * True if the question has a name such as "C-9" and the story only others of its letters ("C-8"): another figure is another
 * race, road or aircraft.
 */
export function asksForOtherCode(question: string, { sentences, titleText }: SentenceIndex): boolean {
  const asked = codesIn(question);
  if (asked.size === 0) return false;
  const told = codesIn([titleText ?? '', ...sentences.map(({ text }) => text)].join('\n'));
  return [...asked].some(([letters, figures]) => {
    const theirs = told.get(letters);
    return theirs !== undefined && ![...figures].some((figure) => theirs.has(figure));
  });
}

/** Figures by letters, in lower case. */
function codesIn(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, letters = '', figure = ''] of text.matchAll(CODE)) {
    const key = letters.toLowerCase();
    if (NO_CODES.has(key)) continue;
    found.set(key, (found.get(key) ?? new Set()).add(figure));
  }
  return found;
}
