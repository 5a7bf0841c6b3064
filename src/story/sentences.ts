import { type Span, trimSpan } from './span.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Abbreviations that never end a sentence: a name, a day or a figure always follows them. */
const NEVER_END = set(
  'Mr Mrs Ms Mx Mme Mlle Dr Sen Sens Rep Reps Gov Govs Gen Lt Col Sgt Capt Cmdr Cdr Adm Maj Cpl Pvt Pfc Brig Rev Revd Hon St Prof Pres Supt Det Messrs ' +
    'Smt Shri Adv Amb Asst Assoc Atty Cllr Coun Ald Insp Const Fr Br Msgr Bp Abp Comr Dep Treas Sec Ens Flt Sqn Rt Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec ' +
    'Nos vs v ca cf approx est Mt Ft Gebr',
);
/** Abbreviations that a number follows; before anything else they are words or ends. */
const BEFORE_NUMBER = set(
  'no nos p pp sec secs vol vols fig figs art arts ch chs cl para paras rs re eq ex pt ext tel rte hwy apt par nr',
);
/** Before "no." it is the word: "the answer was no. 5 people left". */
const SAYS_NO = /(?:said|say|says|voted|votes|answer|answered|was|is|a|an|the|means|meant|with|simply)\s$/iu;
/** Abbreviations that end a sentence if a plain sentence opening follows. */
const SOMETIMES_END = set(
  'Inc Corp Co co Ltd Jr Sr Bros etc Esq Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev ' +
    'Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo',
);
const OPENERS = set(
  'He She It They We I You The A An But And In On At This That These Those His Her Their Its Our My There When While ' +
    'After Before If As For Not No So Or Yet Still However Asked Both Some Many Most Mr Mrs Ms Dr Did Do Does Is Are Was Were Has Have Can Could ' +
    'Would Should What Who Why How Where Which Then Now Here With From To By Since Until Police Officials',
);

/** `“Really?” Bush said.`: the name and verb that a question or an exclamation is given to. */
const CUE_BEHIND =
  /^(?:\p{Lu}[\p{L}.’'-]*\s){1,4}(?:said|says|asked|asks|told|wrote|tweeted|replied|replies|added|shouted|yelled|wondered|exclaimed|declared|joked|quipped|cried)\b/u;

/** "At 5 a.m. Mr. Smith": a time that opens its sentence does not end it. */
const OPENS_WITH_TIME =
  /^(?:At|By|Around|About|Before|After|Since|From|Until|Till|Just|Shortly)\s(?:\p{L}+\s){0,3}[\d:.]+\s?[AaPp]\.[Mm]$/u;
/** "said.The": a space is missing behind a word that no address has before its last part. */
const UNSPACED = String.raw`(?<=\p{Ll}{3}\.|\p{Ll}[.!?][”"’])(?=\p{Lu}\p{Ll}+(?:[\s,]|\.\s))`;
/**
 * A match starts at the start of its run of marks: tried again from each mark of a long run, the work would grow with
 * n². Without a space between, two or more letters and a space must follow.
 */
const BOUNDARY = new RegExp(`(?<![.!?…])[.!?…]+[”"’'»)\\]]*(?:(?=\\s|$)|${UNSPACED})`, 'gu');

/** UTF-16 units: longer text is cut, which keeps the work per sentence small. Real sentences have a tenth. */
const LONGEST_SENTENCE = 5_000;

/**
 * Splits one paragraph into sentences.
 *
 * Survives abbreviations ("U.S.", "Sept. 11", "Rep. X", "no. 5"), initials ("George W. Bush"), a quotation that ends inside
 * a sentence (`“Really?” he asked`), ellipses that do not end one, missing spaces and the items of a list. Linear time.
 *
 * @param text the whole canonical text; offsets are UTF-16 code units into it
 * @param paragraph the part of it to split
 * @returns spans in order, without the white space around them, each at most `LONGEST_SENTENCE`; none for a blank paragraph
 */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const [start, end] = trimSpan(text, paragraph);
  if (start === end) return [];
  const part = text.slice(start, end);
  const sentences: Span[] = [];
  let from = 0;
  const items = itemStarts(part);
  let item = 0;
  const split = (to: number, next: number): void => {
    sentences.push([start + from, start + to]);
    from = next;
  };
  for (const match of part.matchAll(BOUNDARY)) {
    const to = match.index + match[0].length;
    for (; item < items.length && (items[item] as number) < to; item++) {
      const at = items[item] as number;
      if (at > from) split(at - (/\s*$/u.exec(part.slice(Math.max(from, at - 64), at))?.[0].length ?? 0), at);
    }
    const gap = /^\s*/u.exec(part.slice(to, to + 64))?.[0].length ?? 0;
    const next = to + gap;
    if (next < part.length && endsSentence(part, from, match[0], match.index, next)) split(to, next);
  }
  for (; item < items.length; item++) {
    const at = items[item] as number;
    if (at > from) split(at - (/\s*$/u.exec(part.slice(Math.max(from, at - 64), at))?.[0].length ?? 0), at);
  }
  sentences.push([start + from, end]);
  return sentences.some(isLong) ? sentences.flatMap((sentence) => shortened(text, sentence)) : sentences;
}

const isLong = ([start, end]: Span): boolean => end - start > LONGEST_SENTENCE;

/** The sentence in parts, each cut at its last white space, or else between two characters. */
function shortened(text: string, sentence: Span): Span[] {
  const parts: Span[] = [];
  let [from] = sentence;
  const [, end] = sentence;
  while (isLong([from, end])) {
    const most = from + LONGEST_SENTENCE;
    let to = most;
    while (to > from && !/\s/u.test(text.charAt(to))) to--;
    if (to === from) to = (text.charCodeAt(most) & 0xfc00) === 0xdc00 ? most - 1 : most;
    const part = trimSpan(text, [from, to]);
    if (part[0] < part[1]) parts.push(part);
    from = trimSpan(text, [to, end])[0];
  }
  parts.push([from, end]);
  return parts;
}

/** The mark of a list's item: "1.", "1)", "1.)", "• 9.", "b." */
const ITEM = /(?<!\S)(?:[•⁃*-]\s?)?(\d{1,3}|[a-z])(?:\.\)|\)|\.)\s(?=\S)/gu;

