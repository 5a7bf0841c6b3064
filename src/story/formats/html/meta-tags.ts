import { type DomDocument, visible } from './dom.ts';
import { isOfAnother } from './marked-details.ts';

/** The first value under any of the names. */
export type Meta = ((...names: readonly string[]) => string | undefined) & {
  /** All values under one name. */
  readonly all: (name: string) => readonly string[];
};

/** Names of meta tags have no case, and any marks between their words. */
export function metaReader(document: DomDocument): Meta {
  const values = new Map<string, string[]>();
  const keyOf = (name: string) => name.toLowerCase().replace(/[^a-z\d]+/gu, '');
  for (const tag of document.querySelectorAll('meta')) {
    const content = visible(tag.getAttribute('content') ?? tag.getAttribute('value'));
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = tag.getAttribute(attribute);
      if (!name || (attribute === 'itemprop' && isOfAnother(tag))) continue;
      const known = values.get(keyOf(name));
      if (known === undefined) values.set(keyOf(name), [content]);
      else if (known.length < MOST_VALUES) known.push(content);
    }
  }
  const all = (name: string) => values.get(keyOf(name)) ?? [];
  const read = (...names: readonly string[]) => names.flatMap((name) => all(name).slice(0, 1))[0];
  return Object.assign(read, { all });
}

/** Authors of one story that are named one by one. */
const MOST_VALUES = 6;

/** What Parse.ly's tag says, as JSON. */
export function readParsely(json: string | undefined): { readonly author?: string; readonly date?: string } {
  try {
    const value: unknown = JSON.parse(json ?? '');
    if (typeof value !== 'object' || value === null) return {};
    const author = 'author' in value && typeof value.author === 'string' ? value.author : undefined;
    const date = 'pub_date' in value && typeof value.pub_date === 'string' ? value.pub_date : undefined;
    return { ...(author ? { author } : {}), ...(date ? { date } : {}) };
  } catch {
    return {};
  }
}
