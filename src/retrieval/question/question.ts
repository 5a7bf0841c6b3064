import { isFunctionWord, questionWeight } from '../text/function-words.ts';
import { isPastForm } from '../text/word-forms.ts';
import { plainText, splitWords, type Word } from '../text/words.ts';
import { type AnswerKind, isCalendarWord } from './answer-kinds.ts';

export type QuestionType =
  | 'who'
  | 'when'
  | 'where'
  | 'how many'
  | 'how much'
  | 'how'
  | 'why'
  | 'which'
  | 'what'
  | 'yes/no'
  | 'other';

export interface QuestionWord extends Word {
  /** Share of its idf that the word keeps. */
  readonly weight: number;
  /** Part of a name as typed: a capital that no sentence start explains. */
  readonly name: boolean;
}

export interface Question {
  readonly text: string;
  readonly type: QuestionType;
  /** What kind of answer it asks for, if it asks for one. */
  readonly wants: AnswerKind | null;
  readonly words: readonly QuestionWord[];
  /** Keys of the noun that says what is asked for ("which city", "how many votes"). */
  readonly focus: readonly string[];
  /** Asks what somebody or something is called. */
  readonly asksName: boolean;
  /** The number asked for is a percentage. */
  readonly percentage: boolean;
  /** Keys of those whose words are asked for ("what did Blinken say about …"); empty for any other question. */
  readonly speakers: readonly string[];
}

const ASKING = /^(?:who|whom|whose|what|which|when|where|why|how|whats|whos|wheres|whens)$/;
const AUXILIARY =
  /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|be|been)$/;
const SPEECH =
  /^(?:say|says|said|saying|tell|tells|told|think|thinks|thought|claim|claims|claimed|call|calls|called|tweet|tweeted|announce|announced|ask|asked|warn|warned|comment|commented|respond|responded|reply|replied|answer|answered|argue|argued|suggest|suggested|describe|described|promise|promised|accuse|accused|believe|believes|demand|demanded|deny|denied|react|reacted|state|stated|write|wrote)$/;

const PLURAL = /(?:[^s]s|^people|men|children)$/;
/** "how old": the answer gives a number and seldom the word. */
const MEASURE = /^(?:much|long|old|far|tall|high|large|big|fast|deep|wide|often|heavy|soon|late)$/;
/** "When did it happen": any event does. */
const HAPPEN = /^(?:happen|happens|happened|happening|occur|occurs|occurred)$/;
/** "How much does it cost": a sum says so by itself. */
const PAYS = /^(?:money|cost|costs|pay|paid|worth|price)$/;
/** Weight of a word that says no more than the type of question does. */
const SAID_BY_TYPE = 0.15;

const FOCUS_KINDS: readonly (readonly [AnswerKind, RegExp])[] = [
  ['date', /^(?:year|date|day|month|decade|century|centurie|time|era|period)s?$/],
  ['duration', /^(?:duration|span)s?$/],
  ['age', /^ages?$/],
  [
    'number',
    /^(?:percentage|percent|number|amount|proportion|population|score|tally|temperature|speed|length|height|size|distance|rate|share|margin)s?$/,
  ],
  ['money', /^(?:price|cost|salary|budget|salarie|fee)s?$/],
  [
    'place',
    /^(?:city|citie|country|countrie|town|state|place|region|location|area|river|continent|province|street|county|island|nation|district|venue|capital)s?$/,
  ],
  [
    'person',
    /^(?:person|president|minister|leader|king|queen|emperor|scientist|author|actor|player|singer|politician|general|architect|engineer|director|quarterback|coach|pope|mathematician|philosopher|lawyer|senator|governor|mayor|candidate|man|woman)s?$/,
  ],
  [
    'name',
    /^(?:company|companie|organization|group|team|university|universitie|school|party|partie|newspaper|network|agency|book|film|movie|song|album|war|battle|act|treaty|religion|language|theory|name|tribe|dynasty|award|airline|channel|program|band|brand|show)s?$/,
  ],
];

/** "artist", "researcher", "musician": one who does something … */
const DOER = /(?:[^aeiou](?:er|or)|ist|ian)s?$/;
/** … but not these. */
const NO_DOER =
  /^(?:river|number|paper|newspaper|order|power|matter|letter|center|water|weather|chapter|factor|sector|color|computer|tower|border|corner|counter|chamber|quarter|member|winter|summer|disaster|error|motor|harbor|labor|mirror|list|character|meter|fiber|fever|cancer|layer|paper|offer|answer|september|october|november|december)s?$/;

const PERSONS =
  /^(?:victim|suspect|boy|girl|child|baby|wife|husband|son|daughter|brother|sister|mother|father|mom|dad|guy|kid|friend|neighbou?r|witness|pilot|cop|gunman|guest|patient|tourist)s?$/;
