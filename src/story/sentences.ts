import { type Span, trimSpan } from './span.ts';

const TITLES =
  'Mr Mrs Ms Dr Sen Sens Rep Reps Gov Govs Gen Lt Col Sgt Capt Cmdr Adm Maj Cpl Rev Hon St Prof Pres Supt Det Messrs';
const MONTHS_AND_OTHERS =
  'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec No Nos vs v ca cf approx est Mt Ft';
const STATES =
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex ' +
  'Va Vt Wash Wis Wyo';
const MAY_END = 'Inc Corp Co Ltd Jr Sr Bros etc';

/** Abbreviations that never end a sentence: something always follows them. */
const NEVER_END = new Set(`${TITLES} ${MONTHS_AND_OTHERS}`.split(' '));
/** Abbreviations that end one where a plain sentence opening follows. */
const SOMETIMES_END = new Set(`${MAY_END} ${STATES}`.split(' '));

const OPENERS = new Set(
  (
    'He She It They We I You The A An But And In On At This That These Those His Her Their Its Our My There When While ' +
    'After Before If As For Not No So Or Yet Still However Asked Both Some Many Most Mr Mrs Ms Dr'
  ).split(' '),
);

/** `“Really?” Bush said.`: the name and verb that a question or an exclamation is given to. */
const CUE_BEHIND =
  /^(?:\p{Lu}[\p{L}.’'-]*\s){1,4}(?:said|says|asked|asks|told|wrote|tweeted|replied|replies|added|shouted|yelled|wondered|exclaimed|declared|joked|quipped|cried)\b/u;

/** A match starts where its run of marks does: tried again from each mark of a long run, the work would grow with n². */
const BOUNDARY = /(?<![.!?…])[.!?…]+[”"’'»)\]]*(?=\s|$)/gu;

/**
 * Splits one paragraph into sentences.
 *
 * Survives abbreviations ("U.S.", "Sept. 11", "Rep. X"), initials ("George W. Bush"), a quotation that ends inside a
 * sentence (`“Really?” he asked`) and ellipses that do not end one.
 *
 * @param text the whole canonical text; offsets are UTF-16 code units into it
 * @param paragraph the part of it to split
 * @returns spans in order, without the white space around them; none for a blank paragraph
 */
export function splitSentences(text: string, paragraph: Span): Span[] {
  const [start, end] = trimSpan(text, paragraph);
  if (start === end) return [];
  const part = text.slice(start, end);
  const sentences: Span[] = [];
  let from = 0;
  for (const match of part.matchAll(BOUNDARY)) {
    const to = match.index + match[0].length;
    const gap = /^\s+/u.exec(part.slice(to, to + 64));
    if (!gap) continue;
    const next = to + gap[0].length;
    if (next >= part.length || !endsSentence(part, match[0], match.index, next)) continue;
    sentences.push([start + from, start + to]);
    from = next;
  }
  sentences.push([start + from, end]);
  return sentences;
}

function endsSentence(part: string, mark: string, at: number, next: number): boolean {
  const following = part.slice(next, next + 80);
  if (!/^[\p{Lu}\p{Lt}\p{N}“"‘'„«([`—–•*-]/u.test(following)) return false;
  // A closing quote mark after "?" or "!" may be followed by its cue, which then starts in lower case (ruled out above).
  if (/^[?!]+[”"’']/u.test(mark) && CUE_BEHIND.test(following)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const before = part.slice(Math.max(0, at - 24), at);
  const word = /(?:^|[\s(“"‘'„«—–-])((?:\p{L}\.)*\p{L}[\p{L}\p{M}]*)$/u.exec(before)?.[1];
  // "1. You get 12 weeks": the number of an item.
  if (word === undefined) return !/^\s*\d{1,2}$/u.test(before) || at > 2;
  const opener = /^[“"‘'„«([]*([\p{L}]+)/u.exec(following)?.[1] ?? '';
  if (mark.length > 1) return true;
  if (NEVER_END.has(word) || NEVER_END.has(titleCase(word)))
    return word === 'No' ? !/^\p{N}/u.test(following) : false;
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' ? false : OPENERS.has(opener);
  if (SOMETIMES_END.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word))
    return OPENERS.has(opener) || /^[“"]\p{Lu}/u.test(following);
  return true;
}

/** "MR." and "SEN." in transcripts, "ST. LOUIS" in datelines. */
function titleCase(word: string): string {
  return /^\p{Lu}{2,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}
