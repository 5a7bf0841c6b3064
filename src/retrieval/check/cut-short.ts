import type { Span } from '../../story/span.ts';
import type { Story } from '../../story/story.ts';
import { isNegating, isTurning } from '../text/turning-words.ts';
import type { ComparedPassage } from './passage.ts';
import type { PrintedWord, PrintedWords } from './printed-words.ts';
import { untrueFrame } from './untrue-frames.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words right after a passage that take some of it back. */
const TAKES_BACK = set('if unless but except only until provided although though however');
/** Those of them that take something back after the words of saying as well, where "but" may only add. */
const STRONG = set('if unless except only until provided');
/** Behind "not" these say which part of the statement is denied: "not before", "not because". */
const BOUNDS_NEGATION = set(
  'before until without because unless just simply merely solely alone only enough',
);
/** A limit to one person or thing: "safe for light vehicles". */
const OPEN_ENDED = set(
  'safe ready free open closed able willing likely unlikely good bad fit enough possible legal illegal allowed available prepared responsible ' +
    'guilty sure certain harmless dangerous effective sufficient suitable sound true valid right wrong clear',
);
/** What opens a clause that says which things are meant. */
const RESTRICTS = set('that which who whom whose where');
const ONE_OF_MANY = set('a an any anything anyone anybody everything everyone everybody all every');
const BE = set('is are was were be been being am seems seem looks look remains remain becomes became');
const COMPLEMENT = set('for of from against when as under in on with at to');
const SAYING = set(
  'said says say saying told tells telling called calls calling added adds wrote writes insisted argued claimed claims stated warned reiterated repeated described announced promised',
);
/** Verbs and phrases of rejection; what follows was not said or not done. */
const REJECTING = set(
  'denied denies deny denying rejected rejects dismissed dismisses disputed disputes refuted refutes',
);
/** A wish, doubt or pretence does not assert its content: "they want us to say that …". */
const UNREAL = set(
  'want wants wanted wish wishes wished doubt doubts doubted pretend pretends pretended hope hopes hoped',
);
/** "There is a possibility that the wall will not hold": what follows is not said to be so. */
const UNSURE = set(
  'possibility chance risk danger likelihood probability fear fears suspicion suspicions rumour rumours rumor rumors suggestion suggestions idea notion myth guarantee certainty allegation allegations theory',
);
const NOW = set('is are am will would do does can could may shall');
/** A time that a denial holds for. */
const FOR_NOW =
  /^\s+(?:yet|for now|right now|at (?:the moment|present|this (?:stage|point|time))|(?:this|next) (?:week|month|year|season|summer|winter|spring|autumn|fall|time)|in (?:the (?:summer|winter|spring|autumn|fall)|January|February|March|April|May|June|July|August|September|October|November|December|20\d\d)|today|tonight|tomorrow)\b/u;
const OPENS_NOUN = set('a an the his her their its our my your this that these those');
const NEAR = 3;
/** So many words before what is wanted or doubted, "that" counted. */
const MOST_FRAME = 6;
/** Most words between a condition and what depends on it. */
const LONGEST_CONDITION = 14;

/**
 * The printed words that limit or turn what a claim quotes and that it leaves out: "not" or "denied" before it, "unless" or
 * "but only" behind it, or what its ellipsis swallowed. Conservative: a sentence that only goes on is not cut short.
 *
 * @returns their span, or null if the claim leaves out nothing of the kind
 */
export function cutWords(
  story: Story,
  { words, resumes }: PrintedWords,
  { pieces, breaks }: ComparedPassage,
): Span | null {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const swallowed = pieces.slice(1).map((piece, at) => {
    const before = pieces[at];
    return breaks[at] === 'ellipsis' && before ? turningBetween(story, words, before.to, piece.from) : null;
  });
  return (
    turningBefore(story, words, first.from) ??
    turningBehind(story, words, resumes, first.from, last.to) ??
    untrueFrame(story, words, first.from, last.to) ??
    swallowed.find((span) => span !== null) ??
    null
  );
}

