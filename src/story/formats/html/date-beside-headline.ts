import { readDate } from '../../read-date.ts';
import { countWords, type DomDocument, type DomElement, MARK, plain } from './dom.ts';
import { type Candidate, isProse } from './main-content.ts';
import { dateOf, isElsewhere } from './marked-details.ts';

/** Paragraphs of the story beside which its `<time>` may stand. */
const OPENING = 3;
/** A `<time>` in a longer paragraph is what the story tells of. */
const LONGEST_LABEL = 12;

/** The first `<time>` between the headline and the first paragraphs that belongs neither to a sentence nor to another story. */
export function dateBesideHeadline(
  document: DomDocument,
  candidates: readonly Candidate[],
  headline: string | undefined,
): string | undefined {
  const prose = candidates.filter((block) => block.main && isProse(block));
  const head = candidates.find(({ text }) => plain(text) === plain(headline ?? ''));
  const from = head ? markOf(head.element) : 0;
  const end = prose[Math.min(OPENING, prose.length) - 1];
  const to = end ? markOf(end.element) : Number.POSITIVE_INFINITY;
  for (const time of document.querySelectorAll('time')) {
    const mark = markOf(time);
    if (mark < from || mark > to || isElsewhere(time) || isInSentence(time) || isChange(time)) continue;
    const date = readDate(dateOf(time));
    if (date !== undefined) return date;
  }
  return undefined;
}

const markOf = (element: DomElement) => Number(element.getAttribute(MARK) ?? 0);

function isInSentence(time: DomElement): boolean {
  const holder = time.parentNode;
  return (
    holder !== null &&
    /^(?:P|LI|BLOCKQUOTE)$/u.test(holder.tagName) &&
    countWords(holder.textContent ?? '') > LONGEST_LABEL
  );
}

function isChange(time: DomElement): boolean {
  const around = `${time.getAttribute('class') ?? ''} ${time.parentNode?.textContent?.slice(0, 40) ?? ''}`;
  return /\b(?:updated|modified)\b/iu.test(around) && !/publish|posted/iu.test(around);
}
