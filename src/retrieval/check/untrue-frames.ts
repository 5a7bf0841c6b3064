import type { Span } from '../../story/span.ts';
import type { Story } from '../../story/story.ts';
import type { PrintedWord } from './printed-words.ts';

/** Nouns for what is told without being known, up to the words that it tells; nobody says anything in between. */
const RUMOUR =
  /\b(?:rumou?rs?|gossip|speculation|hoax|conspiracy theor(?:y|ies))\b(?:(?!\b(?:said|says|told|added|denied|confirmed)\b)[^.;:“”"]){0,100}\bthat\b[^.;:“”"]{0,100}$/iu;
/** The same for what may be so, and is not if the sentence or the next one says so. */
const TOLD =
  /\b(?:reports?|claims?|claim(?:ed|ing)|suggest(?:ions?|ed)|allegations?|messages?|posts?|stor(?:y|ies)|rumou?rs?|leaflets?|idea|notion|accusations?|video)\b(?:(?!\b(?:said|told|added|denied|confirmed)\b)[^.;:“”"]){0,140}$/iu;
const FALSE =
  /^[^.“”"]{0,140}?\b((?:is|are|was|were|has been|have been)\s+(?:\p{L}+ly\s+)?(?:false|wrong|untrue|incorrect|baseless|unfounded|groundless|fabricated|inaccurate|denied|nonsense|fake|a\s+(?:lie|hoax|myth)|not\s+(?:true|correct)))\b/iu;
const DENIED_NEXT =
  /^(?:(?:none|neither|nobody)\s+(?:had|did|does|do|was|were|has|have)\b|(?:it|they|he|she|that|this)\s+(?:had|did|does|do|was|is|has|were|are|have)\s*(?:not|n[’']t)\b|(?:that|this|it|they|both|neither|none)\s+(?:is|are|was|were)\s+(?:false|wrong|untrue|true|a lie|lies)\b)/iu;
/** "A screenshot appears to show a message in which Ruiz calls them “…”", "Ruiz allegedly said “…”" */
const SEEMS = /\b(?:(?:appear|seem|purport)(?:s|ed)?\s+to\s+(?:show|be)|allegedly|supposedly|reputedly)\b/iu;

/**
 * What a story says of words that it does not tell as its own: that they are a rumour, or false, or only seem to be somebody's.
 *
 * @param to position of the last word
 * @returns the span of it, or null if it says nothing of the kind
 */
export function untrueFrame(
  story: Story,
  words: readonly PrintedWord[],
  from: number,
  to: number,
): Span | null {
  const [first, last] = [words[from], words[to]];
  const home = first && story.sentences.findIndex(({ span }) => first.span[0] < span[1]);
  const sentence = story.sentences[home ?? -1];
  if (!first || !last || !sentence || home === undefined) return null;
  const [start, end] = sentence.span;
  const before = story.slice([start, first.span[0]]);
  const at = (found: RegExpExecArray | null, offset: number, text = found?.[0] ?? ''): Span | null => {
    const place = found ? offset + found.index + found[0].indexOf(text) : 0;
    return found && [place, place + text.length];
  };
  if (first.region >= 0)
    return at(SEEMS.exec(before.replace(/[“"][^“”"]*[”"]/gu, (marks) => ' '.repeat(marks.length))), start);
  const rumour = RUMOUR.exec(before);
  if (rumour) return at(rumour, start, rumour[0].trimEnd());
  if (!TOLD.test(before)) return null;
  const predicate = last.span[1] < end ? FALSE.exec(story.slice([last.span[1], end])) : null;
  if (predicate) return at(predicate, last.span[1], predicate[1]);
  const next = story.sentences[home + 1];
  return next && story.paragraphAt(start) === story.paragraphAt(next.span[0])
    ? at(DENIED_NEXT.exec(story.slice(next.span)), next.span[0])
    : null;
}
