import { BYLINE } from './credit-lines.ts';

/** Longer lines, in UTF-16 units, are prose, whatever they say. */
export const LONGEST_LABEL = 400;

/** Sections of a site, above a headline in a copied page. */
export const SECTION =
  /^(?:home|news|world|us|u\.s\.|uk|politics|business|money|economy|sports?|opinion|comment|culture|arts?|books|film|music|science|health|tech(?:nology)?|environment|climate|travel|lifestyle|style|food|education|entertainment|local|national|international|europe|africa|asia|middle east|americas|magazine|video|live|latest|breaking(?: news)?|exclusive|analysis|explainer|feature|interview|obituar(?:y|ies)|advertorial|markets?|companies|investigation|profile|review|essay|column|letters?|weather|crime|courts?|property|cars|football|cricket|tennis|golf|nfl|nba|mlb)$/iu;
/** Names of outlets and agencies by how they end, and the best known of the others. */
export const OUTLET =
  /^(?:the\s+)?(?:\p{Lu}[\p{L}.&’'-]*\s+){0,4}(?:News|Press|Times|Post|Journal|Tribune|Herald|Gazette|Chronicle|Guardian|Observer|Telegraph|Independent|Reuters|AP|AFP|BBC|CNN|NPR|PBS|UPI|DPA|Bloomberg|Politico|Agence France-Presse|BBC News|TODAY)(?:,\s+\p{Lu}[\p{L}\s]{1,30})?$/u;
/** Newspapers by their last word, beside those in `OUTLET`. */
export const NEWSPAPER =
  /^The\s(?:\p{Lu}[\p{L}’'-]+\s){0,3}(?:\p{Lu}\p{L}+-)?(?:Record|Star|Sun|Mail|Standard|Globe|Bulletin|Echo|Courier|Examiner|Dispatch|Mercury|Argus|Advertiser|Express|Mirror|Register|Review|Monitor|Ledger|Inquirer|Enquirer|Sentinel|Beacon|Gazette|Citizen|Weekly|Economist|Atlantic|Wire|Magazine|Daily|Quarterly|Spectator|Digest|Leader|Messenger)$/u;
/** As agencies head a story: "BC-US--Bridge Closes, 1st Ld-Writethru". */
const WIRE_SLUG =
  /^[A-Z]{2}-(?:[A-Z]{2,5}-){0,3}-?\p{Lu}[^.!?]{0,60}(?:\bLd\b|--|,\s\d+(?:st|nd|rd|th)\b|$)/u;
/** "Von Ana Lopez und Bo Ek", "Par Ana Lopez et Bo Ek": names and nothing else. */
const BY_ABROAD =
  /^(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]i)(?::?\s+(?:\p{Lu}[\p{L}.’'-]+(?:\s(?:de|del|da|di|van|von|la|le|du))?\s){1,3}(?:[dl][’'])?\p{Lu}[\p{L}.’'-]+)(?:(?:,| und| et| y| e)\s(?:\p{Lu}[\p{L}.’'-]+(?:\s(?:de|del|da|di|van|von|la|le|du))?\s){1,3}(?:[dl][’'])?\p{Lu}[\p{L}.’'-]+){0,4}$/u;
/** "REPORTER: Ana Lopez", in the head of a newsroom's file. */
const FIELD =
  /^(?:[Rr]eporters?|REPORTERS?|[Bb]yline|BYLINE|[Aa]uthors?|AUTHORS?|[Ww]riters?|WRITERS?): (?:\p{Lu}[\p{L}.’'-]+(?:,? (?:and |& )?(?=\p{Lu})|$)){2,8}$/u;
/** "Text: Ana Lopez  Photos: Bo Ek": as magazines sign. */
const WRITER =
  /^(?:[Tt]ext|TEXT|[Ww]ords|WORDS): (?:\p{Lu}[\p{L}.’'-]+(?: |$|(?=[,;|/]))){2,4}(?:[,;|/]? ?(?:[Pp]hotos?|[Pp]hotographs?|[Pp]ictures|[Ii]llustrations?|PHOTOS?|PICTURES|ILLUSTRATIONS?):.{3,60})?$/u;
/** "By the Editorial Board" */
const BY_BOARD = /^by (?:the )?(?:\p{Lu}\S+ ){0,4}(?:editorial board|editors|staff|newsroom)$/iu;
/** "By Ana Lopez", "Analysis by Ana Lopez" */
const BY_NAMES =
  /^(?:(?:(?:Rolling|Live|Latest|Full) (?:coverage|updates?|reporting|commentary|report)|Liveblog|Coverage|Updates|Reporting|Analysis|Opinion|Commentary|Column|Essay|Review|Interview|Feature|Profile|Portrait|Comment|Explainer|Words|Story|Text|Written|Reported|Report|Recipe|Article|Exclusive|EXCLUSIVE|Special report|Picture exclusive) )?[Bb][Yy]:?\s+(\p{Lu}[^!?]{2,90})$/u;
const BESIDE_WIRES =
  /,? (?:and|with|&|\/) (?:the )?(?:news )?(?:wires?|agenc(?:y|ies)|staff|wire services?|news services?|wire reports?|staff reporters?|reporters|correspondents?)(?: in \p{Lu}\p{L}+)?$/iu;
const BY_TIME = /^by\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^by\s+(?:late|early|mid|the)\b/iu;

/** A section, a path of sections or an outlet, above a headline. */
export function isMasthead(line: string): boolean {
  const words = wordCount(line);
  return (
    WIRE_SLUG.test(line) ||
    SECTION.test(line) ||
    (words <= 3 && OUTLET.test(line)) ||
    (words > 1 && NEWSPAPER.test(line)) ||
    (words <= 5 && /\s[|›>»]\s/u.test(line))
  );
}

/** True for a line that says who wrote the story and nothing else. */
export function isByline(line: string): boolean {
  if (line.length > LONGEST_LABEL) return false;
  if (BYLINE.test(line) || BY_ABROAD.test(line) || FIELD.test(line) || WRITER.test(line)) return true;
  // "Ann Lee By Ann Lee The Valley Times"
  if (/^(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3})\sBy\s\1(?:\s\p{Lu}\S*){0,4}$/u.test(line))
    return true;
  if (BY_BOARD.test(line)) return true;
  const names = BY_NAMES.exec(line)?.[1];
  if (names === undefined || BY_TIME.test(line) || /\p{Ll}\p{Ll}\.$|[.]\s\p{Lu}\p{Ll}*\s\p{Ll}/u.test(names))
    return false;
  // "By Ana Lopez and wires", "By Ana Lopez with agencies"
  const own = names.replace(BESIDE_WIRES, '');
  const words = own.match(/[\p{L}\p{N}][^\s,]*/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2;
}

/** The names in a byline. */
export function namesIn(byline: string): string {
  return byline.replace(/^(?:.{0,60}?\s)?[Bb][Yy]:?\s+/u, '');
}

/** Words of a line; if a script sets no spaces between them, every two characters count as one. */
export function wordCount(text: string): number {
  const dense = text.match(UNSPACED)?.length ?? 0;
  const rest = dense === 0 ? text : text.replace(UNSPACED, ' ');
  return (rest.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0) + Math.ceil(dense / 2);
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
