import type { FurnitureReason } from '../../../messages/en/lines.ts';
import { furnitureByWording, LONGEST_FURNITURE } from '../../furniture-lines.ts';
import type { Block } from './blocks.ts';
import { countWords, type DomElement, visible } from './dom.ts';

/** A heading or label with nothing left below it once the furniture is gone. */
const ORPHAN = /^(?:related|more|advertisement|read more|sign up|share|comments|most read|newsletter)\b/iu;

/**
 * Why a paragraph is furniture and no part of the story; undefined if it is story.
 *
 * @param opening true before the first paragraph of the story: only there a date or a name alone is a byline
 */
export function furnitureReason(block: Block, opening: boolean): FurnitureReason | undefined {
  const { text, linked, heading, element } = block;
  const words = countWords(text);
  if (words > LONGEST_FURNITURE) return undefined;
  const named = furnitureByWording(text, words);
  if (named) return named;
  if (heading && ORPHAN.test(text) && words <= 4) return 'read more';
  if (words === 0) return 'decoration';
  if (opening && /^\W*[\w.-]+\.(?:com|org|net|co\.uk|news)$/iu.test(text)) return 'byline and date';
  // "IN TEXAS: Family of patient quarantined", most of it a link.
  if (words <= 20 && linked >= 0.5 * text.length && /^\p{Lu}[\p{Lu}\d '’&-]{2,30}: /u.test(text))
    return 'read more';
  // A word or two without a full stop, neither heading nor item of a list: the label of a button or a box.
  const label =
    words <= 2 &&
    !heading &&
    !block.quoted &&
    !/[.!?…:,;”"’。！？」]$/u.test(text) &&
    element.tagName !== 'LI' &&
    // A row of figures.
    !text.includes('\t');
  if (label) return 'label';
  // A sentence may be one link; a headline of another story ends without a full stop and is nothing but a link.
  const isSentence =
    /[.!][”"’')]*$/u.test(text) || (/\?[”"’')]*$/u.test(text) && (heading || words > LONGEST_TITLE));
  if (linked >= 0.95 * text.length && !isSentence && !isItemAmongOthers(element))
    return words < 3 ? 'navigation' : 'read more';
  return undefined;
}

/** Words of another story's headline that asks. */
const LONGEST_TITLE = 14;

/** One link in a list whose other items are none; looked up once a list. */
function isItemAmongOthers(element: DomElement): boolean {
  const list = element.parentNode;
  if (element.tagName !== 'LI' || list === null) return false;
  const known = hasPlainItems.get(list);
  if (known !== undefined) return known;
  const items = [...list.children].slice(0, MOST_ITEMS);
  const found = items.some((item) => item.querySelector('a') === null && visible(item.textContent) !== '');
  hasPlainItems.set(list, found);
  return found;
}

const hasPlainItems = new WeakMap<DomElement, boolean>();
const MOST_ITEMS = 30;
