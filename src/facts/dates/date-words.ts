import { MONTH_NAMES, WEEKDAY } from '../../story/calendar-names.ts';
import { overlaps, type Span } from '../../story/span.ts';
import { CALLED_AFTER, NAMED_DAY, NAMED_HINTS, WEEKS_AHEAD } from './named-days.ts';

/**
 * What a phrase of time is: `day`, `nth` ("the first Monday of June"), `named` ("Good Friday") and `month` may hold a year of their own; `ahead` is "Friday week"; `vague` says when in the story's own words
 * only ("in recent weeks", "the next day") and is never put on a calendar.
 */
export type DateKind =
  | 'day'
  | 'nth'
  | 'named'
  | 'ahead'
  | 'month'
  | 'year'
  | 'decade'
  | 'weekday'
  | 'casual'
  | 'period'
  | 'weekend'
  | 'ago'
  | 'vague';

export interface DateWords {
  readonly kind: DateKind;
  readonly span: Span;
}

const MONTH = `(?:${MONTH_NAMES}|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
/** Months that are no name and no other word. */
const PLAIN_MONTH =
  '(?:January|February|July|September|October|November|December|(?:Feb|Sept?|Oct|Nov|Dec)\\b\\.?)';
/** What a number of four digits counts that is no year. */
const COUNTED =
  'percent|people|dollars|euros|pounds|words|votes|miles|pixels|met(?:er|re)s?|feet|foot|kilomet(?:er|re)s?|km|kg|tons?|tonnes?|acres|hectares|square|lit(?:er|re)s|gallons|watts|' +
  'homes|houses|jobs|cases|deaths|dead|soldiers|troops|times|calories|points|seats|rooms|beds|cars|vehicles|workers|employees|members|students|patients|families|victims|' +
  'passengers|copies|books|pages|hours|minutes|seconds|days|weeks|years|x\\s\\d';
const YEAR = `(?:1[5-9]|20)\\d{2}(?![\\d%]|[,.]\\d|-\\d|–\\d|\\s?(?:${COUNTED})\\b)`;
const DATE = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\w%]|[,.:]\\d|\\s?(?:percent|million|billion))';
const TIME_OF_DAY = '(?:\\s(?:morning|afternoon|evening|night))?';
const COUNT =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)';
const VAGUE_COUNT = `(?:${COUNT}|(?:a\\s)?few|several|many|some|a\\scouple(?:\\sof)?|couple(?:\\sof)?)`;
const UNITS = '(?:days?|weeks?|months?|years?|decades?)';
const IN_TIME =
  '(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hrough|[Tt]hroughout|[Ee]arly|[Ll]ate|[Mm]id)';
const BY_TIME = '(?:of|by|By|from|From|to|between|Between|and|before|Before|after|After)';

/** What a sentence must hold for a pattern to be tried: a month, four digits that may be a year, or any of some words in lower case. */
type Holds = 'month' | 'year' | readonly string[];
const HAS_MONTH = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/u;
const HAS_YEAR = /\d{4}/u;
const SEASONS = ['spring', 'summer', 'autumn', 'fall', 'winter'];

/** Tried in this order; of two that overlap the earlier start wins, then the earlier pattern. */
const PATTERNS: readonly (readonly [DateKind, Holds, RegExp])[] = [
  ['named', NAMED_HINTS, RegExp(`\\b${NAMED_DAY}\\b`, 'giu')],
  [
    'ahead',
    ['week', 'fortnight'],
    RegExp(`(?<!\\b(?:for|after|within|in|by|lasted|over|than)\\s)\\b${WEEKS_AHEAD}`, 'giu'),
  ],
  ['day', 'year', /\b\d{4}-\d{2}-\d{2}\b/gu],
  ['day', 'month', RegExp(`\\b${YEAR}\\s${MONTH}\\s${DATE}`, 'gu')],
  [
    'nth',
    ['day'],
    RegExp(
      `\\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)\\s${WEEKDAY}\\s(?:of|in)\\s${MONTH}(?:,?\\s${YEAR})?`,
      'gu',
    ),
  ],
  [
    'day',
    'month',
    RegExp(`\\b(?:${WEEKDAY},?\\s)?${MONTH}\\s${DATE}(?:\\s?[-–/]\\s?${DATE})?(?:,?\\s${YEAR})?`, 'gu'),
  ],
  ['day', 'month', RegExp(`\\b(?:${WEEKDAY},?\\s)?${DATE}\\s(?:of\\s)?${MONTH}(?:,?\\s${YEAR})?`, 'gu')],
  ['month', 'month', RegExp(`\\b${MONTH}(?:\\sof)?,?\\s${YEAR}`, 'gu')],
  ['month', 'month', RegExp(`\\b(?:[Ll]ast|[Nn]ext|[Tt]his)\\s${MONTH}(?![\\w’'])`, 'gu')],
  ['month', 'month', RegExp(`(?<=\\b${IN_TIME}[\\s-])${MONTH}(?![\\w’'])(?!\\s\\p{Lu})`, 'gu')],
  [
    'month',
    'month',
    RegExp(`(?<=\\b(?:${BY_TIME}|the|The|a|’s|'s)\\s)${PLAIN_MONTH}(?!\\w)(?!\\s\\p{Lu})`, 'gu'),
  ],
  // "From April, tenants will": beside a comma or another time these are months as well.
  [
    'month',
    'month',
    /(?<=\b(?:[Ff]rom|[Bb]efore|[Uu]ntil|[Aa]fter)\s)(?:March|April|June|August)(?=,\s(?!who|whose|said|says|\d)|[.;]|\s(?:to|until|onwards?|this|next)\b)/gu,
  ],
  // "In the spring of 2009": the year, in the story's words; "sales fall 2009" would be a verb.
  [
    'year',
    'year',
    RegExp(
      `\\b(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[\\s-])?(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|(?<=\\b(?:[Tt]he|[Ii]n|[Ss]ince|[Bb]y)\\s)[Ff]all)\\s(?:of\\s)?${YEAR}`,
      'gu',
    ),
  ],
  ['decade', 'year', /\b(?:(?:early|mid|late)[\s-])?(?:1[5-9]|20)\d0s\b/gu],
  [
    'year',
    'year',
    RegExp(
      `(?<=\\b(?:${IN_TIME}|${BY_TIME})[\\s-])${YEAR}(?![\\s-]\\p{L}+[\\s-](?:election|campaign))`,
      'gu',
    ),
  ],
  [
    'weekday',
    ['day'],
    RegExp(
      // "The first Sunday of Advent" is no Sunday of this week.
      `(?<!\\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth)\\s)\\b(?:(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]his\\spast|[Tt]his\\scoming)\\s)?${WEEKDAY}\\b(?!\\sof\\s(?:the\\smonth|Advent|Lent|Easter))${TIME_OF_DAY}`,
      'gu',
    ),
  ],
  [
    'casual',
    ['today', 'tonight', 'yesterday', 'tomorrow'],
    RegExp(`\\b(?:[Tt]oday|[Tt]onight|(?:[Yy]esterday|[Tt]omorrow)${TIME_OF_DAY})\\b`, 'gu'),
  ],
  [
    'casual',
    ['morning', 'afternoon', 'evening', 'night'],
    /\b(?:(?:[Tt]his|[Ll]ate\sthis|[Ee]arly\sthis)\s(?:morning|afternoon|evening)|[Ll]ast\s(?:night|evening))\b/gu,
  ],
  ['weekend', ['weekend'], /\b(?:[Ll]ast|[Nn]ext|[Tt]his(?:\s(?:past|coming))?|[Oo]ver\sthe)\sweekend\b/gu],
  [
    'period',
    ['week', 'month', 'year'],
    /\b(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)\s)?(?:(?<!\b(?:the|a|his|her|its|their|our|my)\s)(?:[Ll]ast|[Nn]ext)|[Tt]his)\s(?:week|month|year)\b(?![’']s\sworth)/gu,
  ],
  ['ago', ['ago'], RegExp(`\\b(?:${COUNT})\\s${UNITS}\\sago\\b`, 'giu')],
  [
    'vague',
    ['ago', 'later', 'earlier', 'before', 'after'],
    RegExp(`\\b${VAGUE_COUNT}\\s${UNITS}\\s(?:ago|later|earlier|before|after|afterwards?)\\b`, 'giu'),
  ],
  [
    'vague',
    ['recent', 'past', 'coming', 'previous', 'last', 'next', 'following'],
    RegExp(
      `\\b(?:recent|past|coming|previous|last|next|following)\\s(?:${VAGUE_COUNT}\\s)?${UNITS}\\b`,
      'giu',
    ),
  ],
  [
    'vague',
    ['next', 'following', 'previous', 'same'],
    /\b(?:the|that)\s(?:next|following|previous|same)\s(?:day|week|month|year|morning|afternoon|evening|night|weekend)\b/giu,
  ],
  // Days of holiday around it, not one day.
  [
    'vague',
    ['christmas', 'easter'],
    /(?<=\b(?:[Aa]t|[Oo]ver|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Bb]y|[Aa]round|[Dd]uring)\s)(?:last\s|next\s|this\s)?(?:Christmas|Easter)(?=[,.;:!?)”"]|$|\s(?:the|he|she|they|it|we|I|and|but|when|in|at|for|to|as|with|that|said|was|were|had|has|is|will|would)\b)|\b(?:last|next|this)\s(?:Christmas|Easter)(?=[,.;:!?)”"]|$|\s(?:the|he|she|they|it|we|I|and|but|when|in|at|for|to|as|with|that|said|was|were|had|has|is|will|would)\b)/gu,
  ],
  ['vague', SEASONS, /\b(?:last|this|next)\s(?:spring|summer|autumn|fall|winter)\b/giu],
  // "Adding that summer sailings would go on" names no summer.
  [
    'vague',
    SEASONS,
    /\bthat\s(?:spring|summer|autumn|fall|winter)\b(?!\s(?!(?:he|she|they|it|I|we|you|the|an?|when|while|and|but|or|as|to|in|at|on|of|was|were|had|with|after|before|for|from|by|his|her|their|its|our|my)\b)\p{Ll})/giu,
  ],
  [
    'vague',
    ['ago', 'later', 'earlier'],
    /\b(?:\d[\d.,]*\s(?:(?:hundred|thousand|million|billion)\s)?)?(?:days|weeks|months|years|decades)\s(?:ago|later|earlier)\b/giu,
  ],
];

