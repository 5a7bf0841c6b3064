import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { UserError } from '../errors.ts';
import { CHOOSABLE } from '../messages/languages.ts';
import { word } from '../messages/messages.ts';

const snowflake = z.string().regex(/^\d{1,20}$/u);

const schema = z.object({
  /** Role whose members may add, pin, edit and remove, as those with Manage Server may. */
  managerRoleId: snowflake.nullable().catch(null),
  /** Days between removing a story (or the bot) and deleting it for good; 0 deletes at once. */
  graceDays: z.number().int().min(0).max(365).catch(30),
  /** Answers are shown to the asker only, whatever they chose. */
  privateAnswers: z.boolean().catch(false),
  /** Mentions in threads are answered; without it commands there are answered to the asker only. */
  threadAnswers: z.boolean().catch(true),
  /** Channels where mentions are answered, with their threads; an empty list means all. */
  mentionChannels: z.array(snowflake).max(25).catch([]),
  /** Answers have a coloured bar beside them. */
  colours: z.boolean().catch(true),
  /** The language of public messages; null for the server's language at Discord. */
  publicLanguage: z.enum(CHOOSABLE).nullable().catch(null),
});

/** What a server can set. New fields need a default: old rows must stay readable. */
export type ServerSettings = Readonly<z.infer<typeof schema>>;

export const DEFAULT_SETTINGS: ServerSettings = schema.parse({});

/** Reads stored settings; a field that is missing or wrong takes its default. */
export function readSettings(json: string | null | undefined): ServerSettings {
  if (!json) return DEFAULT_SETTINGS;
  return schema.parse(JSON.parse(json));
}

/** @throws UserError if a value is not allowed */
export function mergeSettings(current: ServerSettings, change: Partial<ServerSettings>): ServerSettings {
  const wanted = { ...current, ...change };
  const merged = schema.parse(wanted);
  for (const key of Object.keys(merged) as (keyof ServerSettings)[])
    if (!isDeepStrictEqual(merged[key], wanted[key]))
      throw new UserError(word('settingUnfit', key, String(wanted[key])));
  return merged;
}