function turningBefore(story: Story, words: readonly PrintedWord[], from: number): Span | null {
  const clause: PrintedWord[] = [];
  const opened = words[from];
  if (!opened) return null;
  let right: PrintedWord = opened;
  // A new clause ends the influence of the words before it; quotation marks that open in its middle do not.
  for (let at = from - 1; at >= 0; at--) {
    const word = words[at];
    if (!word || word.sentence !== opened.sentence) break;
    const gap = story.text.slice(word.span[1], right.span[0]);
    if (/[,;:.!?()—–”»]/u.test(gap) || /"\s/u.test(gap)) break;
    clause.unshift(word);
    right = word;
  }
  const condition = conditionBefore(story, words, from - clause.length);
  if (condition) return condition;
  const said = clause.findLastIndex(({ key }) => SAYING.has(key));
  const isUnsaid = clause.slice(Math.max(0, said - 2), Math.max(0, said)).some(({ key }) => isNegating(key));
  if (said >= 0 && isUnsaid) return around(clause.slice(Math.max(0, said - 2), said + 1));
  const unsure = unsureBefore(story, words, from, opened);
  if (unsure) return unsure;
  const frame = clause.at(-1)?.key === 'that' ? clause.slice(-MOST_FRAME) : [];
  const unreal = frame.findIndex(({ key, region }) => UNREAL.has(key) && region === opened.region);
  if (unreal >= 0) return around(frame.slice(unreal));
  const own = clause.slice(said + 1);
  const rejecting = own.findLastIndex(({ key }) => REJECTING.has(key));
  if (rejecting >= 0) return around(own.slice(rejecting, rejecting + 1));
  const [opening] = own;
  if (opening && (opening.key === 'if' || opening.key === 'unless') && own.length <= LONGEST_CONDITION)
    return around(own);
  // In the story's own words before the marks the whole clause counts: "no evidence that she had “set the fire”", but not for a thing
  // that is named in it: "could not go on paying for “a pool that is closed one day in three”".
  const isFramed = own.some(({ region }) => region < 0) && opened.region >= 0 && !OPENS_NOUN.has(opened.key);
  const reach = isFramed ? own : own.slice(own.at(-1)?.key === 'that' ? -MOST_FRAME : -NEAR);
  const turning = reach.find(({ key }, at) => isTurning(key) && !isNotOnly(reach, at));
  return turning ? turning.span : boundBefore(opened, own);
}

/** "a real possibility, though not a certainty, that": the noun, with what commas put between it and "that". */
function unsureBefore(
  story: Story,
  words: readonly PrintedWord[],
  from: number,
  opened: PrintedWord,
): Span | null {
  const that = words[from - 1];
  if (that?.key !== 'that' || that.sentence !== opened.sentence || that.region !== opened.region) return null;
  const isApart = /,\s*$/u.test(story.text.slice(words[from - 2]?.span[1] ?? 0, that.span[0]));
  const reach = words.slice(Math.max(0, from - 1 - (isApart ? MOST_FRAME : 1)), from - 1);
  const noun = reach.find(({ key, sentence, region }, at) => {
    const behind = words[from - 1 - reach.length + at];
    const closes = isApart ? /^,/u.test(story.text.slice(behind?.span[1] ?? 0)) : true;
    return UNSURE.has(key) && sentence === opened.sentence && region === opened.region && closes;
  });
  return noun ? [noun.span[0], that.span[1]] : null;
}

/** "At least 16 are dead": without its first words the number is another one. */
const BOUNDS = set('at-least at-most up-to more-than less-than fewer-than');

function boundBefore(opened: PrintedWord, own: readonly PrintedWord[]): Span | null {
  const bound = own.slice(-2);
  const [first, second] = bound;
  if (!first || !second || !/^\d/u.test(opened.key) || second.region !== opened.region) return null;
  return BOUNDS.has(`${first.key}-${second.key}`) ? around(bound) : null;
}

/** “If they sell, we strike”: the condition that a clause depends on, if a comma ends it right before the clause. */
function conditionBefore(story: Story, words: readonly PrintedWord[], at: number): Span | null {
  // "If they sell, then we strike"
  const from = words[at - 1]?.key === 'then' ? at - 1 : at;
  const opened = words[from];
  const last = words[from - 1];
  if (!opened || !last || last.sentence !== opened.sentence || last.region !== opened.region) return null;
  if (story.text.slice(last.span[1], opened.span[0]).trim() !== ',') return null;
  const start = words.slice(Math.max(0, from - LONGEST_CONDITION), from);
  const opening = start.findIndex(
    ({ sentence, region }) => sentence === opened.sentence && region === opened.region,
  );
  const condition = start.findIndex(
    ({ key }, place) => place >= opening && (key === 'if' || key === 'unless'),
  );
  const first = start[condition];
  if (!first || opening < 0) return null;
  const before = words[from - start.length + condition - 1];
  const isFirst = before?.sentence !== opened.sentence || before.region !== opened.region;
  // "In the summer, if they sell, we strike", "Ruiz said, ‘If they sell, we strike’"
  const gap = story.text.slice(before?.span[1] ?? 0, first.span[0]);
  const isOpened = /[“"‘'«]$/u.test(gap) || (gap.startsWith(',') && condition - opening <= NEAR);
  return isFirst || isOpened ? around(start.slice(condition)) : null;
}

/** "not only": no denial. */
function isNotOnly(words: readonly PrintedWord[], at: number): boolean {
  return words[at]?.key === 'not' && words[at + 1]?.key === 'only';
}

function turningBehind(
  story: Story,
  words: readonly PrintedWord[],
  resumes: PrintedWords['resumes'],
  from: number,
  to: number,
): Span | null {
  const last = words[to];
  const next = words[to + 1];
  if (!last) return null;
  const closes = next === undefined || next.region !== last.region || next.paragraph !== last.paragraph;
  if (last.region >= 0 && closes) return resumed(words, resumes, to);
  if (!next || next.sentence !== last.sentence) return null;
  const gap = story.text.slice(last.span[1], next.span[0]);
  // Words that the speaker quotes: “she could ‘pop to the office’ if she felt unwell”.
  if (last.region >= 0 && /^[,.!?]?[”"’'»]/u.test(gap) && opensInMarks(story, words, from)) return null;
  if (TAKES_BACK.has(next.key)) return next.span;
  // “… what we hoped it would not”
  if ((next.key === 'not' || next.key === 'never') && gap.trim() === '') return next.span;
  if (/[,;:—–]/u.test(gap)) return null;
  const back = words.slice(Math.max(0, to - 11), to + 1).filter(({ sentence }) => sentence === last.sentence);
  if (BOUNDS_NEGATION.has(next.key) && back.some(({ key }) => isNegating(key)))
    return around(upTo(words, to + 1));
  if (RESTRICTS.has(next.key) && deniesOneOfMany(back)) return around(upTo(words, to + 1));
  if (FOR_NOW.test(story.text.slice(last.span[1], last.span[1] + 40)) && deniesFromNowOn(back))
    return around(upTo(words, to + 1).slice(0, NEAR));
  const isPredicate = OPEN_ENDED.has(last.key) && back.slice(-NEAR - 1).some(({ key }) => BE.has(key));
  return isPredicate && COMPLEMENT.has(next.key) ? around(upTo(words, to + 1)) : null;
}

/** "Is not for sale", "will not close", of what may be otherwise later. */
function deniesFromNowOn(back: readonly PrintedWord[]): boolean {
  return back.some(({ key }, at) => isNegating(key) && NOW.has(back[at - 1]?.key ?? ''));
}

/** A mark opens right before the word. */
function opensInMarks(story: Story, words: readonly PrintedWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return word !== undefined && /[“"‘'«]$/u.test(story.text.slice(before?.span[1] ?? 0, word.span[0]));
}

/** "We do not see an effect", and then "that we could not explain": only effects of that kind are denied. */
function deniesOneOfMany(back: readonly PrintedWord[]): boolean {
  const denied = back.findLastIndex(({ key }) => isNegating(key));
  return denied >= 0 && back.slice(denied + 1).some(({ key }) => ONE_OF_MANY.has(key));
}

/** “We will pay,” she said, “but not before May.” */
function resumed(words: readonly PrintedWord[], resumes: PrintedWords['resumes'], to: number): Span | null {
  const at = [...nextRegion(words, to)][0];
  if (at === undefined || resumes.get(at) !== to) return null;
  const [first, second] = [words[at], words[at + 1]];
  if (!first) return null;
  // A new sentence with a condition of its own (“If you go on, …”) does not limit the one before.
  const opens = first.sentence !== words[to]?.sentence;
  const strong = opens ? first.key === 'unless' || first.key === 'except' : STRONG.has(first.key);
  const limits = strong || (first.key === 'but' && second && isTurning(second.key));
  return limits ? around(upTo(words, at)) : null;
}

function* nextRegion(words: readonly PrintedWord[], to: number): Generator<number> {
  const region = words[to]?.region;
  for (let at = to + 1; at < words.length && at < to + 60; at++) {
    const word = words[at];
    if (word && word.region >= 0 && word.region !== region) yield at;
  }
}

/** What an ellipsis leaves out of the sentences that it cuts; whole sentences between them it may leave out. */
function turningBetween(story: Story, words: readonly PrintedWord[], from: number, to: number): Span | null {
  const [before, after] = [words[from], words[to]];
  if (!before || !after) return null;
  const left = words
    .slice(from + 1, to)
    .filter(
      ({ sentence, region }) =>
        region === before.region || region === after.region || sentence === before.sentence,
    );
  const cut = left.filter(({ sentence }) => sentence === before.sentence || sentence === after.sentence);
  const turning = cut.find(({ key, span }, at) => {
    if (!isTurning(key) || isNotOnly(cut, at)) return false;
    // Behind a comma it belongs to a clause that is left out as a whole, unless that clause limits the first.
    const lead = story.text.slice(before.span[1], span[0]);
    const rest = story.text.slice(span[1], after.span[0]);
    const isOwnClause = /[,;:—–]/u.test(lead) && /[,;:.—–]/u.test(rest);
    return !isOwnClause || STRONG.has(key);
  });
  return turning ? turning.span : null;
}

/** A few words from a position to the end of their clause. */
function upTo(words: readonly PrintedWord[], from: number): PrintedWord[] {
  const first = words[from];
  return words
    .slice(from, from + 4)
    .filter(({ sentence, region }) => sentence === first?.sentence && region === first.region);
}

function around(words: readonly PrintedWord[]): Span | null {
  const [first] = words;
  const last = words.at(-1);
  return first && last ? [first.span[0], last.span[1]] : null;
}
