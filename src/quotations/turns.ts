import { overlaps, type Span } from '../story/span.ts';
import type { TaggedAttribution } from './attribution.ts';
import type { Reading, Token } from './reading.ts';
import { buildRoster, type Roster } from './speakers/roster.ts';
import { wordAt } from './speakers/words.ts';

/** "ANA RUIZ: …", "Q: …" at the head of a line. */
const LABEL = /^\p{Lu}[\p{L}\p{M}.’' -]{0,48}(?:\s?\([^)\n]{1,30}\))?(?=:\s+\S)/u;
/** "“…” ― Ana Ruiz", "“…” — Ana Ruiz, mayor" at the end of a line. */
const SIGNED = /(?<=[”"’])\s*([―—–]|--?)\s?(\p{Lu}[^\n“”"]{1,80})$/u;
/** The same on the next line. */
const SIGNATURE = /^([―—–]|--?)\s?((?!An? |The )\p{Lu}[^\n“”"―—–]{1,60}?)(?=\.?$)/u;
const QUOTED = /^[“"].{8,}[”"]/u;
/** Of a transcript's labels so many must be its own, where they are not names of the story. */
const LEAST_LABELS = 2;

/**
 * What the form of a line says was said: the turns of a transcript, the answers of an interview, signed quotations.
 *
 * Only lines in which the tagger found nothing as long are read so.
 *
 * @returns attributions in text order, spans as the tagger's
 */
export function turnsOf(reading: Reading, tagged: readonly TaggedAttribution[]): TaggedAttribution[] {
  const lines = reading.paragraphs.map(([from, to]): Span => {
    const [first, last] = [reading.tokens[from] as Token, reading.tokens[to - 1] as Token];
    return [first.start, last.end];
  });
  const found = [...labelled(reading, lines), ...signed(reading.text, lines)];
  const said = tagged.flatMap(({ content }) => content).sort((a, b) => a[0] - b[0]);
  return found.filter(({ content: [span] }) => span && !isHeld(span, said));
}

function labelled(reading: Reading, lines: readonly Span[]): TaggedAttribution[] {
  const { text } = reading;
  const turns = lines.flatMap(([start, end]) => {
    const label = LABEL.exec(text.slice(start, Math.min(end, start + 90)))?.[0].trimEnd();
    if (!label) return [];
    const colon = text.indexOf(':', start + label.length);
    const content = start + (/^:\s+/u.exec(text.slice(colon, end))?.[0].length ?? 1) + colon - start;
    return content < end ? [{ label, start, colon, content: [content, end] as const }] : [];
  });
  if (turns.length === 0) return [];
  const roster = buildRoster(reading);
  const times = new Map<string, number>();
  for (const { label } of turns) times.set(label, (times.get(label) ?? 0) + 1);
  const capitals = turns.filter(({ label }) => isCapitals(label)).length;
  const isTurn = ({ label, start, content: [first, end] }: (typeof turns)[number]): boolean => {
    const again = (times.get(label) ?? 0) >= LEAST_LABELS;
    const person = isPerson(roster, start, label);
    if (isCapitals(label)) return capitals >= LEAST_LABELS && (person || again);
    // "Ruiz: 1,769 votes" and "Ruiz: the favourite", once each, are lists of other things.
    const words = text.slice(first, end);
    return person && (/^["“]/u.test(words) || (again && /\p{L}+\P{L}+\p{L}{2}/u.test(words)));
  };
  return turns.filter(isTurn).map(({ label, start, colon, content }) => ({
    source: [[start, start + label.length] as const],
    cue: [[colon, colon + 1] as const],
    content: [content],
  }));
}

function signed(text: string, lines: readonly Span[]): TaggedAttribution[] {
  return lines.flatMap(([start, end], index) => {
    const line = text.slice(start, end);
    if (!QUOTED.test(line)) return [];
    const here = SIGNED.exec(line);
    if (here) return [signature(here, start, [start, start + here.index])];
    const [next = end, last = end] = lines[index + 1] ?? [];
    const below = /[”"]$/u.test(line) ? SIGNATURE.exec(text.slice(next, last)) : null;
    return below ? [signature(below, next, [start, end])] : [];
  });
}

/** @param offset where the text begins that the dash and the name were found in */
function signature(found: RegExpExecArray, offset: number, content: Span): TaggedAttribution {
  const [all, dash = '', name = ''] = found;
  const from = offset + found.index + all.indexOf(dash);
  const end = offset + found.index + all.length;
  return { source: [[end - name.length, end]], cue: [[from, from + dash.length]], content: [content] };
}

const isCapitals = (label: string): boolean => nameOf(label) === nameOf(label).toUpperCase();
/** Without what stands in brackets behind it. */
const nameOf = (label: string): string => label.replace(/\s?\(.*$/u, '');

/** A person of the story, by a whole name or the last one; "Photo" and "Source" are none. */
function isPerson(roster: Roster, start: number, label: string): boolean {
  const last = wordAt(roster.words, start + nameOf(label).length - 1);
  const mention = roster.mentionAt(last);
  return mention !== undefined && roster.entityOf(mention)?.type === 'person';
}

/** True where a quotation that was found covers half of the span or more. */
function isHeld(span: Span, said: readonly Span[]): boolean {
  const length = span[1] - span[0];
  return said.some(
    (each) => overlaps(each, span) && 2 * (Math.min(each[1], span[1]) - Math.max(each[0], span[0])) >= length,
  );
}
