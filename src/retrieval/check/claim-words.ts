import { isTurning } from '../text/turning-words.ts';
import { type ComparedWord, comparedWords } from './compared-words.ts';

/** A claim's words, and where it says itself that something was left out. */
export interface ClaimWords {
  readonly words: readonly ComparedWord[];
  /** Positions with an ellipsis before them, or an editor's words in brackets in place of others. */
  readonly elisions: ReadonlySet<number>;
}

const ELLIPSIS = /[[(]\s*(?:…|\.\s?\.\s?\.+)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)*/gu;
const SIC = /[[(]\s*sic!?\s*[\])]/giu;
/** Not “[S]he”. */
const EDITED = /\[[^\][\n]{1,80}\](?!\p{L})/gu;

/**
 * Reads a claim as editors write it, in one or two ways: words in brackets as words that the story prints, and as the
 * editor's own in the place of others. An editor's bracket that could turn the sense is read the first way only.
 * Spans are offsets into `text`.
 */
export function claimWords(text: string): ClaimWords[] {
  // Marks become as many spaces: offsets stay.
  const bare = text.replace(SIC, blank);
  const elided = [...bare.matchAll(ELLIPSIS)].map(({ index }) => index);
  const plain = bare.replace(ELLIPSIS, blank);
  const edited = [...plain.matchAll(EDITED)];
  const readings = [withElisions(plain, elided)];
  if (
    edited.length > 0 &&
    !edited.some(([inside]) => comparedWords(inside).some(({ key }) => isTurning(key)))
  )
    readings.push(
      withElisions(plain.replace(EDITED, blank), [...elided, ...edited.map(({ index }) => index)]),
    );
  return readings;
}

function withElisions(text: string, marks: readonly number[]): ClaimWords {
  const words = comparedWords(text);
  const before = marks.map((mark) => words.filter(({ span }) => span[0] < mark).length);
  return { words, elisions: new Set(before.filter((at) => at > 0 && at < words.length)) };
}

function blank(mark: string): string {
  return ' '.repeat(mark.length);
}
