import { readDate } from '../../read-date.ts';
import { isAuthorLink } from './author-elements.ts';
import { countWords, type DomDocument, type DomElement, MARK, nameTokens } from './dom.ts';
import { dateOf, isElsewhere } from './marked-details.ts';

/** Words of a line with a `<time>` that says nothing else. */
const LONGEST_LABEL = 12;
const LONGEST_TEXT = 300;
/** Words of a link to a section or an author. */
const LONGEST_NAME = 3;

/** The time that a short element is marked with. */
export function timeIn(element: DomElement): string | undefined {
  if ((element.textContent?.length ?? 0) > LONGEST_TEXT) return undefined;
  const time = element.tagName === 'TIME' ? element : element.querySelector('time[datetime]');
  return time === null ? undefined : dateOf(time);
}

/** The first `<time>` between headline and story outside a sentence, another story or an element of its own. */
export function looseTime(
  document: DomDocument,
  head: DomElement | undefined,
  end: DomElement | undefined,
): string | undefined {
  const markOf = (element: DomElement) => Number(element.getAttribute(MARK) ?? 0);
  const from = head ? markOf(head) : 0;
  const to = end ? markOf(end) : Number.POSITIVE_INFINITY;
  for (const time of document.querySelectorAll('time')) {
    const mark = markOf(time);
    if (mark < from || mark > to || isElsewhere(time) || isInSentence(time)) continue;
    if (isChange(time) || isBesideLink(time)) continue;
    const date = readDate(dateOf(time));
    if (date !== undefined) return date;
  }
  return undefined;
}

function isInSentence(time: DomElement): boolean {
  const holder = time.parentNode;
  return (
    holder !== null &&
    /^(?:P|LI|BLOCKQUOTE)$/u.test(holder.tagName) &&
    countWords(holder.textContent ?? '') > LONGEST_LABEL
  );
}

/** Behind the link to another story. */
function isBesideLink({ parentNode: holder }: DomElement): boolean {
  if (holder === null) return false;
  const link = holder.querySelector('a');
  return link !== null && !isAuthorLink(link) && countWords(link.textContent ?? '') > LONGEST_NAME;
}

function isChange(time: DomElement): boolean {
  const around = `${time.getAttribute('class') ?? ''} ${time.parentNode?.textContent?.slice(0, 40) ?? ''}`;
  return /\b(?:updated|modified)\b/iu.test(around) && !/publish|posted/iu.test(around);
}

export function isUpdateBox(element: DomElement): boolean {
  return nameTokens(element).some((token) => /^(?:updated|modified|datemodified)$/u.test(token));
}