const ITEM_MARK = /^(?:[•⁃*-]\s?)?(?:\d{1,3}|\p{Ll})$/u;

/** Where the items of a list begin that a paragraph opens with, numbered or lettered in order; none in other text. */
function itemStarts(part: string): number[] {
  const found: number[] = [];
  if (!/^(?:[•⁃*-]\s?)?(?:\d{1,3}|[a-z])[.)]/u.test(part)) return found;
  let last: string | undefined;
  for (const { 0: mark, 1: label = '', index } of part.matchAll(ITEM)) {
    if (last === undefined ? index > 0 : label !== following(last)) continue;
    // "b." and "2." within a sentence follow a space only where an item ends; the first opens the paragraph.
    if (mark.trim() !== '' && last !== undefined) found.push(index);
    last = label;
  }
  return found;
}

function following(label: string): string {
  return /\d/u.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1);
}

function endsSentence(part: string, from: number, mark: string, at: number, next: number): boolean {
  const following = part.slice(next, next + 80);
  if (!/^[\p{Lu}\p{Lt}\p{N}“"‘'„«([`—–•*-]/u.test(following)) return false;
  // "He resigned — of all things! — on Monday."
  if (/^[!?]/u.test(mark) && /^[—–-]+\s?\p{Ll}/u.test(following)) return false;
  // A closing quote mark after "?" or "!" may be followed by its cue, which then starts in lower case (ruled out above).
  if (/^[?!]+[”"’']/u.test(mark) && CUE_BEHIND.test(following)) return false;
  // The mark of an item: "1. You get 12 weeks", "2.) The second".
  if (ITEM_MARK.test(part.slice(from, at))) return false;
  const before = part.slice(Math.max(from, at - 24), at);
  // “… [...]” (Smith 55): what was left out ends nothing.
  if (/[[(]$/u.test(before) && /^[.…]+[\])]/u.test(mark))
    return /[”"’]$/u.test(mark) && !following.startsWith('(');
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  // ". . ." leaves something out; with a full stop before it the sentence has ended.
  if (/\.\s\.\s$/u.test(before)) return /[\p{L}\p{N}]\.\s\.\s\.\s$/u.test(before);
  const word = /(?:^|[\s(“"‘'„«—–-])((?:\p{L}\.)*\p{L}[\p{L}\p{M}]*)$/u.exec(before)?.[1];
  if (word === undefined && /N[°º]$|№$/u.test(before)) return false;
  return word === undefined || mark.length > 1 || endsAfter(word, before, following, part.slice(from, at));
}

/** Whether a full stop right behind this word ends the sentence, or belongs to an abbreviation. */
function endsAfter(word: string, before: string, following: string, sentence: string): boolean {
  const opener = /^[“"‘'„«([]*([\p{L}]+)/u.exec(following)?.[1] ?? '';
  const isNumber = /^(?:\p{N}|[IVX]+\b)/u.test(following);
  if (isNumber && BEFORE_NUMBER.has(word.toLowerCase()))
    return /^no$/iu.test(word) && SAYS_NO.test(before.slice(0, -word.length));
  if (NEVER_END.has(word) || NEVER_END.has(titleCase(word))) return false;
  if (/^\p{Lu}$/u.test(word)) return word === 'I' && OPENERS.has(opener);
  if (SOMETIMES_END.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    if (OPENS_WITH_TIME.test(sentence.slice(0, 60))) return false;
    return OPENERS.has(opener) || /^[“"]\p{Lu}/u.test(following);
  }
  return true;
}

/** "MR." and "SEN." in transcripts, "ST. LOUIS" in datelines. */
function titleCase(word: string): string {
  return /^\p{Lu}{2,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}
