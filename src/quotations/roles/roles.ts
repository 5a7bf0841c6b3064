import type { Document } from '../document/document.ts';
import type { Word } from '../document/words.ts';
import { isPersonNoun } from '../lexicon/person-nouns.ts';
import { ORGANISATION_NOUNS, TITLES } from '../lexicon/titles-and-places.ts';
import { cypherNoun } from '../mentions/cyphers.ts';
import type { Entity, Roster } from '../mentions/entity.ts';
import type { Mention } from '../mentions/mentions.ts';

/** What a story says of a person: offices and descriptions before and after the name. */
export interface Role {
  /** Head nouns: "senator", "manager". */
  readonly heads: Set<string>;
  /** All words of these descriptions, lower case. */
  readonly words: Set<string>;
}

const SHORT: Readonly<Record<string, string>> = {
  sen: 'senator',
  sens: 'senator',
  senators: 'senator',
  rep: 'representative',
  reps: 'representative',
  gov: 'governor',
  govs: 'governor',
  dr: 'doctor',
  prof: 'professor',
  gen: 'general',
  col: 'colonel',
  sgt: 'sergeant',
  lt: 'lieutenant',
  rev: 'reverend',
  sec: 'secretary',
  pres: 'president',
  ceo: 'executive',
  cp: 'commissioner',
  sp: 'superintendent',
  dsp: 'superintendent',
  asp: 'superintendent',
  pc: 'constable',
  boss: 'manager',
  skipper: 'captain',
  gop: 'republican',
  republicans: 'republican',
  democrat: 'democratic',
  democrats: 'democratic',
};
const STATES: Readonly<Record<string, string>> = Object.fromEntries(
  `al ala alabama,ak alaska,az ariz arizona,ar ark arkansas,ca calif california,co colo colorado,ct conn connecticut,de del delaware,fl fla florida,ga georgia,hi hawaii,id idaho,il ill illinois,in ind
indiana,ia iowa,ks kan kansas,ky kentucky,la louisiana,me maine,md maryland,ma mass massachusetts,mi mich michigan,mn minn minnesota,ms miss mississippi,mo missouri,mt mont montana,ne neb nebraska,nv nev nevada,
nj jersey,nm mexico,ny york,nc carolina,nd dakota,oh ohio,ok okla oklahoma,or ore oregon,pa pennsylvania,ri rhode,sc carolina,sd dakota,tn tenn tennessee,tx tex texas,ut utah,vt vermont,va virginia,wa wash washington,
wv virginia,wi wis wisconsin,wy wyo wyoming`
    .split(',')
    .flatMap((group) => {
      const names = group.trim().split(/\s+/u);
      return names.slice(0, -1).map((short) => [short, names.at(-1) as string]);
    }),
);
const ARTICLE = /^(?:a|an|the|his|her|its|their|our)$/u;
const FRONT = 6;
const BEHIND = 14;

/** States by all their words that tell them apart: "carolina", "hampshire". */
export const STATE_WORDS: ReadonlySet<string> = new Set(Object.values(STATES));

/** One word for the short and the long form of an office. */
export function plainRole(word: string): string {
  const lower = word.replaceAll('.', '');
  return SHORT[lower] ?? lower;
}

/** Reads the roles of all who are named. Linear: each mention looks at a few words on either side. */
export function rolesOf(document: Document, roster: Roster): Map<Entity, Role> {
  const roles = new Map<Entity, Role>();
  for (const mention of roster.mentions) {
    const entity = roster.entityOf(mention);
    if (!entity || entity.type === 'place') continue;
    const role = roles.get(entity) ?? { heads: new Set(), words: new Set() };
    roles.set(entity, role);
    addTitle(mention, role);
    addFront(document, roster, mention, role);
    addApposition(document, roster, mention, role);
    addBehind(document, roster, mention, role);
  }
  return roles;
}

