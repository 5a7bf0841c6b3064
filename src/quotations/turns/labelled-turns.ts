import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';
import type { Document } from '../document/document.ts';
import { wordAt } from '../document/words.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import type { Roster } from '../mentions/entity.ts';

/** "ANA RUIZ: …", "ANA RUIZ, MAYOR (on tape): …", "JUROR 8: …", "Ana Ruiz (Harl West) (Lab): …" at the head of a line. */
const LABEL = /^\p{Lu}[\p{L}\p{M}\p{N}.,’' -]{0,60}(?:\s?\([^)\n]{1,40}\)){0,2}(?=:\s+\S)/u;
/** The same on a line of its own. */
const ALONE = /^\p{Lu}[\p{L}\p{M}\p{N}.,’' -]{2,60}(?:\s?\([^)\n]{1,30}\))?(?=:$)/u;
const QUOTED_LABEL = /^["“]\p{Lu}{2,}[\p{Lu} .’'-]{0,40}:\s+\S/u;
/** "Q:", "Q.", "Question:" and their answers. */
const QUESTION = /^(?:Q|Question)(?=[:.]\s+\S)/u;
const ANSWER = /^(?:A|Answer)(?=[:.]\s+\S)/u;
/** Records of parliaments: "Senator PENHALLOW (Marrowfield) (14:05):", "The Minister for Harbours (Harl Benning):". */
const MEMBER =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Senator|The|Madam|Hon|Deputy)\.?\s)[\p{L}\p{M}.,’' -]{2,90}(?:\s\([^)\n]{1,40}\)){0,2}(?=:\s+\S)/u;
/** "Several hon. Members: Hear, hear!" */
const CHORUS = /^(?:(?:Several|Some|An)\s)?[Hh]on\.?\s[Mm]embers?$/u;
/** "The Minister for Harbours (Harl Benning)". */
const BY_OFFICE = /^The\s[^()]+\((?=\p{Lu}[^()]*\s\p{Lu}[^()]*\)$)/u;
/** Of Congress: "Ms. LINDA T. SANTOS. I object", "Mr. McKAYNE (during the reading). I yield". */
const GENTLEMAN =
  /^(?:Mr|Mrs|Ms|Miss)\.\s(?:\p{Lu}[\p{L}.’']*\s){0,3}(?:Mc|Mac|De|O’)?\p{Lu}{2,}(?:-\p{Lu}{2,})?(?:\s\([^)\n]{1,40}\))?(?=\.\s+\p{Lu})/u;
const TELLS = /\s(?:told|tells|asked|asks|warned|warns|reminded|reminds|assured|assures)\s/u;
/** Of a transcript's labels so many must be its own, if they are not names of the story. */
const LEAST_LABELS = 2;
/** UTF-16 units. */
const LONGEST_LABEL = 200;
/** With this many turns, the text between two of them can continue the first. */
const LEAST_TURNS = 4;
/** No longer stretch between two turns goes on with the first. */
const MOST_LINES = 8;
/** From so many of the lines on, names in front of a colon are those of people who talk to each other. */
const MOSTLY_LABELLED = 0.6;
/** What is said, not listed, ends so. */
const SAID = /[.!?…][”"’')]*$/u;
const SPOKEN = /(?<![\p{L}’'])(?:I|I[’']\p{L}+|me|we|We|us|my|My|our|Our|you|You|your|Your)(?![\p{L}])/u;
const SELF = /(?<![\p{L}’'])(?:I|I[’']\p{L}+)(?![\p{L}])/u;
const FIRST_PERSON = /(?<![\p{L}’'])(?:I|me|[Ww]e|us|[Mm]y|[Oo]ur)(?!\p{L})/u;
/** "Ruiz (7):" */
const RATED = /\(\d[\d./]*\)$/u;

interface Turn {
  readonly label: string;
  readonly start: number;
  readonly mark: number;
  readonly content: readonly Span[];
  readonly line: number;
}

/** The turns of transcripts and interviews. */
export function labelled(document: Document, lines: readonly Span[], roster: Roster): TaggedAttribution[] {
  const { text } = document;
  const turns = lines.flatMap(([from, end], line): Turn[] => {
    // "“RUIZ: The bridge is safe." of a transcript whose lines are quoted
    const start = QUOTED_LABEL.test(text.slice(from, from + 80)) ? from + 1 : from;
    const head = text.slice(start, Math.min(end, start + LONGEST_LABEL));
    const label = (QUESTION.exec(head) ??
      ANSWER.exec(head) ??
      GENTLEMAN.exec(head) ??
      MEMBER.exec(head) ??
      LABEL.exec(head))?.[0].trimEnd();
    const above = ALONE.exec(text.slice(start, end))?.[0];
    const below = lines[line + 1];
    // "STEVE OLANDER, HOST:" and what he says on the next line.
    if (above && below && isCapitals(above) && !LABEL.test(text.slice(...below)))
      return [{ label: above, start, mark: start + above.length, content: [below], line: line + 1 }];
    // "Tom Hale told Ana Ruiz: “…”" is a sentence.
    if (!label || TELLS.test(label)) return [];
    const mark = start + label.length + (/^\s*/u.exec(head.slice(label.length))?.[0].length ?? 0);
    const said = mark + (/^[:.]\s+/u.exec(text.slice(mark, end))?.[0].length ?? 1);
    return said < end ? [{ label, start, mark, content: [[said, end]], line }] : [];
  });
  if (turns.length === 0) return [];
  const isTurn = turnTest(document, turns, roster, lines.length);
  const kept = turns.filter(isTurn);
  const length = (kept.at(-1)?.line ?? 0) - (kept[0]?.line ?? 0) + 1;
  const isDense = kept.length * 2 >= length;
  return kept.map((turn, index) => ({
    source: [nameIn(turn)],
    cue: [[turn.mark, turn.mark + 1] as const],
    content: [
      ...turn.content,
      ...(kept.length >= LEAST_TURNS ? goingOn(text, lines, turn, kept[index + 1], isDense) : []),
    ],
  }));
}

function turnTest(
  { text }: Document,
  turns: readonly Turn[],
  roster: Roster,
  lines: number,
): (turn: Turn) => boolean {
  const times = new Map<string, number>();
  for (const { label } of turns) times.set(nameOf(label), (times.get(nameOf(label)) ?? 0) + 1);
  const lasts = new Map<string, number>();
  for (const { label } of turns) lasts.set(lastOf(label), (lasts.get(lastOf(label)) ?? 0) + 1);
  const capitals = turns.filter(({ label }) => isCapitals(label)).length;
  const isInterview =
    turns.some(({ label }) => QUESTION.test(`${label}: …`)) &&
    (capitals >= LEAST_LABELS || turns.some(({ label }) => ANSWER.test(`${label}: …`)));
  const isOfRecord = (label: string): boolean => GENTLEMAN.test(`${label}. I`) || MEMBER.test(`${label}: I`);
  const isRecord = turns.filter(({ label }) => isOfRecord(label)).length >= LEAST_LABELS;
  const wordsOf = ({ content }: Turn): string => text.slice(...(content[0] as Span));
  const between = turns.filter(
    (turn) => isNamed(roster, turn.start, turn.label) && SAID.test(wordsOf(turn)) && !RATED.test(turn.label),
  );
  const labels = new Set(between.map(({ label }) => label));
  // "Ruiz: Gave us width, but you wonder", once each: players that are rated, unless they speak of themselves.
  const isSpoken =
    labels.size < between.length ||
    between.filter((turn) => FIRST_PERSON.test(wordsOf(turn))).length * 2 >= between.length;
  const isDialogue =
    isSpoken &&
    labels.size > 1 &&
    between.length >= MOSTLY_LABELLED * (lines - (turns[0]?.line ?? 0)) &&
    between.some((turn) => SPOKEN.test(wordsOf(turn)) || /\?[”"’]?$/u.test(wordsOf(turn)));
  const talking = new Set(isDialogue ? between : []);
  return (turn) => {
    const { label, start, mark, content } = turn;
    if (talking.has(turn)) return true;
    if (isRecord && (isOfRecord(label) || CHORUS.test(label) || isPerson(roster, start, label))) return true;
    const again = (times.get(nameOf(label)) ?? 0) >= LEAST_LABELS;
    if (QUESTION.test(`${label}: …`) || ANSWER.test(`${label}: …`))
      return isInterview || (again && text.charAt(mark) === ':');
    const somebody = isPerson(roster, start, label) || isRole(label);
    // "LINH TRAN, MAINTENANCE DIRECTOR:", later "TRAN:"
    const isAgain = again || (lasts.get(lastOf(label)) ?? 0) >= LEAST_LABELS || hasJob(label);
    if (isCapitals(label)) return capitals >= LEAST_LABELS && (somebody || isAgain);
    // "Ruiz: 1,769 votes" and "Ruiz: the favourite", once each, are lists of other things.
    const words = text.slice(...(content[0] as Span));
    const isList = label.includes(',') || /\p{N}/u.test(label);
    return somebody && !isList && (/^["“]/u.test(words) || (again && /\p{L}+\P{L}+\p{L}{2}/u.test(words)));
  };
}

/**
 * The lines of speech up to the next turn: all say "I", "we" or "you". After the last turn, those that say "I".
 *
 * @param isDense if at least half of the lines have labels, names are labels of speech as capitals are
 */
function goingOn(
  text: string,
  lines: readonly Span[],
  turn: Turn,
  next: Turn | undefined,
  isDense: boolean,
): Span[] {
  if (!isDense && !isSpeech(turn.label)) return [];
  const isPlain = ([start]: Span): boolean => !'(['.includes(text.charAt(start));
  if (!next) {
    const rest = lines.slice(turn.line + 1, turn.line + 1 + MOST_LINES);
    const other = rest.findIndex((line) => !isPlain(line) || !SELF.test(text.slice(...line)));
    return isDense ? rest.slice(0, other < 0 ? rest.length : other) : [];
  }
  if (next.line - turn.line > MOST_LINES) return [];
  const between = lines.slice(turn.line + 1, next.line);
  return between.every((line) => SPOKEN.test(text.slice(...line)) && isPlain(line)) ? between : [];
}

/** Who speaks, without "HOST, " or the office that holds the name in brackets. */
function nameIn({ label, start }: Turn): Span {
  const office = BY_OFFICE.exec(label)?.[0].length;
  return office ? [start + office, start + label.length - 1] : [start + jobIn(label), start + label.length];
}

/** "HOST, ANA RUIZ:": the length of the job in front of the name. */
const jobIn = (label: string): number =>
  /^(?:HOST|ANCHOR|PRESENTER|REPORTER|MODERATOR|INTERVIEWER|NARRATOR|CO-HOST),\s+(?=\p{Lu}{2,})/u.exec(
    label,
  )?.[0].length ?? 0;

/** Labels that are used for speech alone. */
const isSpeech = (label: string): boolean =>
  isCapitals(label) || QUESTION.test(`${label}: …`) || ANSWER.test(`${label}: …`);

const isCapitals = (label: string): boolean => nameOf(label) === nameOf(label).toUpperCase();
/** Without the words in brackets or after a comma. */
const nameOf = (label: string): string => label.replace(/\s?[(,].*$/u, '');

const lastOf = (label: string): string => /\S+$/u.exec(nameOf(label))?.[0] ?? '';

/** "LINH TRAN, MAINTENANCE DIRECTOR" */
const hasJob = (label: string): boolean =>
  label
    .split(/,\s/u)
    .slice(1)
    .some((part) => isPersonNoun(/\p{L}+$/u.exec(part.toLowerCase())?.[0] ?? ''));

/** "MODERATOR", "JUROR 8", "UNIDENTIFIED MALE". */
function isRole(label: string): boolean {
  const [last = ''] = /[\p{L}-]+(?=[\s\p{N}]*$)/u.exec(nameOf(label).toLowerCase()) ?? [];
  return isPersonNoun(last) || /^(?:male|female|audience|crowd)$/u.test(last);
}

/** A person of the story, by a whole name, the last one or initials; "Photo" and "Source" are none. */
function isPerson(roster: Roster, start: number, label: string): boolean {
  const last = wordAt(roster.words, start + nameOf(label).length - 1);
  const mention = roster.mentionAt(last);
  return mention !== undefined && roster.entityOf(mention)?.type === 'person';
}

/** True if the label is a person's name, or may be one. */
function isNamed(roster: Roster, start: number, label: string): boolean {
  const last = wordAt(roster.words, start + nameOf(label).length - 1);
  const mention = roster.mentionAt(last);
  return mention !== undefined && /^(?:person|unknown)$/u.test(roster.entityOf(mention)?.type ?? '');
}
