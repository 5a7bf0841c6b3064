import type { TaggedAttribution } from '../attribution/attribution.ts';
import type { Reading } from '../document/document.ts';

/** Longest quoted stretch, in words, that can be a title. */
const LONGEST_TITLE = 3;

/**
 * True for what was read as an attribution though nobody says anything: a cue inside a word ("the so-called “experts”"), and
 * nothing but a title in quote marks without a source ("was shown in the old “Rex”").
 */
export function isNoSpeech(reading: Reading, { source, cue, content }: TaggedAttribution): boolean {
  const [start = 0, end = 0] = cue?.[0] ?? [];
  if (isHyphenated(reading.text, start) || isHyphenated(reading.text, end)) return true;
  if (source) return false;
  const quoted = reading.regions.filter(([from, to]) => content.some(([a, b]) => from < b && a < to));
  return quoted.length > 0 && quoted.every(([from, to]) => isTitle(reading.text.slice(from, to)));
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
