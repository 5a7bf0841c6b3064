import { LRUCache } from 'lru-cache';
import { isFirstName, mayBeSameFirstName } from '../../quotations/lexicon/first-names.ts';
import { ORGANISATION_WORDS } from '../../quotations/lexicon/titles-and-places.ts';
import { isDictionaryWord } from '../../story/dictionary.ts';
import type { Story } from '../../story/story.ts';
import { plainText } from '../text/words.ts';
import { comparedWords } from './compared-words.ts';
import { printedWords } from './printed-words.ts';

/** A place where a story puts a role right beside a name. */
export interface RoleHolder {
  readonly name: string;
  /** What else the role says, in lower case: "transport" of "transport minister", "rovers" of "the manager of Rovers". */
  readonly words: ReadonlySet<string>;
  /** True for "Rovers manager", "Pell’s lawyer", "coach of the Mudcats", and not for "head coach". */
  readonly isOwned: boolean;
  /** Of these words, what is no name and no owner: "transport". */
  readonly fields: ReadonlySet<string>;
  /** What was named in front of "her lawyer", who may be anybody's among them. */
  readonly namedBefore: ReadonlySet<string>;
}

/** UTF-16 units on either side of a role in which its name is looked for. */
const REACH = 120;
const CLAUSE_END = /[.;:!?“”"\n]/u;
const PART = "\\p{Lu}[\\p{L}\\p{M}’'-]+";
const TITLE =
  '(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Sir|Dame|Cllr|Councillor|Judge|Lord|Lady|Baroness|Sgt|Det|Insp|Supt|Capt)\\.?\\s)';
/** Of a person, as it may stand in a story: the source of a pattern. */
export const NAME = `${TITLE}?${PART}(?:\\s(?:(?:van|von|de|der|den|al|el|bin|la|le|du|da|di|ten|ter)\\s){0,2}${PART}){0,3}`;
/** "Nurse Hannah Pell" */
const RIGHT_BEHIND = new RegExp(`^\\s(${NAME})`, 'u');
/** "The pharmacist on the ward, Lena Moss," but no list of people. */
const BEHIND_COMMA = new RegExp(
  `^(?:\\s(?:of|for|at|on|in|with|from|to)\\s[^,]{1,60}|\\sand\\s[\\p{Ll}-]+)?,\\s(?:the\\s)?(${NAME})(?=$|,\\s(?:\\d{1,3},?\\s)?(?!and\\s)\\p{Ll}|,$)`,
  'u',
);
const MODIFIERS = "((?:[\\p{L}\\p{M}\\d&.’'-]+\\s){0,5})";
/** "Hannah Pell, a ward nurse", "Hannah Pell, 41, who is the nurse", "Hannah Pell is a nurse" */
const IN_FRONT = new RegExp(
  `(${NAME})(?:,\\s(?:\\d{1,3},\\s)?(?:who\\s(?:is|was|became|has\\sbeen|had\\sbeen)\\s)?|\\s(?:is|was)\\s(?=(?:an?|the|his|her|their)\\s|\\S+[’']s?\\s))${MODIFIERS}$`,
  'u',
);
/** Between a name and its role none of these stands: "Okafor, for the nurse", "Fisk, who advised the nurse". */
const NO_MODIFIER =
  /^(?!(?:retired|managing|leading|acting|founding|presiding|sitting|serving|visiting|trained|qualified|registered)$)(?:for|of|to|with|by|from|at|in|on|and|or|who|whose|that|which|as|but|than|not|against|about|like|unlike|\p{Ll}+(?:ed|ing)|said|says|told|asked)$/u;
const FILLER =
  /^(?:the|an?|his|her|their|its|our|my|now|then|and|said|says|by|to|with|for|of|as|on|at|in|from)$/iu;
/** "Manager of Rovers", "nurse at Harl General" */
const OF = new RegExp(`^\\s(?:of|for|at|with)\\s(?:the\\s)?((?:${PART}\\s?){1,4})`, 'u');

/** "Head of communications" */
const OF_FIELD = /^\sof\s(?:the\s)?((?:\p{Ll}[\p{L}-]*\s?){1,2})(?=,|$)/u;

/** Roles whose holders stay in memory for a story: those that a message names, and all who lead or speak for bodies. */
const KEPT_ROLES = 64;
const kept = new WeakMap<Story, LRUCache<string, readonly RoleHolder[]>>();

/** Where the story puts the role to a name, whoever it is. */
export function roleHolders(story: Story, noun: string): readonly RoleHolder[] {
  const own = kept.get(story) ?? new LRUCache({ max: KEPT_ROLES });
  kept.set(story, own);
  const found = own.get(noun) ?? findHolders(story, noun);
  own.set(noun, found);
  return found;
}

function findHolders(story: Story, noun: string): readonly RoleHolder[] {
  const { words, positions } = printedWords(story);
  const found: RoleHolder[] = [];
  const add = (name: string, modifiers: string, behindNoun: string, start: number): void => {
    if (!mayBePerson(name)) return;
    const of = OF.exec(behindNoun)?.[1] ?? '';
    const ofWords = OF_FIELD.exec(behindNoun)?.[1]?.split(/\s+/u).filter(Boolean) ?? [];
    const before = modifiersOf(modifiers);
    const behind = of.split(/\s+/u).filter(Boolean);
    const own = [...before, ...behind, ...ofWords].map(stem);
    const isOwned = behind.length > 0 || before.some((word) => OWNER.test(word));
    const isOfOneNamed = /(?:^|\s)(?:his|her|their)\s(?:[\p{Ll}-]+\s){0,2}$/iu.test(modifiers);
    const namedBefore = new Set(
      isOfOneNamed ? namesIn(story.text.slice(Math.max(0, start - 2 * REACH), start)) : [],
    );
    const fields = new Set([...before.filter(isField), ...ofWords].map(stem));
    found.push({ name, words: new Set(own), fields, isOwned, namedBefore });
  };
  for (const [start, end] of spellings(noun).flatMap(placesOf)) {
    const front =
      story.text
        .slice(Math.max(0, start - REACH), start)
        .split(CLAUSE_END)
        .at(-1)
        // "Vice-chancellor"
        ?.replace(/-$/u, ' ') ?? '';
    const [behind = ''] = story.text.slice(end, end + REACH).split(CLAUSE_END);
    const right = RIGHT_BEHIND.exec(behind)?.[1];
    if (right !== undefined) {
      add(right, front, behind, start);
      continue;
    }
    const [, before, modifiers = ''] = IN_FRONT.exec(front) ?? [];
    const isBefore = before !== undefined && !modifiers.split(/\s+/u).some((word) => NO_MODIFIER.test(word));
    const follows = BEHIND_COMMA.exec(behind)?.[1];
    const named = follows && mayBePerson(follows) ? follows : undefined;
    // "Ingrid Sole, a neurologist at the Royal Hospital, London,"
    const after = isBefore && !named?.includes(' ') ? undefined : named;
    // "Moss, the pharmacist, Archer, the teacher": either may be meant.
    if (isBefore && after === undefined) add(before, modifiers, behind, start);
    if (!isBefore && after !== undefined) add(after, front, behind, start);
  }
  return found;

  function placesOf(key: string): (readonly [number, number])[] {
    const parts = key.split(' ');
    return (positions.get(parts[0] ?? '') ?? []).flatMap((at) => {
      const [first, last] = [words[at], words[at + parts.length - 1]];
      return first && last && parts.every((part, place) => words[at + place]?.key === part)
        ? [[first.span[0], last.span[1]] as const]
        : [];
    });
  }
}

/** "Transport" of "the Transport Minister" as well. */
const isField = (word: string): boolean => !OWNER.test(word) || isDictionaryWord(word.toLowerCase());
const OWNER = /^\p{Lu}|[’']s?$/u;

const namesIn = (text: string): string[] => (text.match(/\p{Lu}[\p{L}\p{M}’'-]+/gu) ?? []).map(stem);

/** Shortest parts of a compound, in letters. */
const LEAST_PART = 4;

/** "Headteacher", "head-teacher" and "head teacher" are one. */
function spellings(noun: string): string[] {
  const plain = comparedWords(noun)
    .map(({ key }) => key)
    .join(' ');
  const found = new Set([
    plain,
    plain.replaceAll(' ', ''),
    plain.replaceAll(' ', '-'),
    plain.replaceAll('-', ' '),
  ]);
  for (let cut = LEAST_PART; cut <= Math.min(plain.length, 2 * REACH) - LEAST_PART; cut++) {
    const [one, other] = [plain.slice(0, cut), plain.slice(cut)];
    if (isDictionaryWord(one) && isDictionaryWord(other)) found.add(`${one} ${other}`).add(`${one}-${other}`);
  }
  return [...found];
}

/** The words right in front of a role that belong to it. */
function modifiersOf(front: string): string[] {
  const joined = /(?:[\p{L}\p{M}\d&.’'-]+\s)*$/u.exec(front)?.[0] ?? '';
  const words = joined.trim().split(/\s+/u).filter(Boolean);
  const stop = words.findLastIndex((word) => FILLER.test(word));
  return words.slice(stop + 1).slice(-MOST_MODIFIERS);
}

const MOST_MODIFIERS = 4;

/** Without "’s" or a plural's ending: "Mudcats’" and "Mudcat". */
export const stem = (word: string): string =>
  plainText(word)
    .replace(/['’]s?$/u, '')
    .replace(/s$/u, '');

/** A name in full, or one with a title. */
function mayBePerson(name: string): boolean {
  const parts = name.split(/\s+/u);
  const last = parts.at(-1)?.toLowerCase() ?? '';
  if (new RegExp(`^${TITLE}`, 'u').test(name)) return true;
  return parts.length > 1
    ? isFirstName(parts[0] ?? '') ||
        !(parts.every((part) => isDictionaryWord(part.toLowerCase())) || ORGANISATION_WORDS.has(last))
    : !isDictionaryWord(name.toLowerCase());
}

/** True if two names may be one person's: one last name, and no two given names that differ. */
export function mayBeOne(one: string, other: string): boolean {
  const bare = (name: string): string[] =>
    name
      .replace(new RegExp(`^${TITLE}+`, 'u'), '')
      .replace(/,?\s(?:[KQ]C|MP|MSP|[MOC]BE|[JS]r|PhD)\.?$/u, '')
      .split(/\s+/u);
  const [mine, others] = [bare(one), bare(other)];
  if (plainText(mine.at(-1) ?? '') !== plainText(others.at(-1) ?? '')) return false;
  return mine.length < 2 || others.length < 2 || mayBeSameFirstName(mine[0] ?? '', others[0] ?? '');
}
