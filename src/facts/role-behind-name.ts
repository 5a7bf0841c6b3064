import type { Document } from '../quotations/document/document.ts';
import { type Word, wordAt } from '../quotations/document/words.ts';
import type { Roster } from '../quotations/mentions/entity.ts';
import type { Mention } from '../quotations/mentions/mentions.ts';
import type { Span } from '../story/span.ts';
import { isDoer, isNoOccupation, isRole, PLURAL } from './role-words.ts';

const FAMILY_OR_OWN = /^(?:a|an|one|his|her|their|its|my|our)$/u;
const OPENING = /^(?:a|an|the|one|his|her|their|its|my|our|former|then|longtime|acting|interim|retired)$/u;
const RELATIVE = /^(?:who|whose|whom|which|that|where|when|and|but|or)$/u;
const MOST_WORDS_AFTER = 18;
/** "Like his brother", "with his wife": these do not describe a person. */
const PREPOSITION =
  /^(?:like|unlike|with|without|as|in|on|at|from|by|for|after|before|during|of|to|among|including|along)$/u;
/** No role ends with one of these. */
const LOOSE = /^(?:a|an|the|of|and|or|in|at|for|with|to|from|by|on|his|her|its|their)$/u;

/** ", the governor of Ohio,", ", R-Texas,", "(D-Mass.)". */
export function roleAfter(
  { text, tokens, sentences }: Document,
  roster: Roster,
  mention: Mention,
): Span | null {
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
  // "Joan Tidy (Chair)"
  const bracket = /^\s\((\p{L}[\p{L}’' -]{2,40})\)/u.exec(behind)?.[1];
  const noun = /[\p{L}-]+$/u.exec(bracket ?? '')?.[0].toLowerCase() ?? '';
  if (bracket && isRole({ lower: noun })) return [last.dotEnd + 2, last.dotEnd + 2 + bracket.length];
  // "ANA RUIZ, HOST: Good morning."
  const label = /^,\s(\p{Lu}[\p{Lu} -]{2,40}):/u.exec(behind)?.[1];
  if (label && isRole({ lower: /[\p{L}-]+$/u.exec(label)?.[0].toLowerCase() ?? '' }))
    return [last.dotEnd + 2, last.dotEnd + 2 + label.length];
  const opening =
    /^(?: \(\d{1,3}\))?,\s(?:\d{1,3},\s|(?:(?:Ph|Pharm|D|Ed)\.?D|M\.?D|D\.?Phil|MBA|MPH|RN|Esq|Jr|Sr|[QK]C)\.?,\s)*/u.exec(
      behind,
    );
  if (!opening) return null;
  const start = last.dotEnd + opening[0].length;
  const length = /[,;:()[\]“”"‘—–]|''|\s-\s|\.$|[?!]/u.exec(text.slice(start, end))?.index ?? end - start;
  // "Ana Ruiz KC, prosecuting, told the jury"
  const part = IN_COURT.exec(text.slice(start, start + LONGEST_PART))?.[0];
  if (part && mention.names.length > 1) return [start, start + part.length];
  // "Fiona Hale KC, for the college, said"
  const isCounsel = / [KQ]C$/u.test(text.slice(...mention.span)) || /^,? [KQ]C,/u.test(behind);
  const client = isCounsel
    ? /^for the [\p{L}’' -]{3,50}(?=,)/u.exec(text.slice(start, start + LONGEST_PART))?.[0]
    : undefined;
  if (client) return [start, start + client.length];
  const from = wordAt(words, start);
  let to = from;
  while ((words[to]?.start ?? Number.POSITIVE_INFINITY) < start + length && to - from <= MOST_WORDS_AFTER) {
    const isInName = words[to - 1]?.capital && words[to + 1]?.capital;
    if (to > from && RELATIVE.test((words[to] as Word).lower) && !isInName) break;
    to++;
  }
  while (to > from + 1 && LOOSE.test((words[to - 1] as Word).lower)) to--;
  const ends = words[to - 1];
  const isOpen =
    ends &&
    !isRole(ends) &&
    !ends.capital &&
    tokens[ends.token]?.pos === 'ADJ' &&
    words[to - 2]?.lower !== 'the';
  // "In Harl, the Commissioner of Police, CP Ana Ruiz, said": the office is hers.
  const next = roster.mentionAt(to, true);
  const isOfNext =
    mention.kind === 'name' &&
    mention.names.length === 1 &&
    next?.kind === 'person' &&
    next.titleFrom === to &&
    text.slice((words[to - 1] as Word).dotEnd, words[to]?.start) === ', ';
  if (isOfNext) return null;
  return isApposition(tokens, roster, from, to) && !isOpen ? [start, (words[to - 1] as Word).dotEnd] : null;
}

/** "Ana Ruiz, accused the general of": what she did. */
const TAKES_OBJECT = /^(?:the|an?|his|her|its|their|him|them|that|to)$/u;

/** What somebody did, whatever follows: "denied murder", "admitted killing". */
const PLEA =
  /^(?:denied|denies|admitted|admits|pleaded|pleads|pled|confessed|faces|faced|appeared|appears|died|dies|was|were|is|has|had|told|said|says|lost|won|beat|killed|murdered|stabbed|stole)$/u;

/** What lawyers do in a trial. */
const IN_COURT =
  /^(?:prosecuting|defending|mitigating|(?:appearing )?for the (?:prosecution|defence|defense|crown|defendant|claimant|respondent)|(?:representing|acting for|for) (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3})(?=[,.;])/u;
/** UTF-16 units. */
const LONGEST_PART = 90;

function isApposition(tokens: Document['tokens'], roster: Roster, from: number, to: number): boolean {
  const { words } = roster;
  const held = words.slice(from, to);
  const first = held[0];
  if (!first || held.length > MOST_WORDS_AFTER || RELATIVE.test(first.lower)) return false;
  // "Bo Hale, 31, denied murder"
  if (PLEA.test(first.lower)) return false;
  // "Okafor, Dean, Frost" is a list; "like his brother" is no role.
  if (/^(?:he|she|they|it|we|i|you|there|this|that)$/u.test(first.lower)) return false;
  if (held.some(({ lower }) => /^(?:him|them|himself|herself|themselves)$/u.test(lower))) return false;
  if (PREPOSITION.test(first.lower) || (held.length === 1 && first.capital)) return false;
  const isVerb = ({ token, lower, capital }: Word, at: number) =>
    /^(?:VERB|AUX)$/u.test(tokens[token]?.pos ?? '') &&
    // "At Leeds Met", "of the collapsed exchange"
    !(capital && at > 0) &&
    !(lower.endsWith('ed') && /^(?:the|an?|its|their|his|her)$/u.test(held[at - 1]?.lower ?? '')) &&
    !isRole({ lower }) &&
    !(at === 0 && /^(?:lead|head|managing)$/u.test(lower)) &&
    !(
      at < 2 &&
      lower.endsWith('ed') &&
      !held[at + 1]?.capital &&
      !TAKES_OBJECT.test(held[at + 1]?.lower ?? '')
    ) &&
    !lower.endsWith('ing');
  const head = held.find(({ lower }, at) => held[at + 1]?.lower === 'of' || isRole({ lower }));
  if (held.some(isVerb) || (head && PLURAL.test(head.lower))) return false;
  // "Ted Cruz, Senator Marco Rubio, …" is a list of people.
  const named = held.findIndex((_, at) => roster.mentionAt(from + at)?.kind === 'person');
  const possessor = held.slice(0, 4).some(({ possessive }) => possessive);
  if (named >= 0 && named < 4 && !possessor && !/^(?:to|for|of|with)$/u.test(held[named - 1]?.lower ?? ''))
    return false;
  const role = held.findIndex(
    (word, at) =>
      isRole(word) ||
      (!word.capital && isDoer(word.lower, tokens[word.token]?.pos)) ||
      (word.lower === 'fellow' && /^(?:at|of|with|in)$/u.test(held[at + 1]?.lower ?? '')),
  );
  if (role >= 0 && (OPENING.test(first.lower) || possessor || role <= 3)) return true;
  return FAMILY_OR_OWN.test(first.lower) && /^(?:a|an)$/u.test(first.lower) && held.length > 1;
}

/** "Ruiz is 44, wiry, and a glaciologist at the Polar Lab": what the story's own words say she is. */
export function roleByVerb({ text }: Document, roster: Roster, mention: Mention): Span | null {
  const last = roster.words[mention.words[1] - 1] as Word;
  // "Police believe that Ruiz is a smuggler": what others say of her.
  if (last.quoted || last.possessive || !roster.words[mention.titleFrom]?.opens) return null;
  const behind = text.slice(last.dotEnd, last.dotEnd + LONGEST_COPULA);
  const found = IS.exec(behind);
  const [whole = '', opening = '', role = ''] = found ?? [];
  const noun = /\p{L}+$/u.exec(role)?.[0] ?? '';
  if (!found || isNoOccupation(noun) || FOR_A_WHILE.test(noun) || !(isRole({ lower: noun }) || isDoer(noun)))
    return null;
  if (JUDGED.test(role) || NOT_TOLD.test(behind.slice(whole.length))) return null;
  const from = last.dotEnd + whole.indexOf(role, opening.length);
  return [from, from + role.length];
}

/** UTF-16 units. */
const LONGEST_COPULA = 120;
const IS =
  /^( (?:is|was) (?:\d{1,3}(?:, \p{Ll}+)*,? and )?)((?:an?|the) (?:[\p{L}’'-]+ ){0,3}?\p{Ll}[\p{L}-]+)(?= (?:at|for|of|in|with|from|who)\b|[.,;])/u;
/** What somebody is for a while or in others' eyes. */
const FOR_A_WHILE =
  /^(?:one|critic|supporter|opponent|rival|favou?rite|winner|loser|friend|star|hero|child|guest|leader|candidate|nominee|part|other|expert|master|believer|lover|fighter|starter|beginner|outsider|newcomer|stranger|figure|number|matter|danger|disaster)$/u;
/** What is alleged or thought of somebody is no occupation: "an alleged robber", "a terrible cook". */
const JUDGED =
  /\b(?:alleged|accused|suspected|convicted|supposed|reputed|notorious|self-\p{L}+|so-called|would-be|fake|failed|drug|arms|good|great|best|better|bad|worst|terrible|poor|hard|keen|fine|gifted|natural|born|big|real|true|tough|fast|slow|clever|compulsive|serial)\b/u;
/** "…, police say", "… in the film". */
const NOT_TOLD =
  /^[^.;]*\b(?:sa(?:y|ys|id)|according to|alleg\p{L}+|claim\p{L}*|believ\p{L}+|prosecutors?|police)\b|^ in (?:the|a|an|his|her|this) (?:[\p{L}’'-]+ ){0,2}(?:film|movie|play|series|show|drama|musical|novel|book|game|opera|sitcom|soap)\b/u;
