import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import { type Document, type Token, tokenAt } from '../document/document.ts';
import type { SourcePhrase } from '../sources/source-phrase.ts';
import type { Referent, Unclear } from './pronoun-resolution.ts';

type Referents = readonly (Referent | Unclear | undefined)[];
type Phrases = readonly (SourcePhrase | null | undefined)[];

/** Second pass: "I" and "we" inside quote marks and turns, and quotations without a source of their own. */
export function findImplicitSpeakers(
  document: Document,
  attributions: readonly TaggedAttribution[],
  phrases: Phrases,
  referents: Referents,
): (Referent | Unclear | undefined)[] {
  const owners = quotedBy(document, attributions);
  const turns = turnsBy(document, attributions);
  const filled = [...referents];
  for (const [index, phrase] of phrases.entries()) {
    if (phrase?.form === 'pronoun' && /^(?:i|we|me|us|my|our)$/u.test(phrase.pronoun))
      filled[index] =
        ofOwner(document, phrase.span, index, owners, referents) ??
        ofTurn(document, phrase.span, turns, referents) ??
        filled[index];
    else if (!phrase) filled[index] = ofNeighbour(document, attributions, index, filled);
  }
  return filled;
}

/** Which attribution each quoted region is the content of. */
function quotedBy(document: Document, attributions: readonly TaggedAttribution[]): Map<number, number> {
  const owners = new Map<number, number>();
  for (const [index, { content }] of attributions.entries())
    for (const [start] of content) {
      const region = document.tokens[tokenAt(document.tokens, start)]?.region ?? -1;
      if (region >= 0 && !owners.has(region)) owners.set(region, index);
    }
  return owners;
}

/** The turns of transcripts and interviews: their cue is the mark behind the label. */
function turnsBy(
  document: Document,
  attributions: readonly TaggedAttribution[],
): ReadonlyMap<number, number> {
  const turns = new Map<number, number>();
  for (const [index, { source, cue, content }] of attributions.entries()) {
    const mark = cue?.[0];
    const label = source?.[0];
    if (!mark || !label || !/^[:.]$/u.test(document.text.slice(...mark))) continue;
    const [first] = document.paragraphs[paragraphAt(document, label[0])] ?? [];
    if (first === undefined || document.tokens[first]?.start !== label[0]) continue;
    for (const [start] of content) turns.set(paragraphAt(document, start), index);
  }
  return turns;
}

function ofTurn(
  document: Document,
  [start]: Span,
  turns: ReadonlyMap<number, number>,
  referents: Referents,
): Referent | undefined {
  const referent = referents[turns.get(paragraphAt(document, start)) ?? -1];
  return referent && 'entity' in referent
    ? { entity: referent.entity, rule: 'pronoun', evidence: referent.evidence }
    : undefined;
}

const paragraphAt = (document: Document, offset: number): number =>
  document.tokens[tokenAt(document.tokens, offset)]?.paragraph ?? -1;

function ofOwner(
  document: Document,
  span: Span,
  index: number,
  owners: ReadonlyMap<number, number>,
  referents: Referents,
): Referent | undefined {
  const region = document.tokens[tokenAt(document.tokens, span[0])]?.region ?? -1;
  const owner = owners.get(region);
  const referent = owner === undefined || owner === index ? undefined : referents[owner];
  return referent && 'entity' in referent
    ? { entity: referent.entity, rule: 'pronoun', evidence: referent.evidence }
    : undefined;
}

/** A quotation in the same paragraph as the one before, in its sentence or the next, has the same speaker. */
function ofNeighbour(
  document: Document,
  attributions: readonly TaggedAttribution[],
  index: number,
  referents: Referents,
): Referent | undefined {
  const here = first(document, attributions[index]);
  const before = last(document, attributions[index - 1]);
  const referent = referents[index - 1];
  if (!here || !before || !referent || !('entity' in referent) || here.region < 0) return undefined;
  if (here.paragraph !== before.paragraph || here.sentence - before.sentence > 1) return undefined;
  return { entity: referent.entity, rule: 'pronoun', evidence: referent.evidence };
}

function first(document: Document, attribution: TaggedAttribution | undefined): Token | undefined {
  const span = attribution?.content[0];
  return span && document.tokens[tokenAt(document.tokens, span[0])];
}

function last(document: Document, attribution: TaggedAttribution | undefined): Token | undefined {
  const span = attribution?.content.at(-1);
  return span && document.tokens[tokenAt(document.tokens, span[1] - 1)];
}
