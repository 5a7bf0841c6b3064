import type { Span } from '../story/span.ts';
import { limits } from './limits.ts';

const VERSION = '1';

/** Everything a button needs to answer its press, so that it works after a restart. */
export interface CustomId {
  readonly action: string;
  /** First 12 hexadecimal digits of the story's content hash. */
  readonly story: string;
  readonly spans: readonly Span[];
  readonly argument: string;
  /** Position in the message: keeps ids unique there. */
  readonly ordinal: number;
}

/**
 * `action:version:story:spans:argument:ordinal`; a span is its start and its length in base 36. Spans that do not fit
 * into 100 characters (some nine do) are left off from the end.
 *
 * @throws RangeError if the argument alone is too long: Discord would refuse the whole message
 */
export function encodeCustomId(id: CustomId): string {
  for (let count = id.spans.length; ; count--) {
    const spans = id.spans
      .slice(0, count)
      .map(([start, end]) => `${start.toString(36)}-${(end - start).toString(36)}`);
    const text = [id.action, VERSION, id.story, spans.join(','), id.argument, id.ordinal].join(':');
    if (text.length <= limits.customId) return text;
    if (count === 0) throw new RangeError(`the custom id of ${id.action} is too long`);
  }
}

/** @returns null for an id of another version or form: an old or forged button */
export function decodeCustomId(text: string): CustomId | null {
  const match = /^([a-z-]+):1:([0-9a-f]{12}|):([0-9a-z,-]*):([0-9A-Za-z_.-]*):(\d+)$/u.exec(text);
  if (!match) return null;
  const [, action = '', story = '', list = '', argument = '', ordinal = ''] = match;
  const spans: Span[] = [];
  for (const pair of list === '' ? [] : list.split(',')) {
    const [start, length] = pair.split('-').map((digits) => Number.parseInt(digits, 36));
    if (start === undefined || length === undefined || !(start >= 0 && length > 0)) return null;
    spans.push([start, start + length]);
  }
  return { action, story, spans, argument, ordinal: Number(ordinal) };
}