/** "The lowest since 1976", "not since March": what happened is measured by that date, and happened on another. */
const MEASURED =
  /\b(?:\p{L}{2,}est|most|least|best|worst|first(?=\s(?:time|such|since|(?:\p{L}+\s){1,2}to\b))|only|record|high|low|not|never|no|any(?:\s?time)?|every|time|more|fewer|less)\b[^,;:.]{0,50}(?<!\b(?:has|have|had)\s)\bsince\s(?:the\s(?:\p{L}+\s){1,3}(?:of|in)\s|(?:\p{Lu}[\p{L}’'.]*\s){1,3}in\s|at\sleast\s|early\s|late\s|mid-)?$/u;
/** Words before a weekday or month that is part of a title, or is not a single day. */
const TITLE_BEFORE =
  /\b(?:Super|Black|Good|Ash|Palm|Easter|Cyber|Bloody|Holy|Fat|Giving|Ruby|Fox News|USA|Russia|Psychology|Christianity|The|NBC[’']s)\s$/u;
const GENERIC_BEFORE =
  /\b(?:every|each|any|most|some|a|an|many|typical|of a|better|brighter|another|one)\s$/iu;
const TITLE_AFTER =
  /^(?:s\b|\s(?:Night\s\p{Lu}|Times|Mirror|Mail|Telegraph|Express|Herald|Review|Morning\b|[Ss]how\b|[Ss]hows\b|[Ss]chool\b|[Ss]ervices?\b|on\sWashington|for\sLife|(?:closing|opening|trading|hours|work(?:ing)?|shifts?|rotas?|overtime|clause|shopping|league|roasts?)\b(?!\s(?:price|bell|ceremony|night|match|game|day|round|session)\b)))/u;

/**
 * Where a sentence says when, by its capitals and prepositions: "may", "march", "sat" and "second" in lower case, a
 * Theresa May, a Super Tuesday and a Sunday Times say no date.
 *
 * @returns in order, without overlaps; offsets are UTF-16 units into `sentence`
 */
export function findDateWords(sentence: string): DateWords[] {
  const found: (DateWords & { readonly order: number })[] = [];
  const lower = sentence.toLowerCase();
  const hasMonth = HAS_MONTH.test(sentence);
  const hasYear = HAS_YEAR.test(sentence);
  const mayHold = (holds: Holds) => {
    if (typeof holds === 'string') return holds === 'month' ? hasMonth : hasYear;
    return holds.some((part) => lower.includes(part));
  };
  for (const [order, [kind, holds, pattern]] of PATTERNS.entries()) {
    if (!mayHold(holds)) continue;
    for (const { 0: text, index } of sentence.matchAll(pattern)) {
      const span: Span = [index, index + text.length];
      if (isDate(kind, sentence, span)) found.push({ kind, span: withItsYear(kind, sentence, span), order });
    }
  }
  found.sort((a, b) => a.span[0] - b.span[0] || a.order - b.order);
  const kept: DateWords[] = [];
  // In order: only the last can reach into it.
  for (const { kind, span } of found)
    if (!kept.at(-1) || !overlaps((kept.at(-1) as DateWords).span, span)) kept.push({ kind, span });
  return kept;
}

/** "3 May last year", "Good Friday next year", "Monday of last week": which of them is said behind it. */
function withItsYear(kind: DateKind, sentence: string, [start, end]: Span): Span {
  const behind = OF_YEAR[kind]?.exec(sentence.slice(end, end + LONGEST_OF_YEAR))?.[0] ?? '';
  return [start, end + behind.length];
}

const LAST_YEAR = /^\s(?:of\s)?(?:last|this|next)\syear\b(?![’'-])/u;
const OF_YEAR: Partial<Record<DateKind, RegExp>> = {
  day: LAST_YEAR,
  nth: LAST_YEAR,
  named: /^\s(?:(?:of\s)?(?:last|this|next)\syear\b(?![’'-])|(?:of|in)\s(?:1[5-9]|20)\d{2}\b(?![’'-]))/u,
  month: LAST_YEAR,
  weekday: /^\s(?:of\s)?(?:last|this|next)\sweek\b(?![’'-])/u,
};
/** UTF-16 units. */
const LONGEST_OF_YEAR = 16;

function isDate(kind: DateKind, sentence: string, [start, end]: Span): boolean {
  if (MEASURED.test(sentence.slice(Math.max(0, start - 90), start))) return false;
  // "Christmas day" may be any of them, "the Good Friday Agreement" is a treaty.
  if (kind === 'named')
    return !CALLED_AFTER.test(sentence.slice(end, end + 48)) && isNamed(sentence, [start, end]);
  if (kind !== 'weekday' && kind !== 'casual' && kind !== 'month') return true;
  const before = sentence.slice(Math.max(0, start - 24), start);
  const after = sentence.slice(end, end + 24);
  const text = sentence.slice(start, end);
  if (TITLE_AFTER.test(after)) return false;
  // "The Today programme": with its capital in the middle of a sentence it is a name.
  if (kind === 'casual' && /^\p{Lu}/u.test(text) && /[\p{L}\p{N},]\s$/u.test(before)) return false;
  if (kind === 'month') return !/\b(?:every|each)\s$/iu.test(before);
  if (GENERIC_BEFORE.test(before) || (/\bof\s$/u.test(before) && /^tomorrow/iu.test(text))) return false;
  return !(/^\p{Lu}/u.test(text) && TITLE_BEFORE.test(before)) || /^The\s$/u.test(before);
}

/** With its capitals, and no day of every year, nor a birthday years ago. */
function isNamed(sentence: string, [start, end]: Span): boolean {
  const name = sentence.slice(start, end).replace(/^(?:last|next|this(?: past| coming)?|the)\s/iu, '');
  const before = sentence.slice(Math.max(0, start - 12), start);
  return (
    /^\p{Lu}/u.test(name) &&
    /\p{Lu}/u.test(name.slice(1)) === /\s/u.test(name.replace(/,?\s\d{4}$/u, '')) &&
    !/\b(?:every|each|any|an?|of|born on)\s$/iu.test(before)
  );
}
