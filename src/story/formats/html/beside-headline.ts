import { readAboutLine } from '../../about-lines.ts';
import { isRoleLine } from '../../byline-jobs.ts';
import { namesWriterLast } from '../../byline-parts.ts';
import { OUTLET, SECTION } from '../../bylines.ts';
import { cleanByline } from '../../clean-byline.ts';
import { isOfWords, isOutletsOwn, isPersonsName } from '../../persons-name.ts';
import { readDate } from '../../read-date.ts';
import { isAuthorElement, isAuthorLink, isNameElement, linkedName } from './author-elements.ts';
import { countWords, type DomDocument, type DomElement, isElement, nameTokens, plain } from './dom.ts';
import { helpersIn } from './helpers.ts';
import { type Candidate, isProse } from './main-content.ts';
import { type OwnByline, readOwnByline } from './own-byline.ts';
import { isUpdateBox, looseTime, timeIn } from './shown-times.ts';

/** What a reader sees around the headline of who wrote the story and when. */
export interface BesideHeadline {
  readonly byline?: string | undefined;
  /** True if the page says "by"; a name alone is less sure. */
  readonly isSure: boolean;
  /** True if it says "by" and names no one but the outlet or its staff. */
  readonly isByOutlet: boolean;
  /** ISO 8601. */
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
}

/** What the lines around the headline say, and the story's own first and last. */
export interface ShownDetails extends BesideHeadline {
  readonly own: OwnByline;
  /** Those whose pictures, editing or review it names, in lower case: machines are often told that they are authors. */
  readonly helpers: ReadonlySet<string>;
}

/** Paragraphs above the headline, and below it, that are looked at. */
const ABOVE = 5;
const BELOW = 26;
/** Distance, in paragraphs of the story, at which they may be. */
const OPENING_PROSE = 2;
const LONGEST_LINE = 30;
const LONGEST_NAME = 8;
/** Words of a line with a `<time>` that says nothing else. */
const LONGEST_LABEL = 12;
const MOSTLY = 0.4;

/**
 * The paragraph that is the headline: the last heading with its words before the story begins, since trails and lists
 * of links repeat the words; -1 if there is none.
 */
export function headlineAt(candidates: readonly Candidate[], headline: string | undefined): number {
  const wanted = plain(headline ?? '');
  if (wanted === '') return -1;
  const prose = candidates.flatMap((block, at) => (block.main && isProse(block) ? [at] : []));
  // Further down, the same words are a link from another story.
  const latest = prose[MOST_ABOVE] ?? candidates.length;
  const places = candidates.flatMap(({ text }, at) => (at < latest && plain(text) === wanted ? [at] : []));
  const shown = places.filter((at) => isOpen(candidates[at]));
  const heads = shown.filter((at) => candidates[at]?.heading);
  const tops = heads.filter((at) => candidates[at]?.element.tagName === 'H1');
  const [at = -1] = [tops, heads, shown, places].find((group) => group.length > 0) ?? [];
  return at;
}

/** Paragraphs that may precede a story's headline: standfirst, main points. */
const MOST_ABOVE = 3;

const isOpen = (block: Candidate | undefined) =>
  block !== undefined && !CLOSED.has(block.clutter ?? '') && block.element.tagName !== 'LI';

/** Reasons that are believed beside a headline, too; "share buttons" and "sidebar" may hold the byline as well. */
export const CLOSED: ReadonlySet<string> = new Set([
  'hidden',
  'navigation',
  'read more',
  'cookie banner',
  'comments',
  'player',
  'dialog',
  'advertisement',
  'form',
  'photo caption',
  'paywall prompt',
]);

/** Reads byline and date of the lines between a few above the headline and the second paragraph of the story. */
export function readBesideHeadline(
  document: DomDocument,
  candidates: readonly Candidate[],
  headline: string | undefined,
  ownNames: readonly string[],
): ShownDetails {
  const top = headlineAt(candidates, headline);
  const prose = candidates.flatMap((block, at) => (at > top && block.main && isProse(block) ? [at] : []));
  const end = Math.min(
    prose[Math.min(OPENING_PROSE, prose.length) - 1] ?? candidates.length,
    Math.max(top, 0) + BELOW,
  );
  const below = candidates.slice(top + 1, end);
  const above = top < 0 ? [] : candidates.slice(Math.max(0, top - ABOVE), top).reverse();
  const head = candidates[top]?.element ?? candidates[0]?.element;
  const [near, far] = [readLines(below, head, ownNames), readLines(above, undefined, ownNames)];
  const who = near.byline === undefined ? far : near;
  const when = near.published === undefined ? (far.published === undefined ? near : far) : near;
  return {
    byline: who.byline,
    isSure: who.isSure,
    isByOutlet: near.isByOutlet || far.isByOutlet,
    published: when.published ?? looseTime(document, candidates[top]?.element, candidates[end]?.element),
    updated: near.updated ?? far.updated,
    own: readOwnByline(candidates, top, headline, ownNames),
    helpers: new Set(below.flatMap(({ text }) => helpersIn(text))),
  };
}

