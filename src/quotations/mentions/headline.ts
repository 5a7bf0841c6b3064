import type { Span } from '../../story/span.ts';
import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import { isFirstName } from '../lexicon/first-names.ts';
import type { Mention } from './mentions.ts';

/** The least share with a capital, and the least number, of the words that Title Case writes with one. */
const TITLED_SHARE = 0.88;
const TITLED_WORDS = 4;
/** Words that Title Case may leave small. */
const SMALL =
  /^(?:an?|the|and|or|nor|but|of|in|on|to|for|with|by|at|from|as|is|are|was|be|it|its|his|her|he|she|not|no|than|that|this|if|so|vs?|via|up|out|off|over|into|onto|about|after|before|between|against|under|per|de|la|le|al|el|von|van|der|\d.*)$/u;

/** For each paragraph: whether its capitals say nothing, as in a headline in Title Case or in capitals only. */
export function titledParagraphs(document: Document, words: readonly Word[]): boolean[] {
  const counts = document.paragraphs.map(() => ({ all: 0, capital: 0 }));
  for (const { lower, capital, paragraph } of words) {
    const count = counts[paragraph];
    if (!count || SMALL.test(lower)) continue;
    count.all++;
    if (capital) count.capital++;
  }
  const titled = counts.map(({ all, capital }) => all >= TITLED_WORDS && capital >= TITLED_SHARE * all);
  // If nothing is in sentence case there is nothing to compare with.
  return titled.every(Boolean) ? titled.map(() => false) : titled;
}

/** Names in Title Case paragraphs, recognised by the last names of the body; a first name in front is taken along. */
export function titledMentions(
  words: readonly Word[],
  titled: readonly boolean[],
  lastNames: ReadonlyMap<string, unknown>,
): Mention[] {
  const found: Mention[] = [];
  for (const [at, word] of words.entries()) {
    if (!word.capital || !titled[word.paragraph] || !lastNames.has(word.lower)) continue;
    const from = firstWord(words, at);
    const first = words[from] as Word;
    const span: Span = [first.start, word.end];
    const names = words.slice(from, at + 1).map(({ lower }) => lower);
    found.push({
      span,
      kind: 'name',
      names,
      title: [],
      gender: undefined,
      words: [from, at + 1],
      titleFrom: from,
    });
  }
  return found;
}

function firstWord(words: readonly Word[], last: number): number {
  const before = words[last - 1];
  if (!before?.capital || !words[last]?.joined || before.possessive) return last;
  if (isFirstName(before.lower)) return last - 1;
  const initial = before.lower.length === 1 ? words[last - 2] : undefined;
  return initial?.capital && before.joined && isFirstName(initial.lower) ? last - 2 : last;
}

const BYLINE =
  /^(?:By|BY|by) \p{Lu}[^.!?]*$|^\(?(?:Additional )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Cc]ompiled|[Pp]hotographs?|[Pp]hotos?|[Ii]llustrations?|Words|Text|Interview) by\b|^(?:Media |Press )?[Cc]ontacts?:|^(?:Photos?|Photo credit|PHOTO):/u;
const LONGEST_BYLINE = 120;
/** Lines at a picture: "… January 1, 2018. REUTERS/Ana Ruiz", "(Ana Ruiz/Associated Press)", "Image caption …". */
const CAPTION =
  /^(?:Image|Media|Picture|Photo) (?:copyright|caption|source|credit)\b|\b(?:REUTERS|AFP|EPA|PA|AP Photo|Getty Images)\s?\/\s?\p{Lu}|\b(?:Getty Images|AFP\/Getty|Shutterstock)\)?[.\s]*$|\(\p{Lu}[\p{L}.’' -]{2,40}\/\s?\p{Lu}[\p{L}.’' -]{1,40}\)[.\s]*$|[([](?:[Cc]ourtesy|[Ii]mage|[Pp]icture|[Pp]hoto(?:graph)?|[Cc]redit)\b[^()[\]]{2,60}[)\]][.\s]*$|^[^.!?“"]{10,200} \((?:\p{Lu}[\p{L}.’'-]*|of|the|de)(?: (?:\p{Lu}[\p{L}.’'-]*|of|the|de)){0,5}\)$/u;
const LONGEST_CAPTION = 400;

/**
 * The paragraphs that say who wrote, edited or photographed a story, and the lines at its pictures: "he" or "she"
 * never refers to people in them.
 */
export function bylines({ text, tokens, paragraphs }: Document): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [paragraph, [from, to]] of paragraphs.entries()) {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    const line = text.slice(start, Math.min(end, start + LONGEST_CAPTION));
    if (end - start <= LONGEST_BYLINE && BYLINE.test(line)) found.add(paragraph);
    if (end - start <= LONGEST_CAPTION && CAPTION.test(line)) found.add(paragraph);
  }
  return found;
}