/** In lower case without accents. */
const NAME_ASKED =
  /\b(?:names? of|(?:(?:'s|s'|his|her|their|its) names?)\b|(?:is|are|was|were|s) (?:he|she|it|they|this|that|the [a-z' -]{2,40}|his [a-z' -]{2,30}|her [a-z' -]{2,30}|their [a-z' -]{2,30}) (?:called|named)\b)/;
/** Words of the thing in a bare question for its price. */
const MOST_PRICED = 3;
const MEASURED: ReadonlySet<AnswerKind> = new Set(['date', 'duration', 'number', 'money', 'age']);

/** Takes a question apart; spelling is left to the index, which knows the story's words. */
export function readQuestion(text: string): Question {
  const words = splitWords(text);
  const at = asksYesOrNo(text, words) ? -1 : words.findIndex(({ plain }) => ASKING.test(plain));
  const asked = at < 0 ? '' : (words[at]?.plain ?? '').replace(/^(what|who|where|when)s$/, '$1');
  const next = words[at + 1]?.plain ?? '';
  const type = typeOf(asked, next, words);
  const focus =
    type === 'which' || type === 'what'
      ? focusOf(words, at + 1)
      : type === 'how many'
        ? countedOf(focusOf(words, at + 2))
        : [];
  // Typed like a headline: capitals mark no names.
  const titleCase = words.length > 3 && words.every(({ capital, number }) => capital || number);
  const speakers = speakersAsked(words, at);
  const asksName = NAME_ASKED.test(plainText(text));
  const wantsSum = type === 'how much' && wantedKind(type, words, at, focus) === 'money';
  const weigh = (word: Word, position: number): number => {
    const measure = asked === 'how' && position === at + 1 && MEASURE.test(word.plain);
    const happens = /^(?:when|where|how)$/.test(asked) && HAPPEN.test(word.plain);
    return measure || happens || (wantsSum && PAYS.test(word.plain))
      ? Math.min(SAID_BY_TYPE, questionWeight(word))
      : questionWeight(word);
  };
  return {
    text,
    type,
    wants: asksName ? (asksForPerson(words) ? 'person' : 'name') : wantedKind(type, words, at, focus),
    asksName,
    focus: focus.map(({ key }) => key),
    percentage: focus.some(({ plain }) => /^(?:percent|percentage|proportion|share)$/.test(plain)),
    speakers,
    words: words.map((word, position) => ({
      ...word,
      weight: weigh(word, position),
      name:
        word.capital &&
        position > 0 &&
        !titleCase &&
        !isFunctionWord(word) &&
        !isCalendarWord(word.plain) &&
        !word.number,
    })),
  };
}

/** Openings that mean nothing: "so did they win". */
const OPENERS = /^(?:so|ok|okay|and|but|hey|well|wait|um|also|then|or|hi|hello|please|lol|yo|like)$/;

/** The first word behind the openings. */
function firstOf(words: readonly Word[]): string {
  return words.find(({ plain }) => !OPENERS.test(plain))?.plain ?? '';
}

/** "Can you tell me who won", "do we know when": the question inside is asked. */
const ASKS_INSIDE =
  /^(?:[a-z]+,? )?(?:(?:can|could|would|will|do|does|did) (?:you|u|we|anyone|anybody|it|the (?:story|article|piece)|they)(?: even)? (?:please )?(?:tell|know|say|explain|remember|mention|show|find)|is (?:it|there) (?:known|clear|said|any(?:thing)? (?:on|about)))\b/;

/** "Did the woman who …": a verb in front makes it a question for yes or no, whatever clause follows. */
function asksYesOrNo(text: string, words: readonly Word[]): boolean {
  return AUXILIARY.test(firstOf(words)) && !ASKS_INSIDE.test(plainText(text));
}

function typeOf(asked: string, next: string, words: readonly Word[]): QuestionType {
  switch (asked) {
    case 'who':
    case 'whom':
    case 'whose':
      return 'who';
    case 'when':
    case 'where':
    case 'why':
    case 'which':
    case 'what':
      return asked;
    case 'how':
      if (next === 'many') return 'how many';
      return MEASURE.test(next) ? 'how much' : 'how';
    default:
      return AUXILIARY.test(firstOf(words)) ? 'yes/no' : 'other';
  }
}

/** The nouns from here up to the first function word: "which European city did". */
function focusOf(words: readonly Word[], at: number): Word[] {
  const focus: Word[] = [];
  for (const word of words.slice(at, at + 4)) {
    if (isFunctionWord(word)) break;
    focus.push(word);
  }
  return focus;
}

/** Of "schools took part" the first plural: what is counted ends with it. */
function countedOf(focus: Word[]): Word[] {
  const plural = focus.findIndex(({ plain }) => PLURAL.test(plain));
  return plural < 0 ? focus : focus.slice(0, plural + 1);
}

