import { isFunctionWord } from '../retrieval/text/function-words.ts';
import { splitWords, type Word } from '../retrieval/text/words.ts';
import { overlaps, type Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { CommonRun } from './common-run.ts';

/** Words in a row that both places must have, and how many of them must carry meaning. */
const LEAST_WORDS = 4;
const LEAST_CONTENT = 2;
const MOST = 6;

/**
 * The other places with the same words in the same order: at least four, two of which carry meaning.
 *
 * @param span the words, offsets into the story's text
 * @param shown shown already and not searched
 * @returns the repeated words in each other sentence, in text order, at most 6
 */
export function sameWordsElsewhere(story: Story, span: Span, shown: Span): Span[] {
  const wanted = splitWords(story.slice(span));
  if (wanted.length < LEAST_WORDS) return [];
  const common = new CommonRun(wanted.map(({ plain }) => plain));
  const found: Span[] = [];
  for (const sentence of story.sentences) {
    if (overlaps(sentence.span, shown) || found.length === MOST) continue;
    const run = sameRun(splitWords(story.slice(sentence.span)), common);
    if (run) found.push([sentence.span[0] + run[0], sentence.span[0] + run[1]]);
  }
  return found;
}

function sameRun(words: readonly Word[], common: CommonRun): Span | undefined {
  const run = words.slice(...common.longestIn(words.map(({ plain }) => plain)));
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || run.length < LEAST_WORDS) return undefined;
  if (run.filter((word) => !isFunctionWord(word)).length < LEAST_CONTENT) return undefined;
  return [first.start, last.end];
}
