import { NEWSPAPER, OUTLET } from './bylines.ts';
import { DAY_PART, dayIn } from './days.ts';

/** When and by whom the story was published, by its dateline. */
export interface Dateline {
  /** The agency or outlet in it: "AP". */
  readonly source: string | undefined;
  /** ISO 8601; only if the year is given and the day can be but one. */
  readonly published: string | undefined;
}

/** A dateline with the place in front of, or the outlet beside, its day. */
interface Head extends Dateline {
  readonly place: string;
  readonly hasDay: boolean;
}

/** UTF-16 units that may hold a dateline. */
const LONGEST = 140;
/** Its end; one may occur inside: "OSTRAVA — March 3, 2031 — Harlan Foods". */
const END = /\s*(?:[—–]|--+|(?<=\s)-(?=\s)|\.-|(?<=\)|\d):(?=\s))\s*/gu;
const MOST_ENDS = 4;
const OPENS_SENTENCE = /^[\p{Lu}\p{N}“"‘'«„¿¡([]/u;
/** "(AP)", "/PRNewswire/"; "(D-Ohio)" is none. */
const AGENCY =
  /\((?![DRI]-)(\p{Lu}[\p{L}\d\s.&-]{1,28}|dpa|epd|apa|sda)\)|\/(\p{Lu}[\p{L}\d\s-]{1,28})\/(?!\p{L})/u;
/** Behind these no dash is needed. */
const KNOWN_AGENCY =
  /^(?:Reuters|AP|AFP|UPI|dpa|DPA|EFE|ANSA|PTI|ANI|IANS|UNI|TASS|Xinhua|CNN|BBC|PRNewswire)$/u;
const PLACE =
  /^\p{Lu}[\p{L}.’'-]*(?:[\s,/]+(?:\p{Lu}[\p{L}.’'-]*|de|del|da|do|la|le|les|of|the|and|al|am|an|der|en|sur|upon)){0,7}$/u;
/** What begins or names a day, a text or an event is no place. */
const NO_PLACE =
  /^(?:the\b(?! hague)|a|an|on|in|at|by|as|it|he|she|we|they|i|and|but|or|for|from|to|since|until|after|before|between|when|while|this|that|last|next|today|updated?|published|posted|first|no|yes)\b|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|press|briefing|remarks|transcript|statement|speech|address|interview|minutes|meeting|session|hearing|diary|episode|edition|issue|volume|game|match|round|cup|hall|theatre|theater|arena|stadium|club|museum|gallery|church|court|opera|school|college|university|hotel|gardens?)\b/iu;
/** Words of a place that is not in capitals, on a line of its own. */
const FEW_WORDS = 3;

/** Reads the dateline at the start of a story's first paragraph; both fields undefined if there is none. */
export function readDateline(paragraph: string): Dateline {
  const text = paragraph.slice(0, LONGEST);
  let best: Head | undefined;
  for (const [count, end] of [...text.matchAll(END)].entries()) {
    if (count === MOST_ENDS) break;
    if (!OPENS_SENTENCE.test(text.slice(end.index + end[0].length))) continue;
    const head = readHead(text.slice(0, end.index));
    // "Valley Foods (VLFD): …" is a company.
    if (
      head === undefined ||
      (end[0].startsWith(':') && !head.hasDay && !KNOWN_AGENCY.test(head.source ?? ''))
    )
      continue;
    if (best === undefined || !best.hasDay) best = head;
  }
  if (best !== undefined) return best;
  const agency = AGENCY.exec(text);
  if (!agency || !KNOWN_AGENCY.test(agency[1] ?? agency[2] ?? '')) return NONE;
  const to = agency.index + agency[0].length;
  return /^\s*\p{Lu}/u.test(text.slice(to)) ? (readHead(text.slice(0, to)) ?? NONE) : NONE;
}

const NONE: Dateline = { source: undefined, published: undefined };

/**
 * Reads a line that is only a dateline: "GENEVA, February 18, 2031", "LONDON (Reuters) -"; undefined for any other,
 * and for one that could be a person's name or a headline.
 *
 * @param isBelow whether another line precedes it; the first line could be a headline
 */
export function readDatelineAlone(line: string, isBelow: boolean): Dateline | undefined {
  if (line.length > LONGEST) return undefined;
  const head = readHead(line.replace(/\.?\s*[—–:-]+$/u, ''));
  if (head === undefined) return undefined;
  const { place, hasDay, published, source } = head;
  if (isCapitals(place) && (hasDay || source !== undefined))
    return line === line.toUpperCase() && published === undefined ? undefined : head;
  if (place === '') return head;
  return isBelow && published !== undefined && place.split(/\s+/u).length <= FEW_WORDS ? head : undefined;
}

/** Reads a line that names the outlet and the day: "The Weekend Record, June 9, 2024". */
export function readOutletLine(line: string): Dateline | undefined {
  const day = line.length > LONGEST ? null : DAY_PART.exec(line);
  const published = day ? dayIn(day[0]) : undefined;
  if (!day || published === undefined) return undefined;
  const source = bare(line.slice(0, day.index) + line.slice(day.index + day[0].length));
  return OUTLET.test(source) || NEWSPAPER.test(source) ? { source, published } : undefined;
}

function readHead(head: string): Head | undefined {
  const agency = AGENCY.exec(head);
  const unsigned = agency ? without(head, agency) : head;
  const day = DAY_PART.exec(unsigned);
  const place = bare(day ? without(unsigned, day) : unsigned).replace(/\s*\[\p{L}[^\]]{1,30}\]/u, '');
  const source = agency?.[1] ?? agency?.[2];
  const isPlace = PLACE.test(place) && !NO_PLACE.test(place);
  const isSigned = source !== undefined && (place === '' || isPlace);
  if (!isSigned && !(isPlace && day)) return undefined;
  // "Ana Lopez (Labour)"
  if (place !== '' && !day && !isCapitals(place) && !isAgency(source)) return undefined;
  return {
    place,
    hasDay: day !== null,
    source,
    published: day ? dayIn(day[0]) : undefined,
  };
}

const isAgency = (name = '') => KNOWN_AGENCY.test(name) || OUTLET.test(name) || /^\p{Lu}{2,6}$/u.test(name);
const without = (text: string, match: RegExpExecArray) =>
  `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
/** Without empty brackets, which a date has left, and loose marks. */
const bare = (text: string) =>
  text.replace(/\s*\(\s*\)/gu, '').replace(/^[\s,|/·•—–-]+|[\s,|/·•—–-]+$/gu, '');
/** "HEMPSTEAD, N.Y.", "KYIV, Ukraine": the first part is in capitals. */
const isCapitals = (place: string) => /^\p{Lu}[\p{Lu}\s.’'-]+(?:,|$)/u.test(place);
