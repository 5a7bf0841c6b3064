import type { Document } from '../quotations/document/document.ts';
import { type Word, wordAt } from '../quotations/document/words.ts';
import { isKnownPersonNoun, isPersonNoun } from '../quotations/lexicon/person-nouns.ts';
import { genderOfWord, KNOWN_ORGANISATIONS, TITLES } from '../quotations/lexicon/titles-and-places.ts';
import type { Roster } from '../quotations/mentions/entity.ts';
import type { Mention } from '../quotations/mentions/mentions.ts';
import { officeBefore } from '../quotations/roles/roles.ts';
import { contains, type Span } from '../story/span.ts';

/** Forms of address: they do not describe a person. */
const ADDRESS =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|alhaji|alhaja|hajiya|comrade|engr|smt|shri|late|then)$/u;
const ROLE_NOUN =
  /^(?:wife|husband|widow|widower|mother|father|son|daughter|brother|sister|aunt|uncle|cousin|niece|nephew|neighbou?r|friend|owner|partner|staffer|organi[sz]er|volunteer|delegate|native|veteran|winner|star|expert|specialist|physician|banker|farmer|driver|worker|protester|protestor|witness|immigrant|refugee|retiree|graduate|official|columnist|critic|politician|statesman|lawmaker|legislator|heir|heiress|tycoon|runner-up|newcomer|outsider|conservative|liberal)s?$/u;
const FAMILY_OR_OWN = /^(?:a|an|one|his|her|their|its|my|our)$/u;
const OPENING = /^(?:a|an|the|one|his|her|their|its|my|our|former|then|longtime|acting|interim|retired)$/u;
/** Of a rank the story often says more behind the name. */
const RANK = /^(?:det|sgt|lt|capt|cpl|col|maj|gen|adm|cmdr|det|detective|officer|prof|rev)\.?$/iu;
const SEAT = /^[DRI]-\p{Lu}/u;
/** They go with a role and make none. */
const NO_ROLE = /^(?:former|democratic|fellow|chief)$/u;
/** The beginning of an office, whatever precedes it. */
const FORMER = /^(?:former|then|longtime|retired|acting|interim|presumptive)$/u;
/** "Presidential candidates Ted Cruz and John Kasich": no single person. */
const PLURAL = /[^su]s$/u;
const PLURAL_TITLE = /^(?:sens|reps|govs)$/u;
const RELATIVE = /^(?:who|whose|whom|which|that|where|when|and|but|or)$/u;
const MOST_WORDS_BEFORE = 8;
const MOST_WORDS_AFTER = 18;
/** "Like his brother", "with his wife": these do not describe a person. */
const PREPOSITION =
  /^(?:like|unlike|with|without|as|in|on|at|from|by|for|after|before|during|of|to|among|including|along)$/u;
/** No role ends with one of these. */
const LOOSE = /^(?:a|an|the|of|and|or|in|at|for|with|to|from|by|on|his|her|its|their)$/u;
/** "Oceanographer Ruth Steiner": an occupation, by the word's ending. */
const DOER =
  /^(?:quarterback|linebacker|cornerback|fullback|halfback|receiver|lineman|kicker|punter|pitcher|catcher|shortstop|outfielder|infielder|batsman|batter|bowler|hurler|opener|soprano|mezzo|mezzo-soprano|contralto|tenor|baritone|bass-baritone|advocate|counsel|corporator|steward|caretaker|apprentice|barrister|hairdresser|plumber|carpenter|electrician|florist|baker|butcher|miner|docker|shepherd|conductor|composer|violinist|cellist|pianist|drummer|guitarist|novelist|playwright|poet|painter|sculptor|ballerina|dancer|choreographer|curator|librarian|warden|ranger|gamekeeper|beekeeper|vet|paramedic|midwife|carer|guard|groundsman|umpire|jockey|sprinter|boxer|golfer|cyclist|swimmer|midfielder|forward|captain|eyewitness|pensioner|widow|shopkeeper|landlord|tenant|guide|translator|interpreter|cook|waiter|barman|pilot|sailor|skipper|mechanic|technician|trader|broker|auditor|accountant|investigator|commander|organiser|organizer|campaigner|co-author|co-director|campaigner|\p{L}{3,}(?:ist|grapher|player|keeper|maker|worker|writer|fielder|er-up|chief|man|woman)|boss|skipper|chief|striker|defender|winger|referee|manager)$/u;

