import { plain } from './dom.ts';

const HELP =
  /\b(?:photo(?:graph)?(?:s|y|ed)?|pictures?|images?|illustrat(?:ions?|ed)|videos?|graphics?|model(?:l?ed|s)|styled|hair|make-?up|nails|edited|translated|produced|(?:medically )?reviewed|fact[- ]checked)\s?(?:by|:)\s*/giu;
const HELPERS =
  /^(?:\p{Lu}[\p{L}.’'-]*(?:\s|$|(?=[,;&|])))+(?:(?:,|,? and|\s?&)\s(?:\p{Lu}[\p{L}.’'-]*(?:\s|$|(?=[,;&|])))+)*/u;
/** UTF-16 units of a line of credits. */
const LONGEST = 600;

/** "Photographs by Bo Ek": the names behind such words, in lower case; none of a paragraph. */
export function helpersIn(text: string): string[] {
  if (text.length > LONGEST) return [];
  return [...text.matchAll(HELP)].flatMap(({ index, 0: label }) =>
    (HELPERS.exec(text.slice(index + label.length))?.[0] ?? '').split(/,? and |[,&]/u).map(plain),
  );
}
