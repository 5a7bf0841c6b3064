import { wordAt } from '../quotations/document/words.ts';
import type { Roster } from '../quotations/mentions/entity.ts';
import type { Mention } from '../quotations/mentions/mentions.ts';
import { contains, type Span } from '../story/span.ts';

/** The mention that a span of the text lies in. */
export function mentionOf(roster: Roster, span: Span): Mention | undefined {
  const mention = roster.mentionAt(wordAt(roster.words, span[0]));
  return mention && (contains(mention.span, span) || contains(span, mention.span)) ? mention : undefined;
}