/** "Fellow climber Ned Abara", "potter Ana Ruiz". */
const isDoer = (noun: string, pos = 'NOUN'): boolean =>
  DOER.test(noun) || (pos === 'NOUN' && isPersonNoun(noun) && !FORMER.test(noun) && !NO_ROLE.test(noun));

/** "Yesterday winger Timo Aalto signed". */
const WHEN =
  /^(?:yesterday|today|tonight|tomorrow|meanwhile|earlier|later|recently|afterwards?|finally|\p{L}+day)$/u;

/** The words that describe a person, right before the name or right after it; null if there are none. */
export function roleAt(document: Document, roster: Roster, mention: Mention): Span | null {
  const before = roleBefore(document, roster, mention);
  const said = before ? document.text.slice(...before) : '';
  if (before && !RANK.test(said) && !RELATION.test(said)) return before;
  const after = roleAfter(document, roster, mention);
  if (officeBefore(document.text, roster.words, mention) !== undefined)
    return roleBeforeComma(document, roster, mention);
  if (before) return after && !SEAT.test(document.text.slice(...after)) ? after : before;
  return after ?? roleBeforeComma(document, roster, mention) ?? roleNamed(document.text, roster, mention);
}

/** "The captain, named locally as Aksel Rud". */
const NAMED_AS =
  /\b[Tt]he ((?:[\p{L}-]+ ){0,3}\p{Ll}+), (?:who (?:has been|was) )?(?:later |since |then )?(?:named|identified) (?:\p{L}+ ){0,4}as $/u;

function roleNamed(text: string, { words }: Roster, { titleFrom }: Mention): Span | null {
  const { start } = words[titleFrom] as Word;
  const from = Math.max(0, start - NAMED_WITHIN);
  const found = NAMED_AS.exec(text.slice(from, start));
  const role = found?.[1] ?? '';
  if (!found || !isDoer(/\p{L}+$/u.exec(role)?.[0] ?? '')) return null;
  const at = from + found.index + found[0].indexOf(role);
  return [at, at + role.length];
}

/** UTF-16 units in front of a name. */
const NAMED_WITHIN = 100;

/** To another person: what stands behind the name says more. */
const RELATION =
  /^(?:colleague|friend|partner|counterpart|guest|companion|ally|flatmate|neighbou?r|teammate|team-mate|classmate)$/iu;

/** "His rival, " before a name. */
const RELATED = /\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[\p{L}-]+ ){0,3}(\p{Ll}+), $/u;

/** "The then army chief, " before a name: no "the retailer, ". */
const OFFICE = /\b[Tt]he (?:[\p{L}-]+ ){0,3}(\p{Ll}+), $/u;

