import { MONTH_NAMES, WEEKDAY } from '../../story/calendar-names.ts';
import type { Span } from '../../story/span.ts';
import { type Document, type Token, tokenAt } from '../document/document.ts';
import { isOutlet, isOutletTold } from '../lexicon/outlets.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import type { SourceKind, Sourcing, Speaker, TaggedAttribution } from './attribution.ts';

const SPOKESPERSON = /spokes(?:man|woman|person|people|men)\b|\bpress secretary\b/iu;
/** One who is known by an office: "the senator", "Ruiz's lawyer". */
const OFFICE = /^(?:the|this|that|his|her|their|our|my|your|its)\b|[’']s\s/iu;
/** Who is unnamed on purpose, or more than one. */
const UNNAMED =
  /\b(?:officials?|sources?|insiders?|persons?|someone|somebody|people|man|woman|aides|advis[eo]rs|strategists|operatives|staffers|diplomats|allies|\p{L}+s)$/iu;
const WHEN = new RegExp(
  String.raw`\b(?:(?:(?:early|late|earlier|later|last|this|next|that|on)\s+)*${WEEKDAY}(?:\s+(?:morning|afternoon|evening|night))?|(?:earlier|later)\s+(?:this|that|in the)\s+(?:day|week|month|year|morning)|(?:last|this|next|that)\s+(?:week|month|year|night|weekend|morning|afternoon|evening|spring|summer|fall|autumn|winter|${MONTH_NAMES})|yesterday|today|tonight|(?:(?:a|an|one|two|three|four|five|six|seven|several|\d+)\s+)?(?:days?|weeks?|months?|years?|hours?)\s+(?:ago|earlier|later)|(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.\s+\d{1,2}(?:,\s+\d{4})?|(?:${MONTH_NAMES})\s+\d{1,2}(?:,\s+\d{4})?|(?:in\s+)(?:${MONTH_NAMES})(?:\s+\d{4})?|\d{1,2}\s+(?:${MONTH_NAMES})(?:\s+\d{4})?|overnight|(?:minutes|hours)\s+(?:later|earlier|before)|(?:over|at)\s+the\s+weekend|in\s+(?:19|20)\d\d)\b`,
  'u',
);
const ADDRESSED =
  /\b(?:(?:told|tells?|telling|informed|informs|informing|assured|assures|reminded|briefed)|(?:(?:spoke|speaking|spoken|wrote|writing|remarks|comments|address|testimony|testified|letter|email|memo|speech|note|message)\s+(?:to|before|with))|(?:said|says|saying)\s+to|interview(?:ed)?\s+(?:with|by|on)|(?:said|appeared|appearing|appearance|appearances)\s+on)\s+/gu;
/** What ends the words that name the listener. */
const ENDS =
  /[.,;:“”"()—–]|\s(?:that|in|on|at|during|after|before|last|this|if|whether|how|why|when|where|while|about|as|by|earlier|later|previously|today|yesterday|tonight|early|he|she|it|they|we|I|there|to|for|and|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/u;
/** Words after "told" or "briefed" that name no listener. */
const NOBODY =
  /^(?:that|how|why|what|on|about|by|in|at|of|as|it|to|into|over|from|against|for|off|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\b\.? \d|\d|today|yesterday|tonight|last|x\b|twitter|facebook|instagram|tiktok|telegram|truth social|social media|behalf|condition|background|record)\b/iu;
const THIS_OUTLET = /^(?:me|us|this (?:newspaper|reporter|network|magazine|website))$/iu;
/** "told me a story": who was told, not what. */
const ONE_WORD = /^(?:me|us|him|her|them|you)(?= )/iu;
/** So many attributions on either side may be around one: the work stays linear. */
const NEAR = 20;
const LONGEST = 400;

/**
 * For each attribution the kind of its source, whether it spoke to this outlet, when and to whom.
 *
 * @param speakers as `nameSpeakers` found them, in the order of the attributions
 * @param outlet the outlet of the story itself ("CNN"), if known
 */
export function sourcingOf(
  document: Document,
  attributions: readonly TaggedAttribution[],
  speakers: readonly (Speaker | null)[],
  outlet?: string,
): Sourcing[] {
  const cues = new Map<number, number>();
  for (const [index, { cue }] of attributions.entries())
    for (const span of cue ?? []) cues.set(tokenAt(document.tokens, span[0]), index);
  return attributions.map((attribution, index) => {
    const stretches = clauseOf(document, attribution, index, cues);
    const audience = firstMatch(document.text, stretches, addressee);
    const around = masked(document.text, stretches, describing(document.text, attribution));
    const named = audience && document.text.slice(...audience);
    const isReported = named && THIS_OUTLET.test(named) && isWithin(attributions, index);
    return {
      kind: kindOf(speakers[index] ?? null, outlet),
      audience,
      venue: audience && named && !isReported ? venueOf(named, audience, outlet) : null,
      when: firstOf(stretches, (at) => rangeOf(WHEN.exec(around[at] ?? ''), /^on\s+/u)),
    };
  });
}

function kindOf(speaker: Speaker | null, outlet: string | undefined): SourceKind {
  if (!speaker || speaker.resolution.rule === 'unclear') return 'unclear';
  const { name, type } = speaker;
  switch (type) {
    case 'person':
      return 'named person';
    case 'document':
      return 'document or post';
    case 'organisation':
      return isOutlet(name) && !sameOutlet(name, outlet) ? 'other outlet' : 'organisation';
    case 'group':
      return 'group';
    case 'anonymous':
      return kindOfUnnamed(name);
  }
}

/** Things that speak ("the timeline", "his victory") are not people who withhold their names. */
function kindOfUnnamed(name: string): SourceKind {
  const head = headOf(name);
  if (SPOKESPERSON.test(name)) return 'role only';
  if (UNNAMED.test(head)) return 'anonymous';
  if (!isPersonNoun(/[\p{L}-]+$/u.exec(head)?.[0].toLowerCase() ?? '')) return 'unclear';
  return OFFICE.test(name) || name === name.toUpperCase() ? 'role only' : 'anonymous';
}

/** "the official from the ministry" -> "the official". */
const headOf = (name: string): string =>
  name.split(/\s(?:of|from|in|for|at|with|to|on|by|who|that|which|whose|familiar|close|briefed)\s|,/u)[0] ??
  name;

function venueOf(named: string, span: Span, outlet: string | undefined): Sourcing['venue'] {
  if (THIS_OUTLET.test(named) || sameOutlet(named, outlet)) return { told: 'this outlet', span };
  return isOutletTold(named) ? { told: 'elsewhere', span } : null;
}

function sameOutlet(name: string, outlet: string | undefined): boolean {
  if (!outlet) return false;
  const plain = (words: string): string => words.toLowerCase().replace(/^the /u, '');
  const [here, there] = [plain(outlet), plain(name)];
  return (
    there === here ||
    there.startsWith(`${here}’s `) ||
    there.startsWith(`${here}'s `) ||
    there.startsWith(`${here} `)
  );
}

/**
 * The words around the cue in its sentence, up to the content or another cue: first from the cue on, then before it.
 */
function clauseOf(
  document: Document,
  { source, cue, content }: TaggedAttribution,
  index: number,
  cues: ReadonlyMap<number, number>,
): Span[] {
  const { tokens } = document;
  const anchor = cue?.[0] ?? source?.[0];
  if (!anchor) return [];
  const at = tokenAt(tokens, anchor[0]);
  const middle = tokens[at];
  if (!middle) return [];
  const [first, last] = document.sentences[middle.sentence] ?? [at, at + 1];
  const isOpen = (position: number): boolean => {
    const token = tokens[position] as Token;
    const owner = cues.get(position);
    return (owner === undefined || owner === index) && !isIn(content, token.start) && token.region < 0;
  };
  let to = at;
  while (to < last && isOpen(to)) to++;
  let from = at;
  while (from > first && isOpen(from - 1)) from--;
  const end = tokens[Math.max(at, to - 1)] as Token;
  return [
    [middle.start, Math.min(end.end, middle.start + LONGEST)],
    [Math.max((tokens[from] as Token).start, middle.start - LONGEST), end.end],
  ];
}

/** True if another speaker passes on what they were told: "“She told me so,” he said", the turns of an interview. */
function isWithin(attributions: readonly TaggedAttribution[], index: number): boolean {
  const inner = attributions[index];
  const anchor = inner?.cue?.[0] ?? inner?.content[0];
  const near = attributions.slice(Math.max(0, index - NEAR), index + NEAR);
  return anchor !== undefined && near.some((each) => each !== inner && isIn(each.content, anchor[0]));
}

function isIn(spans: readonly Span[], offset: number): boolean {
  return spans.some(([start, end]) => start <= offset && offset < end);
}

function firstMatch(
  text: string,
  stretches: readonly Span[],
  find: (words: string) => Span | null,
): Span | null {
  return firstOf(stretches, (at) => find(text.slice(...(stretches[at] as Span))));
}

function firstOf(stretches: readonly Span[], find: (index: number) => Span | null): Span | null {
  for (const [index, [start]] of stretches.entries()) {
    const found = find(index);
    if (found) return [start + found[0], start + found[1]];
  }
  return null;
}

/** The source's words, and a relative clause between them and the cue. */
function describing(text: string, { source, cue }: TaggedAttribution): Span[] {
  const start = cue?.[0]?.[0] ?? 0;
  return (source ?? []).map(([from, to]) =>
    to < start && /^,? (?:who|which|whose|that)\b/u.test(text.slice(to, start)) ? [from, start] : [from, to],
  );
}

/** The stretches without the source's own words: "those who came Tuesday said" does not say when they said it. */
function masked(text: string, stretches: readonly Span[], source: readonly Span[]): string[] {
  return stretches.map(([start, end]) => {
    let words = text.slice(start, end);
    for (const [from, to] of source) {
      const [left, right] = [Math.max(0, from - start), Math.min(words.length, to - start)];
      if (left < right) words = words.slice(0, left) + ' '.repeat(right - left) + words.slice(right);
    }
    return words;
  });
}

/** "told CNN last week" -> CNN; the first listener with a name. */
function addressee(words: string): Span | null {
  for (const match of words.matchAll(ADDRESSED)) {
    const start = match.index + match[0].length;
    const rest = words.slice(start);
    const length = ENDS.exec(rest)?.index ?? rest.length;
    const named = ONE_WORD.exec(rest)?.[0] ?? rest.slice(0, length).trimEnd();
    if (/\p{L}/u.test(named) && !NOBODY.test(named)) return [start, start + named.length];
  }
  return null;
}

function rangeOf(match: RegExpExecArray | null, dropped: RegExp): Span | null {
  if (!match) return null;
  const skipped = dropped.exec(match[0])?.[0].length ?? 0;
  return [match.index + skipped, match.index + match[0].length];
}
