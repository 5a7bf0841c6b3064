import { isDictionaryWord } from '../../dictionary.ts';
import { isDropCap } from './fragments.ts';
import { type Placed, usualSize } from './pdf-line.ts';

/** Puts a letter that is set over several lines back into its word. */
export function withDropCaps(lines: readonly Placed[]): Placed[] {
  const usual = usualSize(lines);
  const caps = lines.filter((line) => isDropCap(line, usual));
  if (caps.length === 0 || caps.length > MOST_CAPS) return [...lines];
  const opened = new Map<Placed, Placed>();
  for (const cap of caps) {
    const first = lines
      .filter(
        (line) =>
          isDropCap(cap, line.size) &&
          line.x >= cap.right - line.size / 2 &&
          line.x - cap.right < 2 * line.size &&
          line.y >= cap.y - line.size / 2 &&
          line.y <= cap.y + cap.size,
      )
      .sort((a, b) => b.y - a.y)[0];
    if (first !== undefined) opened.set(first, cap);
  }
  const used = new Set(opened.values());
  return lines.flatMap((line) => {
    if (used.has(line)) return [];
    const cap = opened.get(line);
    return cap === undefined ? line : { ...line, text: withCap(cap.text, line.text), x: cap.x };
  });
}

/** "T" and "he", but "A" and "team": some letters are words. */
function withCap(cap: string, rest: string): string {
  const next = /^\p{Ll}+/u.exec(rest)?.[0] ?? '';
  const isWord =
    /^[“"‘'«„]?[AIO]$/u.test(cap) &&
    isDictionaryWord(next) &&
    !isDictionaryWord(`${cap.slice(-1).toLowerCase()}${next}`);
  return isWord ? `${cap} ${rest}` : cap + rest;
}

/** More single letters on a page are a puzzle or a drawing. */
const MOST_CAPS = 8;
