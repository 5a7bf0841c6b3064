import { isFirstName } from '../../quotations/lexicon/first-names.ts';
import { overlaps, type Span } from '../../story/span.ts';
import type { Story } from '../../story/story.ts';
import { bareName } from './claimed-name.ts';
import { escapeRegExp } from './escape-reg-exp.ts';

const SAYS =
  '(?:said|says|say|told|tells|added|adds|wrote|writes|tweeted|asked|asks|replied|insisted|argued|explained|warned|noted|claimed)';

/** The claimed name is beside a word of saying around the quotation: the story may well mean that person. */
export function saysBeside(story: Story, claimed: string, spans: readonly Span[]): boolean {
  const parts = bareName(claimed).split(/\s+/u);
  const given = parts.length > 1 ? escapeRegExp(parts[0] ?? '') : '';
  const surname = escapeRegExp(parts.at(-1) ?? '');
  if (surname.length < 3) return false;
  // "Mats Holm said" is not beside Anders Holm.
  const others = [
    // From a word's beginning alone: a story that is one long word would take the square of its length.
    ...story.text.matchAll(
      new RegExp(`(?<![\\p{L}\\p{M}’'-])(\\p{Lu}[\\p{L}\\p{M}’'-]+) ${surname}(?![\\p{L}])`, 'gu'),
    ),
  ]
    .map(([, first = '']) => first)
    .filter((first) => given !== '' && first !== parts[0] && isFirstName(first));
  const last = `${others.length > 0 ? `(?<!(?:${[...new Set(others)].map(escapeRegExp).join('|')}) )` : ''}${surname}`;
  const beside = new RegExp(
    `${last},?\\s+(?:\\p{L}+\\s+)?${SAYS}\\b|\\b(?!told|tells|asked|asks)${SAYS}\\s+(?:[\\p{L}.’'-]+\\s+){0,4}${last}(?![\\p{L}])`,
    'u',
  );
  return story.sentences.some(
    ({ span }) => spans.some((each) => overlaps(each, span)) && beside.test(outsideMarks(story.slice(span))),
  );
}

function outsideMarks(sentence: string): string {
  return sentence.replace(/[“"][^“”"]*[”"]/gu, ' ');
}
