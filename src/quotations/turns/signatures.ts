import type { Span } from '../../story/span.ts';
import type { TaggedAttribution } from '../attribution/attribution.ts';

/** "“…” ― Ana Ruiz", "“…” — Ana Ruiz, mayor" at the end of a line. */
const SIGNED = /(?<=[”"’])\s*([―—–]|--?)\s?(\p{Lu}[^\n“”"]{1,80})$/u;
/** On the next line. */
const SIGNATURE = /^([―—–]|--?)\s?((?!An? |The )\p{Lu}[^\n“”"―—–]{1,60}?)(?=\.?$)/u;
/** Below a post: "— Dale Ali (@dale_ali) November 19, 2019". */
const POSTED = /^([—–―-]{1,2})\s?(\p{Lu}[^\n“”"()]{1,60}?)(?=\s\(@\w{1,30}\))/u;
/** What a post ends with. */
const LINK = /(?:\s*(?:https?:\/\/|pic\.twitter\.com\/|t\.co\/)\S+)+\s*$/u;
const QUOTED = /^[“"].{8,}[”"]/u;
/** The date behind the name of who posted something: "Ana Ruiz (@ana) June 3, 2021". */
const DATE =
  /[\s,]+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.? \d{1,2}(?:, \d{4})?$|[\s,]+\d{1,2} \p{Lu}\p{Ll}+(?: \d{4})?$/u;

/**
 * Quotations that are signed behind a dash, at the end of their line or on the next one.
 *
 * @param lines the paragraphs, offsets into `text`
 */
export function signed(text: string, lines: readonly Span[]): TaggedAttribution[] {
  return lines.flatMap(([start, end], index) => {
    const line = text.slice(start, end);
    const [beneath = end, bottom = end] = lines[index + 1] ?? [];
    const post = POSTED.exec(text.slice(beneath, bottom));
    if (post && !QUOTED.test(line)) {
      const words = line.replace(LINK, '').trimEnd();
      return words === '' ? [] : [signature(post, beneath, [start, start + words.length])];
    }
    if (!QUOTED.test(line)) return [];
    const here = SIGNED.exec(line);
    if (here) return [signature(here, start, [start, start + here.index])];
    const [next = end, last = end] = lines[index + 1] ?? [];
    const below = /[”"]$/u.test(line) ? SIGNATURE.exec(text.slice(next, last)) : null;
    return below ? [signature(below, next, [start, end])] : [];
  });
}

/** @param offset where the text begins that the dash and the name were found in */
function signature(found: RegExpExecArray, offset: number, content: Span): TaggedAttribution {
  const [all, dash = '', signedBy = ''] = found;
  const from = offset + found.index + all.indexOf(dash);
  const start = offset + found.index + all.length - signedBy.length;
  const name = signedBy.replace(DATE, '');
  return { source: [[start, start + name.length]], cue: [[from, from + dash.length]], content: [content] };
}
