import type { Reading } from '../quotations/reading.ts';
import { TITLES } from '../quotations/speakers/lexicon.ts';
import type { Mention } from '../quotations/speakers/mentions.ts';
import type { Roster } from '../quotations/speakers/roster.ts';
import { type Word, wordAt } from '../quotations/speakers/words.ts';
import { contains, type Span } from '../story/span.ts';

/** Forms of address: they say nothing about who somebody is. */
const ADDRESS = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|late|then)$/u;
const ROLE_NOUN =
  /^(?:wife|husband|widow|widower|mother|father|son|daughter|brother|sister|aunt|uncle|cousin|niece|nephew|neighbou?r|friend|owner|partner|staffer|organi[sz]er|volunteer|delegate|native|veteran|winner|star|expert|specialist|physician|banker|farmer|driver|worker|protester|protestor|witness|immigrant|refugee|retiree|graduate|official|columnist|critic|politician|statesman|lawmaker|legislator|heir|heiress|tycoon|runner-up|newcomer|outsider|conservative|liberal)s?$/u;
const FAMILY_OR_OWN = /^(?:a|an|one|his|her|their|its|my|our)$/u;
const OPENING = /^(?:a|an|the|one|his|her|their|its|my|our|former|then|longtime|acting|interim|retired)$/u;
/** They go with a role and make none. */
const NO_ROLE = /^(?:former|democratic|fellow|chief)$/u;
/** Where an office begins, whatever stands before it. */
const FORMER = /^(?:former|then|longtime|retired|acting|interim|presumptive)$/u;
/** "Presidential candidates Ted Cruz and John Kasich": nobody alone. */
const PLURAL = /[^s]s$/u;
const PLURAL_TITLE = /^(?:sens|reps|govs)$/u;
const RELATIVE = /^(?:who|whose|whom|which|that|where|when|and|but|or)$/u;
const MOST_WORDS_BEFORE = 8;
const MOST_WORDS_AFTER = 14;

/** The words by which the story says who somebody is, right before the name or right after it; null where it does not. */
export function roleAt(reading: Reading, roster: Roster, mention: Mention): Span | null {
  return (
    roleBefore(reading, roster, mention) ??
    roleAfter(reading, roster, mention) ??
    roleBeforeComma(reading, roster, mention)
  );
}

/** "NATO Secretary General", "campaign manager": capitalised titles and the nouns that lead up to them. */
function roleBefore({ tokens }: Reading, { words }: Roster, mention: Mention): Span | null {
  const end = mention.words[0];
  const titled = end - mention.title.length;
  let start = end;
  while (start > 0 && end - start < MOST_WORDS_BEFORE && words[start]?.joined) {
    const word = words[start - 1] as Word;
    if (word.possessive || word.sentence !== words[end]?.sentence) break;
    const pos = tokens[word.token]?.pos ?? '';
    if (start - 1 < titled && !word.capital && !/^(?:NOUN|ADJ|PROPN)$/u.test(pos)) break;
    start--;
    if (FORMER.test(word.lower)) break;
  }
  while (start < end && isStray(tokens, words, start)) start++;
  const first = words[start];
  const last = words[end - 1];
  if (!first || !last || !words.slice(start, end).some(isRole)) return null;
  if (PLURAL.test(last.lower) && !PLURAL_TITLE.test(last.lower)) return null;
  return [first.start, last.dotEnd];
}

/** "(Voters) support Sen.", "(In) May Sen.": a plain noun before a capital is no part of the office, nor is what opens a sentence. */
function isStray(tokens: Reading['tokens'], words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (isRole(word)) return false;
  const pos = tokens[word.token]?.pos ?? '';
  return word.capital
    ? word.opens && /^(?:ADP|DET|ADV|SCONJ|CCONJ|PRON|AUX)$/u.test(pos)
    : pos === 'NOUN' && words[at + 1]?.capital === true;
}

/** "Rubio's deputy campaign manager, Rich Beeson": a role with its possessor or article, and a comma. */
function roleBeforeComma({ text, tokens }: Reading, roster: Roster, mention: Mention): Span | null {
  const { words } = roster;
  const at = mention.words[0] - mention.title.length;
  const name = words[at];
  const last = words[at - 1];
  if (!name || !last || !isRole(last) || text.slice(last.dotEnd, name.start) !== ', ') return null;
  for (let start = at - 1; start >= Math.max(0, at - MOST_WORDS_BEFORE); start--) {
    const word = words[start] as Word;
    if (word.sentence !== name.sentence) return null;
    if (word.possessive || /^(?:the|his|her|their|its)$/u.test(word.lower))
      return describesNameBefore(text, roster, start) ? null : [word.start, last.dotEnd];
    const isJoined = word.joined || words[start - 1]?.possessive;
    if (!isJoined || !/^(?:NOUN|ADJ|PROPN)$/u.test(tokens[word.token]?.pos ?? '')) return null;
  }
  return null;
}

