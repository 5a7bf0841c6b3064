/** How an action's argument is written into a control. Reading never fails: what is missing or odd becomes the default. */
export interface Codec<T> {
  /** Digits, letters, `_`, `.` and `-` only. */
  write(value: T): string;
  read(text: string): T;
}

/** For actions that need to know no more than the story and the spans. */
export const nothing: Codec<void> = { write: () => '', read: () => undefined };

/** A page or a number of things, from 1. */
export const fromOne: Codec<number> = { write: String, read: (text) => Number(text) || 1 };

/** A count or a position, from 0. */
export const fromZero: Codec<number> = { write: String, read: (text) => Number(text) || 0 };

/** An id, or other text that needs no escaping. */
export const plainText: Codec<string> = { write: (text) => text, read: (text) => text };

/** Any text; takes four characters for three bytes. */
export const anyText: Codec<string> = {
  write: (text) => Buffer.from(text).toString('base64url'),
  read: (text) => Buffer.from(text, 'base64url').toString(),
};

/** One of several words, or none of them. */
export function oneOf<const T extends string>(...words: readonly T[]): Codec<T | undefined> {
  return { write: (word) => word ?? '', read: (text) => words.find((word) => word === text) };
}

/**
 * Several values, joined by dots in the order in which they are named here; the last may hold dots of its own. A later
 * version may add fields at the end only: buttons of older messages lack them.
 */
export function fields<T extends object>(codecs: { readonly [K in keyof T]: Codec<T[K]> }): Codec<T> {
  const named = Object.entries(codecs) as [keyof T, Codec<T[keyof T]>][];
  return {
    write: (values) => named.map(([name, codec]) => codec.write(values[name])).join('.'),
    read(text) {
      const parts = text.split('.');
      const last = parts.splice(named.length - 1).join('.');
      return Object.fromEntries(
        named.map(([name, codec], at) => [
          name,
          codec.read((at === named.length - 1 ? last : parts[at]) ?? ''),
        ]),
      ) as T;
    },
  };
}
