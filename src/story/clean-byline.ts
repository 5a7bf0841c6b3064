import { isRole, ROLE_HEAD, withoutRole } from './byline-jobs.ts';
import { joinNames } from './byline-names.ts';
import { partsOf, TEXT_BY, TEXT_LAST } from './byline-parts.ts';
import { NEWSPAPER, OUTLET } from './bylines.ts';
import { isOwnName } from './outlet-names.ts';
import { BODY, BODY_START, isOfWords, NO_NAME, plainName } from './persons-name.ts';
import { readDate } from './read-date.ts';

/** No surname: "Court Reporter", "HT Correspondent". */
const ROLE_ALONE =
  /^(?:\S+\s+){0,2}(?:staff|writer|reporter|correspondent|editor|columnist|contributor|journalist|photographer|critic|analyst|intern|coordinator|manager)s?$/iu;
const AFFILIATION =
  /\s+[|•·/]\s+.*$|\s*•.*$|\s+(?:in|on)\s+\p{L}.*$|\s+(?:in|on|at|for)$|\s+[–—-]\s+.*$|\s+(?:for|of|at)\s+(?:the\s+)?\p{Lu}.*$|,\s+(?:the\s+)?(?:AP|AFP|CNN|BBC|NPR|Reuters|Associated Press|USA TODAY|[\p{L}\s]+ (?:News|Times|Post|Press|Journal|Tribune|Herald|Network|Media|Magazine))\b.*$/iu;
/** "CNN Business", "AP Sports": what follows a name says where that person works. */
const OF_OUTLET =
  /^\s*(?:\p{Lu}{2,5}\s+\p{Lu}\p{Ll}+|USA TODAY\b.*|(?:and|und) .*|(?:other|various) .*|others|agencies|wires?)\.?$/u;
const CREDENTIAL =
  /^(?:m\.?d\.?|ph\.?\s?d\.?|j\.?d\.?|r\.?n\.?|m\.?b\.?a\.?|esq\.?|jr\.?|sr\.?|ii|iii|iv)$/iu;
/** "content: Harbour Notes, design: Bo Ek": who made the page. */
const LABELLED = /\p{L}: .*\p{L}: /u;
const MOST_NAMES = 6;
const LONGEST_NAME = 60;
/** UTF-16 units of what a page gives as its author, with markup. */
const LONGEST_LINE = 2_000;

/**
 * The people of a byline as read aloud: "Ana Ruiz", "Ana Ruiz and Li Wei", "Ana Ruiz, Li Wei and Bo Ek".
 *
 * Left out: markup, "By", dates, the outlet and jobs there.
 *
 * @param outlets whose names are no author's if others are named
 * @returns undefined if no name is left
 */
export function cleanByline(
  line: string | readonly string[] | undefined,
  outlets: readonly (string | undefined)[] = [],
): string | undefined {
  const lines = typeof line === 'string' ? [line] : (line ?? []);
  const names = new Map<string, string>();
  // The whole first: "Lopez & Ruiz" may be a firm's name.
  const namesIn = (text: string) => (isOwnName(text, outlets) ? [text.trim()] : namesOf(text));
  for (const name of lines.flatMap(namesIn)) names.set(plainName(name), names.get(plainName(name)) ?? name);
  const isOutlet = (name: string) =>
    isOwnName(name, outlets) ||
    (/\s/u.test(name) && outlets.some((outlet) => plainName(outlet ?? '').startsWith(`${plainName(name)} `)));
  const people = [...names.values()].filter((name) => !isOutlet(name));
  return joinNames(
    withoutOutlets(people.length > 0 ? people : [...names.values()], outlets).slice(0, MOST_NAMES),
  );
}

/** "MARA LIND The Harbour Post" */
function withoutOutlets(names: readonly string[], outlets: readonly (string | undefined)[]): string[] {
  return names.map((name) => {
    const outlet = outlets.find((one) => one && plainName(name).endsWith(` ${plainName(one)}`)) ?? '';
    const words = name.split(' ');
    const rest = words.slice(0, words.length - outlet.split(' ').length);
    return outlet !== '' && rest.length >= 2 ? rest.join(' ') : name;
  });
}