function addTitle({ title, names }: Mention, role: Role): void {
  const cypher = cypherNoun(names);
  if (cypher !== undefined) {
    role.words.add(plainRole(cypher));
    role.heads.add(plainRole(cypher));
  }
  for (const word of title) {
    const plain = plainRole(word);
    role.words.add(plain);
    if (TITLES.has(word) || TITLES.has(plain)) role.heads.add(plain);
  }
}

/** "campaign manager Jeff Weaver", "former secretary of state Hillary Clinton". */
function addFront(document: Document, roster: Roster, mention: Mention, role: Role): void {
  const { words } = roster;
  let head = true;
  for (let at = mention.titleFrom - 1; at >= mention.titleFrom - FRONT; at--) {
    const word = words[at];
    const next = words[at + 1];
    if (!word || !next?.joined || next.sentence !== word.sentence || word.possessive) return;
    const pos = document.tokens[word.token]?.pos ?? '';
    if (word.lower === 'of' && !head) {
      head = true;
      continue;
    }
    if (!/^(?:NOUN|ADJ|PROPN)$/u.test(pos) && !TITLES.has(word.lower)) return;
    const plain = plainRole(word.lower);
    role.words.add(plain);
    if (head && !word.capital && (pos === 'NOUN' || TITLES.has(word.lower))) role.heads.add(plain);
    head = false;
  }
}

/** "The chief, Tom Hale, said": what the words in front of a comma say of a whole name between two. */
function addApposition({ text, tokens }: Document, roster: Roster, mention: Mention, role: Role): void {
  const { words } = roster;
  const first = words[mention.titleFrom] as Word;
  const office = officeBefore(text, words, mention);
  if (office !== undefined) {
    for (const { lower, capital } of words.slice(office, mention.titleFrom))
      if (capital || TITLES.has(lower)) role.words.add(plainRole(lower));
    role.heads.add(plainRole((words[office] as Word).lower));
    return;
  }
  const head = words[mention.titleFrom - 1];
  if (mention.names.length < 2 || head?.sentence !== first.sentence) return;
  if (text.slice(head.dotEnd, first.start) !== ', ' || !/[,.;)]/u.test(text.charAt(mention.span[1]))) return;
  const isNoun = tokens[head.token]?.pos === 'NOUN' || TITLES.has(head.lower);
  if (!isNoun && !ORGANISATION_NOUNS.has(head.lower)) return;
  const found = [plainRole(head.lower)];
  for (let at = mention.titleFrom - 2; at >= mention.titleFrom - FRONT; at--) {
    const word = words[at];
    if (!word || !words[at + 1]?.joined || word.sentence !== head.sentence) return;
    if (word.possessive || ARTICLE.test(word.lower)) {
      if (/^an?$/u.test(word.lower)) return;
      role.heads.add(found[0] as string);
      for (const each of found) role.words.add(each);
      return;
    }
    if (!/^(?:NOUN|ADJ|PROPN)$/u.test(tokens[word.token]?.pos ?? '')) return;
    found.push(plainRole(word.lower));
  }
}

/** The longest office before a name: "Minister of State for Foreign Affairs and Trade". */
const LONGEST_OFFICE = 9;

/**
 * "President of the Senate, Ana Ruiz,", "the Governor of Lima, Ana Ruiz": index of the title, if a whole name follows
 * an office, usually after a comma.
 */
