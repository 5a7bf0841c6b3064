import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { plainWords } from './plain-words.ts';

/** Words right before a passage that turn it round or make it less than a statement. */
const TURNING = new Set(
  "not no never neither nor without if unless until hardly barely don't doesn't didn't won't can't isn't aren't wasn't weren't wouldn't couldn't shouldn't cannot deny denied denies".split(
    ' ',
  ),
);
/** Words right after it that take some of it back. */
const LIMITING = new Set('if unless but except only until provided although though however'.split(' '));
const BEFORE = 3;

/**
 * True where the sentence goes on, or began, with a word that may change what the passage means ("not", "unless",
 * "but"): whoever quotes the passage alone cut it short.
 */
export function changesMeaning(story: Story, [start, end]: Span): boolean {
  const sentence = story
    .paragraphAt(start)
    ?.sentences.find(({ span }) => start >= span[0] && start < span[1]);
  if (!sentence) return false;
  // Another clause or a quote mark between them ends the influence of what stands before.
  const clause =
    story
      .slice([sentence.span[0], start])
      .split(/[,;:.—–“”"«»]/u)
      .at(-1) ?? '';
  const before = plainWords(clause).slice(-BEFORE);
  if (before.some(({ plain }) => TURNING.has(plain))) return true;
  const rest = story.slice([end, Math.max(end, sentence.span[1])]);
  // The cue that follows a quotation ("…,” she said, but") is no part of it.
  if (/^[^\p{L}\p{N}]*[”"»]/u.test(rest)) return false;
  const next = plainWords(rest)[0];
  return next !== undefined && LIMITING.has(next.plain);
}
