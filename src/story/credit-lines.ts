import { splitNames } from './byline-names.ts';
import { QUOTED } from './furniture-lines.ts';

/** Who wrote it, on a line of its own. */
export const BYLINE =
  /^by\s+\p{Lu}[^.!?]{2,90}$|^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,3},? (?:staff writer|(?:\p{L}+ ){0,3}(?:correspondent|reporter|editor))(?:, \p{L}+)?$/u;

/** Who else worked on the story, at its end. */
export function isCredit(line: string): boolean {
  return CREDIT.test(line) || REPORTED_FROM.test(line);
}

/** Beside the byline: from where the authors reported. */
export const isWhereFrom = (line: string): boolean => REPORTED_FROM.test(line);

const CREDIT =
  /^(?:additional work|produced|design(?:ed)?(?: and develop(?:ed|ment))?) by \p{Lu}\S+ \p{Lu}|^[(—–\s-]*(?:additional )?(?:reporting|writing|editing)(?: and (?:reporting|writing|editing))? by\s+\p{Lu}|^(?:(?:additional )?reporting )?(?:with|by) (?:(?:files|agencies|wires?|wire services|staff|AAP|AP|AFP|PA|ANI|PTI|IANS|Reuters|Bloomberg|dpa|CNN|Xinhua|Bernama)(?:,? and |, |\/| )?)+(?:from [^.]{2,40})?\.?$|\bcontributed (?:to this (?:report|story|article)|reporting|research|writing|photography)\b|^\(?with (?:agency |additional )?(?:inputs?|reporting) from\b|^(?:associated press|ap|reuters|afp) .{0,120}\bcontributed\b|^(?:on twitter,? )?follow .{0,60}https?:/iu;

/** "Lerer reported from Los Angeles." */
const REPORTED_FROM = /^\p{Lu}\S+(?:(?:,| and)? \p{Lu}\S+){0,4} reported from \p{Lu}[^.]{2,100}\.?$/u;

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