/** True if an age or "who" beside a name shows that it is a person's. */
export function isIntroduced(
  { text }: Document,
  { words }: Roster,
  { names, span, words: [from, to] }: Mention,
): boolean {
  const last = words[to - 1];
  if (names.length < 2 || !last) return false;
  const behind = text.slice(last.dotEnd, last.dotEnd + 20);
  const ahead = text.slice(Math.max(0, span[0] - 40), (words[from] as Word).start);
  // "A keeper (Stellan Moor) wakes": who plays whom.
  const isPlayed =
    ahead.endsWith('(') &&
    behind.startsWith(')') &&
    isPersonNoun(/(\p{L}+) \([^()]*$/u.exec(ahead)?.[1]?.toLowerCase() ?? '');
  return (
    isPlayed ||
    (names.slice(0, -1).every((each) => each.length === 1) && !KNOWN_ORGANISATIONS.has(names.at(-1) ?? '')) ||
    /^,\s\d{1,3}(?:,|\sand\b|\syears\sold|\.$)|^\s\(\d{1,3}\)|^,\s(?:who|whose)\s/u.test(behind) ||
    /\b\d{1,3}-year-old\s$/u.test(ahead) ||
    (behind.startsWith(',') && isPersonNoun(RELATED.exec(ahead)?.[1] ?? '')) ||
    (behind.startsWith(',') && isKnownPersonNoun(OFFICE.exec(ahead)?.[1] ?? ''))
  );
}

/** "NATO Secretary General", "campaign manager": capitalised titles and the nouns that lead up to them. */
function roleBefore({ tokens }: Document, { words }: Roster, mention: Mention): Span | null {
  const end = mention.words[0];
  const titled = end - mention.title.length;
  let start = end;
  while (start > 0 && end - start < MOST_WORDS_BEFORE && words[start]?.joined) {
    const word = words[start - 1] as Word;
    if (word.possessive || word.sentence !== words[end]?.sentence) break;
    const pos = tokens[word.token]?.pos ?? '';
    const joins =
      word.lower === 'and' &&
      start < end &&
      words.slice(start, end).some(isRole) &&
      isRole(words[start - 2] ?? NO_WORD);
    const isPart = /^(?:NOUN|ADJ|PROPN)$/u.test(pos) || isRole(word) || LEADING.test(word.lower) || joins;
    // "Royal Union of Nurses general secretary"
    const isOfBody = word.lower === 'of' && words[start]?.capital && words[start - 2]?.capital;
    if (start - 1 < titled && !word.capital && !isOfBody && (!isPart || isDeed(word, pos))) break;
    start--;
    if (FORMER.test(word.lower)) break;
  }
  while (start < end && isStray(tokens, words, start)) start++;
  let to = end;
  while (to > start + 1 && ADDRESS.test(words[to - 1]?.lower ?? '')) to--;
  const first = words[start];
  const last = words[to - 1];
  if (!first || !last || start === end) return null;
  // "Broadcaster Miles Farrow has …", "Metro Police Chief Lou Adair".
  const isLay =
    last.capital &&
    last.opens &&
    (isPersonNoun(last.lower) || DOER.test(last.lower)) &&
    !ADDRESS.test(last.lower);
  const isChief = last.lower === 'chief' && to - start > 1;
  if (
    !words.slice(start, to).some(isRole) &&
    !isLay &&
    !isChief &&
    (last.capital || !isDoer(last.lower, tokens[last.token]?.pos))
  )
    return null;
  if (PLURAL.test(last.lower) && !PLURAL_TITLE.test(last.lower)) return null;
  if (last.dotEnd === last.end) return [first.start, last.dotEnd];
  // "In the highest esteem Sen. Mary Jones": a noun that is no role does not belong to a short title.
  const noun = words
    .slice(start, end - 1)
    .findLastIndex(
      (word) =>
        !word.capital &&
        tokens[word.token]?.pos === 'NOUN' &&
        (!isRole(word) || PLURAL.test(word.lower)) &&
        word.lower !== 'state',
    );
  return [words[start + noun + 1]?.start ?? first.start, last.dotEnd];
}

/** "(Voters) support Sen.", "(In) May Sen.": a plain noun before a capital is no part of the office, nor is what opens a sentence. */
function isStray(tokens: Document['tokens'], words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (isRole(word) || (!word.capital && isDoer(word.lower)) || /^(?:then|ex)-/u.test(word.lower))
    return false;
  const pos = tokens[word.token]?.pos ?? '';
  return word.capital
    ? word.opens && (/^(?:ADP|DET|ADV|SCONJ|CCONJ|PRON|AUX)$/u.test(pos) || WHEN.test(word.lower))
    : pos === 'NOUN' && words[at + 1]?.capital === true;
}

/** "Rubio's deputy campaign manager, Rich Beeson": a role with its possessor or article, and a comma. */
function roleBeforeComma({ text, tokens }: Document, roster: Roster, mention: Mention): Span | null {
  const { words } = roster;
  const at = mention.words[0] - mention.title.length;
  const name = words[at];
  const last = words[at - 1];
  if (!name || !last) return null;
  const office = officeBefore(text, words, mention);
  if (office !== undefined) {
    // Without a short form in brackets.
    const end = (text.charAt(last.start - 1) === '(' ? words[at - 2] : last)?.dotEnd ?? last.dotEnd;
    let start = office;
    while (start > office - 3 && words[start]?.joined && isPartOfOffice(words[start - 1])) start--;
    const owner = words[start - 1];
    if (owner?.possessive && owner.sentence === last.sentence) {
      const from = roster.mentionAt(start - 1)?.words[0] ?? start - 1;
      return [(words[from] as Word).start, end];
    }
    const isThe = words[start - 1]?.lower === 'the' && words[start]?.joined;
    return [(words[isThe ? start - 1 : start] as Word).start, end];
  }
  if (text.slice(last.dotEnd, name.start) !== ', ') return null;
  // "In a letter read by his niece, Mr Ruiz said": another person.
  const gender = KIN.test(last.lower) ? genderOfWord(last.lower) : undefined;
  if (gender && mention.gender && gender !== mention.gender) return null;
  const opening = words[at - 2];
  // "The taoiseach, Leo Varadkar, has …": whatever an office is called.
  const isSubject = opening?.opens && opening.lower === 'the' && last.joined && !last.capital;
  if (isSubject && /^,\s/u.test(text.slice((words[mention.words[1] - 1] as Word).dotEnd)))
    return [opening.start, last.dotEnd];
  for (let start = at - 1; start >= Math.max(0, at - MOST_WORDS_BEFORE); start--) {
    const word = words[start] as Word;
    if (word.sentence !== name.sentence) return null;
    const hasRole =
      words.slice(start, at).some(isRole) ||
      (last.lower === 'chief' && start < at - 1) ||
      (/^(?:a|an)$/u.test(word.lower) && isPersonNoun(last.lower)) ||
      // "Hartsea's goalkeeper, Pavel Hruska,", "my guide, Joan Ash"
      ((word.possessive || /^(?:my|our|his|her|their|its)$/u.test(word.lower)) && isDoer(last.lower));
    if (
      hasRole &&
      (word.possessive || /^(?:a|an|the|his|her|their|its|my|our)$/u.test(word.lower)) &&
      !isPlace(words, start)
    ) {
      const named = word.possessive ? roster.mentionAt(start)?.words[0] : undefined;
      const from = words[Math.min(named ?? start, start)] as Word;
      return describesNameBefore(text, roster, start) ? null : [from.start, last.dotEnd];
    }
    if (isPlace(words, start)) continue;
    const isJoined = word.joined || words[start - 1]?.possessive;
    const pos = tokens[word.token]?.pos ?? '';
    const isPart =
      /^(?:NOUN|ADJ|PROPN)$/u.test(pos) ||
      /^(?:of|for|at|in|new|first|only|most|then|former|lead|deputy|chief|head)$/u.test(word.lower) ||
      (/ing$/u.test(word.lower) && /^(?:of|for)$/u.test(words[start - 1]?.lower ?? '')) ||
      (word.capital && !word.opens);
    if (!isJoined || !isPart) return null;
  }
  return null;
}

/** "A spokesman for the family": within the description. */
const isPlace = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'the' &&
  words[at]?.joined === true &&
  /^(?:of|for|at|in)$/u.test(words[at - 1]?.lower ?? '') &&
  (isRole(words[at - 2] ?? NO_WORD) || DOER.test(words[at - 2]?.lower ?? ''));

/** No office, which women hold under a man's word. */
const KIN =
  /^(?:mother|father|wife|husband|son|daughter|sister|brother|widow|widower|aunt|uncle|grandmother|grandfather|niece|nephew|girlfriend|boyfriend)$/u;

/** "Deputy (Chief of Staff)", "former (Speaker of the House)". */
const isPartOfOffice = (word: Word | undefined): boolean =>
  word !== undefined &&
  (LEADING.test(word.lower) || FORMER.test(word.lower) || (word.capital && isRole(word)));

/** "On Hale, the front-runner, Ruiz said": the words between belong to Hale. */
function describesNameBefore(text: string, roster: Roster, start: number): boolean {
  const before = roster.words[start - 1];
  return (
    roster.mentionAt(start - 1) !== undefined &&
    text.slice(before?.dotEnd, roster.words[start]?.start) === ', '
  );
}

/** ", the governor of Ohio,", ", R-Texas,", "(D-Mass.)". */
function roleAfter({ text, tokens, sentences }: Document, roster: Roster, mention: Mention): Span | null {
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
  const opening =
    /^,\s(?:\d{1,3},\s|(?:(?:Ph|Pharm|D|Ed)\.?D|M\.?D|D\.?Phil|MBA|MPH|RN|Esq|Jr|Sr|[QK]C)\.?,\s)*/u.exec(
      behind,
    );
  if (!opening) return null;
  const start = last.dotEnd + opening[0].length;
  const length = /[,;:()[\]“”"‘—–]|''|\s-\s|\.$|[?!]/u.exec(text.slice(start, end))?.index ?? end - start;
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
  return isApposition(tokens, roster, from, to) && !isOpen ? [start, (words[to - 1] as Word).dotEnd] : null;
}

function isApposition(tokens: Document['tokens'], roster: Roster, from: number, to: number): boolean {
  const { words } = roster;
  const held = words.slice(from, to);
  const first = held[0];
  if (!first || held.length > MOST_WORDS_AFTER || RELATIVE.test(first.lower)) return false;
  // "Okafor, Dean, Frost" is a list; "like his brother" is no role.
  if (/^(?:he|she|they|it|we|i|you|there|this|that)$/u.test(first.lower)) return false;
  if (held.some(({ lower }) => /^(?:him|them|himself|herself|themselves)$/u.test(lower))) return false;
  if (PREPOSITION.test(first.lower) || (held.length === 1 && first.capital)) return false;
  const isVerb = ({ token, lower }: Word, at: number) =>
    /^(?:VERB|AUX)$/u.test(tokens[token]?.pos ?? '') &&
    !isRole({ lower }) &&
    !(at === 0 && /^(?:lead|head|managing)$/u.test(lower)) &&
    !(at < 2 && lower.endsWith('ed') && !held[at + 1]?.capital) &&
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

/** Part of an office though it looks like a verb: "managing editor". */
const LEADING = /^(?:managing|running|acting|leading|presiding|founding|serving|sitting|visiting)$/u;
const NO_WORD = { lower: '' };

/** "Lawmakers grilled Lt Col Ruiz": a verb, and no part of the office. */
const isDeed = (word: Word, pos: string): boolean =>
  /ed$/u.test(word.lower) &&
  !isRole(word) &&
  (pos === 'VERB' ||
    !/^(?:retired|elected|appointed|decorated|disgraced|jailed|convicted)$/u.test(word.lower));

const isRole = ({ lower }: Pick<Word, 'lower'>): boolean =>
  /-in-chief$/u.test(lower) ||
  /^co-(?:ceo|founder|chair|owner|author|host|star|director)$/u.test(lower) ||
  (TITLES.has(lower) && !ADDRESS.test(lower) && !NO_ROLE.test(lower)) ||
  ROLE_NOUN.test(lower);

/** The mention that a span of the text lies in. */
export function mentionOf(roster: Roster, span: Span): Mention | undefined {
  const mention = roster.mentionAt(wordAt(roster.words, span[0]));
  return mention && (contains(mention.span, span) || contains(span, mention.span)) ? mention : undefined;
}
