import type { APIApplicationCommand } from 'discord-api-types/v10';
import { stub } from '../../stub.ts';
import { readCommands } from './command-rules.ts';
import { APPLICATION_ID, snowflake } from './world.ts';

/** The commands that Discord keeps, per scope: '' for global ones, else a server's id. */
export class CommandStore {
  readonly #scopes = new Map<string, APIApplicationCommand[]>();

  /** Replaces a scope's whole list, as the bulk overwrite does. */
  put(scope: string, body: unknown): APIApplicationCommand[] {
    const before = this.#scopes.get(scope) ?? [];
    const stored = readCommands(body).map((command) => {
      const type = command.type ?? 1;
      const old = before.find((other) => other.name === command.name && other.type === type);
      // Discord's answer has these whether they were sent or not.
      return stub<APIApplicationCommand>({
        integration_types: [0],
        contexts: null,
        default_member_permissions: null,
        description: '',
        nsfw: false,
        ...withoutFalse(command),
        id: old?.id ?? snowflake(),
        application_id: APPLICATION_ID,
        version: snowflake(),
        type,
        ...(scope ? { guild_id: scope } : { dm_permission: true }),
      });
    });
    this.#scopes.set(scope, stored);
    return this.list(scope, true);
  }

  list(scope: string, withLocalizations: boolean): APIApplicationCommand[] {
    const stored = structuredClone(this.#scopes.get(scope) ?? []);
    return withLocalizations ? stored.map(withNulls) : (stored.map(withoutLocalizations) as typeof stored);
  }

  /** The command that a member of the server sees by this name. */
  find(name: string, guildId: string | undefined, type = 1): APIApplicationCommand | undefined {
    const seen = [...(guildId ? (this.#scopes.get(guildId) ?? []) : []), ...(this.#scopes.get('') ?? [])];
    return seen.find((command) => command.name === name && command.type === type);
  }
}

/** Discord leaves out `required: false` and `autocomplete: false`. */
function withoutFalse<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutFalse) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !((key === 'required' || key === 'autocomplete') && inner === false))
      .map(([key, inner]) => [key, withoutFalse(inner)]),
  ) as T;
}

function withNulls(command: APIApplicationCommand): APIApplicationCommand {
  return { ...command, name_localizations: command.name_localizations ?? null };
}

function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.endsWith('_localizations'))
      .map(([key, inner]) => [key, withoutLocalizations(inner)]),
  );
}