export function officeBefore(text: string, words: readonly Word[], mention: Mention): number | undefined {
  const first = words[mention.titleFrom];
  const nearest = words[mention.titleFrom - 1];
  if (mention.names.length < 2 || nearest?.sentence !== first?.sentence) return undefined;
  if (!first || !nearest) return undefined;
  // "Director of Lima Oil (LO), Ana Ruiz": without the short form.
  const isShort = text.charAt(nearest.start - 1) === '(' && text.slice(nearest.end, first.start) === '), ';
  const at = isShort ? mention.titleFrom - 1 : mention.titleFrom;
  const last = words[at - 1];
  if (!last || last.sentence !== first.sentence) return undefined;
  const gap = isShort ? ', ' : text.slice(last.dotEnd, first.start);
  const isApposed = gap === ', ' && /^(?:[,.;)]|$)/u.test(text.slice(mention.span[1], mention.span[1] + 1));
  // "Chair of the board Ana Ruiz"
  if (!isApposed && (gap !== ' ' || last.capital)) return undefined;
  for (let from = at - 1; from >= Math.max(0, at - LONGEST_OFFICE); from--) {
    const word = words[from] as Word;
    const next = words[from + 1] as Word;
    const isOf = next.lower === 'of' || (next.lower === 'for' && word.capital);
    // "The finder of the hoard"
    const isOne =
      !word.capital &&
      isPersonNoun(word.lower) &&
      /^(?:the|an?|its|his|her)$/u.test(words[from - 1]?.lower ?? '');
    if (isOf && (TITLES.has(word.lower) || isOne) && !ADDRESSED.test(word.lower))
      return from + 2 < at && word.sentence === last.sentence ? from : undefined;
    const isPart = word.capital || /^(?:of|for|and|the)$/u.test(word.lower) || from === at - 1;
    if (!isPart || !word.joined || word.possessive) return undefined;
  }
  return undefined;
}

/** Titles that are no office. */
const ADDRESSED =
  /^(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|former|late|then|member|conservative|liberal)$/u;

/** "Ana Ruiz, a doctor in Lima,", "Ana Ruiz (D-Mo.)", "Ana Ruiz is a doctor". */
function addBehind(document: Document, roster: Roster, mention: Mention, role: Role): void {
  const { words } = roster;
  let at = mention.words[1];
  const last = words[at - 1] as Word;
  if (last.possessive) return;
  const gap = document.text.slice(last.dotEnd, words[at]?.start ?? last.dotEnd);
  const next = words[at]?.lower ?? '';
  if (/^ ?\($/u.test(gap) || (/^, ?$/u.test(gap) && /^[rdi]-\p{L}/u.test(next))) {
    const state = /^(?:[rdi]-)?(\p{L}+)/u.exec(next.replaceAll('.', ''))?.[1] ?? '';
    role.words.add(STATES[state] ?? state);
    return;
  }
  if (next === 'of' && gap === ' ') {
    addPlace(words, at + 1, role);
    return;
  }
  // "In Harl, the mayor": where, not who.
  const before = words[mention.titleFrom - 1];
  const isWhere =
    before?.opens === true &&
    /^(?:in|at|near|outside|inside|across|around)$/u.test(before.lower) &&
    words[mention.titleFrom]?.joined === true;
  if (isWhere && mention.kind !== 'person') return;
  const copula = /^(?:is|was|has been)$/u.test(words[at]?.lower ?? '') && gap === ' ';
  if (copula) at++;
  else if (!/^, $/u.test(gap)) return;
  const article = ARTICLE.test(words[at]?.lower ?? '');
  if (article) at++;
  if (copula && !article) return;
  addDescription(document, words, at, article, role);
}

/** "Senator Ana Ruiz of Ohio". */
function addPlace(words: readonly Word[], from: number, role: Role): void {
  for (let at = from; words[at]?.capital && words[at]?.joined; at++)
    role.words.add(plainRole((words[at] as Word).lower));
}

function addDescription(
  document: Document,
  words: readonly Word[],
  from: number,
  article: boolean,
  role: Role,
): void {
  let head: Word | undefined;
  let open = true;
  for (let at = from; at < from + BEHIND; at++) {
    const word = words[at];
    if (!word || word.sentence !== words[from]?.sentence || (at > from && !word.joined)) break;
    const pos = document.tokens[word.token]?.pos ?? '';
    if (/^(?:who|which|whose|that)$/u.test(word.lower) || pos === 'AUX') break;
    if (open && (pos === 'ADP' || pos === 'VERB' || word.possessive)) open = word.possessive;
    else if (open && (pos === 'NOUN' || TITLES.has(word.lower) || pos === 'PROPN')) head = word;
    if (/^(?:NOUN|ADJ|PROPN)$/u.test(pos)) role.words.add(plainRole(word.lower));
  }
  if (head && (article || TITLES.has(head.lower))) role.heads.add(plainRole(head.lower));
}
