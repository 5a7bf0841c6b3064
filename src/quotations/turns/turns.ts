import { partitionPoint } from '../../story/partition-point.ts';
import { contains, overlaps, type Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import type { Document, Token } from '../document/document.ts';
import type { Roster } from '../mentions/entity.ts';
import { buildRoster } from '../mentions/roster.ts';
import { labelled } from './labelled-turns.ts';
import { isOwnSpeech, withoutQuoted } from './nested-speech.ts';
import { signed } from './signatures.ts';
import { unlabelledAnswers } from './unlabelled-turns.ts';

/**
 * Speech by the form of a line, added to what the tagger found: the turns of a transcript, the answers of an
 * interview, signed quotations. A turn replaces what the tagger gave to the same label, or to no one, in its line; if
 * the tagger gave most of the line to another speaker, the turn is left out.
 *
 * @returns all attributions in text order, spans as the tagger's
 */
export function withTurns(
  document: Document,
  tagged: readonly TaggedAttribution[],
  roster: Roster = buildRoster(document),
): TaggedAttribution[] {
  const lines = document.paragraphs.map(([from, to]): Span => {
    const [first, last] = [document.tokens[from] as Token, document.tokens[to - 1] as Token];
    return [first.start, last.end];
  });
  const labels = labelled(document, lines, roster);
  const plain = labels.length > 0 ? undefined : unlabelledAnswers(document, lines, roster);
  const talk = plain?.answers ?? labels;
  const turns = [...talk, ...signed(document.text, lines)];
  if (turns.length === 0) return inOrder(tagged);
  const nearby = byLine(lines, tagged);
  const dropped = new Set<TaggedAttribution>();
  const added = turns.filter((turn) => {
    const found = turn.content.flatMap(([start]) => nearby.get(lineOf(lines, start)) ?? []);
    if (found.some((each) => isHeld(turn, each))) return false;
    for (const each of found) if (isReplaced(turn, each) || swallows(each, turn)) dropped.add(each);
    return true;
  });
  for (const [start] of plain?.questions ?? [])
    for (const each of nearby.get(lineOf(lines, start)) ?? [])
      if (isOwnSpeech(document, each)) dropped.add(each);
  const isTalk = new Set(talk);
  const shown = added.map((turn) => {
    if (!isTalk.has(turn)) return turn;
    const nested = turn.content
      .flatMap(([start]) => nearby.get(lineOf(lines, start)) ?? [])
      .filter((each) => !dropped.has(each) && isWithin(turn, each));
    for (const each of nested) if (each.source === null || isOwnSpeech(document, each)) dropped.add(each);
    return withoutQuoted(
      document,
      turn,
      nested.filter((each) => !dropped.has(each)),
    );
  });
  return inOrder([...tagged.filter((each) => !dropped.has(each)), ...shown]);
}

const isWithin = (turn: TaggedAttribution, { content }: TaggedAttribution): boolean =>
  content.every((span) => turn.content.some((each) => contains(each, span)));

/** True if at least half of the turn was given to another speaker, who is not named within it. */
function isHeld(turn: TaggedAttribution, found: TaggedAttribution): boolean {
  const { source } = found;
  const [content] = turn.content as [Span];
  if (!source || touches(source, turn.source) || source.some((span) => contains(content, span))) return false;
  if (swallows(found, turn)) return false;
  const half = (content[1] - content[0]) / 2;
  return found.content.some(
    (each) =>
      overlaps(each, content) && Math.min(each[1], content[1]) - Math.max(each[0], content[0]) >= half,
  );
}

/** "Partial transcript as follows:" and all lines: what holds a speaker's label is nobody else's words. */
const swallows = (found: TaggedAttribution, turn: TaggedAttribution): boolean =>
  (turn.source ?? []).some((label) => found.content.some((span) => contains(span, label)));

/** True for a part of the turn that was given to its own label or to no one. */
function isReplaced(turn: TaggedAttribution, found: TaggedAttribution): boolean {
  return touches(found.source ?? turn.source, turn.source) && touches(found.content, turn.content);
}

const touches = (some: readonly Span[] | null, others: readonly Span[] | null): boolean =>
  (some ?? []).some((one) => (others ?? []).some((other) => overlaps(one, other)));

/** The attributions by the lines in which their contents begin. */
function byLine(
  lines: readonly Span[],
  tagged: readonly TaggedAttribution[],
): Map<number, TaggedAttribution[]> {
  const found = new Map<number, TaggedAttribution[]>();
  for (const each of tagged)
    for (const line of new Set(each.content.map(([start]) => lineOf(lines, start)))) {
      const list = found.get(line);
      if (list) list.push(each);
      else found.set(line, [each]);
    }
  return found;
}

/** Index of the first line that ends behind the offset. */
function lineOf(lines: readonly Span[], offset: number): number {
  return partitionPoint(lines, ([, end]) => end <= offset);
}

function inOrder(attributions: readonly TaggedAttribution[]): TaggedAttribution[] {
  const start = ({ content }: TaggedAttribution): number => content[0]?.[0] ?? 0;
  return attributions.toSorted((a, b) => start(a) - start(b));
}
