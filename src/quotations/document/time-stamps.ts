import type { Span } from '../../story/span.ts';

const CLOCK = String.raw`(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?`;
const HALF = String.raw`\s?(?:[ap]\.\s?m\.|[ap]m|[AP]M)`;
const ZONE = String.raw`\s?(?:GMT|BST|UTC|CES?T|EES?T|WES?T|IST|AE[SD]T|[ECMP][SD]?T)(?![\p{L}])`;
/** "16.30 Police", "[08:15] Aaland", "3:40 PM ET: The mayor", "08.40 – Trains". */
const STAMP = new RegExp(
  String.raw`^[\[(]?${CLOCK}(${HALF})?(${ZONE})?[\])]?(?:\s?(?:[-–—:|•]|:)\s+|\s+)(?=[\p{Lu}"“‘'@\[])`,
  'u',
);
/** A clock time with a full stop can be another number: so many lines must open with one. */
const LEAST = 2;

/** The paragraphs of a live report without the time stamps that open them: a time is no part of a name or of what is said. */
export function behindTimeStamps(text: string, paragraphs: readonly Span[]): readonly Span[] {
  const stamps = paragraphs.map(([start, end]) => STAMP.exec(text.slice(start, Math.min(end, start + 40))));
  const isLive = stamps.filter((stamp) => stamp !== null).length >= LEAST;
  return paragraphs.map((span, index) => {
    const [stamp, half, zone] = stamps[index] ?? [];
    const isTime = isLive || half !== undefined || zone !== undefined;
    return stamp !== undefined && isTime ? [span[0] + stamp.length, span[1]] : span;
  });
}
