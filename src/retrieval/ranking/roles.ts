import { isCompanyForm } from '../../quotations/lexicon/company-words.ts';
import type { IndexedSentence, SentenceIndex } from '../index/sentence-index.ts';
import { isCalendarWord } from '../question/answer-kinds.ts';
import type { Question, QuestionWord } from '../question/question.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { isFirstName, isPersonTitle } from '../text/name-lists.ts';
import { isCountryWord } from '../text/synonyms.ts';
import { keyOf, type Word } from '../text/words.ts';
import type { Term } from './terms.ts';

/** Offices and relations that a name can go with, besides titles. */
const OFFICES = new Set(
  (
    'head chair chairperson representative prosecutor executive ceo cfo coo editor publisher journalist reporter host dean ' +
    'adviser advisor aide nominee treasurer husband wife mother son daughter brother spokesperson commissioner envoy diplomat'
  ).split(' '),
);
/** What somebody does or is, of whom a story that names none may tell all the same. */
const CALLINGS = new Set(
  (
    'singer drummer guitarist bassist pianist goalkeeper keeper striker coach pilot driver referee umpire owner landlord landlady ' +
    'architect inventor author composer conductor chef skipper jockey trainer'
  ).split(' '),
);
/** Words before an office that name no other holder of it. */
const EMPTY_MODIFIERS = new Set('current new present acting longtime then now'.split(' '));
/** Whoever asks for the head of something takes any of these for an answer. */
const HEADS = new Set('head chief boss leader'.split(' ').map(keyOf));
const HEAD_TITLES = new Set(
  'head chief leader director president chairman chairwoman chair chairperson secretary minister ceo commissioner governor'
    .split(' ')
    .map(keyOf),
);
/** Of whom there are several beside the one at the top: "finance director", "deputy leader". */
const LESSER =
  /^(?:deputy|vice|assistant|associate|former|finance|financial|sales|marketing|communications?|technical|technology|medical|music|artistic|creative|regional|local|legal|commercial|operations|operating|sporting|athletic|research|policy|campaigns?|press|police|fire|art|human|resources|development|environment|environmental|security|private)$/;
/** Titles as they stand before a name. */
const SHORT_TITLES: ReadonlyMap<string, string> = new Map(
  [
    'captain capt',
    'governor gov',
    'senator sen',
    'sergeant sgt',
    'lieutenant lt',
    'colonel col',
    'general gen',
  ].map((pair) => pair.split(' ').map(keyOf) as [string, string]),
);
const [JUDGE, JUSTICE] = ['judge', 'justice'].map(keyOf);
const MODIFIER_REACH = 8;

/** An office as a question asks for it: "the Ukrainian foreign minister". */
export interface AskedRole {
  /** Keys of the office itself, in order: "foreign", "minister". */
  readonly core: readonly string[];
  /** Keys of what narrows it down: "ukrainian". */
  readonly modifiers: readonly string[];
  /** A story that tells of it without a name beside it does not say who it is. */
  readonly isOffice: boolean;
}

const isRole = ({ plain }: { readonly plain: string }): boolean =>
  isPersonTitle(plain) || OFFICES.has(plain) || CALLINGS.has(plain);

/** The office that a "who is the …" question names, or null for any other question. */
export function askedRole(question: Question): AskedRole | null {
  if (question.type !== 'who') return null;
  const { words } = question;
  const who = words.findIndex(({ plain }) => /^(?:who|whos|whats?)$/.test(plain));
  const verb = words[who + 1];
  const from = words[who]?.plain === 'whos' || !/^(?:is|was)$/.test(verb?.plain ?? '') ? who + 1 : who + 2;
  const rest = words.slice(from);
  // "Who was hired to …" and "who is the minister that …" ask for more than an office; ranking decides those.
  const first = rest[0];
  if (who < 0 || !first || !(first.plain === 'the' || first.name || isCountryWord(first.key))) return null;
  if (
    rest.some(({ plain }) => /^(?:that|who|which|when|where|in|at|during|about|by|with|from|to)$/.test(plain))
  )
    return null;
  const split = rest.findIndex(({ plain }) => plain === 'of' || plain === 'for');
  const phrase = contentOf(split < 0 ? rest : rest.slice(0, split));
  const head = phrase.findLastIndex(isRole);
  if (head < 0 || head < phrase.length - 2) return null;
  let start = head;
  while (start > 0 && !narrows(phrase[start - 1] as QuestionWord)) start--;
  const keysOf = (list: readonly QuestionWord[]): string[] => list.map(({ key }) => key);
  return {
    isOffice: !CALLINGS.has(phrase[head]?.plain ?? ''),
    core: keysOf(phrase.slice(start, head + 1)),
    modifiers: keysOf([
      ...phrase.slice(0, start),
      ...phrase.slice(head + 1),
      ...contentOf(split < 0 ? [] : rest.slice(split)),
    ]),
  };
}

