import type { Word } from '../text/words.ts';

const SMALL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const NUMBER = `(?:\\d{1,3}|(?:${TENS})(?:-(?:${SMALL}))?|${SMALL})`;
const UNIT = '(?:years?|months?|weeks?|days?)';

/** What gives an age, the age itself as the first group, and what a sentence must hold of it, in lower case. */
interface AgePattern {
  readonly pattern: RegExp;
  readonly holds: readonly string[] | RegExp;
}

const AGES: readonly AgePattern[] = [
  {
    pattern: new RegExp(
      `\\bage[ds]?(?:\\s+(?:of|was|is|at|just|only))*\\s+(${NUMBER})(?!\\s*(?:%|per\\s?cent))\\b`,
      'giu',
    ),
    holds: ['age'],
  },
  { pattern: new RegExp(`\\b(${NUMBER}(?:-|\\s)${UNIT}(?:-|\\s)olds?)\\b`, 'giu'), holds: ['old'] },
  { pattern: new RegExp(`\\b(${NUMBER}\\s+${UNIT}\\s+of\\s+age)\\b`, 'giu'), holds: ['age'] },
  {
    pattern: new RegExp(
      `\\bturn(?:s|ed|ing)?\\s+(${NUMBER})(?=[\\s,.;]*(?:$|[,.;)]|in|on|this|last|next|and|today|prior|before|by|after|later))`,
      'giu',
    ),
    holds: ['turn'],
  },
  {
    pattern:
      /\bin\s+(?:his|her|their)\s+((?:early\s|mid-?\s?|late\s)?(?:\d0s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b/gi,
    holds: ['0s', 'ties'],
  },
  {
    pattern: new RegExp(
      `\\b(?:he|she|they|who|\\p{Lu}[\\p{L}’'-]+)(?:,[^,.;]{2,60},)?\\s(?:was|is|were|are)\\s(?:just\\s|only\\s|then\\s|now\\s)?(${NUMBER})(?=\\s(?:when|at the time|years? old|(?:and|but)\\s(?!a\\s))|[,.;]|$)`,
      'giu',
    ),
    holds: new RegExp(`\\s(?:was|is|were|are)\\s(?:just\\s|only\\s|then\\s|now\\s)?${NUMBER}`, 'u'),
  },
  {
    pattern: new RegExp(
      `\\b(?:dies?|died|dead|death)(?:\\s\\S+){0,3}?\\sat\\s(${NUMBER})(?=[\\s,.;]|$)`,
      'giu',
    ),
    holds: ['die', 'dea'],
  },
  {
    pattern: /\b(\d{1,3}(?:st|nd|rd|th))\s+(?:birthday|anniversary)\b/gi,
    holds: ['birthday', 'anniversary'],
  },
  // "Mara Lind, 52," and "Mara Lind (52)".
  { pattern: /(?<=\p{Lu}[\p{L}’'-]+,\s)(\d{1,2})(?=[,.;)])/gu, holds: /,\s\d/u },
  { pattern: /(?<=\p{Lu}[\p{L}’'-]+\s\()(\d{1,2})(?=\))/gu, holds: ['('] },
];
/** From these an age can be worked out. */
const BEGINNINGS: AgePattern = {
  pattern:
    /\b((?:born|built|founded|opened|created|established|dates?\s+(?:back\s+)?(?:to|from))\s+(?:on\s+|in\s+|to\s+|from\s+)?[^,.;:]{0,24}\d{4}|century-old|centuries-old|centenarian|octogenarian|nonagenarian|septuagenarian)\b/gi,
  holds: /born|built|founded|opened|created|established|date|-old|narian/u,
};
const WORKED_OUT = 0.6;
/** Without a number there is no age: a sentence that has none is not searched a dozen times. */
const NUMBERED = new RegExp(`\\d|\\b(?:${SMALL}|${TENS}|\\w+ties)\\b|centur|narian`, 'u');

/** A stretch of a sentence that gives an age: words `[from, to)`, characters `[start, end)`. */
export interface Age {
  /** How sure it is, 0 to 1. */
  readonly sure: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The parts of a sentence that give the age of a person or thing. */
export function findAges(text: string, words: readonly Word[]): Age[] {
  const lower = text.toLowerCase();
  if (!NUMBERED.test(lower)) return [];
  const found = AGES.flatMap((age) => candidatesOf(age, text, lower, words, 1));
  return [...found, ...candidatesOf(BEGINNINGS, text, lower, words, WORKED_OUT)];
}

function candidatesOf(
  { pattern, holds }: AgePattern,
  text: string,
  lower: string,
  words: readonly Word[],
  sure: number,
): Age[] {
  const mayBe = holds instanceof RegExp ? holds.test(lower) : holds.some((part) => lower.includes(part));
  if (!mayBe) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const said = match[1] ?? '';
    const start = match.index + match[0].indexOf(said);
    const end = start + said.length;
    const from = words.findIndex((word) => word.end > start);
    const to = words.findLastIndex((word) => word.start < end) + 1;
    return from < 0 || to <= from ? [] : [{ sure, from, to, start, end }];
  });
}
