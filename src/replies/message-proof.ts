import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import type { Story } from '../story/story.ts';
import { ELISION } from './inline-text.ts';
import { ProofError } from './proof.ts';

/**
 * What Discord draws as a quotation: its markdown takes spaces before the mark, and ">>>" quotes everything that follows.
 * Only "> " is ever written here.
 */
const QUOTED = /^[^\S\n]*>(?:>>)?(?:\s|$)/u;
const OURS = '> ';

/** Quoted lines without a line of ours between them. */
export interface QuotedBlock {
  /** What a reader sees of each, without the bold that was added. */
  readonly lines: readonly string[];
  /** Whether the bot says that words were left out before or after them. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/**
 * The last gate, on the message as it leaves: every line that is drawn as a quotation is, once unescaped, words of one of the
 * stories that the answer is made of.
 *
 * @throws ProofError at the first line that is not
 */
export function proveMessage(
  components: readonly APIMessageTopLevelComponent[],
  stories: readonly Pick<Story, 'text'>[],
): void {
  for (const text of textsOf(components)) {
    const [fault] = unprovenLines(text, stories);
    // The line itself is not written into the log.
    if (fault !== undefined)
      throw new ProofError(`a quoted line of ${fault.length} characters is in no story`);
  }
}

/** The quoted lines of a text display that no story has, or that are drawn as quotations by other marks than ours. */
export function unprovenLines(text: string, stories: readonly Pick<Story, 'text'>[]): string[] {
  const strange = linesOf(text).filter((line) => QUOTED.test(line) && !line.startsWith(OURS));
  const unknown = quotedBlocks(text)
    .flatMap(({ lines }) => lines)
    .filter((line) => line.trim() === '' || !stories.some((story) => story.text.includes(line)));
  return [...strange, ...unknown];
}

/** The quoted lines of a text display, block by block. */
export function quotedBlocks(text: string): QuotedBlock[] {
  const blocks: QuotedBlock[] = [];
  const lines = linesOf(text);
  for (let at = 0; at < lines.length; at++) {
    let end = at;
    while (lines[end]?.startsWith(OURS)) end++;
    if (end === at) continue;
    blocks.push({
      lines: lines.slice(at, end).map((line) => shownOf(line.slice(OURS.length))),
      cutBefore: lines[at - 1] === ELISION,
      cutAfter: lines[end] === ELISION,
    });
    at = end;
  }
  return blocks;
}

/** What each text display of a message says, nested ones included. */
function textsOf(components: readonly object[]): string[] {
  return components.flatMap((component) => [
    ...('type' in component &&
    component.type === ComponentType.TextDisplay &&
    'content' in component &&
    typeof component.content === 'string'
      ? [component.content]
      : []),
    ...('components' in component && Array.isArray(component.components)
      ? textsOf(component.components)
      : []),
  ]);
}

/** Every character that a client may treat as a line break, so that nothing hides behind a rare one. */
function linesOf(text: string): string[] {
  return text.split(/[\r\n\v\f\u0085\u2028\u2029]/u);
}

/** What a reader sees: without the bold that was added and without the backslashes of our escaping. */
function shownOf(line: string): string {
  return line.replace(/\\([^0-9A-Za-z\s])|\*\*/gu, (_, escaped: string | undefined) => escaped ?? '');
}