function readLines(
  blocks: readonly Candidate[],
  head: DomElement | undefined,
  ownNames: readonly string[],
): BesideHeadline {
  const namesIn = (line: string) => {
    const names = cleanByline(line, ownNames);
    return names === undefined || isOutletsOwn(names, ownNames) ? undefined : names;
  };
  const isBelow = head !== undefined;
  let [byline, published, updated]: (string | undefined)[] = [];
  let [isSure, isByOutlet] = [false, false];
  for (const [at, block] of blocks.entries()) {
    const { text, element, clutter = '' } = block;
    const next = blocks[at + 1];
    const isLabel = !isSure && isBelow && LABEL_ONLY.test(text) && next !== undefined;
    if (isLabel && !CLOSED.has(next.clutter ?? '') && countWords(next.text) <= LONGEST_NAME) {
      const named = namesIn(next.text);
      isSure = named !== undefined;
      byline = named ?? byline;
    }
    const isOfQuote = block.quoted || clutter === 'pull quote';
    if (CLOSED.has(clutter) || isOfQuote || countWords(text) > LONGEST_LINE) continue;
    if (isOfOthers(element, head) || PHOTO_CREDIT.test(text)) continue;
    const isText = block.main && isProse(block);
    const about = isText ? undefined : readAboutLine(text);
    // The link to another story may have that one's date behind it.
    const isLink = block.linked > MOSTLY * text.length && !isAuthorElement(block);
    const isShort = about?.date !== undefined || (!isText && !isLink && countWords(text) <= LONGEST_LABEL);
    const date = (isShort ? readDate(timeIn(element)) : undefined) ?? readDate(about?.date);
    const isChanged = isUpdateBox(element) && !PUBLISHED.test(text);
    if (about?.isUpdate === true || isChanged || UPDATE_LABEL.test(blocks[at - 1]?.text ?? ''))
      updated ??= date;
    else published ??= date;
    updated ??= readDate(about?.updated);
    const above = blocks[at - 1];
    const isOfPerson =
      above !== undefined && !/^\W*by\b/iu.test(text) && isRoleLine(text) && isPersonsName(above.text);
    if (above !== undefined && BY_OTHERS.test(above.text)) continue;
    if (isSure || isOfPerson || (isText && !AT_SCHOOL.test(text))) continue;
    const said =
      about?.byline ??
      (SAYS_BY.test(text) || namesWriterLast(text) || (isBelow && BY_LOGIN.test(text)) ? text : undefined);
    const named = said === undefined ? undefined : namesIn(said);
    isByOutlet ||= said === undefined ? isBelow && isNameOfOutlet(block, ownNames) : named === undefined;
    if (named !== undefined && countWords(named) <= MOST_NAME_WORDS) {
      byline = named;
      isSure = /^\W*(?:\p{L}+ )?by/iu.test(said ?? '');
    } else if (isBelow) {
      const name = namesIn(nameIn(block, next, about?.name) ?? '');
      const isMarked =
        clutter === 'byline and date' || (isAuthorElement(block) && byline?.includes(above?.text ?? '-'));
      const isSecond = byline !== undefined && isMarked && !byline.includes(name ?? byline);
      if (byline === undefined) byline = name;
      else if (isSecond && name !== undefined) byline = cleanByline([byline, name], ownNames);
    }
  }
  return { byline, isSure, isByOutlet: isByOutlet && byline === undefined, published, updated };
}

/** "Harbour Notes Team", where the author's name would be. */
const isNameOfOutlet = (block: Candidate, ownNames: readonly string[]) =>
  isOutletsOwn(block.text, ownNames) && isAuthorElement(block);

