import type { Excerpt } from '../story/excerpt.ts';
import type { Story } from '../story/story.ts';

/** Words that find the start and the end of a passage, as long as they occur nowhere else. */
const WORDS = 3;
/** Words of the longest start or end; more repetition than this is beyond telling apart. */
const MOST_WORDS = 16;
/** Words before a passage that are given if its own are not enough. */
const PREFIX_WORDS = 3;

/**
 * Text directives that scroll a browser to a passage, surest first; a link gives as many as fit.
 *
 * A range of a few words at the start and a few at the end, lengthened until they occur once in the story, survives
 * markup, notes and line breaks between them. The second directive begins further on: a drop cap, or a tag in the
 * first words, hides them from the browser.
 *
 * Source: WICG, "URL Fragment Text Directives": `text=[prefix-,]start[,end][,-suffix]`.
 */
export function textDirectives(story: Story, excerpt: Excerpt): string[] {
  const tokens = tokensIn(story.text.slice(...excerpt.span), excerpt.span[0]);
  if (tokens.length === 0) return [];
  const page = PageText.of(story);
  const later = tokens.slice(tokens.length > 2 * WORDS ? WORDS : 1);
  const directives = [directive(tokens, page)];
  if (later.length > 0) directives.push(directive(later, page));
  return [...new Set(directives)];
}

/** A directive without the end of its range: in a long address there may be room for no more. */
export function startOnly(directive: string): string {
  return directive.replace(/(?<!-),[^,]*$/u, '');
}

interface Token {
  /** Without quote marks and brackets around it, which a style sheet may have set. */
  readonly text: string;
  /** Offset into the story's text. */
  readonly at: number;
  /** The cell or line around it: a browser finds no words across two. */
  readonly part: number;
}

function tokensIn(text: string, offset: number): Token[] {
  let part = 0;
  let end = 0;
  return [...text.matchAll(/\S+/gu)].flatMap((match) => {
    if (/[\t\n\r]/u.test(text.slice(end, match.index))) part++;
    end = match.index + match[0].length;
    const word = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(match[0]);
    return word ? [{ text: word[0], at: offset + match.index + word.index, part }] : [];
  });
}

function directive(tokens: readonly Token[], page: PageText): string {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return '';
  const isShort = tokens.length < 4 && first.part === last.part;
  const mostStart = tokens.filter(({ part }) => part === first.part).length;
  let count = isShort
    ? tokens.length
    : Math.min(WORDS, mostStart, Math.max(1, Math.floor(tokens.length / 2)));
  while (count < Math.min(mostStart, MOST_WORDS) && !page.hasOnce(page.slice(tokens, 0, count))) count++;
  const start = page.slice(tokens, 0, count);
  const prefix = page.hasOnce(start) ? '' : page.before(first.at);
  const head = `${prefix === '' ? '' : `${encode(prefix)}-,`}${encode(start)}`;
  const rest = tokens.slice(count);
  const end = rest.length === 0 ? '' : endOf(rest, page);
  return end === '' ? head : `${head},${encode(end)}`;
}

/** The last words, as many as the passage has in this order at its end only. */
function endOf(rest: readonly Token[], page: PageText): string {
  const last = rest.at(-1);
  const most = rest.filter(({ part }) => part === last?.part).length;
  const whole = plain(page.slice(rest, 0, rest.length));
  for (let count = Math.min(WORDS, most); ; count++) {
    const end = page.slice(rest, rest.length - count, rest.length);
    const isAtEndOnly = ` ${whole} `.indexOf(` ${plain(end)} `) === whole.length - plain(end).length;
    if (isAtEndOnly || count >= Math.min(most, MOST_WORDS)) return end;
  }
}

/** The story's words as a browser compares them: without case, white space as one space. */
class PageText {
  /** Kept with the story: a card cites it many times. */
  static readonly #kept = new WeakMap<Story, PageText>();

  static of(story: Story): PageText {
    const page = PageText.#kept.get(story) ?? new PageText(story);
    PageText.#kept.set(story, page);
    return page;
  }

  readonly #story: Story;
  readonly #plain: string;

  private constructor(story: Story) {
    this.#story = story;
    this.#plain = ` ${plain(story.text)} `;
  }

  /** The text from one word to another, as printed. */
  slice(tokens: readonly Token[], from: number, to: number): string {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (!first || !last) return '';
    return this.#story.text.slice(first.at, last.at + last.text.length).replace(/\s+/gu, ' ');
  }

  hasOnce(words: string): boolean {
    const text = ` ${plain(words)} `;
    const at = this.#plain.indexOf(text);
    return at < 0 || this.#plain.indexOf(text, at + 1) < 0;
  }

  /** The last words before an offset, within the same paragraph if it has any. */
  before(offset: number): string {
    const paragraph = this.#story.paragraphAt(offset);
    const here = this.#story.text.slice(paragraph?.span[0] ?? 0, offset);
    const above = /[\p{L}\p{N}]/u.test(here)
      ? here
      : this.#story.text.slice(Math.max(0, offset - 200), offset);
    return (above.match(/\S+/gu) ?? [])
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
      .slice(-PREFIX_WORDS)
      .join(' ');
  }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** `-`, `,` and `&` have a meaning in a directive; brackets, quote marks and underscores would end or mark the link in a message. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[-()'*!~_]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
