import { textOf } from './blocks.ts';
import { type DomDocument, plain, visible } from './dom.ts';

/**
 * The headline as readers see it; what the page tells search engines and other sites only where it shows none.
 *
 * @param told from JSON-LD and for sharing, best first
 */
export function findHeadline(
  document: DomDocument,
  told: readonly (string | undefined)[],
  publisher: string | undefined,
): string | undefined {
  const title = withoutSite(visible(document.title), publisher);
  const claims = told
    .filter((text) => text !== undefined)
    .map((text) => withoutSite(text, publisher))
    .filter((text) => text !== '');
  const all = [...claims, title].filter((text) => text !== '');
  const shownAs = (selector: string) =>
    [...document.querySelectorAll(selector)]
      .slice(0, MOST_HEADINGS)
      .map((heading) => textOf(heading))
      .filter((text) => text !== '' && plain(text) !== plain(publisher ?? ''));
  const first = shownAs('h1, [itemprop="headline"]');
  const agreed = first.find((text) => all.some((other) => areAlike(text, other)));
  if (agreed !== undefined) return agreed;
  const second = shownAs('h2').find((text) => all.some((other) => areAlike(text, other)));
  if (second !== undefined) return second;
  const [only] = first;
  if (first.length === 1 && only !== undefined && (claims.length === 0 || plain(only).split(' ').length > 2))
    return only;
  return claims[0] ?? (title === '' ? undefined : title);
}

const MOST_HEADINGS = 60;

export function areAlike(a: string, b: string): boolean {
  const [one, two] = [plain(a), plain(b)];
  if (one === '' || two === '') return false;
  if (one === two) return true;
  if (Math.min(one.length, two.length) > 12 && (one.startsWith(two) || two.startsWith(one))) return true;
  const words = new Set(one.split(' '));
  const shared = two.split(' ').filter((word) => words.has(word)).length;
  return shared >= 0.6 * Math.max(words.size, two.split(' ').length);
}

/** "Bridge opens - Harbour - The Daily Example" without what names the site and its sections, behind or before it. */
export function withoutSite(title: string, publisher: string | undefined): string {
  const parts = title.split(/(\s+[|–—·»-]\s+|\s*\|\s*)/u);
  if (parts.length < 3) return title;
  const isSite = (text: string) => isNameOf(text, publisher);
  let [from, to] = [0, parts.length];
  const lastSite = parts.findLastIndex((part, at) => at % 2 === 0 && isSite(part));
  if (lastSite === 0) from = 2;
  else if (lastSite > 0) {
    to = lastSite - 1;
    // Sections stand between the headline and the site's name.
    while (to > 1 && wordsIn(parts[to - 1]) <= 2 && wordsIn(parts[0]) > 3) to -= 2;
  } else if (
    publisher === undefined &&
    wordsIn(parts.at(-1)) <= 4 &&
    wordsIn(parts[0]) > wordsIn(parts.at(-1))
  )
    to -= 2;
  const kept = parts.slice(from, to).join('').trim();
  return kept === '' ? title : kept;
}

function isNameOf(text: string, publisher: string | undefined): boolean {
  const bare = (name: string) =>
    plain(name)
      .replace(/^the /u, '')
      .replace(/ (?:com|org|net|co uk|news|online)$/u, '')
      .replaceAll(' ', '');
  const [one, two] = [bare(text), bare(publisher ?? '')];
  return (
    one !== '' &&
    (one === two || (/\.(?:com|org|net|co\.\w{2}|news)$/iu.test(text.trim()) && wordsIn(text) <= 2))
  );
}

const wordsIn = (text: string | undefined) => plain(text ?? '').split(' ').length;