/** A name alone, beside a date, or above the person's job. */
function nameIn(
  block: Candidate,
  next: Candidate | undefined,
  beside: string | undefined,
): string | undefined {
  const { linked } = block;
  const text = linkedName(block) ?? block.text.replace(/\s?@[\w.]{2,30}$/u, '');
  const isMarked = isAuthorElement(block) && (!isOfWords(beside ?? '') || isNameElement(block.element));
  if (beside !== undefined && isPersonsName(beside) && (linked === 0 || isMarked)) return beside;
  const scholar = AT_SCHOOL.exec(text)?.[1];
  if (scholar !== undefined && isPersonsName(scholar)) return scholar;
  const people = text.split(/,? and |, /u);
  if (
    people.length > 1 &&
    people.every((one) => isPersonsName(one) && countWords(one) < LONG_NAME) &&
    isAuthorElement(block)
  )
    return text;
  // "Ana LopezHarbour correspondent"
  const apart = isAuthorElement(block) && isRoleLine(text) ? cleanByline(text) : undefined;
  if (apart !== undefined && apart !== text && isPersonsName(apart) && !isOfWords(apart)) return apart;
  if (!isPersonsName(text) || SECTION.test(text)) return undefined;
  const below = next?.text ?? '';
  const isAbove =
    linked === 0 && (isRoleLine(below) || OUTLET.test(below) || readAboutLine(below)?.date !== undefined);
  if (isOfWords(text) && !isAbove && !isAuthorLink(block.element) && !isNameElement(block.element))
    return undefined;
  return isAuthorElement(block) || isAbove ? text : undefined;
}

/** "Ana Lopez, University of Harbour": as scholars sign. */
const AT_SCHOOL =
  /^([^,]{5,40}), (?:\p{Lu}\S+ ){0,4}(?:University|College|Institute)(?: of(?: \p{Lu}\S+){1,4})?(?:, \p{Lu}\S+)?$/u;
/** Words from which one of several names may be what somebody does. */
const LONG_NAME = 4;
const MOST_NAME_WORDS = 20;
/** The word alone; the name is in the next element. */
const LABEL_ONLY =
  /^(?:(?:written|posted|words|story|reported|text|article|post|report|recipe|guide) )?by:?$|^authors?:?$/iu;
/** Whatever its element is called: it shows one or the other. */
const PUBLISHED = /^\W*(?:first )?(?:published|posted)\b/iu;
const UPDATE_LABEL = /^(?:(?:page|last) )?(?:updated|modified|reviewed):?$/iu;
const SAYS_BY =
  /^\W*(?:(?:[Aa]nalysis|[Oo]pinion|[Cc]ommentary|[Cc]olumn|[Ee]ssay|[Rr]eview|[Ii]nterview|[Ww]ritten|[Pp]osted|[Ww]ords|[Ss]tory|[Tt]ext|[Rr]eported|[Aa]rticle|[Pp]ost|[Rr]eport|[Rr]ecipe|[Gg]uide) )?(?:[Bb]y|BY):?\s?(?:by )?(?:\p{Lu}[\p{L}.’'-]*[\s,&]*(?:(?:and|de|van|von|der|la)\s)?){1,8}(?:$|[|•·(]|,|\d)/u;
/** In an element of its own: the name in the next one is no author's. */
const BY_OTHERS =
  /\b(?:checked|reviewed|verified|approved|edited|translated|illustrated|photographed|produced|presented|hosted|sponsored|(?:photo(?:graph)?(?:s|y)?|pictures|illustrations?|videos?|graphics?) )\s*by:?$/iu;
/** "By Li Wei/Staff" */
const PHOTO_CREDIT = /\s?\/\s?(?:staff|getty|afp|ap|reuters|contributed|courtesy)\b/iu;
const BY_LOGIN = /^(?:(?:posted|written) )?by:? (?!the\b|a\b)@?[\p{L}\d._-]{2,30}$/iu;

/** Names of elements with other stories; one that holds the headline as well is none. */
const OTHERS = new Set(
  'related recirc recommended recommendations promo teaser teasers suggested trending popular latest nav menu breadcrumb breadcrumbs'.split(
    ' ',
  ),
);

function isOfOthers(element: DomElement, head: DomElement | undefined): boolean {
  const around = new Set<DomElement>();
  for (let part = head?.parentNode; part && isElement(part); part = part.parentNode) around.add(part);
  for (let part: DomElement | null = element; part && isElement(part); part = part.parentNode) {
    if (around.has(part) || part.tagName === 'BODY') return false;
    if (part.tagName === 'NAV' || nameTokens(part).some((token) => OTHERS.has(token))) return true;
  }
  return false;
}
