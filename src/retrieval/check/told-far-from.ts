import { isPersonNoun } from '../../quotations/lexicon/person-nouns.ts';
import { isTitle } from '../../quotations/lexicon/titles-and-places.ts';
import { overlaps, type Span } from '../../story/span.ts';
import type { StoryIndex } from '../story-index.ts';
import { isBody } from './bodies.ts';
import { headNoun } from './claimed-name.ts';

const WRITES =
  /^(?:reporter|journalist|author|writer|editor|correspondent|columnist|critic|reviewer|narrator)$/u;

/**
 * True if a message gives "the mayor" or "the union" what the story tells in its own words, in a paragraph in which nobody
 * speaks and that does not name who is said to.
 */
export function isToldFarFrom(
  { story, attributions }: StoryIndex,
  spans: readonly Span[],
  claimed: string,
): boolean {
  const noun = headNoun(claimed) ?? '';
  // "The Courier" may have written it.
  const isSomebody = /^\p{Ll}/u.test(noun) && (isPersonNoun(noun) || isTitle(noun) || isBody(noun));
  if (!isSomebody || WRITES.test(noun)) return false;
  return spans.every((span) => {
    const home = story.paragraphAt(span[0]);
    if (home?.kind !== 'body' || /[“”"]/u.test(story.slice(home.span))) return false;
    const isSpoken = attributions.some(({ content, source }) =>
      [...content, ...(source ?? [])].some((part) => overlaps(part, home.span)),
    );
    return !isSpoken && !story.slice(home.span).toLowerCase().includes(noun);
  });
}
