import * as z from 'zod';
import { SettingsError } from './errors.ts';

/** An empty line in a .env file means "not set". */
const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional());
const snowflake = z.string().regex(/^\d{17,20}$/u, 'must be a Discord id: 17 to 20 digits');

const port = z.coerce
  .number({ error: 'must be a port number' })
  .int()
  .min(1, 'must be 1 to 65535')
  .max(65535, 'must be 1 to 65535');

const schema = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .regex(
        /^[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}$/u,
        'does not look like a bot token: copy it again from the Developer Portal',
      ),
  ),
  DISCORD_GUILD_ID: optional(snowflake),
  DISCORD_API_URL: optional(
    z.url({ protocol: /^https?$/u, error: 'must be an address such as https://discord.com/api' }),
  ),
  PORT: optional(port),
  HEALTH_PORT: optional(port),
  HEALTH_HOST: optional(
    z.union([z.ipv4(), z.ipv6(), z.literal('localhost')], { error: 'must be an IP address' }),
  ),
  BLOCKED_FILE: optional(z.string()),
  SEEDS_DIR: optional(z.string()),
  DATA_DIR: optional(z.string()),
  MODELS_DIR: optional(z.string()),
  DATABASE_URL: optional(
    z.url({
      protocol: /^postgres(?:ql)?$/u,
      error: 'must be an address such as postgresql://user@host/database',
    }),
  ),
  SHARDS: optional(
    z
      .string()
      .regex(
        /^\[\s*\d{1,5}(?:\s*,\s*\d{1,5})*\s*\]$|^\d{1,5}$/u,
        'must be numbers in brackets, such as [0,1]',
      ),
  ),
  SHARD_COUNT: optional(
    z.string().regex(/^[1-9]\d{0,4}$/u, 'must be a number: how many shards there are in all'),
  ),
  LOG_LEVEL: optional(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'must be fatal, error, warn, info, debug or silent',
    }),
  ),
});

export interface Config {
  readonly token?: string | undefined;
  readonly guildId?: string | undefined;
  readonly apiUrl: string;
  readonly port?: number | undefined;
  readonly seedsDir?: string | undefined;
  readonly dataDir: string;
  /** Folder of the encoder's weights; by default those that come with the bot. */
  readonly modelsDir?: string | undefined;
  readonly databaseUrl?: string | undefined;
  /** The shards that this process opens; all of them if it is missing. */
  readonly shards?: readonly number[] | undefined;
  /** How many shards there are in all; as many as Discord recommends if it is missing. */
  readonly shardCount?: number | undefined;
  /** Port for health and figures; without one they are not served. */
  readonly health?: { readonly port: number; readonly host: string } | undefined;
  /** Rules of what is never served, one a line. */
  readonly blockedFile?: string | undefined;
  readonly logLevel: string;
  /** What works, but the operator should know. */
  readonly remark?: string | undefined;
}

const ONE_FILE =
  'SHARDS is set and DATABASE_URL is not: that works only if all processes share one DATA_DIR on one host, and only one at a time can save; use PostgreSQL (docs/scaling.md)';

/**
 * Reads the settings.
 *
 * @throws SettingsError that names each wrong variable and what it must be; never shows a value
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new SettingsError(`Please correct the settings: ${faults.join('; ')}.`);
  }
  const { data } = parsed;
  const numbers = (data.SHARDS?.match(/\d+/gu) ?? []).map(Number);
  if (data.SHARDS !== undefined && !(Math.max(...numbers) < Number(data.SHARD_COUNT ?? 0)))
    throw new SettingsError(
      'Please correct the settings: SHARDS needs SHARD_COUNT, which is greater than each of its numbers.',
    );
  const shards = data.SHARDS === undefined ? undefined : [...new Set(numbers)];
  // Other processes have the other shards, and no database server that all of them share.
  const isOneFile =
    data.DATABASE_URL === undefined && shards !== undefined && shards.length < Number(data.SHARD_COUNT);
  return {
    token: data.DISCORD_TOKEN,
    guildId: data.DISCORD_GUILD_ID,
    apiUrl: data.DISCORD_API_URL ?? 'https://discord.com/api',
    port: data.PORT,
    seedsDir: data.SEEDS_DIR,
    dataDir: data.DATA_DIR ?? 'data',
    modelsDir: data.MODELS_DIR,
    databaseUrl: data.DATABASE_URL,
    shards,
    shardCount: data.SHARD_COUNT === undefined ? undefined : Number(data.SHARD_COUNT),
    health:
      data.HEALTH_PORT === undefined
        ? undefined
        : { port: data.HEALTH_PORT, host: data.HEALTH_HOST ?? '127.0.0.1' },
    blockedFile: data.BLOCKED_FILE,
    logLevel: data.LOG_LEVEL ?? 'info',
    remark: isOneFile ? ONE_FILE : undefined,
  };
}
