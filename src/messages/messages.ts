import type { labels } from './en/labels.ts';
import type { lines } from './en/lines.ts';
import type { notices } from './en/notices.ts';
import type { refusals } from './en/refusals.ts';
import type { en } from './en.ts';

/**
 * Every word of the bot's own in one language: texts, and functions for those with a number or a name in them. Nothing
 * else is ever composed about a story.
 */
export type Messages = typeof en;
/** The themes that a language is written down in. */
export type Labels = typeof labels;
export type Lines = typeof lines;
export type Notices = typeof notices;
export type Refusals = typeof refusals;

/** A word alone: a heading, a button. */
export type Label = keyof Labels;

/** Put words of a story into a line: for drawing only, so that no wording can hold a sentence about the news. */
type Frame =
  | 'quote'
  | 'beside'
  | 'alsoIn'
  | 'couldBe'
  | 'messageHas'
  | 'searched'
  | 'writtenBy'
  | 'publishedBy';

export type Key = Exclude<keyof Messages, Frame>;

/** What a text needs to be said: nothing, or what stands in it. */
export type Args<K extends keyof Messages> = Messages[K] extends (...args: infer A) => string ? A : [];

/**
 * A text of the bot's own in no language yet: which one, and what stands in it. It is said when a reply is drawn, for
 * whoever reads that. Made by `word` only, so that no other text can take its place.
 */
export interface Wording {
  readonly key: Key;
  readonly args: readonly unknown[];
  readonly [made]: true;
}

declare const made: unique symbol;

export function word<K extends Key>(key: K, ...args: Args<K>): Wording {
  return { key, args } as unknown as Wording;
}

export function say(messages: Messages, { key, args }: Wording): string {
  const said = messages[key];
  return typeof said === 'string' ? said : (said as (...args: readonly unknown[]) => string)(...args);
}

/** Words of a story, or a text of ours. */
export function sayName(messages: Messages, name: string | Wording): string {
  return typeof name === 'string' ? name : say(messages, name);
}
