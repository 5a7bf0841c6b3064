import type { Span } from '../story/span.ts';
import type { Speaker, TaggedAttribution } from './attribution.ts';

const SINGULAR = /^(?:he|she|him|her|i)$/iu;
const PRONOUN = /^(?:he|she|they|it|we|i|you|who|him|her|them|us|me)$/iu;
const NAME = /\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+(?:(?:of|the|for|and|de|van|von)\s+)?\p{Lu}[\p{L}\p{M}’'.-]*)*/u;

/** Names the speaker of each attribution, in text order: a name as it stands, a pronoun by the last named speaker. */
export function nameSpeakers(text: string, attributions: readonly TaggedAttribution[]): (Speaker | null)[] {
  let last: { readonly span: Span; readonly name: string } | undefined;
  return attributions.map(({ source }) => {
    const span = source?.[0];
    if (!span) return null;
    const words = text.slice(...span);
    if (PRONOUN.test(words)) {
      if (!last || !SINGULAR.test(words)) return worded(text, span, 'unclear');
      return {
        name: last.name,
        span: last.span,
        type: 'person',
        entity: last.name,
        resolution: { rule: 'pronoun', evidence: [last.span] },
      };
    }
    const name = NAME.exec(words);
    if (!name || (name.index === 0 && /^(?:The|A|An|Some|Many|One)\b/u.test(name[0])))
      return worded(text, span, 'as worded');
    const named: Span = [span[0] + name.index, span[0] + name.index + name[0].length];
    last = { span: named, name: name[0] };
    return {
      name: name[0],
      span: named,
      type: 'person',
      entity: name[0],
      resolution: { rule: 'named', evidence: [named] },
    };
  });
}

function worded(text: string, span: Span, rule: 'as worded' | 'unclear'): Speaker {
  const name = text.slice(...span);
  return {
    name,
    span,
    type: 'anonymous',
    entity: name.toLowerCase(),
    resolution: { rule, evidence: [span] },
  };
}
