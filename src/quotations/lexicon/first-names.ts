import { readFileSync } from 'node:fs';
import { EITHER, FEMALE, MALE, MOSTLY } from './given-names.ts';

export type Gender = 'he' | 'she';

const NICKNAMES =
  `bill william will billy,bob robert rob bobby,mike michael mick,jim james jimmy jamie,tom thomas tommy,joe joseph joey,
dan daniel danny,dave david,steve steven stephen,chris christopher kit,ted edward theodore ed eddie,tim timothy,ben benjamin benny,matt matthew,
tony antony anthony,liz elizabeth beth betsy betty,kate katherine kathy katie catherine cathy,sue susan susie,deb debbie deborah debra,jon jonathan
john johnny jack,rick richard rich dick ricky,chuck charles charlie,bernie bernard,hank henry harry,larry lawrence,jeff jeffrey geoff geoffrey,greg gregory,
ken kenneth,ron ronald,don donald donnie,sam samuel samantha,nick nicholas nicolas,pat patrick patricia,pete peter,phil philip phillip,ray raymond,andy andrew drew,
alex alexander alexandra,al albert alan alfred,fred frederick,jerry gerald jerome,gene eugene,mitch mitchell,newt newton,mitt willard,barb barbara,cindy cynthia,
jen jennifer jenny,nancy ann,peggy margaret maggie meg,sandy sandra,terry terrence theresa,trish patricia,vicky victoria,rudy rudolph,vlad vladimir,
jeb john,josh joshua,zach zachary,nate nathan nathaniel,walt walter,stan stanley,russ russell,doug douglas,brad bradley,cliff clifford,marty martin,manny emanuel`
    .split(',')
    .map((group) => group.trim().split(/\s+/u));

const sameName = new Map<string, Set<string>>();
for (const group of NICKNAMES)
  for (const name of group) sameName.set(name, new Set([...(sameName.get(name) ?? []), ...group]));

/** As the lists have a name: "roisin" for "Róisín". */
function plain(name: string): string {
  const lower = name.toLowerCase();
  return /[^\x20-\x7e]/u.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower;
}

/** The gender a given name (any case) speaks for, if it speaks for one. */
export function genderOfFirstName(name: string): Gender | undefined {
  const lower = plain(name);
  const first = lower.split('-')[0] ?? lower;
  for (const each of [lower, first]) {
    if (EITHER.has(each)) return undefined;
    if (MALE.has(each)) return 'he';
    if (FEMALE.has(each)) return 'she';
    const gender = WORLD.get(each);
    if (gender) return gender === 'either' ? undefined : gender;
  }
  return undefined;
}

/**
 * Given names of some seventy languages in Latin letters, lower case and without accents, with the gender that they speak
 * for: from the package faker (MIT), without those that are as often a last name, a place or a plain word.
 */
const WORLD: ReadonlyMap<string, Gender | 'either'> = new Map(
  readFileSync(new URL('./world-names.txt', import.meta.url), 'utf8')
    .split('\n\n')
    .flatMap((part) => {
      const [gender, ...names] = part.trim().split(/\s+/u);
      return names.map((name): [string, Gender | 'either'] => [name, gender as Gender | 'either']);
    }),
);

/** True if the gender that a given name speaks for is no more than likely. */
export function isGenderUnsure(name: string): boolean {
  return MOSTLY.has(plain(name));
}

export function isFirstName(name: string): boolean {
  const lower = plain(name);
  return EITHER.has(lower) || WORLD.has(lower) || genderOfFirstName(lower) !== undefined;
}

/** True if two given names may be one person's: equal, an initial, or a usual short form. */
export function mayBeSameFirstName(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase().replace(/\./gu, ''), other.toLowerCase().replace(/\./gu, '')];
  if (a === b || sameName.get(a)?.has(b)) return true;
  return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);
}
