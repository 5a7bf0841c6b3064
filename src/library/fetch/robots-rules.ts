/** UTF-16 units of one pattern, and how many patterns with wildcards are tried on an address, with all their units. */
const LONGEST_PATTERN = 500;
const MOST_WILDCARDS = 1_000;
const MOST_UNITS = 50_000;

const RULE = /^\s*(allow|disallow)\s*:/iu;

/**
 * A robots.txt as far as it can be tried on an address within milliseconds: a pattern with wildcards costs its length times
 * the address's. What is left out forbids more, never less: of a pattern that is too long, or one too many, a `Disallow`
 * keeps its beginning up to the first wildcard, and an `Allow` is dropped. Patterns without wildcards cost nothing.
 */
export function affordableRules(text: string): string {
  let wildcards = 0;
  let units = 0;
  return text
    .split(/\r\n|\r|\n/u)
    .flatMap((line) => {
      const rule = RULE.exec(line);
      if (!rule) return [line.slice(0, LONGEST_PATTERN)];
      const isAllow = rule[1]?.toLowerCase() === 'allow';
      const [path = ''] = line.slice(rule[0].length).trim().split('#');
      const star = path.search(/[*]./u);
      if (star < 0) {
        if (path.length <= LONGEST_PATTERN) return [line];
        return isAllow ? [] : [`Disallow: ${path.slice(0, LONGEST_PATTERN)}`];
      }
      const isShort = path.length <= LONGEST_PATTERN;
      if (isShort) {
        wildcards++;
        units += path.length;
      }
      if (isShort && wildcards <= MOST_WILDCARDS && units <= MOST_UNITS) return [line];
      return isAllow ? [] : [`Disallow: ${path.slice(0, Math.min(star, LONGEST_PATTERN)) || '/'}`];
    })
    .join('\n');
}
