import type { AnswerKind } from './answer-kinds.ts';
import { isCalendarWord } from './answer-kinds.ts';
import { isFunctionWord, questionWeight } from './function-words.ts';
import { splitWords, type Word } from './words.ts';

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
  /** What kind of answer it asks for, where it asks for one. */
  readonly wants: AnswerKind | null;
  readonly words: readonly QuestionWord[];
  /** Keys of the noun after "which" or "what" ("which city"), whose kind the answer is. */
  readonly focus: readonly string[];
}

const FOCUS_KINDS: readonly (readonly [AnswerKind, RegExp])[] = [
  ['date', /^(?:year|date|day|month|decade|century|time|era|period)s?$/],
  [
    'number',
    /^(?:percentage|percent|number|amount|proportion|population|age|temperature|speed|length|height|size|distance|rate|share)$/,
  ],
  ['money', /^(?:price|cost|salary|budget)$/],
  [
    'place',
    /^(?:city|cities|country|countries|town|state|place|region|location|area|river|continent|province|street|county|island|nation|district|venue|capital)s?$/,
  ],
  [
    'person',
    /^(?:person|president|minister|leader|king|queen|emperor|scientist|author|actor|player|singer|politician|general|architect|engineer|director|quarterback|coach|pope|mathematician|philosopher|lawyer|senator|governor|mayor)s?$/,
  ],
  [
    'name',
    /^(?:company|companies|organization|group|team|university|school|party|newspaper|network|agency|book|film|movie|song|album|war|battle|act|treaty|religion|language|theory|name|tribe|dynasty|award|airline|channel|program|band|brand)s?$/,
  ],
];

/** Takes a question apart; spelling is left to the index, which knows the story's words. */
export function readQuestion(text: string): Question {
  const words = splitWords(text);
  const at = words.findIndex(({ plain }) =>
    /^(?:who|whom|whose|what|which|when|where|why|how|whats|whos|wheres|whens)$/.test(plain),
  );
  const asked =
    at < 0 ? '' : (words[at]?.plain ?? '').replace(/^(w\w+[^o])s$/, '$1').replace(/^whos$/, 'who');
  const next = words[at + 1]?.plain ?? '';
  const type = typeOf(asked, next, words);
  const focus = type === 'which' || type === 'what' ? focusOf(words, at) : [];
  const shouting = words.filter(({ capital }) => capital).length > Math.max(2, words.length * 0.7);
  return {
    text,
    type,
    wants: wantedKind(type, next, focus),
    focus: focus.map(({ key }) => key),
    words: words.map((word, position) => ({
      ...word,
      weight: questionWeight(word),
      name:
        word.capital &&
        position > 0 &&
        !shouting &&
        !isFunctionWord(word) &&
        !isCalendarWord(word.plain) &&
        !word.number,
    })),
  };
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
      return /^(?:much|long|old|far|tall|high|large|big|fast|deep|wide|often|heavy|early|late)$/.test(next)
        ? 'how much'
        : 'how';
    default:
      return /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might)$/.test(
        words[0]?.plain ?? '',
      )
        ? 'yes/no'
        : 'other';
  }
}

/** The nouns right after "which"/"what", up to the first function word: "which European city did". */
function focusOf(words: readonly Word[], at: number): Word[] {
  const focus: Word[] = [];
  for (let i = at + 1; i < Math.min(words.length, at + 5); i++) {
    const word = words[i] as Word;
    if (isFunctionWord(word)) break;
    focus.push(word);
  }
  return focus;
}

function wantedKind(type: QuestionType, next: string, focus: readonly Word[]): AnswerKind | null {
  if (type === 'who') return 'person';
  if (type === 'when') return 'date';
  if (type === 'where') return 'place';
  if (type === 'how many' || type === 'how much') return next === 'much' ? 'number' : 'number';
  const noun = focus.at(-1)?.plain ?? '';
  for (const word of [noun, focus[0]?.plain ?? ''])
    for (const [kind, pattern] of FOCUS_KINDS) if (word && pattern.test(word)) return kind;
  return null;
}
