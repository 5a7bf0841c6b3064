import { readFile } from 'node:fs/promises';
import { SettingsError, StartError, UserError } from '../errors.ts';
import { isRuleValue, RULE_VALUES, ruleValue } from '../library/block-rules.ts';
import type { BlockRule, Privacy } from '../library/library.ts';

/** Starts the reason of a rule from the file: only such rules are lifted when they leave the file. */
const FROM_FILE = 'file: ';
const NO_REASON = 'no reason given';

type Rules = Pick<Privacy, 'block' | 'unblock' | 'blocked'>;

/**
 * Rules of what is never served, as a file has them: a kind (hash, url or site), a value and the reason, one rule a line; lines
 * that begin with # and empty ones count for nothing.
 *
 * @throws StartError that names the line
 */
export function readBlockedList(text: string, file: string): BlockRule[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    const plain = line.trim();
    if (plain === '' || plain.startsWith('#')) return [];
    const [, kind = '', value = '', reason = ''] = /^(hash|url|site)\s+(\S+)\s*(.*)$/u.exec(plain) ?? [];
    if (kind === '' || !isRuleValue(kind as BlockRule['kind'], value))
      throw new SettingsError(
        `${file}, line ${index + 1}: a rule is hash, url or site, a value and a reason. ${RULE_VALUES}.`,
      );
    return [{ kind: kind as BlockRule['kind'], value, reason: `${FROM_FILE}${reason || NO_REASON}` }];
  });
}

/**
 * Makes the list follow the file: its rules are added, those that came from it and left it are taken away, and those that
 * `otr block` made stay.
 *
 * @returns how many rules the file has
 * @throws StartError if it cannot be read or a line is wrong, the list then stays as it is; or if it cannot be saved
 */
export async function followBlockedList(library: Rules, file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new SettingsError(`The file of BLOCKED_FILE cannot be read: ${file} (${error.code}).`);
  });
  const rules = readBlockedList(text, file);
  await follow(library, rules).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    const why = error.cause instanceof Error ? error.cause.message : error.message;
    throw new StartError(
      `The rules of ${file} cannot be saved (${why}): check that the database's disk is neither full nor read-only.`,
    );
  });
  return rules.length;
}

async function follow(library: Rules, rules: readonly BlockRule[]): Promise<void> {
  const keyOf = ({ kind, value }: Pick<BlockRule, 'kind' | 'value'>) => `${kind} ${ruleValue(kind, value)}`;
  const known = new Map((await library.blocked()).map((rule) => [keyOf(rule), rule]));
  const wanted = new Set(rules.map(keyOf));
  for (const rule of rules) {
    const there = known.get(keyOf(rule));
    if (!there || (there.reason !== rule.reason && there.reason.startsWith(FROM_FILE)))
      await library.block(rule);
  }
  for (const rule of known.values())
    if (rule.reason.startsWith(FROM_FILE) && !wanted.has(keyOf(rule))) await library.unblock(rule);
}
