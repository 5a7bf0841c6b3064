import { isDeepStrictEqual } from 'node:util';
import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';

export interface CommandDiff {
  /** Names, slash commands with their slash. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** What differs, one line a place: `options[0].description: "Old" -> "New"`. */
  readonly changed: readonly { readonly name: string; readonly changes: readonly string[] }[];
  readonly unchanged: readonly string[];
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The fields that a command, an option or a choice can be registered with; Discord adds others of its own. */
const REGISTERED_FIELDS = new Set([
  ...['type', 'name', 'name_localizations', 'description', 'description_localizations', 'options', 'choices'],
  ...['default_member_permissions', 'dm_permission', 'default_permission', 'integration_types', 'contexts'],
  ...['nsfw', 'handler', 'required', 'autocomplete', 'value', 'channel_types', 'file_types'],
  ...['min_value', 'max_value', 'min_length', 'max_length'],
]);
/** If we give none, Discord fills in what the application's settings say: nothing of ours to compare. */
const SETTINGS_FIELDS = ['integration_types', 'contexts', 'dm_permission', 'default_permission', 'handler'];
/** Discord ignores these in the commands of one server. */
const GLOBAL_ONLY_FIELDS = ['integration_types', 'contexts', 'dm_permission'];
/** Lists whose order means nothing; that of options and choices is what a user sees. */
const SETS = new Set(['integration_types', 'contexts', 'channel_types', 'file_types']);

/**
 * What registering `wanted` would change. Both sides are compared with defaults filled in and localisations (ask
 * Discord for `with_localizations=true`), so an equivalent list is never sent again.
 */
export function diffCommands(
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  registered: readonly APIApplicationCommand[],
  scope: 'global' | 'guild',
): CommandDiff {
  const before = new Map(registered.map((command) => [keyOf(command), command]));
  const added: string[] = [];
  const unchanged: string[] = [];
  const changed: { name: string; changes: string[] }[] = [];
  for (const command of wanted) {
    const old = before.get(keyOf(command));
    before.delete(keyOf(command));
    if (!old) {
      added.push(labelOf(command));
      continue;
    }
    const ignored = SETTINGS_FIELDS.filter((field) => !(field in command));
    if (scope === 'guild') ignored.push(...GLOBAL_ONLY_FIELDS);
    const changes = [...differences(canonical(old, ignored), canonical(command, ignored), '')];
    if (changes.length > 0) changed.push({ name: labelOf(command), changes });
    else unchanged.push(labelOf(command));
  }
  return { added, removed: [...before.values()].map(labelOf), changed, unchanged };
}

export function isEmptyDiff(diff: CommandDiff): boolean {
  return diff.added.length + diff.removed.length + diff.changed.length === 0;
}

/** The difference in lines for a person to read. */
export function describeDiff(diff: CommandDiff): string[] {
  if (isEmptyDiff(diff)) return [`No difference: ${diff.unchanged.length} commands.`];
  return [
    ...diff.added.map((name) => `+ ${name}`),
    ...diff.removed.map((name) => `- ${name}`),
    ...diff.changed.flatMap(({ name, changes }) => [`~ ${name}`, ...changes.map((line) => `    ${line}`)]),
  ];
}

type Named = { readonly name: string; readonly type?: number | undefined };

function keyOf(command: Named): string {
  return `${command.type ?? 1}:${command.name}`;
}

function labelOf(command: Named): string {
  return (command.type ?? 1) === 1 ? `/${command.name}` : command.name;
}

function canonical(command: object, ignored: readonly string[]): Json {
  const kept = Object.entries(command).filter(([key]) => !ignored.includes(key));
  return strip({ type: 1, ...Object.fromEntries(kept) }, '') ?? {};
}

/** Leaves out everything that says no more than its absence: null, false, and what is empty. */
function strip(value: unknown, key: string): Json | undefined {
  if (value === null || value === undefined || value === false) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => strip(item, '') ?? item);
    return items.length === 0 ? undefined : SETS.has(key) ? items.sort() : items;
  }
  if (typeof value === 'object') {
    // Their names are languages.
    const isByLocale = key.endsWith('_localizations');
    const entries = Object.entries(value)
      .map(([name, inner]) => [name, strip(inner, name)] as const)
      .filter(([name, inner]) => inner !== undefined && (isByLocale || REGISTERED_FIELDS.has(name)))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Json);
  }
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  return value as Json;
}

function* differences(before: Json | undefined, after: Json | undefined, path: string): Generator<string> {
  if (isDeepStrictEqual(before, after)) return;
  const bothLists = Array.isArray(before) && Array.isArray(after);
  const bothObjects = isObject(before) && isObject(after);
  if (!bothLists && !bothObjects) {
    yield `${path || '(command)'}: ${show(before)} -> ${show(after)}`;
    return;
  }
  const old = before as Readonly<Record<string, Json>>;
  const now = after as Readonly<Record<string, Json>>;
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)]))
    yield* differences(old[key], now[key], bothLists ? `${path}[${key}]` : path ? `${path}.${key}` : key);
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: Json | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
