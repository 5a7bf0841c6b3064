import { splitNames } from './byline-names.ts';
import { QUOTED } from './furniture-lines.ts';

/** Who wrote it, on a line of its own. */
export const BYLINE =
  /^by\s+\p{Lu}[^.!?]{2,90}$|^By (?:\p{Ll}+ ){1,3}(?:reporter|correspondent|editor|writer) (?:\p{Lu}[\p{L}.’'-]+ ?){2,4}$|^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,3},? (?:staff writer|(?:\p{L}+ ){0,3}(?:correspondent|reporter|editor))(?:, \p{L}+)?$/u;
/** "Court reporter Ana Ruiz", "Ana Ruiz at Mill Lane": over a date such a line says who wrote it, and where. */
const JOB_AND_NAME =
  /^(?:\p{Lu}\p{Ll}+ (?:and \p{Ll}+ )?(?:correspondent|reporter|editor|writer)),? ((?:\p{Lu}[\p{L}’'.-]+ ?){2,4})$/u;
const NAME_AND_PLACE = /^((?:\p{Lu}[\p{L}’'-]+ ){2,3})(?:at|in) (?:the )?(?:\p{Lu}[\p{L}’'-]+ ?){1,4}$/u;

/** The name in such a line. */
export const nameWithJobOrPlace = (line: string): string | undefined =>
  (JOB_AND_NAME.exec(line) ?? NAME_AND_PLACE.exec(line))?.[1]?.trim();

/** Who else worked on the story, at its end. */
export function isCredit(line: string): boolean {
  const by = CREDIT_BY.exec(line)?.[0].length;
  return CREDIT.test(line) || isWhereFrom(line) || (by !== undefined && isOfNames(line.slice(by)));
}

/** Beside the byline: from where the authors reported; "Hale reported from Gaza for ten years" tells his life. */
export function isWhereFrom(line: string): boolean {
  const from = REPORTED_FROM.exec(line)?.[0].length;
  return from !== undefined && isOfNames(line.slice(from));
}

const CREDIT =
  /^(?:(?:additional )?reporting )?(?:with|by) (?:(?:files|agencies|wires?|wire services|staff|AAP|AP|AFP|PA|ANI|PTI|IANS|Reuters|Bloomberg|dpa|CNN|Xinhua|Bernama)(?:,? and |, |\/| )?)+\.?$|\bcontributed (?:to this (?:report|story|article)|reporting|research|writing|photography)\b|^\(?with (?:agency |additional )?(?:inputs?|reporting) from\b|^(?:associated press|ap|reuters|afp) .{0,120}\bcontributed\b|^(?:on twitter,? )?follow .{0,60}https?:/iu;
/** In front of names. */
const CREDIT_BY =
  /^(?:(?:additional work|produced|design(?:ed)?(?: and develop(?:ed|ment))?) by|[(—–\s-]*(?:additional )?(?:reporting|writing|editing)(?: and (?:reporting|writing|editing))? by|(?:(?:additional )?reporting )?(?:with|by) (?:files|agencies|wires?|wire services|staff) from)\s+(?=\S)/iu;

/** "Lerer reported from Los Angeles." */
const REPORTED_FROM = /^\p{Lu}\S+(?:(?:,| and)? \p{Lu}\S+){0,4} reported from (?=\p{Lu})/u;

/** Names and what links them: with a verb it is a sentence of the story, "Reporting by the council found …". */
const isOfNames = (words: string): boolean =>
  words.length <= LONGEST_CREDIT &&
  /\p{Lu}/u.test(words) &&
  words.split(/[^\p{L}\p{M}\p{N}’'.-]+/u).every((word) => !/^\p{Ll}/u.test(word) || LINK.test(word));

/** UTF-16 units. */
const LONGEST_CREDIT = 400;
const LINK =
  /^(?:and|in|by|with|from|at|the|of|for|to|on|near|de|del|della|da|di|du|la|le|van|von|der|den|bin|al|el|y|e|reporting|writing|editing|edited|written|reported|additional|further|graphics?|photos?|photography|pictures|design|illustrations?|data|research|translation|translated|production|produced|compiled|develop(?:ed|ment)|staff|agencies|wires?|files)\.?$/u;

/**
 * True for a paragraph that says who the author is: "Ana Lopez is a reporter at the Harbour Post."
 *
 * @param byline names as `cleanByline` joins them
 */
export function isAuthorNote(text: string, byline: string): boolean {
  if (text.length > LONGEST_AUTHOR_NOTE || QUOTED.test(text)) return false;
  return splitNames(byline).some(
    (name) =>
      name.includes(' ') &&
      text.toLowerCase().startsWith(`${name.toLowerCase()} `) &&
      ABOUT_AUTHOR.test(text.slice(name.length)),
  );
}

const LONGEST_AUTHOR_NOTE = 500;
const ABOUT_AUTHOR =
  /^,? (?:is (?:a|an|the|our|[\p{L}\s’'-]{2,40}[’']s)\b.{0,80}\b(?:reporter|writer|editor|correspondent|columnist|journalist|producer|professor|fellow|contributor|author|critic|director|lecturer|scientist|hydrologist|historian|economist|researcher|teacher|lawyer|analyst|novelist|poet|photographer|founder|chair|student)\b|(?:covers|writes|reports|has (?:covered|written|reported|worked))\b|joined the\b)/iu;
