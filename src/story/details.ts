import { LONGEST_ADDRESS, plainAddress } from './web-address.ts';

/** UTF-16 units of an outlet's or author's name, and of a typed title. */
export const LONGEST_DETAIL = 300;

/**
 * Details fit to be kept and shown. The author of the page or the file chose them, so nothing in them may pretend to
 * be anything else: names are one line without invisible characters, a date is ISO 8601, an address is http or https.
 * Anything else is left out.
 */
export function cleanDetails({ source, byline, published, url }: StoryDetails): StoryDetails {
  return {
    source: cleanLine(source),
    byline: cleanLine(byline),
    published: isoDate(published),
    url: addressOf(url),
  };
}

/**
 * Scripts in which a zero-width joiner or non-joiner is part of the spelling (Unicode Standard Annex 31, 2.3): there it
 * stays between letters.
 */
const JOINED =
  /(?<![\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}])[\u200c\u200d]/gu;

/** Bidirectional controls, zero-width marks, fillers and everything else that is there without being seen. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

/** One line without invisible characters, at most 300 UTF-16 units; undefined if nothing is left. */
export function cleanLine(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const line = text
    // More than can be kept: the rest costs nothing.
    .slice(0, LONGEST_DETAIL * 8)
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(JOINED, '')
    .replace(/ {2,}/gu, ' ')
    .trim();
  // A character that the cut would split goes as a whole.
  const cut = line
    .slice(0, LONGEST_DETAIL)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd();
  return cut === '' ? undefined : cut;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

/** "1 May 2024", "Wednesday, May 1, 2024 10:00 GMT": with its month in letters, no other order can be meant. */
const WRITTEN_DATE =
  /^(?=.*\b\d{4}\b)(?=.*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)[a-z\d ,.:+-]+$/iu;
const LONGEST_DATE = 100;

/** A date as it is if it is ISO 8601, else turned into it; undefined if it is none. */
function isoDate(text: string | undefined): string | undefined {
  const value = text?.trim() ?? '';
  if (value === '' || value.length > LONGEST_DATE) return undefined;
  const time = Date.parse(value);
  if (ISO_DATE.test(value)) return Number.isNaN(Date.parse(value.slice(0, 10))) ? undefined : value;
  if (Number.isNaN(time) || !WRITTEN_DATE.test(value)) return undefined;
  const date = new Date(time);
  if (date.getFullYear() < 1 || date.getFullYear() > 9999) return undefined;
  if (/\d:\d/u.test(value)) return date.toISOString();
  // Read as midnight here, which is another day elsewhere.
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function addressOf(address: string | undefined): string | undefined {
  const href = plainAddress(address)?.href ?? '';
  return href === '' || href.length > LONGEST_ADDRESS ? undefined : href;
}

/** As `cleanDetails` leaves them. */
export interface StoryDetails {
  /** The outlet as the story names it ("CNN"). */
  readonly source?: string | undefined;
  readonly byline?: string | undefined;
  /** ISO 8601 date or date and time. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}