/** "On Hale, the front-runner, Ruiz said": the words between belong to Hale. */
function describesNameBefore(text: string, roster: Roster, start: number): boolean {
  const before = roster.words[start - 1];
  return (
    roster.mentionAt(start - 1) !== undefined &&
    text.slice(before?.dotEnd, roster.words[start]?.start) === ', '
  );
}

/** ", the governor of Ohio,", ", R-Texas,", "(D-Mass.)". */
function roleAfter({ text, tokens, sentences }: Reading, roster: Roster, mention: Mention): Span | null {
  const { words } = roster;
  const last = words[mention.words[1] - 1] as Word;
  const range = sentences[last.sentence];
  const end = (range && tokens[range[1] - 1]?.end) ?? last.dotEnd;
  const behind = text.slice(last.dotEnd, end);
  const seat = /^,?\s\(?((?:D|R|I)-\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?)/u.exec(behind);
  if (seat?.[1]) {
    const start = last.dotEnd + seat[0].length - seat[1].length;
    return [start, start + seat[1].replace(/\.$/u, behind.charAt(seat[0].length) ? '.' : '').length];
  }
  const opening = /^,\s(?:\d{1,3},\s)?/u.exec(behind);
  if (!opening) return null;
  const start = last.dotEnd + opening[0].length;
  const length = /[,;:()[\]“”"—–]|\s-\s|\.$|[?!]/u.exec(text.slice(start, end))?.index ?? end - start;
  const from = wordAt(words, start);
  let to = from;
  while ((words[to]?.start ?? Number.POSITIVE_INFINITY) < start + length && to - from <= MOST_WORDS_AFTER) {
    if (to > from && RELATIVE.test((words[to] as Word).lower)) break;
    to++;
  }
  const ends = words[to - 1];
  const isOpen = ends && !isRole(ends) && !ends.capital && tokens[ends.token]?.pos === 'ADJ';
  return isApposition(tokens, roster, from, to) && !isOpen ? [start, (words[to - 1] as Word).dotEnd] : null;
}

function isApposition(tokens: Reading['tokens'], roster: Roster, from: number, to: number): boolean {
  const { words } = roster;
  const held = words.slice(from, to);
  const first = held[0];
  if (!first || held.length > MOST_WORDS_AFTER || RELATIVE.test(first.lower)) return false;
  const isVerb = ({ token, lower }: Word, at: number) =>
    /^(?:VERB|AUX)$/u.test(tokens[token]?.pos ?? '') &&
    !isRole({ lower }) &&
    !(at < 2 && lower.endsWith('ed')) &&
    !lower.endsWith('ing');
  const head = held.find(({ lower }, at) => held[at + 1]?.lower === 'of' || isRole({ lower }));
  if (held.some(isVerb) || (head && PLURAL.test(head.lower))) return false;
  // "Ted Cruz, Senator Marco Rubio, …" is a list of people.
  const named = held.findIndex((_, at) => roster.mentionAt(from + at)?.kind === 'person');
  const possessor = held.slice(0, 4).some(({ possessive }) => possessive);
  if (named >= 0 && named < 4 && !possessor && !/^(?:to|for|of|with)$/u.test(held[named - 1]?.lower ?? ''))
    return false;
  const role = held.findIndex(isRole);
  if (role >= 0 && (OPENING.test(first.lower) || possessor || role <= 3)) return true;
  return FAMILY_OR_OWN.test(first.lower) && /^(?:a|an)$/u.test(first.lower) && held.length > 1;
}

const isRole = ({ lower }: Pick<Word, 'lower'>): boolean =>
  (TITLES.has(lower) && !ADDRESS.test(lower) && !NO_ROLE.test(lower)) || ROLE_NOUN.test(lower);

/** The mention that a span of the text lies in. */
export function mentionOf(roster: Roster, span: Span): Mention | undefined {
  const mention = roster.mentionAt(wordAt(roster.words, span[0]));
  return mention && (contains(mention.span, span) || contains(span, mention.span)) ? mention : undefined;
}
