import { dayIn, isAmbiguousDay } from './days.ts';

/** Offsets of the zones whose abbreviations mean one thing wherever news is read; "IST" or "ET" do not. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  wet: '+00:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  est: '-05:00',
  edt: '-04:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/iu;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/u;
const EPOCH = /^1\d{9}(?:\d{3})?$/u;
const TIME =
  /\b(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s?([ap])\.?m\b\.?)?\s?\(?(Z|UTC|GMT|[A-Z]{3,4})?\s?([+-]\d{2}:?\d{2})?/iu;

/**
 * A date as ISO 8601: with its time and zone if both are printed, else only the day as printed, so it is the same on
 * a server in any zone.
 *
 * @returns undefined for no date, a year alone, and a day that could be two ("05/02/2031")
 */
export function readDate(text: string | null | undefined): string | undefined {
  const value = (text ?? '').replace(/\s+/gu, ' ').trim();
  if (value === '' || value.length > 120) return undefined;
  if (EPOCH.test(value))
    return new Date(Number(value) * (value.length > 10 ? 1 : 1_000)).toISOString().replace('.000Z', 'Z');
  const parts = ISO.exec(value) ?? COMPACT.exec(value);
  if (parts) return isoParts(parts);
  const day = dayIn(value);
  if (day === undefined) return undefined;
  const time = timeIn(value);
  return time === undefined ? day : `${day}T${time}`;
}

/** True for a date in figures that could be one of two days. */
export { isAmbiguousDay };

/** Digits as they are, the zone with its colon; without a zone the day alone. */
function isoParts([whole = '', year = '', month = '', day = '', hour, minute, second, zone]: RegExpExecArray):
  | string
  | undefined {
  const date = dayIn(`${year}-${month}-${day}`);
  if (date === undefined || hour === undefined || minute === undefined || zone === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59) return date;
  if (ISO.test(whole) && whole.includes('T') && /(?:Z|:\d{2})$/u.test(whole) && !whole.includes(','))
    return whole;
  return `${date}T${hour}:${minute}:${second ?? '00'}${offset(zone)}`;
}

function offset(zone: string): string {
  if (/^z$/iu.test(zone)) return 'Z';
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
}

/** "21:40:00+01:00"; undefined without a time, and without a zone. */
function timeIn(text: string): string | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hours = '', minute = '', second = '00', half, name, shift] = match;
  const zone = shift !== undefined ? offset(shift) : ZONES[(name ?? '').toLowerCase()];
  if (zone === undefined) return undefined;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minute) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minute}:${second}${zone}`;
}
