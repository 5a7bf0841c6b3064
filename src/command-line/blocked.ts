import { ExpectedError } from '../errors.ts';
import { isRuleValue, RULE_VALUES, ruleValue } from '../library/block-rules.ts';
import type { BlockRule, Library } from '../library/library.ts';
import { print, printJson } from './output.ts';

const KINDS = ['hash', 'url', 'site'] as const;

/**
 * Puts a text (by its SHA-256), an address or a site on the list of what is never served.
 *
 * @throws ExpectedError if the value is none of them
 */
export async function block(library: Library, kind: string, value: string, reason: string): Promise<void> {
  const known = kindOf(kind);
  if (!isRuleValue(known, value)) throw new ExpectedError(`${value} is no ${kind}. ${RULE_VALUES}.`);
  await library.block({ kind: known, value, reason });
  await print(`${kind} ${ruleValue(known, value)} is not served any more.`);
}

/** @throws ExpectedError if it is not on the list */
export async function unblock(library: Library, kind: string, value: string): Promise<void> {
  if (!(await library.unblock({ kind: kindOf(kind), value })))
    throw new ExpectedError(`${kind} ${value} is not on the list. \`otr blocked\` prints it.`);
  await print(`${kind} ${value} is served again.`);
}

export async function listBlocked(library: Library, asJson: boolean): Promise<void> {
  const rules = await library.blocked();
  if (rules.length === 0 && !asJson) process.stderr.write('Nothing is blocked.\n');
  for (const { kind, value, reason } of rules)
    await (asJson ? printJson({ kind, value, reason }) : print(`${kind} ${value}: ${reason}`));
}

function kindOf(kind: string): BlockRule['kind'] {
  const known = KINDS.find((each) => each === kind);
  if (!known) throw new ExpectedError(`Give hash, url or site in place of ${kind}.`);
  return known;
}
