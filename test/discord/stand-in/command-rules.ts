import { ApplicationCommandOptionType as Kind, Locale } from 'discord-api-types/v10';
import * as z from 'zod';
import { issuesOf } from './message-rules.ts';
import { refusals } from './refusal.ts';

/** Source: https://discord.com/developers/docs/interactions/application-commands */
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
const slashName = z
  .string()
  .regex(NAME)
  .refine((name) => name === name.toLowerCase(), { error: 'must be lower case' });
const description = z.string().min(1).max(100);
const locales = z.enum(Locale);
const localised = (text: z.ZodType<string>) =>
  z.partialRecord(locales, text.nullable()).nullable().optional();

const choice = z.strictObject({
  name: z.string().min(1).max(100),
  name_localizations: localised(z.string().min(1).max(100)),
  value: z.union([z.string().min(1).max(100), z.number()]),
});
const base = {
  name: slashName,
  name_localizations: localised(slashName),
  description,
  description_localizations: localised(description),
};
const plain = z
  .strictObject({
    ...base,
    type: z.union([3, 4, 5, 6, 7, 8, 9, 10, 11].map((kind) => z.literal(kind))),
    required: z.boolean().optional(),
    choices: z.array(choice).max(25).optional(),
    autocomplete: z.boolean().optional(),
    channel_types: z.array(z.int()).optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    min_length: z.int().min(0).max(6000).optional(),
    max_length: z.int().min(1).max(6000).optional(),
  })
  .refine(({ choices, autocomplete }) => !(autocomplete && choices && choices.length > 0), {
    error: 'autocomplete and choices exclude each other',
  });
const plainList = z
  .array(plain)
  .max(25)
  .refine((options) => unique(options.map(({ name }) => name)), { error: 'two options have one name' })
  .refine(
    (options) => !options.some(({ required }, at) => required && at > 0 && !options[at - 1]?.required),
    {
      error: 'required options must stand before optional ones',
    },
  );
const subcommand = z.strictObject({
  ...base,
  type: z.literal(Kind.Subcommand),
  options: plainList.optional(),
});
const group = z.strictObject({
  ...base,
  type: z.literal(Kind.SubcommandGroup),
  options: z.array(subcommand).min(1).max(25),
});
const common = {
  id: z.string().optional(),
  name_localizations: localised(z.string().max(32)),
  default_member_permissions: z.string().regex(/^\d+$/u).nullable().optional(),
  dm_permission: z.boolean().nullable().optional(),
  nsfw: z.boolean().optional(),
  integration_types: z
    .array(z.union([z.literal(0), z.literal(1)]))
    .min(1)
    .refine(unique)
    .optional(),
  contexts: z
    .array(z.union([z.literal(0), z.literal(1), z.literal(2)]))
    .min(1)
    .refine(unique)
    .nullable()
    .optional(),
};
const chatInput = z.strictObject({
  ...common,
  ...base,
  type: z.literal(1).optional(),
  options: z.union([plainList, z.array(z.union([subcommand, group])).max(25)]).optional(),
});
const contextMenu = z.strictObject({
  ...common,
  type: z.union([z.literal(2), z.literal(3)]),
  name: z.string().min(1).max(32),
  description: z.literal('').optional(),
});

export type CommandBody = z.infer<typeof chatInput> | z.infer<typeof contextMenu>;

/**
 * Checks a whole list of commands as Discord does.
 *
 * @throws Refusal with code 50035
 */
export function readCommands(body: unknown): CommandBody[] {
  const parsed = z.array(z.union([chatInput, contextMenu])).safeParse(body);
  if (!parsed.success) throw refusals.invalid(issuesOf(parsed.error));
  const faults: string[] = [];
  const most: Record<number, number> = { 1: 100, 2: 15, 3: 15 };
  for (const kind of [1, 2, 3]) {
    const names = parsed.data.filter(({ type = 1 }) => type === kind).map(({ name }) => name);
    if (names.length > (most[kind] ?? 0)) faults.push(`${names.length} commands of type ${kind}`);
    if (!unique(names)) faults.push('Application command names must be unique');
  }
  for (const command of parsed.data)
    if (letters(command) > 8000) faults.push(`${command.name}: more than 8000 characters in all`);
  if (faults.length > 0) throw refusals.invalid(faults);
  return parsed.data;
}

/** Names, descriptions and values of a command, each in its longest translation: together at most 8,000. */
function letters(part: object): number {
  let sum = 0;
  for (const [key, value] of Object.entries(part)) {
    if (key === 'name' || key === 'description') {
      const translated = Object.values(
        (part as Record<string, Record<string, string>>)[`${key}_localizations`] ?? {},
      );
      sum += Math.max(...[value, ...translated].map((text) => String(text ?? '').length));
    } else if (key === 'value') sum += String(value).length;
    else if (key === 'options' || key === 'choices')
      for (const inner of value as object[]) sum += letters(inner);
  }
  return sum;
}

function unique(values: readonly (string | number)[]): boolean {
  return new Set(values).size === values.length;
}
