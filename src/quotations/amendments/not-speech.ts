import type { TaggedAttribution } from '../attribution/attribution.ts';
import type { Document } from '../document/document.ts';

/** Longest quoted stretch, in words, that can be a title. */
const LONGEST_TITLE = 3;

/**
 * True for an attribution without speech: a cue inside a word ("the so-called “experts”"), or a mere title in
 * quotation marks without a source ("was shown in the old “Rex”").
 */
export function isNoSpeech(document: Document, { source, cue, content }: TaggedAttribution): boolean {
  const [start = 0, end = 0] = cue?.[0] ?? [];
  if (isHyphenated(document.text, start) || isHyphenated(document.text, end)) return true;
  if (source) return false;
  const quoted = document.regions.filter(([from, to]) => content.some(([a, b]) => from < b && a < to));
  return quoted.length > 0 && quoted.every(([from, to]) => isTitle(document.text.slice(from, to)));
}

/** Whether an offset lies inside a word with a hyphen. */
function isHyphenated(text: string, offset: number): boolean {
  const around = text.slice(Math.max(0, offset - 2), offset + 2);
  return /^[\p{L}\p{N}]-[\p{L}\p{N}]|^.[\p{L}\p{N}]-[\p{L}\p{N}]/u.test(around);
}

/** A few words that each begin with a capital, without a comma between them: chants have one. */
function isTitle(quoted: string): boolean {
  const words = quoted.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const isNamelike = words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return words.length <= LONGEST_TITLE && isNamelike && !/,\s/u.test(quoted);
}
