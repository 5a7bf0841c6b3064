import { readAboutLine } from '../../about-lines.ts';
import { splitNames } from '../../byline-names.ts';
import { cleanByline } from '../../clean-byline.ts';
import { isOfWords, isPersonsName } from '../../persons-name.ts';
import { countWords, plain } from './dom.ts';
import { type Candidate, isProse } from './main-content.ts';

/** Who wrote the story by its own paragraphs, as against the lines that the site puts around them. */
export interface OwnByline {
  /** At its beginning: "By Ana Lopez", "This is a guest post by Ana Lopez". */
  readonly opening?: string | undefined;
  /** Behind its last paragraph: "By Ana Lopez", "Reporting by Ana Lopez; editing by Bo Ek". */
  readonly closing?: string | undefined;
}

const NAME =
  "\\p{Lu}[\\p{L}.’'-]*\\p{L}(?:\\s(?:(?:de|da|di|van|von|der|la|bin|al)\\s)?\\p{Lu}[\\p{L}.’'-]*){0,3}";
const WORK = '(?:post|article|column|essay|blog|commentary|contribution|story|guide|piece|report)';
/** "By Ana Lopez. This guide contains links to shops." */
const OPENS = new RegExp(`^(?:[Bb]y|BY) (${NAME})\\.(?:\\s|$)`, 'u');
/** What the guest's name follows. */
const GUEST = new RegExp(
  `^\\W{0,3}(?:(?:this|the following|today[’']s) (?:\\p{L}+ )?(?:is|was) (?:a |an )?(?:special )?guest ${WORK}|(?:this|today[’']s|a) guest ${WORK}(?: is| was)?|guest ${WORK}|(?:this|the following|today[’']s) ${WORK} (?:was|is|has been) (?:originally )?(?:written|contributed|authored))(?: written| contributed)? (?:by|from):? `,
  'iu',
);
/** The name, unless the sentence goes on to say when or where: then it tells of another text. */
const NAME_AHEAD = new RegExp(
  `^(${NAME})(?=[.’']?(?:s\\s|$|[.,;:!()–—-]|\\s(?:of|from|at|and|who|[–—&|-])\\s))`,
  'u',
);
/** A book that is reviewed: its pages and its price. */
const OF_BOOK = /\b\d{2,4} ?(?:pages|pp)\b|(?:^|\s)[$£€]\s?\d+/iu;
const OPENING_PROSE = 2;
const MOST_BEHIND = 2;
const LONGEST_LINE = 30;

/**
 * Many a site posts its guests' articles under an account of its own and names them in the text. A name that stands apart
 * from the text's paragraphs, the author of a book, and a photographer are not meant.
 */
export function readOwnByline(
  candidates: readonly Candidate[],
  top: number,
  headline: string | undefined,
  ownNames: readonly string[],
): OwnByline {
  const prose = candidates.flatMap((block, at) => (at > top && block.main && isProse(block) ? [at] : []));
  const homes = new Set(prose.map((at) => candidates[at]?.element.parentNode));
  const people = (line: string | undefined): string | undefined => {
    const names = line === undefined ? undefined : cleanByline(line, ownNames);
    const isPerson = (name: string) => isPersonsName(name) && !isOfWords(name);
    return names !== undefined && splitNames(names).every(isPerson) ? names : undefined;
  };
  const lineAt = (at: number): string | undefined => {
    const block = candidates[at];
    if (!block || block.quoted || block.clutter !== undefined || !homes.has(block.element.parentNode))
      return undefined;
    if (countWords(block.text) > LONGEST_LINE || /\//u.test(block.text)) return undefined;
    const names = people(OPENS.exec(block.text)?.[1] ?? bylineIn(block));
    const before = plain(candidates[at - 1]?.text ?? '');
    const isTitleAbove =
      before !== '' && ` ${plain(headline ?? '')} `.includes(` ${before} `) && at - 1 > top;
    const isOfBook = isTitleAbove || OF_BOOK.test(`${block.text} ${candidates[at + 1]?.text ?? ''}`);
    return isOfBook ? undefined : names;
  };
  const end = prose[OPENING_PROSE] ?? candidates.length;
  const last = prose.at(-1) ?? candidates.length;
  const behind = Math.min(candidates.length, last + 1 + MOST_BEHIND);
  const find = (from: number, to: number): string | undefined => {
    for (let at = from; at < to; at++) {
      const names = lineAt(at);
      if (names !== undefined) return names;
    }
    return undefined;
  };
  return {
    opening:
      guestIn(prose.slice(0, OPENING_PROSE).map((at) => candidates[at]?.text ?? '')) ?? find(top + 1, end),
    closing:
      find(last + 1, behind) ??
      people(candidates.slice(last, behind).flatMap(({ text }) => reportersIn(text) ?? [])[0]),
  };
}

/** As agencies sign: "Reporting by Ana Lopez in Harbour and Bo Ek; editing by Li Wei". */
function reportersIn(text: string): string | undefined {
  return /^[—–(\s-]*[Rr]eporting by ([^;.]{4,100})/u
    .exec(text)?.[1]
    ?.replace(/ in \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?/gu, '');
}

/** "By Ana Lopez", without a date or anything else. */
function bylineIn(block: Candidate): string | undefined {
  const about = isProse(block) ? undefined : readAboutLine(block.text);
  return about?.date === undefined && /^\W*by\s/iu.test(about?.byline ?? '') ? about?.byline : undefined;
}

/** A guest may be known by a first name. */
function guestIn(paragraphs: readonly string[]): string | undefined {
  const [name] = paragraphs.flatMap((text) => {
    const label = GUEST.exec(text)?.[0];
    return label === undefined ? [] : (NAME_AHEAD.exec(text.slice(label.length)) ?? []);
  });
  if (name === undefined) return undefined;
  const bare = name.replace(/[.’']s?$/u, '');
  return isPersonsName(bare) || (!bare.includes(' ') && !isOfWords(bare)) ? bare : undefined;
}
