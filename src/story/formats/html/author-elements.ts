import { isPersonsName } from '../../persons-name.ts';
import { type DomElement, isElement, nameTokens } from './dom.ts';
import type { Candidate } from './main-content.ts';

/** An element that is called author or byline, or that links to the author's own page. */
export function isAuthorElement({ element }: Candidate): boolean {
  if (isAuthorLink(element)) return true;
  for (let part: DomElement | null = element, level = 0; part && isElement(part) && level < 3; level++) {
    if (nameTokens(part).some((token) => AUTHOR_TOKEN.test(token))) return true;
    part = part.parentNode;
  }
  return false;
}

/** A name that links to its author's page, in front of what the author is: "Ana LopezProfessor of Roads". */
export function linkedName({ element, text }: Candidate): string | undefined {
  const link = element.tagName === 'A' ? element : element.querySelector('a');
  const name = link?.textContent?.trim() ?? '';
  const isInFront = name !== '' && name.length < text.length && text.startsWith(name);
  return isInFront && text.length <= LONGEST_TEXT && isAuthorLink(element) && isPersonsName(name)
    ? name
    : undefined;
}

/** Called the author's name, as against "author-modal". */
export function isNameElement(element: DomElement): boolean {
  const tokens = nameTokens(element);
  return tokens.some((token) => AUTHOR_TOKEN.test(token)) && tokens.includes('name');
}

export function isAuthorLink(element: DomElement): boolean {
  const link = element.tagName === 'A' ? element : element.querySelector('a');
  return (
    AUTHOR_PAGE.test(link?.getAttribute('href') ?? '') || /\bauthor\b/u.test(link?.getAttribute('rel') ?? '')
  );
}

const AUTHOR_PAGE =
  /\/(?:authors?|writers?|contributors?|reporters?|journalists?|columnists?|staff|profiles?|people|by|byline|team|experts?|editors)\/[^/?#]{3,}/iu;
const AUTHOR_TOKEN = /^(?:author|authors|authorname|byline|bylines|writer|contributor|contributors)$/u;
const LONGEST_TEXT = 300;