function namesOf(line: string): string[] {
  const bare = line
    .slice(0, LONGEST_LINE)
    .replace(/<[^>]{0,300}>/gu, ' ')
    // As feeds write it: "mlind@harbour.example (Mara Lind)".
    .replace(/^\s*\S+@\S+ \(([^()]{3,60})\)\s*$/u, '$1')
    .replace(/\([^)]{0,60}\)|\[[^\]]{0,60}\]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:exclusive|special report|picture exclusive)\s(?=by\s)/iu, '')
    // "By rural reporter Ana Lopez"
    .replace(/^By (?:\p{Ll}+ ){1,3}(?:reporter|correspondent|editor|writer) (?=\p{Lu})/u, 'By ')
    .slice(0, 400);
  const text = TEXT_BY.exec(bare)?.[1] ?? TEXT_LAST.exec(bare)?.[1];
  if (text !== undefined && text !== bare) return namesOf(text);
  if (LABELLED.test(bare)) return [];
  if (BODY_START.test(bare)) return isName(bare) ? [bare] : [];
  return namesAmong(partsOf(bare));
}

/** Names among parts: no outlets, jobs or credentials; every second part is a mark. */
function namesAmong(parts: readonly string[]): string[] {
  const names: string[] = [];
  const isRoleAt = (at: number) => isRole((parts[at] ?? '').split(' '));
  let afterRole = false;
  // The marks between the names may be misplaced.
  for (let at = 0; at < parts.length; at += 2) {
    const part = parts[at] ?? '';
    if (names.length > 0 && (OUTLET.test(part) || OF_OUTLET.test(part) || isRoleAt(at))) {
      afterRole = true;
      continue;
    }
    // "Ana Lopez, Director of Operations, Atlas Lines": the employer follows the job.
    const isListed = /^\s*[,&]\s*$/u.test(parts[at - 1] ?? '') && !isRoleAt(at + 2);
    if (afterRole && (isListed || isOfWords(part))) continue;
    // Of a section or a company: a second author has a first name as well.
    const isPaper = NEWSPAPER.test(`The ${part}`) && isOfWords(part);
    if (names.length > 0 && (BODY.test(part) || isPaper || isHalfRole(part, names[0] ?? ''))) continue;
    afterRole = false;
    if (CREDENTIAL.test(part) && names.length > 0) {
      names.push(`${names.pop()}, ${part}`);
      continue;
    }
    const whole = part.replace(/^by:?\s+/iu, '').replace(AFFILIATION, '');
    const bareName = withoutRole(whole);
    afterRole = bareName !== whole;
    const name = bareName.replace(/^[\s,|·•:–—-]+|[\s,|·•:–—-]+$/gu, '').trim();
    if (isName(name)) names.push(name);
  }
  return names;
}

function isHalfRole(part: string, first: string): boolean {
  const words = part.trim().split(' ');
  return first.includes(' ') && (words.length < 2 || ROLE_HEAD.test(words.at(-1) ?? ''));
}

function isName(name: string): boolean {
  return (
    name.length > 1 &&
    name.length <= LONGEST_NAME &&
    /\p{L}/u.test(name) &&
    !NO_NAME.test(name) &&
    !/^(?:in|at|from|for|on|near)\s/u.test(name) &&
    !isRole(name.split(' ')) &&
    !ROLE_ALONE.test(name) &&
    (name.split(' ').length <= 7 || BODY_START.test(name)) &&
    !GLUED.test(name) &&
    readDate(name) === undefined
  );
}

/** "Wedding ChecklistsJust Engaged": labels side by side, no name. */
const GLUED = /\p{Ll}{4}\p{Lu}\p{Ll}.*\p{Ll}{4}\p{Lu}\p{Ll}|^(?=(?:\S+ ){3}).*\p{Ll}{4}\p{Lu}\p{Ll}/u;
