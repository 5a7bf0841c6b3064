import type { TaggedAttribution } from '../attribution/attribution.ts';
import { tokenAt } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import { type Context, phraseStart, sentenceAt, spanOf } from './sentence-parts.ts';

/** "Your editorial (“Ask first”, 2 May) calls": what stands in brackets does not speak. */
export function beforeBracket({ document }: Context, each: TaggedAttribution): TaggedAttribution {
  const [cue, source] = [each.cue?.[0], each.source?.[0]];
  const { text } = document;
  if (!cue || !source || source[1] > cue[0]) return each;
  const [first] = sentenceAt(document, cue[0]);
  const opened = text.lastIndexOf('(', source[0]);
  const from = document.tokens[first]?.start ?? 0;
  const isInside =
    opened > from &&
    !text.slice(opened, source[0]).includes(')') &&
    /^[^()]{1,80}\)\s*$/u.test(text.slice(source[0], cue[0]));
  if (!isInside) return each;
  const end = tokenAt(document.tokens, opened);
  const start = phraseStart(document, first, end, 'with pronouns');
  const span = spanOf(document, start, end);
  return span ? { ...each, source: [span] } : each;
}

/** "Joint Commissioner of Police (Crime) Ana Ruiz": what an office is for has no name. */
export function behindBracket({ document, roster }: Context, each: TaggedAttribution): TaggedAttribution {
  const source = each.source?.[0];
  const closed = source ? document.text.slice(...source).lastIndexOf(') ') : -1;
  if (!source || closed < 0) return each;
  const at = wordAt(roster.words, source[0] + closed + 2);
  const mention = roster.mentionAt(at, true);
  return mention && mention.titleFrom === at && mention.names.length > 1 && mention.span[1] === source[1]
    ? { ...each, source: [mention.span] }
    : each;
}
