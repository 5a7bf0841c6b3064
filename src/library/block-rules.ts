import type { BlockRule } from './library.ts';
import { siteOf, urlKey } from './url-key.ts';

/** A rule's value as stories are compared with it: addresses without tracking, sites without "www.". */
export function ruleValue(kind: BlockRule['kind'], value: string): string {
  const plain = value.trim();
  if (kind === 'url') return urlKey(plain) ?? urlKey(`https://${plain}`) ?? plain;
  if (kind === 'site') return siteOf(plain) ?? siteOf(`https://${plain}`) ?? plain.toLowerCase();
  return plain.toLowerCase();
}

/** Whether a rule of this value can ever name a story. */
export function isRuleValue(kind: BlockRule['kind'], value: string): boolean {
  const plain = value.trim();
  if (kind === 'hash') return /^[0-9a-f]{64}$/iu.test(plain);
  const site = siteOf(plain) ?? siteOf(`https://${plain}`);
  return site?.includes('.') ?? false;
}

/** What a value has to be, for people. */
export const RULE_VALUES =
  'A hash is 64 hexadecimal digits (SHA-256 of the text; an export names it), a url an address such as https://example.org/page, a site a name such as example.org';

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
