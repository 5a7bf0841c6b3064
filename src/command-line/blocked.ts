import { ExpectedError } from '../errors.ts';
import type { BlockRule, Library } from '../library/library.ts';
import { print, printJson } from './output.ts';

const KINDS = ['hash', 'url', 'site'] as const;

/** Puts a text (by its SHA-256), an address or a site on the list of what is never served. */
export async function block(library: Library, kind: string, value: string, reason: string): Promise<void> {
  await library.block({ kind: kindOf(kind), value: checkedValue(kind, value), reason });
  await print(`${kind} ${value} is not served any more.`);
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

function checkedValue(kind: string, value: string): string {
  if (kind === 'hash' && !/^[0-9a-f]{64}$/iu.test(value.trim()))
    throw new ExpectedError('A hash is 64 hexadecimal digits (SHA-256 of the text); an export names it.');
  return value;
}
