import type { Span } from '../../story/span.ts';

/**
 * Whether what a date goes with lies behind or ahead of the day on which the sentence was written; `later`: ahead of
 * some past day, on either side of that one ("said he would testify Tuesday").
 */
export type Direction = 'past' | 'future' | 'later' | 'unknown';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const PAST = set(
  'said told was were had did met held won lost went came made took gave began spoke wrote left sent spent struck fell rose ' +
    'found got kept saw became brought bought built caught chose drew drove fought flew grew heard hit knew laid led meant ' +
    'paid ran sat sold shot sought stood swore taught thought threw understood withdrew wore broke awoke blew dealt forbade ' +
    'forgot froze hid hurt overtook rode rang sang sank shook slept slid split stole stuck sued swept swung tore woke wound put ' +
    'since following after',
);
/** "Images taken Thursday", "was last seen on Friday". */
const PARTICIPLES = set(
  'taken seen shown given written driven drawn thrown stolen spoken broken chosen fallen flown eaten hidden ridden frozen beaten forgotten sworn torn worn',
);
const FUTURE = set(
  "will won’t won't shall scheduled expected slated poised due upcoming looming forthcoming plans planning planned expects " +
    'hopes intends aims should must can may might tomorrow forecasts forecast predicts',
);
/** In the present beside a date these tell of what is to begin or end then: "the strike begins on Monday". */
const SCHEDULED = set(
  'begins starts opens reopens ends closes shuts resumes expires launches begin start open reopen close shut resume',
);
/** Such verbs that headlines use for the past as well. */
const PERHAPS_SCHEDULED = set(
  'meets votes faces returns hosts plays reports releases publishes unveils speaks travels appears',
);
/** "Rovers, who won, travel to Cray on Tuesday": the same of a team. */
const TRAVEL = /^(?:travels?|go(?:es)?|heads?|return)$/u;
/** The same with an opponent: "face Hexley on Tuesday". */
const MEET = /^(?:face|host|visit|welcome|meet|play|entertain)s?$/u;
/** Verbs of decision or request: what follows "to" came or comes later. */
const SETTLED =
  /^(?:voted|agreed|decided|ordered|promised|vowed|pledged|invited|authori[sz]ed|approved|allowed|required|asked|told|urged|called|wants|wanted|planned|threatened|offered|resolved|opted|moved|chose|instructed|advised|warned|permission|plans?|decision|vote|deal|agreement|pledge|promise|bid|order)$/u;
/** Something lasts from or until then. */
const BOUNDS = /^(?:from|starting|beginning|until|till|through)$/u;
/** Words that end like a past tense and are none. */
const NOT_PAST = set(
  'hundred indeed speed need feed seed breed exceed proceed succeed unprecedented sacred naked embed shed weed deed greed creed bed ' +
    'red wed fed ted united supposed so-called alleged needed based',
);
/** Words after which an infinitive is to come, if they are not themselves of the past. */
const TO_COME =
  /^(?:going|plan(?:s|ned|ning)?|expect(?:s|ed)?|scheduled|set|due|slated|poised|is|are|wants?|hop(?:es?|ing)|intend(?:s|ing)?|aim(?:s|ing)?|prepar(?:es?|ing)|agree[sd]?|vow(?:s|ed)?|promise[sd]?|pledge[sd]?|ready|likely|about)$/u;
/** Verbs after which an infinitive tells of what happened, or did not. */
const PAST_BEFORE_TO =
  /^(?:refused|failed|declined|tried|managed|began|started|continued|used|had|appeared|seemed|helped|struggled|came|went|rushed|returned|chose|sought|happened|turned|forced)$/u;