function contentOf(words: readonly QuestionWord[]): QuestionWord[] {
  return words.filter((word) => !isFunctionWord(word) && !EMPTY_MODIFIERS.has(word.plain));
}

function narrows(word: QuestionWord): boolean {
  return (word.name && !isRole(word)) || isCountryWord(word.key);
}

/** Where a sentence names the holder of an office: character offsets into the sentence. */
export interface NamedRole {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** The surname. */
  readonly name: string;
}

/**
 * The sentences that put a name right beside the office ("Ukrainian Foreign Minister Dmytro Kuleba"). What narrows the
 * office down stands beside it too, or in the paragraph if nothing else narrows it.
 */
export function findNamedRoles(index: SentenceIndex, terms: readonly Term[], role: AskedRole): NamedRole[] {
  const byKey = new Map(terms.map((term) => [term.word.key, term]));
  const termOf = (key: string): Term | undefined => byKey.get(key);
  const fits = (key: string, found: string | undefined): boolean =>
    found !== undefined && (found === key || (termOf(key)?.matches.get(found) ?? 0) >= 0.8);
  const holds = (key: string, words: readonly Word[], at: number): boolean => {
    const found = words[at]?.key;
    if (fits(key, found)) return true;
    // "Mrs Justice Adeline Poole".
    if (key === JUDGE && found === JUSTICE && words[at]?.capital && words[at + 1]?.capital) return true;
    if (SHORT_TITLES.get(key) === found && words[at]?.capital && words[at + 1]?.capital) return true;
    const isLesser = LESSER.test(words[at - 1]?.plain ?? '');
    return HEADS.has(key) && found !== undefined && HEAD_TITLES.has(found) && !isLesser;
  };
  const named: NamedRole[] = [];
  for (const [at, sentence] of index.sentences.entries()) {
    const { words } = sentence;
    for (let start = 0; start + role.core.length <= words.length; start++) {
      if (!role.core.every((key, offset) => holds(key, words, start + offset))) continue;
      const end = start + role.core.length;
      const near = words.slice(Math.max(0, start - MODIFIER_REACH), end + MODIFIER_REACH);
      const missing = role.modifiers.filter((key) => !near.some((word) => fits(key, word.key)));
      if (missing.length && (isNarrowed(sentence, start, end) || !missing.every((key) => isClear(key, at))))
        continue;
      const span = nameAfter(sentence, end, fits, role) ?? nameBefore(sentence, start, fits, role);
      if (!span) continue;
      const name = words.findLast((word) => word.end <= span.end)?.key ?? '';
      named.push({ sentence: at, ...span, name });
    }
  }
  return named;

  /** Said in the sentence's paragraph, or the whole story is about it. */
  function isClear(key: string, at: number): boolean {
    const paragraph = index.sentences[at]?.paragraph;
    const term = termOf(key);
    if (!term) return false;
    const held = index.sentences.filter((_, place) => (term.strength[place] ?? 0) >= 0.8);
    return (
      index.title.has(key) ||
      held.some((sentence) => sentence.paragraph === paragraph) ||
      held.length * 6 >= index.sentences.length
    );
  }
}

type Fits = (key: string, found: string | undefined) => boolean;

/** Something else already says whose office it is: "Latvian Foreign Minister", "president of France". */
function isNarrowed(sentence: IndexedSentence, start: number, end: number): boolean {
  const before = sentence.words[start - 1];
  if (before && (isCountryWord(before.key) || (before.capital && !before.opening && !isFunctionWord(before))))
    return true;
  return sentence.words[end]?.plain === 'of';
}

