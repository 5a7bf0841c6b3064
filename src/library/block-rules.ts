import type { BlockRule } from './library.ts';
import { siteOf, urlKey } from './url-key.ts';

/** A rule's value as stories are compared with it: addresses without tracking, sites without "www.". */
export function ruleValue(kind: BlockRule['kind'], value: string): string {
  const plain = value.trim();
  if (kind === 'url') return urlKey(plain) ?? plain;
  if (kind === 'site') return siteOf(plain) ?? plain.toLowerCase().replace(/^www\./u, '');
  return plain.toLowerCase();
}

/** What the rules of the operator's list are held against. */
export interface Blockable {
  readonly hash: string;
  readonly urlKey: string | null;
  readonly site: string | null;
}

/** True if a rule names this text, its address, its site or a site above it. */
export function isBlocked(rules: Iterable<Pick<BlockRule, 'kind' | 'value'>>, story: Blockable): boolean {
  for (const { kind, value } of rules) {
    if (kind === 'hash' && value === story.hash) return true;
    if (kind === 'url' && value === story.urlKey) return true;
    if (kind === 'site' && (value === story.site || story.site?.endsWith(`.${value}`))) return true;
  }
  return false;
}
