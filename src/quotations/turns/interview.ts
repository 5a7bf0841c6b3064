import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import type { Mention } from '../mentions/mentions.ts';

/** Who answers in an interview, as far as the text before its first question says. */
export interface Interviewees {
  /** The only one that can be meant, and if the story says so. */
  readonly sure: Mention | undefined;
  /** The words before the first question say that this person was asked or spoken to. */
  readonly isToldSo: boolean;
  readonly candidates: readonly Entity[];
  /** Who asks, if the story says so. */
  readonly asker: Mention | undefined;
}

/** Before the name of who is interviewed: "interview with", "talked to", "asked". */
const TALK_WITH =
  /\b(?:(?:interview|conversation|q&a|chat|questions?|spoke|speaks|speaking|talked|talks|talking|chatted|sat down|sits down|caught up|catches up|met up) (?:with|to|for)|minutes with|interview(?:ed|s)?|asked|met|q&a:)(?: \S+){0,8}$/iu;
/** Behind it: "spoke with", "answered our questions". */
const TALKS =
  /^[^.]{0,60}?\b(?:(?:spoke|speaks|talked|talks|chatted|sat down|sits down|caught up) (?:with|to|about)|answer(?:s|ed)|discuss(?:es|ed)|tells?|told|explains?|explained|talks?|reflects?|reflected)\b/iu;
const INTERVIEW =
  /\b(?:interview|conversation|questions|q&a|spoke|speaks|talked|talks|chat|asked|minutes with|edited for|condensed)/iu;
/** "She spoke with Tom Hale": who is named asks. */
const TALKED_TO =
  /\b(?:he|she|they) (?:spoke|speaks|talked|talks|chatted|sat down|sits down) (?:with|to)(?:(?: [\p{L}’'-]+){0,4} (?:reporter|correspondent|journalist|editor|writer|columnist|colleague))?$/iu;
/** "The potter talks to Tom Hale about": who is described talks, and who is named asks. */
const DESCRIBED_TALKS =
  /(?:^|[.\n] ?)(?:The|A|An) (?:\p{Ll}[\p{L}’'-]* )(?:[\p{L}’'-]+ ){0,8}(?:(?:talks|talked|speaks|spoke|chats|chatted|opens up) (?:with|to)|tells|told)$/u;
/** Before the name of who is asked, in the question: "Q: Mr. Smith, when", "Q: Good morning, Mr. Smith." */
const ADDRESSED = /^(?:Q|Question)[.:]\s+(?:(?:\p{L}+ ){0,3}\p{L}+,? )?$/u;
/** Behind a person's name. */
const AGE = /^(?:,\s\d{1,3},|\s\(\d{1,3}\))/u;
const AND_ASKED = /^[,.?!]/u;
const BEFORE = 80;
const BEHIND = 90;
const SHOWN = 5;

/** @param first index of the first word of the first question or answer */
export function intervieweesOf({ text }: Document, roster: Roster, first: number): Interviewees {
  const { words } = roster;
  const end = (words[first] as Word).start;
  const named = roster.mentions.filter(
    (mention) =>
      mention.words[1] <= first &&
      /^(?:person|unknown)$/u.test(roster.entityOf(mention)?.type ?? '') &&
      !roster.bylines.has(words[mention.words[0]]?.paragraph ?? -1),
  );
  const persons = named.filter(
    (mention) => mention.names.length > 1 || roster.entityOf(mention)?.type === 'person',
  );
  const asker = persons.find((mention) => {
    const front = inFrontOf(text, roster, mention).trim();
    return TALKED_TO.test(front) || DESCRIBED_TALKS.test(front);
  });
  const asked = asker && roster.entityOf(asker);
  const others = persons.filter((mention) => roster.entityOf(mention) !== asked);
  const before = others.filter((mention) => TALK_WITH.test(inFrontOf(text, roster, mention).trimEnd()));
  const behind = others.filter(({ span }) => TALKS.test(firstPart(text.slice(span[1], span[1] + BEHIND))));
  const addressed = roster.mentions.filter((mention) => isAddressed(text, roster, mention, end));
  const told = before.length > 0 ? withPartners(text, others, before) : behind;
  const talked = INTERVIEW.test(text.slice(0, end)) ? others : [];
  // Of "Tamsin Roe, 44, won the Calder Prize" only she can be talked to.
  const aged = talked.filter(({ span }) => AGE.test(text.slice(span[1], span[1] + 8)));
  const aging = new Set(aged.map((mention) => roster.entityOf(mention)));
  const people = talked.filter((mention) => {
    const entity = roster.entityOf(mention);
    return entity?.type === 'person' || aging.has(entity);
  });
  const meant = [addressed, told, people, talked].find((each) => each.length > 0);
  const entities = unique(meant ?? [], roster);
  return {
    sure: entities.length === 1 ? meant?.[0] : undefined,
    isToldSo: entities.length === 1 && before.length > 0 && meant === told,
    candidates: (entities.length > 0 ? entities : unique(others, roster)).slice(0, SHOWN),
    asker,
  };
}

/** The words of its sentence in front of a name. */
function inFrontOf(text: string, { words }: Roster, { titleFrom }: Mention): string {
  const from = (words[titleFrom] as Word).start;
  return lastPart(text.slice(Math.max(0, from - BEFORE), from));
}

function isAddressed(text: string, { words }: Roster, { titleFrom, span }: Mention, first: number): boolean {
  const from = (words[titleFrom] as Word).start;
  if (from < first || !AND_ASKED.test(text.slice(span[1], span[1] + 1))) return false;
  const line = text.slice(Math.max(0, from - BEFORE), from);
  return ADDRESSED.test(line.slice(line.lastIndexOf('\n') + 1));
}

/** "Spoke with Ana Ruiz and Tom Hale": both. */
function withPartners(text: string, persons: readonly Mention[], found: readonly Mention[]): Mention[] {
  const all = new Set(found);
  for (const [at, mention] of persons.entries()) {
    const last = persons[at - 1];
    if (
      last &&
      all.has(last) &&
      /^(?:,? and |, )(?:\S+ ){0,3}$/u.test(text.slice(last.span[1], mention.span[0]))
    )
      all.add(mention);
  }
  return persons.filter((mention) => all.has(mention));
}

const unique = (mentions: readonly Mention[], roster: Roster): Entity[] => [
  ...new Set(mentions.flatMap((mention) => roster.entityOf(mention) ?? [])),
];

const lastPart = (words: string): string =>
  words.slice(Math.max(words.lastIndexOf('\n'), words.lastIndexOf('. ')) + 1);
const firstPart = (words: string): string => words.split('\n')[0] ?? '';