/** @param inside next to a part of a name: there even "Jordan" is no country */
function isName(sentence: IndexedSentence, at: number, fits: Fits, role: AskedRole, inside = false): boolean {
  const word = sentence.words[at];
  if (!word?.capital || word.number || isFunctionWord(word) || isCalendarWord(word.plain)) return false;
  return (
    !isRole(word) &&
    (inside || !isCompanyForm(word.plain)) &&
    (inside || !isCountryWord(word.key)) &&
    ![...role.core, ...role.modifiers].some((key) => fits(key, word.key))
  );
}

type Reach = { start: number; end: number } | null;

/** "Foreign Minister Dmytro Kuleba", "the minister, Dmytro Kuleba", "the minister is Dmytro Kuleba". */
function nameAfter(sentence: IndexedSentence, end: number, fits: Fits, role: AskedRole): Reach {
  const { words, text } = sentence;
  let from = end;
  // "Secretary General of NATO Jens Stoltenberg"
  while (from < end + 5 && role.modifiers.some((key) => fits(key, words[from]?.key))) from++;
  if (words[from]?.plain === 'of') {
    const behind = behindOf(sentence, from, fits, role);
    if (behind === null) return null;
    from = behind;
    while (from < end + 6 && words[from] && !isName(sentence, from, fits, role)) from++;
  }
  // "Chief Executive Carrie Lam": the rest of the title.
  while (from < end + 3 && words[from] && isRole(words[from] as { plain: string })) from++;
  if (/^(?:is|was|named)$/.test(words[from]?.plain ?? '')) from++;
  const gap = text.slice(words[from - 1]?.end ?? 0, words[from]?.start ?? 0);
  if (!/^\.?(?:\s|,\s|-)*$/u.test(gap) || !isName(sentence, from, fits, role)) return null;
  let to = from;
  while (
    isName(sentence, to + 1, fits, role, true) &&
    /^[\s-]*$/u.test(text.slice(words[to]?.end ?? 0, words[to + 1]?.start ?? 0))
  )
    to++;
  return { start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 };
}

/**
 * "The captain of the Agia Marina, named as Stavros Kouris": a name right behind "of" is what the office is of, and whoever holds it
 * comes later. The place to look from; null if nobody comes.
 */
function behindOf(sentence: IndexedSentence, of: number, fits: Fits, role: AskedRole): number | null {
  const { words, text } = sentence;
  const start = /^(?:the|an?|this|his|her|its|their)$/.test(words[of + 1]?.plain ?? '') ? of + 2 : of + 1;
  if (!isName(sentence, start, fits, role)) return of;
  let to = start + 1;
  const goesOn = (at: number): boolean =>
    isName(sentence, at, fits, role, true) &&
    /^[\s-]*$/u.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0));
  while (goesOn(to)) {
    // "Secretary General of NATO Jens Stoltenberg"
    if (isFirstName(words[to]?.plain ?? '') && goesOn(to + 1)) return to;
    to++;
  }
  const last = words[to - 1];
  const named = last && /^,\s(?:named\sas\s|named\s|identified\sas\s)?/u.exec(text.slice(last.end))?.[0];
  if (!named) return null;
  const next = to + (named.match(/\p{L}+/gu)?.length ?? 0);
  return isName(sentence, next, fits, role) ? next : null;
}

/** "Dmytro Kuleba, the Ukrainian foreign minister", "Dmytro Kuleba is the foreign minister". */
function nameBefore(sentence: IndexedSentence, start: number, fits: Fits, role: AskedRole): Reach {
  const { words, text } = sentence;
  let to = start - 1;
  const skips = (at: number): boolean =>
    /^(?:the|a|an|is|was|as|who|became|current|former|new)$/.test(words[at]?.plain ?? '') ||
    // "Lee, 54, the singer".
    (words[at]?.number === true && words[at - 1]?.capital === true) ||
    role.modifiers.some((key) => fits(key, words[at]?.key));
  while (to >= 0 && start - to < 8 && skips(to)) to--;
  const gap = text.slice(words[to]?.end ?? 0, words[to + 1]?.start ?? 0);
  const linked = /^(?:is|was|as|who|became)$/.test(words[to + 1]?.plain ?? '') || /^,\s*$/u.test(gap);
  if (!linked || !isName(sentence, to, fits, role)) return null;
  let from = to;
  while (
    isName(sentence, from - 1, fits, role) &&
    /^[\s-]*$/u.test(text.slice(words[from - 1]?.end ?? 0, words[from]?.start ?? 0))
  )
    from--;
  return { start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 };
}