function wantedKind(
  type: QuestionType,
  words: readonly Word[],
  at: number,
  focus: readonly Word[],
): AnswerKind | null {
  switch (type) {
    case 'who':
      return 'person';
    case 'when':
      return 'date';
    case 'where':
      return 'place';
    case 'how many':
      return 'number';
    case 'how much': {
      const how = words[at + 1]?.plain ?? '';
      if (how === 'long') return 'duration';
      if (how === 'old') return 'age';
      if (how === 'often') return null;
      const rest = words.slice(at + 2);
      const money = rest.some(({ plain }) =>
        /^(?:money|cost|costs|pay|paid|spend|spent|earn|earned|worth|price|donate|donated)$/.test(plain),
      );
      return how === 'much' && (money || asksPrice(rest)) ? 'money' : 'number';
    }
    default:
      if (type === 'what' && focus.length === 0) return measureOf(words, at + 1);
      for (const word of [focus.at(-1), focus[0]]) {
        for (const [kind, pattern] of FOCUS_KINDS) if (word && pattern.test(word.plain)) return kind;
        if (word && DOER.test(word.plain) && !NO_DOER.test(word.plain)) return 'person';
      }
      return null;
  }
}

/** "What was the final score": a measure, a date or a sum behind the verb; whom and what such a question is about it names itself. */
function measureOf(words: readonly Word[], at: number): AnswerKind | null {
  if (!/^(?:is|are|was|were)$/.test(words[at]?.plain ?? '')) return null;
  const from = /^(?:the|his|her|their|its|a|an)$/.test(words[at + 1]?.plain ?? '') ? at + 2 : at + 1;
  const noun = focusOf(words, from).at(-1);
  const found = noun && FOCUS_KINDS.find(([, pattern]) => pattern.test(noun.plain))?.[0];
  return found && MEASURED.has(found) ? found : null;
}

const DETERMINER = /^(?:the|a|an|this|that|these|those|his|her|their|its|our|my|your)$/;
const PRONOUN = /^(?:his|her|its|their|he|she|it|they)$/;

/** The noun whose name is asked for, and no other of the question: a sermon against drinkers is nobody. */
function asksForPerson(words: readonly Word[]): boolean {
  const noun = nounNamed(words);
  // Whom a pronoun means another word may say.
  return noun && !PRONOUN.test(noun.plain) ? isPerson(noun) : words.some(isPerson);
}

/** "The name of the old ship", "the man's last name", "what is the driver called". */
function nounNamed(words: readonly Word[]): Word | undefined {
  const name = words.findIndex(({ plain }) => /^names?$/.test(plain));
  if (name >= 0 && words[name + 1]?.plain === 'of') return headFrom(words, name + 2);
  if (name > 0) return words[name - 1];
  return headFrom(words, words.findIndex(({ plain }) => /^(?:is|are|was|were|whats)$/.test(plain)) + 1);
}

/** The last word of a noun phrase, which a function word or the verb ends. */
function headFrom(words: readonly Word[], at: number): Word | undefined {
  const from = DETERMINER.test(words[at]?.plain ?? '') ? at + 1 : at;
  const end = words.findIndex(
    (word, place) => place > from && (isFunctionWord(word) || /^(?:called|named)$/.test(word.plain)),
  );
  return words.slice(from, end < 0 ? undefined : end).at(-1);
}

function isPerson({ plain }: Word): boolean {
  return (
    PERSONS.test(plain) ||
    FOCUS_KINDS.some(([kind, pattern]) => kind === 'person' && pattern.test(plain)) ||
    (DOER.test(plain) && !NO_DOER.test(plain))
  );
}

/** "What did X say", "what does X think", "what did X call Y": the words between auxiliary and verb of saying. */
function speakersAsked(words: readonly Word[], at: number): string[] {
  if (at < 0 || !/^(?:what|how|why|whats)$/.test(words[at]?.plain ?? '')) return [];
  const auxiliary = words[at + 1];
  if (!auxiliary || !/^(?:did|does|do|has|have|had)$/.test(auxiliary.plain)) return [];
  const verb = words.findIndex(({ plain }, position) => position > at + 2 && SPEECH.test(plain));
  if (verb < 0 || verb > at + 7) return [];
  return words
    .slice(at + 2, verb)
    .filter((word) => !isFunctionWord(word))
    .map(({ key }) => key);
}

/** Of "how much is the new screen" what stands behind "much": a thing, and no word of what it does. */
function asksPrice([verb, ...thing]: readonly Word[]): boolean {
  const of = thing.filter((word) => !isFunctionWord(word));
  return (
    /^(?:is|are|was|were)$/.test(verb?.plain ?? '') &&
    /^(?:the|a|an|this|that|these|those)$/.test(thing[0]?.plain ?? '') &&
    of.length > 0 &&
    of.length <= MOST_PRICED &&
    !of.some(({ plain }) => isPastForm(plain) || plain.endsWith('ing'))
  );
}