const AHEAD = /^(?:before|until|till|ahead|eve|(?:run|lead|build)-?up)$/u;
const DETERMINER =
  /^(?:an?|the|his|her|its|their|our|my|your|this|that|these|those|more|most|very|some|any|no|\p{L}+[’']s?)$/u;
/** "Tuesday night's 3-1 loss": of what nobody plans one speaks when it has happened. */
const HAPPENED =
  /^[’']s?\s(?:(?:\d[\d–-]*|deadly|fatal|heavy|narrow|late|home|away|humiliating|shock|surprise|opening|devastating|horrific) ){0,2}(?:loss|losses|defeats?|wins?|victory|crash|shootings?|explosions?|blasts?|collapse|blaze|accident|killings?|murders?|stabbings?|derailment|earthquake|outage|landslide|avalanche)(?=$|[,.;:?!’”)]|\s(?:in|at|on|over|against|to|by|near|of|outside|that|which|and|but|was|were|has|had|left|killed)\b)/u;
/** "Sunday's win would send them up": perhaps it has not come. */
const IN_SUSPENSE = /^[’']s?\s(?:[^\s,;:]+\s){1,5}(?:will|would|could|may|might|can)\b/u;
const MODAL = /^(?:will|won[’']t|shall|would|should|could|must|can|may|might|\p{L}+[’']ll)$/u;
const CLAUSE_END = /[;:—]|\s[–-]\s/u;
const FARTHEST = 25;
/** UTF-16 units in which so many words are looked for. */
const REACH = 2_000;

/**
 * Reads from the verb nearest to a date whether it is past or to come: first the clause before it, then the rest after.
 *
 * @param sentence what is not to be read (quotations around the date) blanked out
 * @param span the date's words in it
 */
export function directionAt(sentence: string, [start, end]: Span): Direction {
  const before = wordsOf(lastClause(sentence.slice(Math.max(0, start - REACH), start))).slice(-FARTHEST);
  const after = wordsOf(firstClause(sentence.slice(end, end + REACH))).slice(0, FARTHEST);
  const near = backwards(before);
  const possessive = /^[’']s?\s/u.test(sentence.slice(end, end + 3));
  const named = possessive ? sentence.slice(end, end + 90) : '';
  if (HAPPENED.test(named)) return IN_SUSPENSE.test(named) ? 'unknown' : 'past';
  // "By Friday", "preparing for Monday's debate": its verb may lie on the other side of the publication.
  if (/^(?:by|for)$/u.test(before.at(-1) ?? ''))
    return near === 'future' || isArrangedFor(before) ? 'future' : 'unknown';
  if (near === 'ahead') return 'unknown';
  // "Evacuees could go home on Sunday, the agency said": it may be to come.
  if (near === 'unknown' && !possessive && mayCome(before)) return after[0] === 'if' ? 'future' : 'later';
  if (!possessive && isAppointed(before)) return 'future';
  // "Voted to close the bridge from Monday": it begins after the vote.
  if (near === 'later' && BOUNDS.test(before.at(-1) ?? '')) return 'future';
  if (near !== 'unknown' && !possessive) return near;
  const next = forwards(after);
  if (possessive && near !== 'unknown' && next !== 'future') return near;
  // Within the subject ("victories on Tuesday will …", "Tuesday's outcome will …") the verb says less than after "On Tuesday,".
  return next === 'future' && (possessive || before.length > 1) ? 'later' : next;
}

/** "Could go home", no "could not go" or "could hear", which somebody did then. */
function mayCome(before: readonly string[]): boolean {
  const at = before.lastIndexOf('could');
  const next = before[at + 1] ?? '';
  return at >= 0 && isBase(next) && !/^(?:not|never|see|hear|feel|smell|reach|have|be)$/u.test(next);
}

/** "A protest has been organised by the union for Saturday". */
const isArrangedFor = (before: readonly string[]): boolean =>
  before.at(-1) === 'for' &&
  before
    .slice(-LONGEST_ARRANGED)
    .some((word, at, near) => ARRANGED.test(word) && /^(?:been|is|are)$/u.test(near[at - 1] ?? ''));

const ARRANGED = /^(?:organi[sz]ed|planned|arranged|called|booked|scheduled|fixed|announced|set)$/u;
/** In words. */
const LONGEST_ARRANGED = 12;

/** "The funeral is Saturday", "kick-off is at 3pm on Sunday", not "it is Monday": what is then has not been. */
function isAppointed(before: readonly string[]): boolean {
  const at = before.findLastIndex((word) => !TIME_OF_DAY.test(word));
  return /^(?:is|are)$/u.test(before[at] ?? '') && at > 0 && !NO_EVENT.test(before[at - 1] ?? '');
}

const TIME_OF_DAY =
  /^(?:on|at|from|out|this|coming|\d{1,2}(?:am|pm)?|[ap]|m|am|pm|noon|midday|midnight|early|late)$/u;
const NO_EVENT = /^(?:[Ii]t|[Tt]his|[Tt]hat|today|[Tt]oday|he|she|they|who|there|which|problem)$/u;

/** `ahead` if something still lies before the date ("days before the primary on Tuesday"): its side is open. */
function backwards(words: readonly string[]): Direction | 'ahead' {
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] ?? '';
    // "Before 8 a.m. Tuesday" gives the hour of what happened.
    if (AHEAD.test(at === 0 ? word.toLowerCase() : word) && !/^\d/u.test(words[at + 1] ?? '')) return 'ahead';
    if (word === 'if' || word === 'unless') return 'future';
    const found = read(words, at);
    if (found !== 'unknown') return found;
  }
  return 'unknown';
}

const isParticiple = (word: string): boolean =>
  /^(?:been|not|also|already|only|never)$|\p{L}{2}(?:ed|en|wn)$/u.test(word) ||
  PAST.has(word) ||
  PARTICIPLES.has(word);

function forwards(words: readonly string[]): Direction {
  for (let at = 0; at < words.length; at++) {
    const found = read(words, at);
    if (found !== 'unknown') return found;
  }
  return 'unknown';
}

function read(words: readonly string[], at: number): Direction {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (word === 'to' && isBase(next)) return infinitive(words, at);
  if (word === 'set') return next === 'to' || next === 'for' ? 'future' : passive(words, at);
  if (/^could(?:n[’']t)?$/u.test(word))
    return words.slice(at, at + 4).includes('reached') ? 'past' : 'unknown';
  // "Will have left by then", no "will have a medical on Friday".
  if (word === 'have' && MODAL.test(words[at - 1] ?? '') && isParticiple(next)) return 'past';
  if (/^would(?:n[’']t)?$/u.test(word)) return 'later';
  // "Was due to be released in September": ahead of a past day.
  if (FUTURE.has(word) && /^(?:was|were|had|been)$/u.test(words[at - 1] ?? '')) return 'later';
  if (FUTURE.has(word) || /[’']ll$/u.test(word)) return 'future';
  if (SCHEDULED.has(word) && isPresentVerb(words, at)) return 'future';
  // "Hale turns 75 in March"
  if (word === 'turns' && /^\d{1,3}$/u.test(next)) return 'future';
  if (/^takes?$/u.test(word) && next === 'place' && isPresentVerb(words, at)) return 'future';
  if (PERHAPS_SCHEDULED.has(word) && isPresentVerb(words, at)) return 'later';
  // "Said more was possible Tuesday"
  if (/^(?:possible|likely|unlikely|probable)$/u.test(word)) return 'later';
  if (TRAVEL.test(word) && /^(?:to|away|back)$/u.test(next) && isVerbOfTeam(words[at - 1] ?? ''))
    return 'later';
  if (MEET.test(word) && /^\p{Lu}/u.test(next) && isVerbOfTeam(words[at - 1] ?? '')) return 'later';
  // "Is holding a rally Thursday" may be to come; "a pointed speech" is no verb.
  if (/\p{Ll}{2,}ing$/u.test(word) && /^(?:is|are|am|\p{L}+[’'](?:s|re|m))$/u.test(words[at - 1] ?? ''))
    return 'later';
  if (word.endsWith('ed') && DETERMINER.test(words[at - 1] ?? '')) return 'unknown';
  if (PARTICIPLES.has(word)) return passive(words, at);
  if (PAST.has(word) || (/^\p{Ll}{2,}ed$/u.test(word) && !NOT_PAST.has(word))) return passive(words, at);
  return 'unknown';
}

/** "The strike begins": no "the opens", "to begin" or "who leaves". */
function isPresentVerb(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  if (before === '' || DETERMINER.test(before) || /^(?:to|of|who)$/u.test(before)) return false;
  // "The strike, which begins on Monday"
  if (before === 'which') return /s$/u.test(words[at] ?? '');
  // A bare form goes with many: "schools reopen", not "the open hall".
  return /s$/u.test(words[at] ?? '') ? true : /[^s]s$/u.test(before);
}

/** No "air travel to", "their travel to" or "to travel to". */
const isVerbOfTeam = (before: string): boolean =>
  before !== '' &&
  !DETERMINER.test(before) &&
  !/^(?:to|of|who|that|which|air|rail|foreign|international|free|business|not|never|did(?:n[’']t)?|could|would)$/u.test(
    before,
  );

/** "Will be counted" is to come, "is elected" says nothing, "was elected" and "elected" are past. */
function passive(words: readonly string[], at: number): Direction {
  const auxiliaries = words.slice(Math.max(0, at - 4), at);
  const be = auxiliaries.findLastIndex((word) => /^(?:be|is|are|being)$/u.test(word));
  if (be < 0 || auxiliaries.slice(be + 1).some((word) => !/^(?:not|also|now|then|\p{L}+ly)$/u.test(word)))
    return 'past';
  const governor = auxiliaries[be - 1] ?? '';
  // "Was due to be released" is judged by the words before "to".
  if (governor === 'to') return infinitive(words, Math.max(0, at - 4) + be - 1);
  return auxiliaries[be] === 'be' && MODAL.test(governor) ? 'future' : 'unknown';
}

/** "Is to meet" and "minister to meet" are to come, "refused to meet" and "the first to win" go by the verb before. */
function infinitive(words: readonly string[], at: number): Direction {
  const governor = words[at - 1] ?? '';
  if (PAST_BEFORE_TO.test(governor)) return 'past';
  if (words.slice(Math.max(0, at - 6), at).some((word) => SETTLED.test(word))) return 'later';
  const earlier = words.slice(Math.max(0, at - 4), at);
  if (earlier.some((word) => /^(?:was|were|had)$/u.test(word)))
    return TO_COME.test(governor) || /^(?:was|were|supposed)$/u.test(governor) ? 'later' : 'past';
  if (TO_COME.test(governor)) return 'future';
  const before = at > 0 ? backwards(words.slice(0, at)) : 'unknown';
  return before === 'unknown' || before === 'ahead' ? 'future' : before;
}

/** A word that can be a verb's bare form; after "to" a name, an article or a number is none. */
function isBase(word: string): boolean {
  return (
    /^\p{Ll}{2,}$/u.test(word) &&
    !/^(?:the|an?|his|her|their|its|our|my|your|this|that|these|those|which|whom|what|any|all|some|no|more|two|three|in|on|at|by|for|of|voters|reporters)$/u.test(
      word,
    )
  );
}

/**
 * Names keep their capital, so "Will" and "May" are no verbs; a participle that opens the text is a verb all the same.
 */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+(?:[’'-]\p{L}+)*/gu) ?? []).map((word, at) =>
    at === 0 && word.endsWith('ed') ? word.toLowerCase() : word,
  );
}

function lastClause(text: string): string {
  return text.split(CLAUSE_END).at(-1) ?? '';
}

function firstClause(text: string): string {
  return text.split(CLAUSE_END)[0] ?? '';
}
